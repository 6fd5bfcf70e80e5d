/// The main part of a Word file under construction.
struct WordBodyWriter {
  private var writer = MarkupWriter()
  private var numbering: WordNumberingWriter
  private let edits: EditList
  private let blocks: BodyBlocks
  private let tasks: TaskTableRows
  private var writtenTable: Int?

  static func body(
    of document: PlanDocument, numbering: inout WordNumberingWriter
  ) -> [UInt8] {
    var body = WordBodyWriter(document, numbering)
    body.writer.raw(WordPackageParts.declaration)
    body.writer.raw(
      "\n<w:document xmlns:w=\"\(WordPackageParts.namespace)\" xmlns:r=\"\(WordPackageParts.relationshipNamespace)\"><w:body>"
    )
    body.write(document)
    body.writer.raw("\n" + WordPackageParts.section + "</w:body></w:document>")
    numbering = body.numbering
    return body.writer.bytes
  }

  private init(_ document: PlanDocument, _ numbering: WordNumberingWriter) {
    self.numbering = numbering
    edits = EditList(document.edits)
    blocks = BodyBlocks(document)
    tasks = TaskTableRows(document)
  }

  private mutating func write(_ document: PlanDocument) {
    let front = document.front
    let head = (front.blocks + (front.notice?.blocks ?? [])).sorted { $0.range < $1.range }
    for block in head { frame(block) }
    if let title = front.title, !front.blocks.contains(where: { $0.role == .title }) {
      paragraph(style: .title) { $0.run(title) }
    }
    paragraphs(document.preamble)
    nodes(document.outline)
    paragraphs(document.closing)
    for block in document.back.blocks { frame(block) }
    for attachment in document.attachments { write(attachment) }
  }

  private mutating func write(_ attachment: Attachment) {
    let label = attachment.label
    if let label { paragraph(style: .attachment, breaksPage: true) { $0.run(label) } }
    if let title = attachment.title {
      paragraph(style: .title, breaksPage: label == nil) { $0.run(title) }
    }
    paragraphs(attachment.preamble)
    nodes(attachment.outline)
    paragraphs(attachment.closing)
  }

  // MARK: Frame

  private mutating func frame(_ block: FrameBlock) {
    let style: WordPackageParts.Style =
      switch block.role {
      case .title: .title
      case .issuerBanner: .banner
      case .docNumber: .docNumber
      case .addressees: .flush
      case .signature: .signature
      case .date: .date
      default: .body
      }
    let lines = block.text.writtenLines
    if block.role == .title {
      paragraph(style: style) { writer in
        for (index, line) in lines.enumerated() { writer.run(line, breaksBefore: index > 0) }
      }
    } else {
      for line in lines { paragraph(style: style) { $0.run(line) } }
    }
  }

  // MARK: Text

  private mutating func paragraphs(_ texts: [TextBlock]) {
    for text in texts { paragraphs(text.text.writtenLines) }
  }

  private mutating func paragraphs(_ lines: [String]) {
    for block in blocks.blocks(of: lines) {
      switch block {
      case .line(let line): paragraph(style: .body) { $0.run(line) }
      case .table(let rows): table(rows.map { $0.map { .init(text: $0, merge: .none) } })
      }
    }
  }

  private mutating func table(_ rows: [[TaskTableRows.Cell]]) {
    let width = rows.map(\.count).max() ?? 1
    writer.element("w:tbl") { writer in
      writer.element("w:tblPr") {
        $0.empty("w:tblStyle", [("w:val", "TableGrid")])
        $0.empty("w:tblW", [("w:w", "5000"), ("w:type", "pct")])
      }
      writer.element("w:tblGrid") { writer in
        for _ in 0..<width { writer.empty("w:gridCol", [("w:w", String(8844 / width))]) }
      }
      for (index, row) in rows.enumerated() {
        writer.element("w:tr") { writer in
          for (column, cell) in row.enumerated() where cell.merge != .left {
            let span = 1 + row[(column + 1)...].prefix { $0.merge == .left }.count
            let isLast = column + span == row.count
            let next = index + 1 < rows.count ? rows[index + 1] : []
            let goesOn = column < next.count && next[column].merge == .up
            Self.tableCell(
              cell, columns: span + (isLast ? width - row.count : 0), of: width, goesOn: goesOn,
              &writer)
          }
        }
      }
    }
  }

