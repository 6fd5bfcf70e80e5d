/// Lays a story out as one text with its blocks and tables.
///
/// 1. Paragraphs, the lines of a paragraph with soft breaks, and table rows are joined by line
///    feeds; an empty paragraph is an empty line without a block.
/// 2. A label and its separator stand before the text of the first line.
/// 3. The cells of a row are joined by tabs, the paragraphs of a cell by spaces; no cell holds a
///    tab or a line end.
struct StoryText: Sendable {
  let part: String
  private(set) var text: [Unicode.Scalar] = []
  private(set) var blocks: [SourceBlock] = []
  private(set) var tables: [SourceTable] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var hasLines = false

  init(part: String) {
    self.part = part
  }

  mutating func add(_ items: [StoryItem]) {
    for item in items { add(item) }
  }

  mutating func add(_ item: StoryItem) {
    switch item {
    case .paragraph(let paragraph): add(paragraph)
    case .table(let table) where table.isLayout:
      for row in table.rows {
        for cell in row.cells { add(cell.items) }
      }
    case .table(let table): add(table)
    }
  }

  mutating func add(_ paragraph: borrowing WordParagraph) {
    let start = text.count
    var lineStart = 0
    repeat {
      var lineEnd = lineStart
      while lineEnd < paragraph.text.count, paragraph.text[lineEnd] != "\n" { lineEnd += 1 }
      addLine(lineStart..<lineEnd, of: paragraph)
      lineStart = lineEnd + 1
    } while lineStart <= paragraph.text.count
    report(paragraph.problems, from: start)
  }

  private mutating func breakLine() {
    if hasLines { text.append("\n") }
    hasLines = true
  }

  private mutating func addLine(_ line: Range<Int>, of paragraph: borrowing WordParagraph) {
    breakLine()
    var start = text.count
    let label = line.lowerBound == 0 ? paragraph.label.map { write($0) } : nil
    let labelEnd = label?.range.end ?? start
    let contentStart = text.count
    text.append(contentsOf: paragraph.text[line])
    if label == nil {
      while start < text.count, text[start].properties.isWhitespace { start += 1 }
    }
    guard start < text.count else { return }
    var style = LineFormat(line, of: paragraph.spans, in: paragraph.text).style
    if style.boldPrefix > 0 { style.boldPrefix += contentStart - max(labelEnd, start) }
    style.alignment = paragraph.properties.alignment ?? paragraph.style.alignment ?? .start
    blocks.append(
      SourceBlock(
        role: role(of: paragraph), range: SourceRange(start, text.count), style: style,
        automaticLabel: label, locator: .paragraph(part: part, index: paragraph.index)))
  }

  private func role(of paragraph: borrowing WordParagraph) -> SourceBlock.Role {
    let own = paragraph.properties.outlineLevel
    let level =
      own.map { WordStyleSheet.headingLevel(outlineLevel: $0) } ?? paragraph.style.headingLevel
    return level.map { .heading(level: $0) } ?? .paragraph
  }

  private mutating func write(_ label: ListLabel) -> AutomaticLabel {
    let start = text.count
    text.append(contentsOf: label.text.unicodeScalars)
    let range = SourceRange(start, text.count)
    text.append(contentsOf: label.suffix.unicodeScalars)
    return AutomaticLabel(range: range, value: label.value, level: label.level, list: label.list)
  }

  private mutating func report(_ problems: [NumberingProblem], from start: Int) {
    for problem in problems {
      let range = SourceRange(min(start, text.count), text.count)
      diagnostics.append(Diagnostic(problem.code, problem.message, range: range))
    }
  }
}

// MARK: - Tables

extension StoryText {
  private mutating func add(_ table: WordTable) {
    var rows: [[SourceRange]] = []
    var tableStart: Int?
    for row in table.rows {
      breakLine()
      tableStart = tableStart ?? text.count
      rows.append(addRow(row))
    }
    if let tableStart {
      tables.append(SourceTable(range: SourceRange(tableStart, text.count), rows: rows))
    }
  }

  /// - Returns: The ranges of the columns; a cell over several has empty ones behind its own.
  private mutating func addRow(_ row: WordRow) -> [SourceRange] {
    let start = text.count
    var ranges: [SourceRange] = []
    var firstCell = CellText()
    for (index, cell) in row.cells.enumerated() {
      if index > 0 { text.append("\t") }
      let content = CellText(flattening: cell.items)
      if index == 0 { firstCell = content }
      let cellStart = text.count
      text.append(contentsOf: content.text)
      ranges.append(SourceRange(cellStart, text.count))
      let end = SourceRange(text.count, text.count)
      ranges.append(contentsOf: repeatElement(end, count: cell.span - 1))
      report(content.problems, from: cellStart)
    }
    guard text[start...].contains(where: { !$0.properties.isWhitespace }) else { return ranges }
    blocks.append(
      SourceBlock(
        role: .tableRow, range: SourceRange(start, text.count),
        automaticLabel: firstCell.automaticLabel(at: start),
        locator: .paragraph(part: part, index: firstCell.index)))
    return ranges
  }
}
