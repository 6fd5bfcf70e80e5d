/// Reads a result of ours back to the source it came from, with what the result knows about it as
/// hints, so that converting it again gives the same outline.
///
/// - The source text is the one that the result's positions refer to.
/// - Every line of a block or node is a block. The first line of a node starts one, others do not.
/// - What the result set aside stays aside; layout is worked out anew.
public struct JSONImporter: Importer {
  public init() {}

  public func read(_ bytes: [UInt8], options: ImportOptions) throws -> SourceDocument {
    guard bytes.count <= options.limits.inputBytes else {
      throw ConversionError(
        .limitExceeded, "The file has more than \(options.limits.inputBytes) bytes (inputBytes).")
    }
    return try Self.source(of: PlanDocument(json: bytes))
  }

  /// - Throws: ``ConversionError`` with code `invalidResult` when the source cannot be rebuilt.
  package static func source(of document: PlanDocument) throws -> SourceDocument {
    let text = try Restorer.restore(document)
    let edits = EditList(document.edits)
    let titleEnds = TitleEnds(document.edits)
    let whole = SourceRange(0, text.count)
    let tables = document.tables.compactMap { sourceTable($0, in: whole) }
    let owners = document.owners
    let joins = joins(of: owners, document.edits, titleEnds)
    var blocks: [SourceBlock] = []
    let headers = document.discarded.filter { $0.reason == .table }.map {
      SourceBlock(range: $0.range, nodeStart: .no)
    }
    for (number, owner) in owners.enumerated() {
      let place = place(of: owner, number)
      let lines = lines(of: owner.range, in: text, edits: edits)
      for (index, line) in lines.enumerated() {
        var block = SourceBlock(
          range: line, nodeStart: .no, continuesPrevious: joins.contains(line.start))
        if tables.contains(where: { $0.range.contains(line) }) { block.role = .tableRow }
        block.settled = place
        hint(at: owner.part, isFirst: index == 0, titleEnds, in: &block)
        blocks.append(block)
      }
    }
    if !tables.isEmpty {
      blocks = Self.joined(blocks + headers, byRowsOf: tables)
    }
    var source = SourceDocument(
      format: .json, text: text, blocks: blocks, tables: tables,
      removals: edits.edits.filter { $0.rule.hasPrefix(SourceRemoval.rulePrefix) }
        .map { SourceRemoval(range: $0.range, rule: $0.rule) },
      layers: document.layers ?? Layers(),
      discarded: document.discarded.filter { $0.reason != .layout && $0.reason != .table },
      properties: properties(of: document), web: document.front.web,
      diagnostics: document.diagnostics.filter {
        readingCodes.contains($0.code) && whole.contains($0.range ?? whole)
      })
    source.outline = document.generator.options.outline
    return source
  }

  /// What only the reading of the original file could find out.
  private static let readingCodes: Set<DiagnosticCode> = [
    .undecodableBytes, .encodingGuessed, .encodingLabelWrong, .encodingMixed, .savedForm,
    .contentGuessed, .contentDelivered, .multiplePages, .bodyInAttachment,
    .numberFormatUnsupported, .levelTextInvalid, .numberingDangling, .partDamaged,
    .embeddedDocument, .convertedFirst,
  ]

  private static func properties(of document: PlanDocument) -> [String: String] {
    var properties: [String: String] = [:]
    properties["title"] = document.front.title
    properties["publishedAt"] = document.front.publishedAt
    return properties
  }

  /// Nil when the table does not lie in the text, nor its cells in the table.
  private static func sourceTable(_ table: Table, in whole: SourceRange) -> SourceTable? {
    let cells = table.rows.joined().map(\.range)
    guard whole.contains(table.range), cells.allSatisfy(table.range.contains) else { return nil }
    var rows = table.rows.map { $0.map(\.range) }
    let merges = rows.indices.map { row in
      rows[row].indices.map { column in
        TaskTableRows.merge(rows, row: row, column: column)
      }
    }
    for row in rows.indices {
      for column in rows[row].indices where merges[row][column] != .none {
        rows[row][column].end = rows[row][column].start
      }
    }
    return SourceTable(range: table.range, rows: rows, spans: SourceTable.spans(of: merges))
  }

