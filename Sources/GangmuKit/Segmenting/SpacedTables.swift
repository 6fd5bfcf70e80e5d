/// Finds the task tables of plain text whose cells are separated by blanks, as one that is copied out
/// of a print has them: the header names the columns, and each line below has their number of cells.
///
/// The blanks are single ones where the header has single ones, else two and more.
package struct SpacedTables {
  private let text: [Unicode.Scalar]
  private let fold: (Unicode.Scalar) -> Unicode.Scalar

  /// A header and its rows.
  package struct Table: Hashable, Sendable {
    package var lines: [Range<Int>]
    /// The cells of each line.
    package var rows: [[Range<Int>]]

    fileprivate mutating func append(_ line: Range<Int>, _ row: [Range<Int>]) {
      lines.append(line)
      rows.append(row)
    }
  }

  /// A line that holds no longer words than a header does.
  private static let longestHeader = 120
  private static let longestHeading = 30
  private static let leastCells = 3
  private static let leastRows = 2

  /// - Parameter fold: Folds characters, since the words of headers are Simplified.
  package init(
    _ text: [Unicode.Scalar], fold: @escaping (Unicode.Scalar) -> Unicode.Scalar = { $0 }
  ) {
    self.text = text
    self.fold = fold
  }

  /// The table whose header is a line, if it is one.
  ///
  /// - Parameter next: The line after one, blank ones left out.
  package func table(
    headedBy header: Range<Int>, next: (Range<Int>) -> Range<Int>?
  ) -> Table? {
    guard mayHead(header), let columns = columns(of: header) else { return nil }
    func row(_ line: Range<Int>) -> [Range<Int>]? {
      columns.row(cells(of: line, wide: columns.isWide), text)
    }
    var table = Table(lines: [header], rows: [columns.cells])
    while let last = table.lines.last, let line = next(last) {
      if let row = row(line) {
        table.append(line, row)
        continue
      }
      // What is one cell heads the rows below it.
      let heading = cells(of: line, wide: columns.isWide)
      guard heading.count == 1, line.count <= Self.longestHeading, let below = next(line),
        let row = row(below)
      else { break }
      table.append(line, columns.padded(heading))
      table.append(below, row)
    }
    return table.rows.count > Self.leastRows ? table : nil
  }

  private static let sentenceMarks: ScalarSet = "。，；,;：:"

  /// A quick look, since hardly any line does.
  private func mayHead(_ line: Range<Int>) -> Bool {
    guard line.count <= Self.longestHeader else { return false }
    var blanks = 0
    for position in line {
      if text[position].isBlank {
        blanks += 1
      } else if Self.sentenceMarks.contains(text[position]) {
        return false
      }
    }
    return blanks >= Self.leastCells - 1
  }

  private struct Columns {
    var cells: [Range<Int>]
    var isWide: Bool
    var columns: [TaskColumn?]

    /// The cells of a line by column; nil for a line that is no row. Of several ways to divide it the
    /// first whose deadline is a time.
    func row(_ words: [Range<Int>], _ text: [Unicode.Scalar]) -> [Range<Int>]? {
      guard let first = words.first else { return nil }
      if columns.first == .index, !SpacedTables.isNumber(text[first]) { return nil }
      var ways = [words.count == cells.count ? words : merged(words, into: cells.count)]
      if leavesLastEmpty {
        let filled = cells.count - 1
        ways.append(words.count == filled ? words : merged(words, into: filled))
      }
      let rows = ways.compactMap { $0.map(padded) }
      return rows.first { hasTime($0, text) } ?? rows.first
    }

    /// 备注, which most rows of a numbered table leave empty.
    private var leavesLastEmpty: Bool {
      guard columns.first == .index, let last = columns.last else { return false }
      return last == nil || last == .field(.note)
    }

    private static let timeSigns: ScalarSet = "年月日周季前底末期全常长持即0123456789"

    private func hasTime(_ row: [Range<Int>], _ text: [Unicode.Scalar]) -> Bool {
      guard let column = columns.firstIndex(of: .field(.deadline)) else { return true }
      return row[column].isEmpty || text[row[column]].contains(where: Self.timeSigns.contains)
    }

    /// Words with empty cells behind them.
    func padded(_ words: [Range<Int>]) -> [Range<Int>] {
      let end = words.last?.upperBound ?? 0
      return words + Array(repeating: end..<end, count: max(0, cells.count - words.count))
    }

    /// Words in fewer cells: names in one cell have blanks between them.
    private func merged(_ words: [Range<Int>], into count: Int) -> [Range<Int>]? {
      let names = columns.indices.filter { column in
        if case .field(let role) = columns[column] { role.isNames } else { false }
      }
      guard names.count == 1, let column = names.first, column < count, words.count > count else {
        return nil
      }
      let behind = count - column - 1
      let cell = words[column].lowerBound..<words[words.count - behind - 1].upperBound
      return words[..<column] + [cell] + words.suffix(behind)
    }
  }

  private func columns(of line: Range<Int>) -> Columns? {
    let isWide = !hasSingleBlank(line)
    let cells = cells(of: line, wide: isWide)
    guard cells.count >= Self.leastCells, let first = cells.first, column(first) != nil,
      let columns = TaskColumn.columns(of: cells.map(column))
    else { return nil }
    return Columns(cells: cells, isWide: isWide, columns: columns)
  }

  private func column(_ cell: Range<Int>) -> TaskColumn? {
    TaskColumn(header: text[cell].lazy.map(fold))
  }

  private static func isNumber(_ cell: ArraySlice<Unicode.Scalar>) -> Bool {
    cell.allSatisfy { $0.isASCIIDigit || Numerals.hanDigit($0) != nil || $0 == "十" }
  }

  private func hasSingleBlank(_ line: Range<Int>) -> Bool {
    line.dropFirst().dropLast().contains {
      text[$0].isBlank && !text[$0 - 1].isBlank && !text[$0 + 1].isBlank
    }
  }

  /// What a line holds between blanks.
  private func cells(of line: Range<Int>, wide: Bool) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    var position = start
    while position < line.upperBound {
      let blank = position
      while position < line.upperBound, text[position].isBlank { position += 1 }
      if position - blank >= (wide ? 2 : 1) || position > blank && blank == start {
        if blank > start { cells.append(start..<blank) }
        start = position
      }
      position += 1
    }
    if start < line.upperBound { cells.append(trimmed(start..<line.upperBound)) }
    return cells
  }

  private func trimmed(_ cell: Range<Int>) -> Range<Int> {
    var end = cell.upperBound
    while end > cell.lowerBound, text[end - 1].isBlank { end -= 1 }
    return cell.lowerBound..<end
  }
}

extension SpacedTables {
  /// The tables of a document's lines, which become rows.
  func find(in lines: inout [TextLine], _ folded: FoldedText) -> [SourceTable] {
    var tables: [SourceTable] = []
    var index = 0
    while index < lines.count {
      var last = index
      let table =
        lines[index].isTableRow
        ? nil
        : table(headedBy: lines[index].folded) { _ in
          last += 1
          return last < lines.count && !lines[last].isTableRow ? lines[last].folded : nil
        }
      guard let table else {
        index += 1
        continue
      }
      let end = index + table.lines.count
      let rows = table.rows.map { $0.map(folded.source) }
      tables.append(SourceTable(rows, of: index..<end, in: &lines, folded))
      index = end
    }
    return tables
  }
}
