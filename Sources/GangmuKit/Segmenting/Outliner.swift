/// Turns the lines of a body into a tree of numbered nodes.
struct Outliner {
  private let folded: FoldedText
  private let candidates: MarkerCandidates

  init(_ folded: FoldedText) {
    self.folded = folded
    self.candidates = MarkerCandidates(folded)
  }

  func outline(_ lines: [TextLine], into diagnostics: inout [Diagnostic]) -> SegmentedBody {
    let found = candidates.find(in: lines)
    let result = SequenceSearch().run(found)
    let report = SequenceReport(folded, candidates: found, result: result)
    diagnostics += report.diagnostics()
    var body = SegmentedBody()
    let flat = split(lines, at: found, result, preamble: &body.preamble)
    body.nodes = nested(flat, order: result.order)
    takeClosing(&body)
    return body
  }

  // MARK: Splitting

  /// Cuts the lines at the accepted markers.
  private func split(
    _ lines: [TextLine], at found: [MarkerCandidate], _ result: SequenceSearch.Result,
    preamble: inout [TextPiece]
  ) -> [SegmentedNode] {
    var nodes: [SegmentedNode] = []
    var next = 0
    func keep(_ piece: TextPiece) {
      if nodes.isEmpty {
        preamble.append(piece)
      } else {
        nodes[nodes.count - 1].pieces.append(piece)
      }
    }
    for (index, line) in lines.enumerated() {
      var start = line.folded.lowerBound
      var continues = line.block.continuesPrevious
      while next < found.count, found[next].line == index {
        let candidate = found[next]
        let reading = result.readings[next]
        next += 1
        guard let number = reading.number else {
          continues = continues || (candidate.place == .line && candidate.continuesSentence)
          continue
        }
        let before = folded.trimmed(start..<candidate.marker.label.lowerBound)
        if !before.isEmpty { keep(TextPiece(folded: before, continuesPrevious: continues)) }
        continues = false
        nodes.append(node(candidate, number: number, reading, line: line))
        start = candidate.marker.label.upperBound
      }
      let rest = folded.trimmed(start..<line.folded.upperBound)
      if !rest.isEmpty { keep(TextPiece(folded: rest, continuesPrevious: continues)) }
    }
    return nodes
  }

  private func node(
    _ candidate: MarkerCandidate, number: Int, _ reading: MarkerReading, line: TextLine
  ) -> SegmentedNode {
    let marker = candidate.marker
    let source: OutlineNode.NumberSource =
      candidate.isTrusted ? .auto : number == marker.value ? .text : .inferred
    let isNumbered = marker.kind.isNumbered
    return SegmentedNode(
      kind: marker.kind, label: marker.label, printed: isNumbered ? marker.value : nil,
      number: isNumbered ? number : nil, numberSource: isNumbered ? source : nil,
      confidence: confidence(candidate, reading), pieces: [],
      boldEnd: boldEnd(line, after: marker.label.upperBound))
  }

  /// Rough odds that the reading is right, from what speaks against it.
  private func confidence(_ candidate: MarkerCandidate, _ reading: MarkerReading) -> Double? {
    var doubts = reading.findings.count
    if candidate.marker.isWeak { doubts += 1 }
    if candidate.place != .line { doubts += 1 }
    guard doubts > 0, !candidate.isConfirmed, !candidate.isTrusted else { return nil }
    return max(0.4, 1 - 0.15 * Double(doubts))
  }

  private func boldEnd(_ line: TextLine, after label: Int) -> Int? {
    let style = line.block.style
    guard style.boldPrefix > 0, !style.isBold else { return nil }
    let start = line.block.automaticLabel?.range.end ?? line.block.range.start
    let end = folded.index(ofSource: start + style.boldPrefix)
    return end > label ? min(end, line.folded.upperBound) : nil
  }

  // MARK: Nesting

  /// Hangs each node below the last one of a shallower kind.
  private func nested(_ flat: [SegmentedNode], order: [MarkerKind]) -> [SegmentedNode] {
    var depthOfKind = [Int](repeating: order.count, count: MarkerKind.allCases.count)
    for (depth, kind) in order.enumerated() { depthOfKind[Int(kind.rawValue)] = depth }
    var roots: [SegmentedNode] = []
    var open: [SegmentedNode] = []
    func close() {
      let done = open.removeLast()
      if open.isEmpty {
        roots.append(done)
      } else {
        open[open.count - 1].children.append(done)
      }
    }
    for node in flat {
      let depth = depthOfKind[Int(node.kind.rawValue)]
      while let last = open.last, depthOfKind[Int(last.kind.rawValue)] >= depth { close() }
      open.append(node)
    }
    while !open.isEmpty { close() }
    return roots
  }

  // MARK: Closing

  /// Openings of a paragraph that speaks for the whole document, not for its last item.
  private static let closingOpenings: [String] = [
    "此外", "另外", "总之", "以上", "为确保", "为保证", "各单位要", "各校要", "各地要", "各乡镇要", "各部门要", "各学校要",
    "各科室要", "全区教育系统要", "全县教育系统要", "新的一年",
  ]

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
      let start = node.pieces.indices.dropFirst().first(where: { index in
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
