internal import Markup

/// The text of a page in reading order, line by line, before anything is left out.
struct PageText {
  var text: [Unicode.Scalar] = []
  var lines: [PageLine] = []
  var tables: [SourceTable] = []
}

/// Walks a page's tree and writes the text that a reader of the page sees.
///
/// 1. Every block element, `br` and `hr` ends a line.
/// 2. A row of a data table is one line, its cells separated by tabs.
/// 3. Entries of ordered lists carry the number that a browser draws.
struct PageReader {
  private let tree: HTMLTree
  private let dataTables: Set<Int>
  private var writer = LineWriter()
  private var tables: [SourceTable] = []
  private var open: [OpenElement] = []
  private var lists: [(frame: Int, numbering: ListNumbering?)] = []
  private var row: OpenRow?
  private var table: OpenTable?

  private struct OpenElement {
    var node: Int
    var name: String
    var style: PageStyle
    var owner: Int
    var isBlock: Bool
  }

  private struct OpenRow {
    var cells: [Range<Int>] = []
    var cellStart: Int?
    /// What the open cell covers: columns to its right and rows below.
    var span = (columns: 1, rows: 1)
  }

  private struct OpenTable {
    var node: Int
    var rows: [[SourceRange]] = []
    /// For each column, how many more rows a cell above it covers.
    var covered: [Int] = []
  }

  /// What a span may claim; more is a mistake of the page or an attack on memory.
  private static let spanLimit = 100
  private static let rowLimit = 10_000
  private static let emptyCellsPerNode = 16
  private var emptyCells = 0

  static func read(_ tree: HTMLTree) -> PageText {
    var reader = PageReader(tree)
    reader.walk()
    return PageText(
      text: reader.writer.text, lines: reader.writer.lines, tables: reader.tables)
  }

  private init(_ tree: HTMLTree) {
    self.tree = tree
    dataTables = TableShape.dataTables(of: tree)
  }

  private mutating func walk() {
    var index = 0
    while index < tree.nodes.count {
      while let last = open.last, tree.nodes[last.node].end <= index { leave() }
      let node = tree.nodes[index]
      switch node.content {
      case .comment: index += 1
      case .text(let text):
        write(text, node: index)
        index += 1
      case .element(let name, let attributes):
        if PageStyle.hides(name, attributes) {
          index = node.end
        } else {
          enter(index, name, attributes)
          index += 1
        }
      }
    }
    while !open.isEmpty { leave() }
    writer.endLine()
  }

  // MARK: Elements

  private var style: PageStyle { open.last?.style ?? PageStyle() }

  private mutating func enter(_ index: Int, _ name: String, _ attributes: [String: String]) {
    let isBlock = PageElements.blocks.contains(name)
    if isBlock || name == "br" { breakLine() }
    let owner = isBlock ? index : open.last?.owner ?? index
    open.append(
      OpenElement(
        node: index, name: name, style: style.entering(name, attributes), owner: owner,
        isBlock: isBlock))
    switch name {
    case "ol", "ul", "menu", "dir": openList(index, name, attributes)
    case "li": labelEntry(attributes)
    case "table" where dataTables.contains(index): table = OpenTable(node: index)
    case "tr" where table != nil: openRow(index)
    case "td", "th": openCell(attributes)
    default: break
    }
  }

  private mutating func leave() {
    guard let element = open.popLast() else { return }
    switch element.name {
    case "td", "th": closeCell()
    case "tr": closeRow()
    case "table" where table?.node == element.node: closeTable()
    case "li": writer.pendingLabel = nil
    default: break
    }
    if lists.last?.frame == element.node { lists.removeLast() }
    if element.isBlock { breakLine() }
  }

  /// In a cell of a data table a line end is a space, because the row is one line.
  private mutating func breakLine() {
    if row != nil { writer.space(breaksLine: false) } else { writer.endLine() }
  }

  // MARK: Text

