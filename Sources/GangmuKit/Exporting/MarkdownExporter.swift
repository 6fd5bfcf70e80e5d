/// Writes a plan as Markdown (CommonMark) to be read, which ``MarkdownImporter`` reads back.
///
/// - The title is a heading of level 1, a notice that carries the plan a block quote.
/// - Headings with a title and sections are Markdown headings. What else is numbered is a paragraph
///   that starts with a strong run; no other paragraph does.
/// - Every further line of a text is a paragraph of its own; rows of tables are such lines.
/// - The items of a task table stand as that table, a merged cell as `<!--merged up-->` or `left`.
/// - Labels stand as printed. Those that a list definition gave are marked `<!--auto 2 3-->`
///   with the node's level and number.
/// - The mark that ended a title, and the blank after a label, are those of the source.
public struct MarkdownExporter: Exporter {
  private let flavor: MarkdownFlavor

  public init(flavor: MarkdownFlavor = .commonmark) { self.flavor = flavor }

  public func write(_ document: PlanDocument, into output: inout [UInt8]) {
    var writer = MarkdownWriter(document, flavor: flavor)
    writer.front(document.front)
    writer.paragraphs(document.preamble)
    writer.nodes(document.outline)
    writer.paragraphs(document.closing)
    writer.frame(document.back.blocks)
    for attachment in document.attachments { writer.attachment(attachment) }
    output.append(contentsOf: FrontMatter(document, flavor: flavor).text.utf8)
    output.append(contentsOf: writer.text.utf8)
  }
}

/// The body of a Markdown file under construction; a blank line stands before every block.
struct MarkdownWriter {
  private(set) var text = ""
  private let edits: EditList
  private let flavor: MarkdownFlavor
  private let blocks: BodyBlocks
  private let tasks: TaskTableRows
  private var writtenTable: Int?
  private var isInQuote = false

  init(_ document: PlanDocument, flavor: MarkdownFlavor) {
    edits = EditList(document.edits)
    self.flavor = flavor
    blocks = BodyBlocks(document)
    tasks = TaskTableRows(document)
  }

  private func escaped(_ line: some StringProtocol, atLineStart: Bool = true) -> String {
    MarkdownText.escaped(line, atLineStart: atLineStart, alsoMarkup: flavor.markup)
  }

  // MARK: Frame

  mutating func front(_ front: Front) {
    let own = front.blocks.map { (block: $0, isNotice: false) }
    let notice = (front.notice?.blocks ?? []).map { (block: $0, isNotice: true) }
    for (block, isNotice) in (own + notice).sorted(by: { $0.block.range < $1.block.range }) {
      if isNotice != isInQuote { startOrEndQuote() }
      frame([block])
    }
    if isInQuote { startOrEndQuote() }
    if let title = front.title, !front.blocks.contains(where: { $0.role == .title }) {
      topHeading(Self.lines(of: title))
    }
  }

  mutating func frame(_ blocks: [FrameBlock]) {
    for block in blocks {
      switch block.role {
      case .title: topHeading(Self.lines(of: block.text))
      // Both stand at the right of the page, which tells a reader, and an importer, what they are.
      case .signature, .date:
        paragraph("<div align=\"right\">")
        paragraphs(Self.lines(of: block.text))
        paragraph("</div>")
      default: paragraphs(Self.lines(of: block.text))
      }
    }
  }

  mutating func paragraphs(_ blocks: [TextBlock]) {
    for block in blocks { paragraphs(Self.lines(of: block.text)) }
  }

  mutating func attachment(_ attachment: Attachment) {
    let heading = [attachment.label, attachment.title].compactMap { $0 }
    topHeading(heading.flatMap { Self.lines(of: $0) })
    paragraphs(attachment.preamble)
    nodes(attachment.outline)
    paragraphs(attachment.closing)
  }

  /// A heading of level 1. Of several lines it is underlined, as only that form can hold them.
  private mutating func topHeading(_ lines: [Substring]) {
    guard let first = lines.first else { return }
    if lines.count == 1 {
      paragraph("# " + escaped(first))
    } else {
      paragraph(lines.map { escaped($0) }.joined(separator: "\\\n") + "\n===")
    }
  }

