/// A text of a result as a reader sees it: lines, and where lines are the rows of a table, the table.
enum BodyBlock: Hashable, Sendable {
  case line(String)
  case table([[String]])
}

/// Finds the tables of a document again in its texts, where their rows stand as lines.
struct BodyBlocks: Sendable {
  /// The rows of each table by the line that its first row is.
  private let tables: [String: [[[String]]]]

  init(_ document: PlanDocument) {
    let rows = document.tables.map { $0.rows.map { $0.map(\.text) } }
    tables = Dictionary(grouping: rows.filter { !$0.isEmpty }) { Self.line(of: $0[0]) }
  }

  func blocks(of text: String) -> [BodyBlock] { blocks(of: text.writtenLines) }

  func blocks(of lines: [String]) -> [BodyBlock] {
    guard !tables.isEmpty else { return lines.map { .line($0) } }
    var blocks: [BodyBlock] = []
    var rest = lines[...]
    while let line = rest.first {
      if let table = table(at: rest) {
        blocks.append(.table(table))
        rest = rest.dropFirst(Self.written(table).count)
      } else {
        blocks.append(.line(line))
        rest = rest.dropFirst()
      }
    }
    return blocks
  }

  private func table(at lines: ArraySlice<String>) -> [[String]]? {
    guard let first = lines.first else { return nil }
    return tables[Self.trimmed(first)]?.first { rows in
      let written = Self.written(rows)
      return written.count <= lines.count
        && zip(written, lines).allSatisfy { $0 == Self.trimmed($1) }
    }
  }

  /// The lines that rows stand as; an empty row is none.
  private static func written(_ rows: [[String]]) -> [String] {
    rows.map { line(of: $0) }.filter { !$0.isEmpty }
  }

  private static func line(of row: [String]) -> String { trimmed(row.joined(separator: "\t")) }

  private static func trimmed(_ line: String) -> String {
    let scalars = line.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isWhiteSpace }),
      let last = scalars.lastIndex(where: { !$0.isWhiteSpace })
    else { return "" }
    return String(scalars[first...last])
  }
}
