extension WordTable {
  /// A table without lines that has more rows than this holds data that its author aligned.
  private static let mostLayoutRows = 3

  /// Whether the table only places what is in it, as a frame around a letterhead does:
  ///
  /// - No row has more than one cell with text.
  /// - A single row whose cells hold paragraphs, as in columns.
  /// - At most three rows of two cells without lines: an issuer beside 文件, a number beside a
  ///   signatory, a printer beside a date.
  func isLayout(_ styles: WordStyleSheet) -> Bool {
    if rows.allSatisfy({ row in row.cells.count(where: \.hasText) <= 1 }) {
      return !rows.contains { $0.isHeader }
    }
    if rows.count == 1, let row = rows.first,
      row.cells.contains(where: { $0.paragraphCount > 3 })
    {
      return true
    }
    return rows.count <= Self.mostLayoutRows && !isRuled(styles)
      && rows.allSatisfy { row in row.cells.count <= 2 && !row.isHeader }
  }

  /// Whether lines are drawn; a file that says nothing of lines may leave them to its reader.
  private func isRuled(_ styles: WordStyleSheet) -> Bool {
    if rows.contains(where: { $0.cells.contains(where: \.hasBorders) }) { return true }
    if let hasBorders { return hasBorders }
    guard let style else { return true }
    return styles.tableHasBorders(style)
  }
}

extension WordCell {
  fileprivate var hasText: Bool { items.contains(where: \.hasText) }

  fileprivate var paragraphCount: Int { items.count(where: \.hasText) }
}

extension StoryItem {
  var hasText: Bool {
    switch self {
    case .paragraph(let paragraph):
      paragraph.label != nil || paragraph.text.contains { !$0.isWhiteSpace }
    case .table(let table):
      table.rows.contains { row in row.cells.contains(where: \.hasText) }
    }
  }
}
