/// Finds the tables of plain text: lines whose cells are separated by tabs, as a table copied from a
/// word processor or a spreadsheet has them. Those of tasks are known by their header, others by rows
/// of one width.
struct TabbedTables {
  private let folded: FoldedText
  private let source: [Unicode.Scalar]

  init(_ folded: FoldedText, source: [Unicode.Scalar]) {
    self.folded = folded
    self.source = source
  }

  /// The longest line without a tab that heads the rows below it.
  private static let longestHeading = 30

  /// What a table has that is not known by its header; two columns may be a contents page.
  private static let leastColumns = 3
  private static let leastRows = 3
  private static let longestTitle = 12
  private static let sentenceMarks: ScalarSet = "。;,:"

  /// The tables, each from its header on; their lines become rows.
  func find(in lines: inout [TextLine]) -> [SourceTable] {
    var tables: [SourceTable] = []
    var index = 0
    while index < lines.count {
      let rows = rows(from: index, in: lines)
      if rows.count > 1 {
        tables.append(SourceTable(rows, of: index..<index + rows.count, in: &lines, folded))
      }
      index += max(1, rows.count)
    }
    return tables
  }

  /// The rows of the table that a line heads; none where it heads none.
  private func rows(from index: Int, in lines: [TextLine]) -> [[SourceRange]] {
    let header = cells(of: lines[index])
    guard header.count > 1 else { return [] }
    if isHeader(header) {
      var rows = [header]
      while let row = row(after: index + rows.count - 1, in: lines, width: header.count) {
        rows.append(row)
      }
      return rows
    }
    guard isPlainHeader(header) else { return [] }
    var rows = [header]
    while index + rows.count < lines.count,
      case let row = cells(of: lines[index + rows.count]), row.count == header.count,
      !isHeader(row)
    {
      rows.append(row)
    }
    return rows.count >= Self.leastRows ? rows : []
  }

  /// Whether cells can name the columns of a table: words, and years.
  private func isPlainHeader(_ cells: [SourceRange]) -> Bool {
    guard cells.count >= Self.leastColumns, !cells[0].isEmpty else { return false }
    return cells.allSatisfy { cell in
      let words = folded.scalars[folded.trimmed(folded.range(ofSource: cell))]
      let isNumber = !words.isEmpty && words.allSatisfy(\.isASCIIDigit)
      return words.count <= Self.longestTitle && (!isNumber || words.count == 4)
        && !words.contains { Self.sentenceMarks.contains($0) }
    }
  }

  private func isHeader(_ cells: [SourceRange]) -> Bool {
    let columns = cells.map { TaskColumn(header: folded.scalars[folded.range(ofSource: $0)]) }
    return TaskColumn.columns(of: columns) != nil
  }

  private func row(after index: Int, in lines: [TextLine], width: Int) -> [SourceRange]? {
    guard index + 1 < lines.count else { return nil }
    let line = lines[index + 1]
    var cells = cells(of: line)
    let filled = cells.count { !$0.isEmpty }
    if cells.count == 1 || filled == 1 && cells.count != width {
      guard line.folded.count <= Self.longestHeading, index + 2 < lines.count,
        self.cells(of: lines[index + 2]).count > 1
      else { return nil }
    }
    let last = folded.source(line.folded).end
    let end = SourceRange(last, last)
    if cells.count < width { cells += Array(repeating: end, count: width - cells.count) }
    return cells
  }

  /// The cells of a line, with the empty ones before and behind its words.
  private func cells(of line: TextLine) -> [SourceRange] {
    // A line may be a part of its block.
    let range = folded.source(line.folded)
    var cells = [SourceRange](
      repeating: SourceRange(range.start, range.start), count: tabs(before: range.start))
    var start = range.start
    for position in range.bounds where source[position] == "\t" {
      cells.append(SourceRange(start, position))
      start = position + 1
    }
    cells.append(SourceRange(start, range.end))
    let end = SourceRange(range.end, range.end)
    return cells + Array(repeating: end, count: tabs(from: range.end))
  }

  private func tabs(before position: Int) -> Int {
    var first = position
    while first > 0, source[first - 1].isBlank { first -= 1 }
    return source[first..<position].count { $0 == "\t" }
  }

  private func tabs(from position: Int) -> Int {
    source[position...].prefix(while: \.isBlank).count { $0 == "\t" }
  }
}

extension SourceTable {
  /// A table whose rows are lines, which become them.
  init(
    _ rows: [[SourceRange]], of range: Range<Int>, in lines: inout [TextLine], _ folded: FoldedText
  ) {
    for line in range { lines[line].block.role = .tableRow }
    let places = lines[range].map { folded.source($0.folded) }
    self.init(
      range: SourceRange(places.first?.start ?? 0, places.last?.end ?? 0), rows: rows)
  }
}
