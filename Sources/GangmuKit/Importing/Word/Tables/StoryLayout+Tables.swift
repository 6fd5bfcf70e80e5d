/// Tables: their rows as lines, their cells as ranges of them.
extension StoryLayout {
  mutating func add(_ table: WordTable) {
    guard !table.rows.isEmpty else { return }
    // Its place in the list is before those of the tables inside it.
    let place = tables.count
    tables.append(SourceTable(range: SourceRange(0, 0), rows: []))
    var grid = TableGrid()
    var tableStart: Int?
    for row in table.rows {
      breakLine()
      tableStart = tableStart ?? text.count
      add(row, to: &grid)
    }
    finish(place, table, grid, from: tableStart ?? text.count)
  }

  private mutating func finish(
    _ place: Int, _ table: WordTable, _ grid: TableGrid, from start: Int
  ) {
    tables[place] = SourceTable(
      range: SourceRange(start, text.count), rows: grid.rows, spans: grid.finishedSpans,
      headerRows: table.rows.prefix { $0.isHeader }.count)
  }

  private mutating func add(_ row: WordRow, to grid: inout TableGrid) {
    let start = text.count
    var label: AutomaticLabel?
    var firstParagraph: Int?
    grid.openRow(at: start, columnsBefore: row.columnsBefore)
    for (index, cell) in row.cells.enumerated() {
      if index > 0 { text.append("\t") }
      let cellStart = text.count
      let first = append(cell.items, from: cellStart)
      if index == 0 { label = first?.label }
      firstParagraph = firstParagraph ?? first?.paragraph
      let range = SourceRange(cellStart, text.count)
      grid.add(range, of: cell)
      mark(cell.revision, .cell, range)
    }
    grid.closeRow(columnsAfter: row.columnsAfter, at: text.count)
    mark(row.revision, .row, SourceRange(start, text.count))
    guard text[start...].contains(where: { !$0.isWhiteSpace }) else { return }
    blocks.append(
      SourceBlock(
        role: .tableRow, range: SourceRange(start, text.count), automaticLabel: label,
        locator: .paragraph(part: part, index: firstParagraph ?? 0)))
  }

  // MARK: Cells

  /// What a cell begins with.
  private struct CellStart {
    var paragraph: Int
    var label: AutomaticLabel?
  }

  /// Appends the content of a cell, or a part of it, as a piece of one line.
  private mutating func append(_ items: [StoryItem], from cellStart: Int) -> CellStart? {
    var first: CellStart?
    for item in items {
      switch item {
      case .paragraph(let paragraph):
        let label = append(paragraph, from: cellStart)
        if first == nil { first = CellStart(paragraph: paragraph.index, label: label) }
      case .table(let table):
        let inner = append(table, from: cellStart)
        first = first ?? inner
      }
    }
    return first
  }

  /// - Returns: The paragraph's label when it stands at the start of the cell.
  private mutating func append(
    _ paragraph: WordParagraph, from cellStart: Int
  ) -> AutomaticLabel? {
    let paragraph = notes.numbered(paragraph)
    let isBlank = paragraph.text.allSatisfy(\.isWhiteSpace)
    let isFirst = text.count == cellStart
    var written: AutomaticLabel?
    let start = text.count
    if !isBlank || paragraph.label != nil {
      if !isFirst { text.append(" ") }
      if var label = paragraph.label {
        label.suffix = isBlank || label.suffix == nil ? nil : " "
        written = write(label, of: paragraph)
      }
    }
    let base = text.count
    if !isBlank {
      for scalar in paragraph.text {
        text.append(scalar == "\t" || scalar == "\n" ? " " : scalar)
      }
      place(paragraph, at: base)
    }
    report(paragraph.problems, from: start)
    return isFirst ? written : nil
  }

  /// A table inside a cell runs into its text, and is a table of its own.
  private mutating func append(_ table: WordTable, from cellStart: Int) -> CellStart? {
    var first: CellStart?
    guard !table.isLayout(styles) else {
      for cell in table.rows.flatMap(\.cells) {
        let inner = append(cell.items, from: cellStart)
        first = first ?? inner
      }
      return first
    }
    let place = tables.count
    tables.append(SourceTable(range: SourceRange(0, 0), rows: []))
    var grid = TableGrid()
    var tableStart: Int?
    for row in table.rows {
      grid.openRow(at: text.count, columnsBefore: row.columnsBefore)
      for cell in row.cells {
        let before = text.count
        let inner = append(cell.items, from: cellStart)
        first = first ?? inner
        let isSeparated = before > cellStart && text.count > before
        let start = before + (isSeparated ? 1 : 0)
        tableStart = tableStart ?? (text.count > before ? start : nil)
        grid.add(SourceRange(start, text.count), of: cell)
      }
      grid.closeRow(columnsAfter: row.columnsAfter, at: text.count)
    }
    finish(
      place, table, grid.clamped(from: tableStart ?? text.count), from: tableStart ?? text.count)
    return first
  }
}
