internal import Markup

/// The text of a page in reading order, line by line, before anything is left out.
struct PageText {
  var text: [Unicode.Scalar] = []
  var lines: [PageLine] = []
  /// The numbers that stand before entries of lists.
  var labels: [AutomaticLabel] = []
  var tables: [SourceTable] = []
  /// What stands inside lines and is not read.
  var removals: [SourceRemoval] = []
}

/// Walks a page's tree and writes the text that a reader of the page sees.
///
/// 1. Every block element, `br` and `hr` ends a line.
/// 2. A row of a data table is one line, its cells separated by tabs.
/// 3. Entries of ordered lists carry the number that a browser draws.
/// 4. What the page holds and does not show is written too: a line of its own is marked as hidden,
///    and inside a line it is a removal, as glosses over characters are.
/// 5. A picture of a letterhead is a line: the words that describe it.
struct PageReader {
  private let tree: HTMLTree
  private let dataTables: Set<Int>
  private var writer = LineWriter()
  private var tables: [SourceTable] = []
  private var open: [OpenElement] = []
  private var lists: [(frame: Int, numbering: ListNumbering?)] = []
  private var row: OpenRow?
  private var table: OpenTable?
  /// How many characters the whole page has; counted when it is first asked for.
  private var pageCount: Int?

  private struct OpenElement {
    var node: Int
    var element: HTMLElement
    var style: PageStyle
    var owner: Int
    var isBlock: Bool
  }

  private struct OpenRow {
    var cells: [Range<Int>] = []
    var cellStart: Int?
    /// What the open cell covers: columns to its right and rows below.
    var span = (columns: 1, rows: 1)
    var spans: [(column: Int, columns: Int, rows: Int)] = []
  }

  private struct OpenTable {
    var node: Int
    var rows: [[SourceRange]] = []
    var spans: [SourceTable.Span] = []
    /// For each column, how many more rows a cell above it covers.
    var covered: [Int] = []

    mutating func append(
      _ cells: [Range<Int>], spans new: [(column: Int, columns: Int, rows: Int)]
    ) {
      for span in new {
        spans.append(
          .init(row: rows.count, column: span.column, rows: span.rows, columns: span.columns))
      }
      rows.append(cells.map { SourceRange($0) })
    }

    /// A row without text is not written, so that cells from above cover one row less.
    mutating func dropRow() {
      for index in spans.indices.suffix(256)
      where spans[index].row + spans[index].rows > rows.count {
        spans[index].rows -= 1
      }
    }

    /// The spans that lie in the table.
    var settledSpans: [SourceTable.Span] {
      spans.compactMap { span in
        var span = span
        span.rows = min(span.rows, rows.count - span.row)
        return span.rows > 1 || span.columns > 1 ? span : nil
      }
    }
  }

  /// What a span may claim; more is a mistake of the page or an attack on memory.
  private static let spanLimit = 100
  private static let rowLimit = 10_000
  private static let emptyCellsPerNode = 16
  private var emptyCells = 0

  static func read(_ tree: HTMLTree) -> PageText {
    var reader = PageReader(tree)
    reader.walk()
    var page = PageText(
      text: reader.writer.text, lines: reader.writer.lines, labels: reader.writer.labels,
      tables: reader.tables, removals: reader.writer.removals)
    if !page.removals.isEmpty {
      let parted = EdgeRemovals(page)
      page.lines = parted.lines
      page.removals = parted.removals
    }
    return page
  }

  private init(_ tree: HTMLTree) {
    self.tree = tree
    dataTables = TableShape.dataTables(of: tree)
    writer.reserve(scalars: tree.characters.count / 3)
  }

  private mutating func walk() {
    var index = 0
    let count = tree.nodes.count
    while index < count {
      while !open.isEmpty, tree.nodes[open[open.count - 1].node].end <= index { leave() }
      switch tree.nodes[index].element {
      case .comment: index += 1
      case .text:
        write(tree.nodes[index].value, of: index)
        index += 1
      default:
        if let inner = style.entering(index, of: tree) {
          enter(index, inner)
          index += 1
        } else {
          index = tree.nodes[index].end
        }
      }
    }
    while !open.isEmpty { leave() }
    writer.endLine()
  }

  // MARK: Elements

  private var style: PageStyle { open.last?.style ?? PageStyle() }

  private mutating func enter(_ index: Int, _ inner: PageStyle) {
    let element = tree.nodes[index].element
    let isBlock = PageElements.blocks.contains(element)
    if isBlock || element == .br { breakLine() }
    let owner = isBlock ? index : open.last?.owner ?? index
    var inner = inner
    if element == .textarea, tree.text(in: index).contains("<") {
      // Markup in a field is what a script makes something of.
      inner.absence = .hidden
    } else if inner.absence == .hidden, style.absence != .hidden, holdsThePage(index) {
      inner.absence = style.absence
    }
    open.append(
      OpenElement(node: index, element: element, style: inner, owner: owner, isBlock: isBlock))
    switch element {
    case .img: writeLetterhead(index)
    case .ol, .ul, .menu, .dir: openList(index)
    case .li: labelEntry(index)
    case .table: if dataTables.contains(index) { table = OpenTable(node: index) }
    case .tr: if table != nil { openRow(index) }
    case .td, .th: openCell(index)
    default: break
    }
  }

