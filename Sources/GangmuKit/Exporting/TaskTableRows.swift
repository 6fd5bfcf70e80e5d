/// The task tables of a document, to be written as tables again where their items stand.
struct TaskTableRows: Sendable {
  struct Cell: Hashable, Sendable {
    var text: String
    /// Where the cell is merged with another, whose text it shares.
    var merge: Merge
  }

  enum Merge: String, Hashable, Sendable, CaseIterable {
    case none, left, up
  }

  /// From their headers on: what stands above is text.
  private let tables: [Table]

  init(_ document: PlanDocument) {
    let asides = document.discarded.filter { $0.reason == .table }.map(\.range)
    tables = asides.isEmpty ? [] : document.tables.compactMap { Self.table($0, asides) }
  }

  private static func table(_ table: Table, _ asides: [SourceRange]) -> Table? {
    guard let header = asides.first(where: table.range.contains),
      let first = table.rows.firstIndex(where: { $0.contains { header.contains($0.range) } })
    else { return nil }
    return Table(
      range: SourceRange(header.start, table.range.end), rows: Array(table.rows[first...]))
  }

  /// The table in which a node starts.
  func place(of node: OutlineNode) -> Int? {
    tables.firstIndex { $0.range.start <= node.range.start && node.range.start < $0.range.end }
  }

  func rows(_ place: Int) -> [[Cell]] {
    let rows = tables[place].rows
    let ranges = rows.map { $0.map(\.range) }
    return rows.indices.map { row in
      rows[row].indices.map { column in
        let merge = Self.merge(ranges, row: row, column: column)
        return Cell(text: merge == .none ? rows[row][column].text : "", merge: merge)
      }
    }
  }

  /// How a cell is merged, from what filled rows have in the place of merged cells.
  static func merge(_ rows: [[SourceRange]], row: Int, column: Int) -> Merge {
    let cell = rows[row][column]
    if cell.isEmpty { return .none }
    if column > 0, rows[row][column - 1] == cell { return .left }
    let isUp = row > 0 && column < rows[row - 1].count && rows[row - 1][column] == cell
    return isUp ? .up : .none
  }

  /// The lines of a node's text that stand below its table.
  func linesBelow(_ node: OutlineNode, in place: Int) -> [Substring] {
    guard node.range.end > tables[place].range.end else { return [] }
    let start = node.titleRange?.end ?? node.labelRange?.end ?? node.range.start
    let own = Set(
      tables[place].rows.joined()
        .filter { $0.range.start >= start && !$0.text.allSatisfy(\.isWhitespace) }.map(\.range))
    return node.text.split(separator: "\n").dropFirst(own.count).map { $0 }
  }
}
