/// Turns the lines of a body into a tree of numbered nodes.
struct Outliner {
  private let folded: FoldedText
  private let candidates: MarkerCandidates
  private let tasks: TaskTables
  /// The usual order of kinds.
  private let order: MarkerOrder

  init(_ folded: FoldedText, tasks: TaskTables, style: OutlineStyle?) {
    self.folded = folded
    self.candidates = MarkerCandidates(folded, grammar: style?.grammar ?? .standard)
    order = style?.order ?? .standard
    self.tasks = tasks
  }

  /// - Parameter setAside: Takes what the rows of task tables leave over.
  func outline(
    _ lines: [TextLine], _ setAside: inout [SegmentedDocument.SetAside],
    _ diagnostics: inout [Diagnostic]
  ) -> SegmentedBody {
    let found = candidates.find(in: lines)
    let result = SequenceSearch(order: order(of: found, in: lines)).run(found)
    let report = SequenceReport(folded, candidates: found, result: result)
    diagnostics += report.diagnostics()
    var body = SegmentedBody()
    var flat = split(lines, at: found, result, into: &body, &setAside)
    takeCaption(&flat)
    body.nodes = nested(flat, order: result.order)
    let isSettled = lines.contains { $0.block.settled != nil }
    if body.closing.isEmpty, !isSettled { takeClosing(&body) }
    return body
  }

  /// The usual order as the levels of the file's own headings change it.
  private func order(of found: [MarkerCandidate], in lines: [TextLine]) -> MarkerOrder {
    let headings = Set(found.lazy.map(\.marker.kind).filter { $0.headingLevel ?? 1 > 1 })
    guard !headings.isEmpty else { return order }
    var levels: [MarkerKind: [Int: Int]] = [:]
    for candidate in found where candidate.place == .line && candidate.marker.kind.isNumbered {
      let level = lines[candidate.line].headingLevel ?? Self.noLevel
      levels[candidate.marker.kind, default: [:]][level, default: 0] += 1
    }
    // Where a kind has several levels, the one that most of its lines have.
    let usual = levels.compactMapValues { counts in
      counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }
    return order.lowering(headings.sorted { $0.rawValue < $1.rawValue }, below: usual)
  }

  /// Below all levels.
  private static let noLevel = Int.max

  // MARK: Splitting

  /// Cuts the lines at the accepted markers.
  private func split(
    _ lines: [TextLine], at found: [MarkerCandidate], _ result: SequenceSearch.Result,
    into body: inout SegmentedBody, _ setAside: inout [SegmentedDocument.SetAside]
  ) -> [SegmentedNode] {
    var nodes: [SegmentedNode] = []
    nodes.reserveCapacity(found.count)
    var next = 0
    // Where the last table ends, as long as no node follows it.
    var tableEnd: Int?
    func keep(_ piece: TextPiece, of index: Int) {
      if nodes.isEmpty {
        body.preamble.append(piece)
      } else if lines[index].block.settled?.part == .paragraph {
        body.closing.append(piece)
      } else {
        nodes[nodes.count - 1].pieces.append(piece)
      }
    }
    // By their places, because lines are large.
    for index in lines.indices {
      let range = lines[index].folded
      if let place = lines[index].taskRow {
        nodes += self.nodes(of: tasks.rows[place])
        setAside += tasks.rows[place].aside.map {
          .init(folded: $0, reason: .table, rule: "table/header")
        }
        tableEnd = range.upperBound
        continue
      }
      var start = range.lowerBound
      // What stands between was set aside: a page number does not end a sentence.
      var continues = lines[index].block.continuesPrevious
      while next < found.count, found[next].line == index {
        let candidate = found[next]
        let reading = result.readings[next]
        next += 1
        guard let number = reading.number else {
          continues = continues || (candidate.place == .line && candidate.continuesSentence)
          continue
        }
        let label = candidate.marker(of: reading).label
        // Of a label that may be read in two ways the longer one may hold the next place.
        guard label.lowerBound >= start else { continue }
        let before = folded.trimmed(start..<label.lowerBound)
        if !before.isEmpty {
          keep(TextPiece(folded: before, continuesPrevious: continues), of: index)
        }
        continues = false
        nodes.append(node(candidate, number: number, reading, line: lines[index]))
        tableEnd = nil
        start = label.upperBound
      }
      let rest = folded.trimmed(start..<range.upperBound)
      if !rest.isEmpty {
        keep(TextPiece(folded: rest, continuesPrevious: continues), of: index)
      }
    }
    if let tableEnd, !nodes.isEmpty, body.closing.isEmpty {
      // What follows a table speaks for the whole, not for its last row.
      let own = nodes[nodes.count - 1].pieces
      let closing = own.firstIndex { $0.folded.lowerBound >= tableEnd } ?? own.count
      body.closing = Array(own[closing...])
      nodes[nodes.count - 1].pieces.removeSubrange(closing...)
    }
    return nodes
  }

