import Markup

/// The open tables of a story, from the outermost inwards.
struct TableStack {
  /// What an element of a table is, where it stands.
  enum Part {
    case table, row, cell
    /// An element out of place, or of a table too deep inside others: it is looked through.
    case nothing
  }

  /// Tables inside tables beyond this run into the cell around them. Forms nest three or four.
  private static let deepest = 16
  /// Word's own limit of columns, so that no cell can claim a million.
  private static let mostColumns = 63

  var isInRowProperties = false
  private var tables: [WordTable] = []
  private var rows: [WordRow] = []
  private var cells: [WordCell] = []
  private var parts: [Part] = []

  mutating func open(_ element: WordElement) -> Part {
    let part = part(element)
    switch part {
    case .table: tables.append(WordTable())
    case .row: rows.append(WordRow())
    case .cell: cells.append(WordCell())
    case .nothing: break
    }
    parts.append(part)
    return part
  }

  private func part(_ element: WordElement) -> Part {
    switch element {
    case .tbl where tables.count < Self.deepest: .table
    case .tr where tables.count > rows.count: .row
    case .tc where rows.count > cells.count: .cell
    default: .nothing
    }
  }

  /// What the element that ends now was taken for.
  mutating func closing() -> Part {
    parts.popLast() ?? .nothing
  }

  mutating func readCell(_ element: WordElement, _ attributes: borrowing XMLAttributes) {
    guard let cell = cells.indices.last else { return }
    switch element {
    case .vMerge: cells[cell].isContinuation = (attributes["val"] ?? "continue") == "continue"
    case .gridSpan:
      cells[cell].span = min(max(attributes.integer("val") ?? 1, 1), Self.mostColumns)
    case .cellDel: cells[cell].isDeleted = true
    default: break
    }
  }

  mutating func deleteRow() {
    if let row = rows.indices.last { rows[row].isDeleted = true }
  }

  mutating func closeCell(_ items: [StoryItem]) {
    guard var cell = cells.popLast(), let row = rows.indices.last, !cell.isDeleted else { return }
    if !cell.isContinuation { cell.items = items }
    rows[row].cells.append(cell)
  }

  mutating func closeRow() {
    guard let row = rows.popLast(), let table = tables.indices.last else { return }
    if !row.isDeleted, !row.cells.isEmpty { tables[table].rows.append(row) }
  }

  mutating func closeTable() -> WordTable? {
    tables.popLast()
  }
}
