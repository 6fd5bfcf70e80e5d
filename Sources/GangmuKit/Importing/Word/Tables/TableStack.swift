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
  static let mostColumns = 63

  var isInRowProperties = false
  var isInCellProperties = false
  private var isInTableBorders = false
  private var isInCellBorders = false
  private let revisions: WordRevisions
  private var tables: [WordTable] = []
  private var rows: [WordRow] = []
  private var cells: [WordCell] = []
  private var parts: [Part] = []

  init(revisions: WordRevisions) {
    self.revisions = revisions
  }

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

  // MARK: Properties

  mutating func read(_ element: WordElement, _ attributes: borrowing XMLAttributes) {
    switch element {
    case .trPr: isInRowProperties = true
    case .tcPr: isInCellProperties = true
    case .tblBorders: isInTableBorders = true
    case .tcBorders: isInCellBorders = true
    case .tblStyle: changeTable { $0.style = attributes["val"] }
    case .top, .left, .bottom, .right, .insideH, .insideV: readBorder(attributes.isBorder())
    case .tblHeader: changeRow { $0.isHeader = attributes.isOn() }
    case .gridBefore: changeRow { $0.columnsBefore = Self.columns(attributes) }
    case .gridAfter: changeRow { $0.columnsAfter = Self.columns(attributes) }
    case .gridSpan: changeCell { $0.span = max(1, Self.columns(attributes)) }
    case .vMerge: changeCell { $0.continuesAbove = !attributes.has("val", "restart") }
    case .hMerge: changeCell { $0.continuesBefore = !attributes.has("val", "restart") }
    case .cellMerge:
      let isContinuation =
        revisions == .reject
        ? attributes.has("vMergeOrig", "cont") : attributes.has("vMerge", "cont")
      changeCell { $0.continuesAbove = isContinuation }
    default: break
    }
  }

  mutating func closeProperties(_ element: WordElement) {
    switch element {
    case .trPr: isInRowProperties = false
    case .tcPr: isInCellProperties = false
    case .tblBorders: isInTableBorders = false
    case .tcBorders: isInCellBorders = false
    default: break
    }
  }

  private static func columns(_ attributes: borrowing XMLAttributes) -> Int {
    min(max(attributes.integer("val") ?? 0, 0), mostColumns)
  }

  private mutating func readBorder(_ isDrawn: Bool) {
    if isInCellBorders {
      if isDrawn { changeCell { $0.hasBorders = true } }
    } else if isInTableBorders {
      changeTable { $0.hasBorders = $0.hasBorders == true || isDrawn }
    }
  }

  private mutating func changeTable(_ change: (inout WordTable) -> Void) {
    if let last = tables.indices.last { change(&tables[last]) }
  }

  mutating func changeRow(_ change: (inout WordRow) -> Void) {
    if let last = rows.indices.last { change(&rows[last]) }
  }

  mutating func changeCell(_ change: (inout WordCell) -> Void) {
    if let last = cells.indices.last { change(&cells[last]) }
  }

  // MARK: Closing

  mutating func closeCell(_ items: [StoryItem]) {
    guard var cell = cells.popLast(), let row = rows.indices.last, !cell.isDeleted else { return }
    if cell.continuesBefore, let last = rows[row].cells.indices.last {
      rows[row].cells[last].span += cell.span
      return
    }
    if !cell.continuesAbove { cell.items = items }
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