  /// The nodes that a row of a task table starts.
  private func nodes(of row: TaskRow) -> [SegmentedNode] {
    var nodes: [SegmentedNode] = []
    if let category = row.category {
      nodes.append(
        SegmentedNode(
          kind: .rowGroup,
          label: row.categoryLabel ?? category.lowerBound..<category.lowerBound,
          pieces: [TextPiece(folded: category)], title: category))
    }
    if let task = row.task {
      nodes.append(
        SegmentedNode(
          kind: .row, label: task.label, printed: task.number, number: task.number,
          numberSource: task.number == nil ? nil : .text,
          pieces: task.cells.map { TextPiece(folded: $0) }, title: task.title,
          fields: task.fields))
    }
    return nodes
  }

  private func node(
    _ candidate: MarkerCandidate, number: Int, _ reading: MarkerReading, line: TextLine
  ) -> SegmentedNode {
    let marker = candidate.marker(of: reading)
    let source: OutlineNode.NumberSource =
      candidate.isTrusted ? .auto : number == marker.value && !marker.isOCR ? .text : .inferred
    let isNumbered = marker.kind.isNumbered
    let settled = settledTitle(line, after: marker.label.upperBound)
    return SegmentedNode(
      kind: marker.kind, label: marker.label,
      printed: isNumbered && !marker.isOCR ? marker.value : nil,
      number: isNumbered ? number : nil, numberSource: isNumbered ? source : nil,
      confidence: confidence(candidate, reading), pieces: [],
      boldEnd: settled?.body ?? boldEnd(line, after: marker.label.upperBound),
      level: candidate.place == .line ? line.block.nodeLevel : nil, title: settled?.title)
  }

  /// The title that a result of ours gives the node, empty for none, and where its body starts, which
  /// may be on the next line; nil where it says nothing.
  private func settledTitle(
    _ line: TextLine, after label: Int
  ) -> (title: Range<Int>, body: Int)? {
    guard let mark = line.block.titleMark else { return nil }
    let prefix = line.block.style.boldPrefix
    guard prefix > 0 else { return (label..<label, label) }
    let end = folded.index(ofSource: textStart(line) + prefix - Int(mark))
    guard end > label, end <= line.folded.upperBound else { return nil }
    let start = folded.trimmed(label..<end).lowerBound
    return (start..<end, folded.index(ofSource: textStart(line) + prefix))
  }

  /// Rough odds that the reading is right, from what speaks against it.
  private func confidence(_ candidate: MarkerCandidate, _ reading: MarkerReading) -> Double? {
    var doubts = reading.findings.count
    if candidate.marker(of: reading).isWeak { doubts += 1 }
    if candidate.place != .line { doubts += 1 }
    guard doubts > 0, !candidate.isConfirmed, !candidate.isTrusted else { return nil }
    return max(0.4, 1 - 0.15 * Double(doubts))
  }

  private func boldEnd(_ line: TextLine, after label: Int) -> Int? {
    let style = line.block.style
    // In a file a line that is bold as a whole tells no title from text; a result says what is one.
    let saysTitle = !style.isBold || line.block.settled != nil
    guard style.boldPrefix > 0, saysTitle else { return nil }
    let end = folded.index(ofSource: textStart(line) + style.boldPrefix)
    return end > label ? min(end, line.folded.upperBound) : nil
  }

  /// Where in the source a line starts, behind the label that its list gives it.
  private func textStart(_ line: TextLine) -> Int {
    line.block.automaticLabel?.range.end ?? line.block.range.start
  }

  // MARK: Nesting

  /// Hangs each node below the last one of a shallower kind, or, in a result of ours, of a higher
  /// level.
  private func nested(_ flat: [SegmentedNode], order: [MarkerKind]) -> [SegmentedNode] {
    var depthOfKind = [Int](repeating: order.count, count: MarkerKind.allCases.count)
    for (depth, kind) in order.enumerated() { depthOfKind[Int(kind.rawValue)] = depth }
    depthOfKind[Int(MarkerKind.rowGroup.rawValue)] = order.count + 1
    depthOfKind[Int(MarkerKind.row.rawValue)] = order.count + 2
    let summary = summaryTable(flat)
    if !order.contains(.heading1) {
      depthOfKind[Int(MarkerKind.heading1.rawValue)] = -1
    }
    var roots: [SegmentedNode] = []
    var open: [SegmentedNode] = []
    func depth(_ node: SegmentedNode) -> Int {
      node.level.map { Int($0) - Int(UInt8.max) } ?? depthOfKind[Int(node.kind.rawValue)]
    }
    func close() {
      let done = open.removeLast()
      if open.isEmpty {
        roots.append(done)
      } else {
        open[open.count - 1].children.append(done)
      }
    }
    for index in flat.indices {
      if index == summary { while !open.isEmpty { close() } }
      let own = depth(flat[index])
      while !open.isEmpty, depth(open[open.count - 1]) >= own { close() }
      open.append(flat[index])
    }
    while !open.isEmpty { close() }
    return roots
  }

