/// A row of a task table, in folded positions.
package struct TaskRow: Sendable {
  /// Everything of the row that is no part of a node: a header, a category said before.
  package var aside: [Range<Int>] = []
  /// The category that starts with this row, and the cell that numbers it.
  package var category: Range<Int>?
  package var categoryLabel: Range<Int>?
  /// Absent for a row that only heads others.
  package var task: Task?

  package struct Task: Sendable {
    /// The cell that numbers the row; empty where the row starts when none does.
    package var label: Range<Int>
    package var number: Int?
    package var title: Range<Int>?
    /// The cells after the label, in their order, the title among them.
    package var cells: [Range<Int>]
    package var fields: [TaskField]
  }
}

/// What a cell says by the header of its column, in folded positions.
package struct TaskField: Hashable, Sendable {
  package var role: Responsibility.Role
  package var label: Range<Int>
  package var value: Range<Int>
  /// The cell is merged and stands with a row above.
  package var isShared: Bool
}

/// Finds the tables of a document that list tasks, and what each of their rows says.
///
/// - A table is one when its header says so (``TaskColumn``); the header may stand below rows that
///   title the table, may take two rows, and may come again on every page.
/// - A row is a task; a category, or a row that is one cell, heads the rows below it.
package struct TaskTables: Sendable {
  package private(set) var rows: [TaskRow] = []
  private let folded: FoldedText

  /// - Parameter lines: Those that are rows of a task table get their place in ``rows``.
  package init(_ folded: FoldedText, tables: [SourceTable], lines: inout [TextLine]) {
    self.folded = folded
    var taken = 0
    for table in tables.sorted(by: { $0.range.start < $1.range.start })
    where table.range.start >= taken {
      if read(table, &lines) { taken = table.range.end }
    }
  }

  /// The header is looked for in so many rows.
  private static let headerDepth = 4

  private struct Header {
    var columns: [TaskColumn?]
    var labels: [Range<Int>]
    /// The rows that it takes.
    var rows: Range<Int>
  }

  private mutating func read(_ table: SourceTable, _ lines: inout [TextLine]) -> Bool {
    let own = table.rows.map { row in row.map { cell($0) } }
    let filled = table.filledRows.map { row in row.map { cell($0) } }
    guard let header = header(of: filled),
      let places = places(of: own, lines)
    else { return false }
    let index = header.columns.firstIndex(of: .index)
    let numbers = own[header.rows.upperBound...].compactMap { row in
      index.flatMap { row.indices.contains($0) ? row[$0] : nil }
    }
    var reading = RowReading(
      folded, header.columns, header.labels,
      hasArabicNumbers: numbers.contains { folded.scalars[$0].contains(where: \.isASCIIDigit) })
    let headings = header.rows.map { words(filled[$0]) }
    for (row, place) in places.enumerated() where row >= header.rows.lowerBound {
      guard let place else { continue }
      let isHeader = header.rows.contains(row) || headings.contains(words(filled[row]))
      lines[place].taskRow = rows.count
      rows.append(
        isHeader
          ? TaskRow(aside: [lines[place].folded])
          : reading.row(own[row], filled: filled[row], line: lines[place].folded))
    }
    return true
  }

  private func cell(_ range: SourceRange) -> Range<Int> {
    folded.trimmed(folded.range(ofSource: range))
  }

  private func words(_ row: [Range<Int>]) -> [[Unicode.Scalar]] {
    row.map { cell in folded.scalars[cell].filter { !$0.isFoldedBlank } }
  }

  private func header(of rows: [[Range<Int>]]) -> Header? {
    func columns(_ row: [Range<Int>]) -> [TaskColumn?] {
      row.map { TaskColumn(header: folded.scalars[$0]) }
    }
    for (index, row) in rows.prefix(Self.headerDepth).enumerated() where Set(row).count > 1 {
      var found = columns(row)
      var last = index
      var labels = row
      // 责任单位 over 牵头 and 配合: the lower row says more where it says something.
      if index + 1 < rows.count {
        let below = columns(rows[index + 1])
        let isHeader =
          below.count == found.count
          && zip(row, rows[index + 1]).enumerated().allSatisfy { column, cells in
            cells.0 == cells.1 || below[column] != nil || found[column] == nil && cells.1.isEmpty
          }
          && zip(row, rows[index + 1]).contains { $0 != $1 }
        if isHeader {
          found = zip(found, below).map { $1 ?? $0 }
          labels = rows[index + 1]
          last = index + 1
        }
      }
      if let columns = TaskColumn.columns(of: found) {
        return Header(columns: columns, labels: labels, rows: index..<last + 1)
      }
    }
    return nil
  }

  /// The line of each row, if every row with words is a line of its own.
  private func places(of rows: [[Range<Int>]], _ lines: [TextLine]) -> [Int?]? {
    var places: [Int?] = []
    for row in rows {
      guard let first = row.first(where: { !$0.isEmpty }),
        let last = row.last(where: { !$0.isEmpty })
      else {
        places.append(nil)
        continue
      }
      guard let line = Self.line(holding: first.lowerBound, lines), lines[line].isTableRow,
        last.upperBound <= lines[line].folded.upperBound
      else { return nil }
      places.append(line)
    }
    return places
  }

  private static func line(holding position: Int, _ lines: [TextLine]) -> Int? {
    let low = lines.partitioningIndex { $0.folded.upperBound > position }
    return low < lines.count && lines[low].folded.contains(position) ? low : nil
  }
}

