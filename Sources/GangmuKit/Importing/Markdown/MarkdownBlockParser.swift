/// Parses the lines of a Markdown file into leaf blocks.
///
/// A subset of CommonMark made for documents, not for code: indented code is a paragraph with
/// indentation, and containers leave only their traces (`isQuoted`, `label`) on the leaves.
struct MarkdownBlockParser {
  typealias Scalars = ArraySlice<Unicode.Scalar>

  private(set) var blocks: [MarkdownBlock] = []
  /// The names that link reference definitions define.
  private(set) var definedNames: Set<String> = []

  private struct List {
    var contentIndent: Int
    var mark: Unicode.Scalar
    var value: Int?
    var id: Int
  }

  private enum Raw {
    case fence(mark: Unicode.Scalar, count: Int)
    /// Markup that shows nothing, up to a line with the text.
    case hidden(until: String)
  }

  private var open: MarkdownBlock?
  private var raw: Raw?
  private var lists: [List] = []
  private var listCount = 0
  private var alignment = BlockStyle.Alignment.start
  private var isQuoted = false

  init(_ lines: ArraySlice<Scalars>) {
    for (index, line) in zip(lines.indices, lines) { read(line, number: index + 1) }
    close()
  }

  private mutating func read(_ line: Scalars, number: Int) {
    let (inner, quoted) = Self.withoutQuoteMarks(line)
    if quoted != isQuoted {
      close()
      isQuoted = quoted
    }
    let content = inner.trimmingBlanks()
    if continueRaw(inner, content, number: number) { return }
    if content.isEmpty { return close() }
    if !continueOpen(content) {
      start(content, indent: MarkdownLine.indentation(of: inner), number)
    }
  }

  private static func withoutQuoteMarks(_ line: Scalars) -> (line: Scalars, isQuoted: Bool) {
    var rest = line
    var isQuoted = false
    while true {
      let trimmed = rest.drop { $0 == " " }
      guard rest.count - trimmed.count <= 3, trimmed.first == ">" else { return (rest, isQuoted) }
      isQuoted = true
      rest = trimmed.dropFirst()
      if rest.first == " " { rest = rest.dropFirst() }
    }
  }

  // MARK: What goes on

  private mutating func continueRaw(_ line: Scalars, _ content: Scalars, number: Int) -> Bool {
    switch raw {
    case nil: return false
    case .fence(let mark, let count):
      if let fence = MarkdownLine.fence(content), fence.mark == mark, fence.count >= count,
        content.allSatisfy({ $0 == mark })
      {
        raw = nil
        close()
      } else if open == nil {
        open = block(.verbatim, line, number)
      } else {
        open?.lines.append(Array(line))
      }
    case .hidden(let end):
      if String(content).lowercased().contains(end) { raw = nil }
    }
    return true
  }

  private mutating func continueOpen(_ content: Scalars) -> Bool {
    switch open?.kind {
    case .table:
      open?.lines.append(Array(content))
      return true
    case .paragraph: return underline(content) || startTable(content)
    default: return false
    }
  }

  private mutating func underline(_ content: Scalars) -> Bool {
    guard open?.label == nil, let level = MarkdownLine.underline(content) else { return false }
    open?.kind = .heading(level: level)
    close()
    return true
  }

  private mutating func startTable(_ content: Scalars) -> Bool {
    guard open?.lines.count == 1, let header = open?.lines.first,
      MarkdownLine.isDelimiterRow(content, under: header[...])
    else { return false }
    open?.kind = .table
    return true
  }

  // MARK: What starts

  private mutating func start(_ content: Scalars, indent: Int, _ number: Int) {
    if let heading = MarkdownLine.heading(content) {
      close()
      lists = []
      if !heading.content.isEmpty {
        blocks.append(block(.heading(level: heading.level), heading.content, number))
      }
    } else if let fence = MarkdownLine.fence(content) {
      close()
      raw = .fence(mark: fence.mark, count: fence.count)
    } else if MarkdownLine.isThematicBreak(content) {
      close()
      lists = []
    } else if let marker = MarkdownLine.listMarker(content), mayStartList(marker) {
      startListEntry(marker, content, indent: indent, number)
    } else if open == nil, let name = MarkdownLine.definedName(content) {
      definedNames.insert(name)
    } else if !startElement(content) {
      startOrContinueParagraph(content, indent: indent, number)
    }
  }

  /// A number other than 1 in the middle of a paragraph is the text's own.
  private func mayStartList(_ marker: MarkdownLine.ListMarker) -> Bool {
    guard let open, open.label == nil, let value = marker.number else { return true }
    return value == 1
  }

  private mutating func startListEntry(
    _ marker: MarkdownLine.ListMarker, _ content: Scalars, indent: Int, _ number: Int
  ) {
    close()
    var sibling: List?
    while let last = lists.last, last.contentIndent > indent { sibling = lists.popLast() }
    if let list = sibling, list.mark == marker.mark, (list.value == nil) == (marker.number == nil) {
      sibling?.value = Self.next(after: list.value, typed: marker.number)
    } else {
      listCount += 1
      sibling = List(contentIndent: 0, mark: marker.mark, value: marker.number, id: listCount)
    }
    guard var list = sibling else { return }
    list.contentIndent = indent + marker.width
    lists.append(list)
    let text = list.value.map { "\($0)" + String(marker.mark) } ?? "•"
    var entry = block(.paragraph, content.dropFirst(marker.width), number)
    entry.label = MarkdownBlock.ListLabel(
      text: text, value: list.value, level: lists.count - 1, list: list.id)
    open = entry
  }

  /// A list counts on by itself, so that `1. 1. 1.` shows 1, 2, 3. A number that was typed higher
  /// is kept, as a gap in a plan is for its reader to judge.
  private static func next(after value: Int?, typed: Int?) -> Int? {
    guard let value, let typed else { return nil }
    return max(value + 1, typed)
  }

  private mutating func startElement(_ content: Scalars) -> Bool {
    guard content.first == "<" else { return false }
    let text = String(content).lowercased()
    for name in ["script", "style"] where text.hasPrefix("<" + name) {
      if !text.contains("</\(name)>") { raw = .hidden(until: "</\(name)>") }
      close()
      return true
    }
    if text.hasPrefix("<!--"), !text.contains("-->") {
      raw = .hidden(until: "-->")
      close()
      return true
    }
    guard content.last == ">" else { return false }
    if MarkdownLine.isElementEnd(content) {
      close()
      alignment = .start
      return true
    }
    guard let asked = MarkdownLine.alignment(content), content.count(where: { $0 == "<" }) == 1
    else {
      return false
    }
    close()
    alignment = asked
    return true
  }

  private mutating func startOrContinueParagraph(_ content: Scalars, indent: Int, _ number: Int) {
    if open != nil {
      open?.lines.append(Array(content))
      return
    }
    while let last = lists.last, last.contentIndent > indent { lists.removeLast() }
    var paragraph = block(.paragraph, content, number)
    paragraph.alignment = MarkdownLine.alignment(content) ?? alignment
    open = paragraph
  }

  private func block(_ kind: MarkdownBlock.Kind, _ content: Scalars, _ number: Int) -> MarkdownBlock
  {
    MarkdownBlock(
      kind: kind, lines: [Array(content)], line: number, isQuoted: isQuoted, alignment: alignment)
  }

  private mutating func close() {
    if let open { blocks.append(open) }
    open = nil
  }
}