  /// One block for each row of the tables, of all that lies in it.
  private static func joined(
    _ blocks: [SourceBlock], byRowsOf tables: [SourceTable]
  ) -> [SourceBlock] {
    let rows = tables.flatMap(\.rows).compactMap { row -> SourceRange? in
      let cells = row.filter { !$0.isEmpty }
      guard let first = cells.first, let last = cells.last else { return nil }
      return SourceRange(first.start, last.end)
    }.sorted { ($0.start, $1.end) < ($1.start, $0.end) }
    var joined: [SourceBlock] = []
    var next = 0
    for block in blocks.sorted(by: { $0.range < $1.range }) {
      while next < rows.count, rows[next].end <= block.range.start { next += 1 }
      guard next < rows.count, rows[next].contains(block.range) else {
        joined.append(block)
        continue
      }
      if let last = joined.last, rows[next].contains(last.range) {
        joined[joined.count - 1].range.end = block.range.end
      } else {
        var row = SourceBlock(role: .tableRow, range: block.range, nodeStart: .no)
        row.settled = block.settled
        joined.append(row)
      }
    }
    // The head of a table was set aside; it stands where its rows do.
    for index in joined.indices.dropLast().reversed() where joined[index].settled == nil {
      joined[index].settled = joined[index + 1].settled
    }
    return joined
  }

  // MARK: Lines

  /// Edits that take out what stands between lines.
  private static let lineRules: Set<String> = [
    "layout/line-end", "layout/lost-line-end", "layout/false-break", "layout/pagination",
  ]

  /// Where a line begins that goes on with the one before. What lies between a title and its text is
  /// taken out as well, but parts them.
  private static func joins(
    of owners: [OwnedText], _ edits: [Edit], _ titleEnds: TitleEnds
  ) -> Set<Int> {
    var titles: Set<Int> = []
    for owner in owners {
      if case .node(let node) = owner.part, let title = node.titleRange {
        titles.insert(titleEnds.end(of: title, in: node))
      }
    }
    let joins = edits.filter { edit in
      edit.rule == "layout/false-break"
        || edit.rule == "layout/pagination" && edit.after.isEmpty
          && !titles.contains(edit.range.start)
    }
    // The mark after a title may stand on the next line.
    let marks = edits.filter {
      $0.rule == "layout/title-end" && $0.before.unicodeScalars.first?.isWhiteSpace == true
    }.map { $0.range.start + $0.before.unicodeScalars.prefix(while: \.isWhiteSpace).count }
    return Set(joins.map(\.range.end) + marks)
  }

  /// The lines of a range without the blanks around them. A line ends at a line end of the source
  /// and where an edit put one.
  private static func lines(
    of range: SourceRange, in text: [Unicode.Scalar], edits: EditList
  ) -> [SourceRange] {
    var lines: [SourceRange] = []
    var start = range.start
    func endLine(at end: Int, next: Int) {
      if let line = trimmed(SourceRange(start, end), in: text) { lines.append(line) }
      start = next
    }
    var breaks = edits.edits(in: range)[...]
    // Between title and text the layout takes a line end out.
    breaks.removeAll {
      !lineRules.contains($0.rule) && !$0.after.unicodeScalars.contains("\n")
    }
    var position = range.start
    while position < range.end {
      if let edit = breaks.first, edit.range.start <= position {
        breaks.removeFirst()
        endLine(at: position, next: edit.range.end)
        position = max(position, edit.range.end)
        continue
      }
      if text[position] == "\n" || text[position] == "\r" {
        endLine(at: position, next: position + 1)
      }
      position += 1
    }
    endLine(at: range.end, next: range.end)
    return lines
  }