  private static func tableCell(
    _ cell: TaskTableRows.Cell, columns: Int, of width: Int, goesOn: Bool,
    _ writer: inout MarkupWriter
  ) {
    writer.element("w:tc") {
      $0.element("w:tcPr") {
        $0.empty("w:tcW", [("w:w", String(8844 * columns / width)), ("w:type", "dxa")])
        if columns > 1 { $0.empty("w:gridSpan", [("w:val", String(columns))]) }
        if cell.merge == .up {
          $0.empty("w:vMerge")
        } else if goesOn {
          $0.empty("w:vMerge", [("w:val", "restart")])
        }
      }
      $0.paragraph(.cell) { $0.run(cell.text) }
    }
  }

  // MARK: Outline

  private mutating func nodes(_ nodes: [OutlineNode]) {
    for node in nodes {
      if let place = tasks.place(of: node) {
        if place != writtenTable { table(tasks.rows(place)) }
        writtenTable = place
        paragraphs(tasks.linesBelow(node, in: place).map(String.init))
      } else {
        self.node(node)
      }
      self.nodes(node.children)
    }
  }

  private mutating func node(_ node: OutlineNode) {
    let printed = PrintedNode(node, edits: edits)
    let list = numbering.list(for: node, hasGap: printed.hasGap)
    let typed = list == nil ? (node.label ?? "") + (printed.hasGap ? " " : "") : ""
    var lines = node.text.writtenLines
    let stands = node.kind == .section || node.label == nil
    let style: WordPackageParts.Style = stands && node.title != nil ? .heading(node.level) : .body
    let opensLine = printed.endsTitleLine || lines.isEmpty || (stands && node.title != nil)
    let rest = opensLine ? "" : lines.removeFirst()
    paragraph(style: style, list: list) {
      $0.run(typed)
      if let title = node.title { $0.run(title + printed.titleMark, isBold: style == .body) }
      $0.run(rest)
    }
    paragraphs(lines)
  }

  private mutating func paragraph(
    style: WordPackageParts.Style, list: Int? = nil, breaksPage: Bool = false,
    _ body: (inout MarkupWriter) -> Void
  ) {
    writer.paragraph(style, list: list, breaksPage: breaksPage, body)
  }
}

extension MarkupWriter {
  fileprivate mutating func paragraph(
    _ style: WordPackageParts.Style, list: Int? = nil, breaksPage: Bool = false,
    _ body: (inout MarkupWriter) -> Void
  ) {
    inline("w:p") { writer in
      writer.inline("w:pPr") {
        if let id = style.id { $0.empty("w:pStyle", [("w:val", id)]) }
        if breaksPage { $0.empty("w:pageBreakBefore") }
        if let list {
          $0.inline("w:numPr") {
            $0.empty("w:ilvl", [("w:val", "0")])
            $0.empty("w:numId", [("w:val", String(list))])
          }
        }
      }
      body(&writer)
    }
  }

  /// A run of text; tabs and line ends are elements, as Word wants them.
  fileprivate mutating func run(_ text: String, isBold: Bool = false, breaksBefore: Bool = false) {
    guard !text.isEmpty || breaksBefore else { return }
    inline("w:r") { writer in
      if isBold { writer.inline("w:rPr") { $0.empty("w:b") } }
      if breaksBefore { writer.empty("w:br") }
      var isFirst = true
      for piece in text.unicodeScalars.split(
        omittingEmptySubsequences: false, whereSeparator: { $0 == "\t" })
      {
        if !isFirst { writer.empty("w:tab") }
        isFirst = false
        if !piece.isEmpty { writer.text("w:t", String(piece), [("xml:space", "preserve")]) }
      }
    }
  }
}