  private mutating func leave() {
    guard let element = open.popLast() else { return }
    switch element.element {
    case .td, .th: closeCell()
    case .tr: closeRow()
    case .table: if table?.node == element.node { closeTable() }
    case .li: writer.pendingLabel = nil
    default: break
    }
    if lists.last?.frame == element.node { lists.removeLast() }
    if element.isBlock { breakLine() }
  }

  /// In a cell of a data table a line end is a space, because the row is one line.
  private mutating func breakLine() {
    if row != nil { writer.space(breaksLine: false) } else { writer.endLine() }
  }

  // MARK: Hidden text

  /// An element that is hidden until a script shows it holds this share of the page and more.
  private static let pageShare = 0.3
  private static let pageLeast = 200

  /// Whether an element that says that it is hidden holds what the page is about: a script of the
  /// site shows it when the page has loaded.
  private mutating func holdsThePage(_ index: Int) -> Bool {
    let count = visibleCount(in: index..<tree.nodes[index].end)
    guard count >= Self.pageLeast else { return false }
    let whole = pageCount ?? visibleCount(in: tree.nodes.indices)
    pageCount = whole
    return Double(count) >= Double(whole) * Self.pageShare
  }

  private func visibleCount(in range: Range<Int>) -> Int {
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let element = tree.nodes[index].element
      if element == .text {
        count += tree.visibleCount(index)
        index += 1
      } else {
        index = PageElements.unseen.contains(element) ? tree.nodes[index].end : index + 1
      }
    }
    return count
  }

  // MARK: Text

  /// 鹭溪县人民政府文件 as a picture.
  private mutating func writeLetterhead(_ picture: Int) {
    guard let words = tree.attribute(.alt, of: picture),
      PageElements.isLetterhead(tree.string(words))
    else { return }
    breakLine()
    write(words, of: picture)
    breakLine()
  }

  private mutating func write(_ range: Range<Int>, of node: Int) {
    let place = LineWriter.Place(node: node, owner: open.last?.owner ?? node, style: style)
    let characters = tree.characters
    let bytes = characters.span
    var position = range.lowerBound
    while position < range.upperBound {
      switch bytes[position] {
      case 0x0A, 0x0D:
        if place.style.isPreformatted { breakLine() } else { writer.space(breaksLine: true) }
        position += 1
      case 0x20, 0x09, 0x0C:
        if place.style.isPreformatted, row == nil {
          if bytes[position] != 0x0C {
            writer.writeBlank(Unicode.Scalar(bytes[position]), at: place)
          }
        } else {
          writer.space(breaksLine: false)
        }
        position += 1
      case 0x0B:
        breakLine()
        position += 1
      default:
        // Between the cells of a row there is no place for text; a line of its own keeps it.
        if row != nil, row?.cellStart == nil { closeRow() }
        let end = writer.writeRun(bytes, from: position, to: range.upperBound, at: place)
        if end == position {
          // U+0085, U+2028, U+2029.
          breakLine()
          position += bytes[position] == 0xC2 ? 2 : 3
        } else {
          position = end
        }
      }
    }
  }

  // MARK: Lists

  private mutating func openList(_ index: Int) {
    let numbering =
      tree.nodes[index].element == .ol
      ? ListNumbering(index, of: tree, count: entryCount(of: index)) : nil
    lists.append((index, numbering))
  }

  private func entryCount(of list: Int) -> Int {
    var count = 0
    var child = list + 1
    while child < tree.nodes[list].end {
      if tree.nodes[child].element == .li { count += 1 }
      child = tree.nodes[child].end
    }
    return count
  }

  private mutating func labelEntry(_ entry: Int) {
    guard let depth = lists.indices.last, var numbering = lists[depth].numbering, row == nil else {
      return
    }
    if let label = numbering.label(entry, of: tree) {
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

  private mutating func openCell(_ cell: Int) {
    guard row != nil else { return }
    closeCell()
    addCell()
    row?.span = (
      columns: tree.number(.colspan, of: cell) ?? 1, rows: tree.number(.rowspan, of: cell) ?? 1
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
    let columns = (row?.cells.count ?? cell) - cell
    if columns > 1 || span.rows > 1 {
      row?.spans.append(
        (column: cell, columns: columns, rows: max(1, min(span.rows, Self.rowLimit))))
    }
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
    guard writer.endRow(cells: closed.cells) else { return table?.dropRow() ?? () }
    table?.append(closed.cells, spans: closed.spans)
  }

  private mutating func closeTable() {
    closeRow()
    if let rows = table?.rows, let first = rows.first?.first, let last = rows.last?.last {
      tables.append(
        SourceTable(
          range: SourceRange(first.start, last.end), rows: rows, spans: table?.settledSpans ?? []))
    }
    table = nil
  }
}