  private static func trimmed(_ range: SourceRange, in text: [Unicode.Scalar]) -> SourceRange? {
    guard range.start < range.end else { return nil }
    let slice = text[range.bounds]
    guard let first = slice.firstIndex(where: { !$0.isWhiteSpace }),
      let last = slice.lastIndex(where: { !$0.isWhiteSpace })
    else { return nil }
    return SourceRange(first, last + 1)
  }

  // MARK: Hints

  private static func place(of owner: OwnedText, _ number: Int) -> SettledPlace {
    switch (owner.region, owner.part) {
    case (.front, .frame(let role)): .front(role, element: number)
    case (.notice, .frame(let role)): .notice(role, element: number)
    case (.back, .frame(let role)): .back(role, element: number)
    case (.attachment(let index), .attachmentHeading): .attachmentHeading(index)
    case (.attachment(let index), .node): .attachment(index, .node)
    case (.attachment(let index), _): .attachment(index, .paragraph)
    case (_, .node): .body(.node)
    default: .body(.paragraph)
    }
  }

  /// - Parameter titleEnds: The marks after titles, which are bold with them.
  private static func hint(
    at part: OwnedText.Part, isFirst: Bool, _ titleEnds: TitleEnds, in block: inout SourceBlock
  ) {
    switch part {
    case .node(let node): if isFirst { hint(at: node, titleEnds, in: &block) }
    case .frame(.title), .frame(.issuerBanner): block.style.alignment = .center
    case .frame(.signature), .frame(.date): block.style.alignment = .end
    case .frame, .paragraph, .attachmentHeading: break
    }
  }

  /// No outline of ours is deeper; what a file says beyond it stands there.
  private static let deepestLevel = 32

  private static func hint(
    at node: OutlineNode, _ titleEnds: TitleEnds, in block: inout SourceBlock
  ) {
    block.nodeStart = .yes
    block.number = node.number
    block.nodeLevel = UInt8(min(max(node.level, 1), Self.deepestLevel))
    if node.label == nil { block.role = .heading(level: max(node.level, 1)) }
    if node.numberSource == .auto, let label = node.labelRange, block.range.contains(label) {
      block.automaticLabel = AutomaticLabel(
        range: label, value: node.number, level: max(node.level, 1) - 1, list: "json")
    }
    guard let title = node.titleRange else {
      block.titleMark = 0
      return
    }
    guard block.range.contains(title) else { return }
    let textStart = block.automaticLabel?.range.end ?? block.range.start
    let end = titleEnds.end(of: title, in: node)
    block.style.boldPrefix = max(end - textStart, 0)
    block.titleMark = UInt8(exactly: end - title.end)
    block.style.isBold = end == block.range.end
  }
}

/// Where titles end with their marks, which the layout takes out.
private struct TitleEnds {
  /// In the order of the text.
  private let marks: [SourceRange]

  init(_ edits: [Edit]) {
    marks = edits.filter(Self.isMark).map(\.range).sorted()
  }

  /// A tab or a page number that is taken out with the mark gives the edit its name.
  private static func isMark(_ edit: Edit) -> Bool {
    if edit.rule == "layout/title-end" { return true }
    guard edit.rule == "layout/cell" || edit.rule == "layout/pagination", edit.after.isEmpty else {
      return false
    }
    return edit.before.unicodeScalars.first { !$0.isWhiteSpace }.map(signs.contains) ?? false
  }

  private static let signs: ScalarSet = "。；;：:，,"

  /// - Parameter node: Its own text holds one mark at most; what was left out may stand before it.
  func end(of title: SourceRange, in node: OutlineNode) -> Int {
    let next = marks.partitioningIndex { $0.start >= title.end }
    guard next < marks.count, marks[next].end <= node.range.end else { return title.end }
    return marks[next].end
  }
}