  // MARK: Outline

  mutating func nodes(_ nodes: [OutlineNode]) {
    for node in nodes {
      if let place = tasks.place(of: node) {
        if place != writtenTable { table(tasks.rows(place).map { $0.map(cell) }) }
        writtenTable = place
        paragraphs(tasks.linesBelow(node, in: place))
      } else {
        self.node(node)
      }
      self.nodes(node.children)
    }
  }

  private mutating func node(_ node: OutlineNode) {
    let printed = PrintedNode(node, edits: edits)
    let label = label(of: node, printed)
    var lines = Self.lines(of: node.text)
    if let title = node.title, !title.unicodeScalars.contains("\n"),
      node.kind == .section || node.label == nil
    {
      let level = String(repeating: "#", count: min(max(node.level, 1) + 1, 6))
      let text = escaped(title + printed.titleMark, atLineStart: label.isEmpty)
      paragraph(flavor.anchored("\(level) \(label)" + text, id: node.id))
    } else {
      let opensLine =
        printed.endsTitleLine || lines.isEmpty || node.text.unicodeScalars.first == "\n"
      let rest = printed.titleMark + (opensLine ? "" : String(lines.removeFirst()))
      let body = escaped(rest, atLineStart: false)
      let title = Self.lines(of: node.title ?? "").enumerated().map {
        escaped($1, atLineStart: $0 > 0)
      }
      let strong = MarkdownText.strong(label + title.joined(separator: "\\\n"), before: body)
      paragraph(flavor.anchored(strong + body, id: node.id))
    }
    paragraphs(lines)
  }

  /// The label as printed, with one blank where the source had some after it.
  private func label(of node: OutlineNode, _ printed: PrintedNode) -> String {
    guard let label = node.label else { return "" }
    let number = node.number.map { " \($0)" } ?? ""
    let mark = node.numberSource == .auto ? "<!--auto \(node.level)\(number)-->" : ""
    return escaped(label, atLineStart: false) + mark + (printed.hasGap ? " " : "")
  }

  // MARK: Blocks

  private mutating func paragraphs(_ lines: [Substring]) {
    guard flavor.hasTables else {
      for line in lines { paragraph(escaped(line)) }
      return
    }
    for block in blocks.blocks(of: lines.map(String.init)) {
      switch block {
      case .line(let line): paragraph(escaped(line))
      case .table(let rows): table(rows.map { $0.map(cell) })
      }
    }
  }

  /// A table of GitHub's dialect, its first row the head.
  ///
  /// - Parameter rows: Markup.
  private mutating func table(_ rows: [[String]]) {
    let width = rows.map(\.count).max() ?? 1
    var lines = rows.map { row in
      let cells = row + Array(repeating: "", count: width - row.count)
      return "| " + cells.joined(separator: " | ") + " |"
    }
    lines.insert("|" + String(repeating: " --- |", count: width), at: 1)
    paragraph(lines.joined(separator: "\n"))
  }

  private func cell(_ cell: TaskTableRows.Cell) -> String {
    cell.merge == .none ? self.cell(cell.text) : "<!--merged \(cell.merge.rawValue)-->"
  }

  private func cell(_ text: String) -> String {
    let line = text.unicodeScalars.map { $0 == "\n" ? " " : String($0) }.joined()
    return escaped(line, atLineStart: false)
  }

  private mutating func paragraph(_ markup: String) {
    if isInQuote {
      text += text.hasSuffix("\n>\n") ? "" : "\n"
      for line in markup.split(separator: "\n") { text += "> \(line)\n" }
      text += ">\n"
    } else {
      text += "\n\(markup)\n"
    }
  }

  private mutating func startOrEndQuote() {
    if isInQuote, text.hasSuffix(">\n") { text.removeLast(2) }
    isInQuote.toggle()
  }

  /// The lines that say something; Markdown has no empty paragraphs.
  private static func lines(of text: String) -> [Substring] {
    text.unicodeScalars.split(separator: "\n").map(Substring.init).filter { line in
      line.unicodeScalars.contains { !$0.isWhiteSpace }
    }
  }
}