  /// How the caption of a table ends.
  private static let captionEndings = Vocabulary("表 清单 台账 分工 任务 一览")
  private static let longestCaption = 30

  /// Makes the caption of a table that sums the whole up a heading: `重点任务分解表`.
  private func takeCaption(_ flat: inout [SegmentedNode]) {
    guard let summary = summaryTable(flat), flat[summary - 1].pieces.count > 1,
      let caption = flat[summary - 1].pieces.last, !caption.continuesPrevious,
      caption.folded.count <= Self.longestCaption,
      Self.captionEndings.word(
        in: folded.scalars, endingAt: caption.folded.upperBound, from: caption.folded.lowerBound)
        != nil
    else { return }
    flat[summary - 1].pieces.removeLast()
    let start = caption.folded.lowerBound
    flat.insert(
      SegmentedNode(
        kind: .heading1, label: start..<start, pieces: [caption], title: caption.folded),
      at: summary)
  }

  /// Where a table starts that sums the whole up: at the end, after an item that is complete. Any
  /// other belongs to the node that it stands in.
  private func summaryTable(_ flat: [SegmentedNode]) -> Int? {
    guard let last = flat.last, last.kind.isOfTable,
      let before = flat.lastIndex(where: { !$0.kind.isOfTable }),
      let end = flat[before].pieces.last?.folded,
      flat[before].pieces.count > 1 || end.count > 40
        || folded.scalars[end].contains("。"),
      let mark = end.last.map({ folded.scalars[$0] }), mark != ":", mark != "："
    else { return nil }
    return before + 1
  }

  // MARK: Closing

  /// Openings of a paragraph that speaks for the whole document, not for its last item.
  private static let closingOpenings: [Phrase] = [
    "此外", "另外", "总之", "以上", "为确保", "为保证", "各单位要", "各校要", "各地要", "各乡镇要", "各部门要", "各学校要",
    "各科室要", "全区教育系统要", "全县教育系统要", "新的一年", "同志们", "各位代表", "谢谢大家", "最后，", "最后,", "特此", "专此", "妥否",
    "当否",
  ]

  private static let longestHeading = 40
  private static let textEnds: ScalarSet = ")】:;"

  /// Whether a node's first line is a heading, whose next paragraph is its own: `三、工作要求`.
  private func holdsTitleOnly(_ node: SegmentedNode) -> Bool {
    guard let line = node.pieces.first?.folded, let last = line.last,
      line.count <= Self.longestHeading
    else { return false }
    return !Self.textEnds.contains(folded.scalars[last])
      && !folded.scalars[line].contains(where: MarkerCandidates.sentenceEnds.contains)
  }

  /// Moves the last paragraphs of the last node to the document's closing when they speak for all.
  private func takeClosing(_ body: inout SegmentedBody) {
    guard !body.nodes.isEmpty else { return }
    var path: [Int] = [body.nodes.count - 1]
    var node = body.nodes[body.nodes.count - 1]
    while let last = node.children.last {
      path.append(node.children.count - 1)
      node = last
    }
    guard
      let start = node.pieces.indices.dropFirst(holdsTitleOnly(node) ? 2 : 1).first(where: {
        index in
        let piece = node.pieces[index]
        return !piece.continuesPrevious
          && Self.closingOpenings.contains {
            folded.scalars.has($0, at: piece.folded.lowerBound, end: piece.folded.upperBound)
          }
      })
    else { return }
    body.closing = Array(node.pieces[start...])
    body.nodes.modify(at: path[...]) { $0.pieces.removeSubrange(start...) }
  }
}

extension Array where Element == SegmentedNode {
  fileprivate mutating func modify(
    at path: ArraySlice<Int>, _ change: (inout SegmentedNode) -> Void
  ) {
    guard let first = path.first else { return }
    if path.count == 1 {
      change(&self[first])
    } else {
      self[first].children.modify(at: path.dropFirst(), change)
    }
  }
}
