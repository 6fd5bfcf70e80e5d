/// Finds the task tables of plain text: lines whose cells are separated by tabs, as a table copied
/// from a word processor or a spreadsheet has them.
struct TabbedTables {
  private let folded: FoldedText
  private let source: [Unicode.Scalar]

  init(_ folded: FoldedText, source: [Unicode.Scalar]) {
    self.folded = folded
    self.source = source
  }

  /// The longest line without a tab that heads the rows below it.
  private static let longestHeading = 30

  /// The tables, each from its header on; their lines become rows.
  func find(in lines: inout [TextLine]) -> [SourceTable] {
    var tables: [SourceTable] = []
    var index = 0
    while index < lines.count {
      let header = cells(of: lines[index])
      guard header.count > 1, isHeader(header) else {
        index += 1
        continue
      }
      var rows = [header]
      while let row = row(after: index + rows.count - 1, in: lines, width: header.count) {
        rows.append(row)
      }
      let end = index + rows.count
      if rows.count > 1 {
        tables.append(SourceTable(rows, of: index..<end, in: &lines, folded))
      }
      index = end
    }
    return tables
  }

  private func isHeader(_ cells: [SourceRange]) -> Bool {
    let columns = cells.map { TaskColumn(header: folded.scalars[folded.range(ofSource: $0)]) }
    return TaskColumn.columns(of: columns) != nil
  }

  private func row(after index: Int, in lines: [TextLine], width: Int) -> [SourceRange]? {
    guard index + 1 < lines.count else { return nil }
    let line = lines[index + 1]
    var cells = cells(of: line)
    if cells.count == 1 {
      guard line.folded.count <= Self.longestHeading, index + 2 < lines.count,
        self.cells(of: lines[index + 2]).count > 1
      else { return nil }
    }
    let last = folded.source(line.folded).end
    let end = SourceRange(last, last)
    if cells.count < width { cells += Array(repeating: end, count: width - cells.count) }
    return cells
  }

  private func cells(of line: TextLine) -> [SourceRange] {
    // A line may be a part of its block.
    let range = folded.source(line.folded)
    var cells: [SourceRange] = []
    var start = range.start
    for position in range.bounds where source[position] == "\t" {
      cells.append(SourceRange(start, position))
      start = position + 1
    }
    return cells + [SourceRange(start, range.end)]
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
