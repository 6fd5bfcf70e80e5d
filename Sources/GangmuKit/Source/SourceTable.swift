/// The cells of a table of the source.
///
/// Every row has a range for each column that it reaches. A cell over several columns or rows has
/// its text in the first of them; the others are empty, and ``spans`` says what covers them. A table
/// inside a cell is a table of its own, whose range lies in the cell's.
public struct SourceTable: Hashable, Sendable {
  /// A cell that covers more than one place.
  public struct Span: Hashable, Sendable {
    /// Of its first place, from 0.
    public var row: Int
    public var column: Int
    public var rows: Int
    public var columns: Int

    public init(row: Int, column: Int, rows: Int, columns: Int) {
      self.row = row
      self.column = column
      self.rows = rows
      self.columns = columns
    }
  }

  public var range: SourceRange
  /// The range of each cell, row by row.
  public var rows: [[SourceRange]]
  /// In the order of their first places.
  public var spans: [Span]
  /// How many rows at the top the file repeats on each page.
  public var headerRows: Int

  public init(
    range: SourceRange, rows: [[SourceRange]], spans: [Span] = [], headerRows: Int = 0
  ) {
    self.range = range
    self.rows = rows
    self.spans = spans
    self.headerRows = headerRows
  }

  /// The spans of a table whose merged cells say with which one they are merged.
  static func spans(of merges: [[TaskTableRows.Merge]]) -> [Span] {
    var origins: [[Int]] = []
    var spans: [Span] = []
    for (row, merges) in merges.enumerated() {
      var line: [Int] = []
      for (column, merge) in merges.enumerated() {
        var origin: Int?
        if merge == .left { origin = line.last }
        if merge == .up, let above = origins.last, column < above.count { origin = above[column] }
        let place = origin ?? spans.count
        if origin == nil { spans.append(Span(row: row, column: column, rows: 1, columns: 1)) }
        spans[place].rows = max(spans[place].rows, row - spans[place].row + 1)
        spans[place].columns = max(spans[place].columns, column - spans[place].column + 1)
        line.append(place)
      }
      origins.append(line)
    }
    return spans.filter { $0.rows > 1 || $0.columns > 1 }
  }

  /// The rows with the text of a cell in every place that it covers, as a reader fills them in.
  public var filledRows: [[SourceRange]] {
    var filled = rows
    for span in spans {
      guard filled.indices.contains(span.row), filled[span.row].indices.contains(span.column)
      else { continue }
      let value = rows[span.row][span.column]
      for row in span.row..<min(span.row + span.rows, filled.count) {
        for column in span.column..<min(span.column + span.columns, filled[row].count) {
          filled[row][column] = value
        }
      }
    }
    return filled
  }
}