  private mutating func write(_ text: String, node: Int) {
    let place = LineWriter.Place(node: node, owner: open.last?.owner ?? node, style: style)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D:
        if place.style.isPreformatted { breakLine() } else { writer.space(breaksLine: true) }
      case 0x20, 0x09, 0x0C:
        if place.style.isPreformatted, row == nil {
          if scalar.value != 0x0C { writer.append(scalar, at: place) }
        } else {
          writer.space(breaksLine: false)
        }
      case 0x0B, 0x85, 0x2028, 0x2029: breakLine()
      default:
        // Between the cells of a row there is no place for text; a line of its own keeps it.
        if row != nil, row?.cellStart == nil { closeRow() }
        writer.append(scalar, at: place)
      }
    }
  }

  // MARK: Lists

  private mutating func openList(_ index: Int, _ name: String, _ attributes: [String: String]) {
    let numbering =
      name == "ol"
      ? ListNumbering(attributes, id: "ol\(index)", count: entryCount(of: index)) : nil
    lists.append((index, numbering))
  }

  private func entryCount(of list: Int) -> Int {
    var count = 0
    var child = list + 1
    while child < tree.nodes[list].end {
      if tree.nodes[child].name == "li" { count += 1 }
      child = tree.nodes[child].end
    }
    return count
  }

  private mutating func labelEntry(_ attributes: [String: String]) {
    guard let depth = lists.indices.last, var numbering = lists[depth].numbering, row == nil else {
      return
    }
    if let label = numbering.label(attributes) {
      writer.pendingLabel = (label.text, label.value, depth, numbering.id)
    }
    lists[depth].numbering = numbering
  }

  // MARK: Tables

  private mutating func openRow(_ index: Int) {
    closeRow()
    writer.openRow(at: LineWriter.Place(node: index, owner: index, style: style))
    row = OpenRow()
    skipCoveredColumns()
  }

  private mutating func openCell(_ attributes: [String: String]) {
    guard row != nil else { return }
    closeCell()
    addCell()
    row?.span = (
      columns: attributes["colspan"].flatMap { Int($0) } ?? 1,
      rows: attributes["rowspan"].flatMap { Int($0) } ?? 1
    )
  }

  private mutating func addCell() {
    guard let count = row?.cells.count else { return }
    let start = writer.openCell(isFirst: count == 0)
    row?.cells.append(start..<start)
    row?.cellStart = start
  }

  private mutating func closeCell() {
    guard let start = row?.cellStart, let cell = row?.cells.indices.last, let span = row?.span
    else { return }
    row?.cells[cell] = writer.closeCell(from: start)
    row?.cellStart = nil
    for _ in 1..<max(1, min(span.columns, Self.spanLimit)) { addEmptyCell() }
    cover(columns: cell..<(row?.cells.count ?? cell), rows: min(span.rows, Self.rowLimit) - 1)
    skipCoveredColumns()
  }

  /// A column that another cell covers stays as an empty cell, so that columns keep their place.
  private mutating func addEmptyCell() {
    guard emptyCells < tree.nodes.count * Self.emptyCellsPerNode else { return }
    emptyCells += 1
    addCell()
    row?.cellStart = nil
  }

  /// Cells that reach down from rows above.
  private mutating func skipCoveredColumns() {
    while let column = row?.cells.count, let covered = table?.covered, column < covered.count,
      covered[column] > 0
    {
      table?.covered[column] -= 1
      let before = emptyCells
      addEmptyCell()
      if emptyCells == before { return }
    }
  }

  private mutating func cover(columns: Range<Int>, rows: Int) {
    guard let known = table?.covered.count else { return }
    if known < columns.upperBound {
      table?.covered += Array(repeating: 0, count: columns.upperBound - known)
    }
    for column in columns { table?.covered[column] = max(0, rows) }
  }

  private mutating func closeRow() {
    guard row != nil else { return }
    closeCell()
    guard let closed = row else { return }
    row = nil
    if writer.endRow(cells: closed.cells) {
      table?.rows.append(closed.cells.map { SourceRange($0) })
    }
  }

  private mutating func closeTable() {
    closeRow()
    if let rows = table?.rows, let first = rows.first?.first, let last = rows.last?.last {
      tables.append(SourceTable(range: SourceRange(first.start, last.end), rows: rows))
    }
    table = nil
  }
}
