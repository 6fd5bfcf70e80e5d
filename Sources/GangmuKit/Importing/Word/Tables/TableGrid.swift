/// The places of a table's cells, row by row, while the table is laid out.
struct TableGrid {
  private(set) var rows: [[SourceRange]] = []
  private var spans: [SourceTable.Span] = []
  /// The cells that may go on in the next row, by their column.
  private var open: [Int: SourceTable.Span] = [:]
  private var row: [SourceRange] = []

  mutating func openRow(at position: Int, columnsBefore: Int) {
    row = []
    skip(columnsBefore, at: position)
  }

  mutating func add(_ range: SourceRange, of cell: WordCell) {
    let column = row.count
    let columns = max(1, min(cell.span, TableStack.mostColumns - column))
    row.append(range)
    skip(columns - 1, at: range.end)
    if cell.continuesAbove, var span = open[column] {
      span.rows += 1
      open[column] = span
    } else {
      close(column)
      open[column] = .init(row: rows.count, column: column, rows: 1, columns: columns)
    }
  }

  mutating func closeRow(columnsAfter: Int, at position: Int) {
    skip(min(columnsAfter, TableStack.mostColumns - row.count), at: position)
    rows.append(row)
  }

  private mutating func skip(_ columns: Int, at position: Int) {
    guard columns > 0 else { return }
    row.append(contentsOf: repeatElement(SourceRange(position, position), count: columns))
  }

  private mutating func close(_ column: Int) {
    guard let span = open.removeValue(forKey: column) else { return }
    if span.rows > 1 || span.columns > 1 { spans.append(span) }
  }

  /// All cells over more than one place, in the order of the first of them.
  var finishedSpans: [SourceTable.Span] {
    (spans + open.values.filter { $0.rows > 1 || $0.columns > 1 })
      .sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  /// The same with empty places before a position moved to it.
  func clamped(from start: Int) -> TableGrid {
    var grid = self
    grid.rows = rows.map { row in
      row.map { SourceRange(max($0.start, start), max($0.end, start)) }
    }
    return grid
  }
}