/// Reads the rows of one task table in their order.
private struct RowReading {
  private let folded: FoldedText
  private let columns: [TaskColumn?]
  private let labels: [Range<Int>]
  /// Where tasks are numbered 1, 2, 3, a row numbered 一 with nothing but its name heads some.
  private let hasArabicNumbers: Bool
  /// The words of the category that the rows belong to.
  private var category: [Unicode.Scalar] = []

  init(
    _ folded: FoldedText, _ columns: [TaskColumn?], _ labels: [Range<Int>], hasArabicNumbers: Bool
  ) {
    self.folded = folded
    self.columns = columns
    self.labels = labels
    self.hasArabicNumbers = hasArabicNumbers
  }

  mutating func row(
    _ own: [Range<Int>], filled: [Range<Int>], line: Range<Int>
  ) -> TaskRow {
    if let heading = heading(own, filled) {
      category = words(heading)
      let others = own.filter { !$0.isEmpty && $0 != heading }
      return TaskRow(aside: others, category: heading)
    }
    if let (label, name) = numberedHeading(own, filled) {
      category = words(name)
      return TaskRow(category: name, categoryLabel: label)
    }
    var row = TaskRow()
    var cells = own
    for (index, column) in columns.enumerated() where column == .category {
      guard cells.indices.contains(index), !cells[index].isEmpty else { continue }
      // What stands behind the task is no heading of it.
      let isFirst = cells[..<index].indices.allSatisfy { place in
        cells[place].isEmpty
          || columns.indices.contains(place) && columns[place] == .index
            && number(cells[place]) != nil
      }
      guard isFirst else { continue }
      if words(cells[index]) == category {
        row.aside.append(cells[index])
      } else if row.category == nil {
        category = words(cells[index])
        row.category = cells[index]
      } else {
        continue
      }
      cells[index] = cells[index].lowerBound..<cells[index].lowerBound
    }
    row.task = task(cells, own: own, filled, line, &row)
    return row
  }

  /// The only cell of a row that is merged over all columns, or that alone has words.
  private func heading(_ own: [Range<Int>], _ filled: [Range<Int>]) -> Range<Int>? {
    let words = own.filter { !$0.isEmpty }
    guard let first = words.first, own.count > 1 else { return nil }
    if words.count == 1 {
      // What other rows share stands in the others.
      return filled.allSatisfy { $0.isEmpty || $0 == first } ? first : nil
    }
    let letters = self.words(first)
    return words.count == own.count && words.allSatisfy { self.words($0) == letters } ? first : nil
  }

  /// The cells of a row such as `一 | 民生工程`, whose number is of another kind than those of tasks.
  private func numberedHeading(
    _ own: [Range<Int>], _ filled: [Range<Int>]
  ) -> (label: Range<Int>, name: Range<Int>)? {
    let words = own.filter { !$0.isEmpty }
    guard hasArabicNumbers, words.count == 2, own.count > 2,
      let index = columns.firstIndex(of: .index), own.indices.contains(index),
      words[0] == own[index], number(words[0]) != nil,
      !folded.scalars[words[0]].contains(where: \.isASCIIDigit),
      filled.allSatisfy({ $0.isEmpty || $0 == words[0] || $0 == words[1] })
    else { return nil }
    return (words[0], words[1])
  }

  private func task(
    _ cells: [Range<Int>], own: [Range<Int>], _ filled: [Range<Int>], _ line: Range<Int>,
    _ row: inout TaskRow
  ) -> TaskRow.Task? {
    var rest = cells
    var label: Range<Int>?
    var number: Int?
    if let index = columns.firstIndex(of: .index), cells.indices.contains(index),
      let read = self.number(cells[index])
    {
      number = read
      rest[index] = cells[index].lowerBound..<cells[index].lowerBound
      let isFirst = cells[..<index].allSatisfy(\.isEmpty)
      let startsCategory = row.category.map { $0.lowerBound > cells[index].lowerBound } ?? false
      // The category lies between the number and what is numbered.
      if isFirst, !startsCategory { label = cells[index] } else { row.aside.append(cells[index]) }
    }
    let words = rest.filter { !$0.isEmpty }
    guard let first = words.first ?? label else { return nil }
    let title = columns.firstIndex(of: .title).flatMap { cell in
      rest.indices.contains(cell) && !rest[cell].isEmpty && rest[cell] == words.first
        ? rest[cell] : nil
    }
    return TaskRow.Task(
      label: label ?? first.lowerBound..<first.lowerBound, number: number, title: title,
      cells: words, fields: fields(own: own, filled))
  }

  private func fields(own: [Range<Int>], _ filled: [Range<Int>]) -> [TaskField] {
    columns.indices.compactMap { column in
      guard case .field(let role) = columns[column], filled.indices.contains(column),
        !filled[column].isEmpty
      else { return nil }
      return TaskField(
        role: role, label: labels[column], value: filled[column],
        isShared: !own.indices.contains(column) || own[column] != filled[column])
    }
  }

  private func number(_ cell: Range<Int>) -> Int? {
    guard !cell.isEmpty else { return nil }
    let text = folded.scalars
    let reading =
      Numerals.arabic(in: text, at: cell.lowerBound, end: cell.upperBound)
      ?? Numerals.han(in: text, at: cell.lowerBound, end: cell.upperBound)
    guard let reading else { return nil }
    let marks: ScalarSet = ".、)"
    let rest = cell.lowerBound + reading.length..<cell.upperBound
    return text[rest].allSatisfy(marks.contains) ? reading.value : nil
  }

  private func words(_ cell: Range<Int>) -> [Unicode.Scalar] {
    folded.scalars[cell].filter { !$0.isFoldedBlank }
  }
}
