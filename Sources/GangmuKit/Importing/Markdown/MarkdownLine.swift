/// What a line of a Markdown file starts, seen alone.
enum MarkdownLine {
  typealias Scalars = ArraySlice<Unicode.Scalar>

  /// The width of the indentation, a tab reaching to the next multiple of four.
  static func indentation(of line: Scalars) -> Int {
    var width = 0
    for scalar in line {
      if scalar == " " {
        width += 1
      } else if scalar == "\t" {
        width += 4 - width % 4
      } else {
        break
      }
    }
    return width
  }

  /// `## 重点工作 ##` is a heading of level 2, `重点工作`.
  static func heading(_ line: Scalars) -> (level: Int, content: Scalars)? {
    let level = line.prefix { $0 == "#" }.count
    guard (1...6).contains(level) else { return nil }
    let rest = line.dropFirst(level)
    guard rest.first.map({ $0 == " " || $0 == "\t" }) ?? true else { return nil }
    let content = rest.trimmingBlanks()
    let closing = content.reversed().prefix { $0 == "#" }.count
    let inner = content.dropLast(closing)
    guard closing > 0, inner.last.map({ $0 == " " || $0 == "\t" }) ?? true else {
      return (level, content)
    }
    return (level, inner.trimmingBlanks())
  }

  /// `===` and `---` under a paragraph make it a heading.
  static func underline(_ line: Scalars) -> Int? {
    guard let first = line.first, line.allSatisfy({ $0 == first }) else { return nil }
    return first == "=" ? 1 : first == "-" ? 2 : nil
  }

  /// Three or more of `-`, `*` or `_`, blanks between them or not.
  static func isThematicBreak(_ line: Scalars) -> Bool {
    guard let first = line.first, first == "-" || first == "*" || first == "_" else { return false }
    let marks = line.filter { $0 != " " && $0 != "\t" }
    return marks.count >= 3 && marks.allSatisfy { $0 == first }
  }

  /// The mark and length of a code fence.
  static func fence(_ line: Scalars) -> (mark: Unicode.Scalar, count: Int)? {
    guard let mark = line.first, mark == "`" || mark == "~" else { return nil }
    let count = line.prefix { $0 == mark }.count
    guard count >= 3 else { return nil }
    if mark == "`", line.dropFirst(count).contains("`") { return nil }
    return (mark, count)
  }

  struct ListMarker {
    /// The mark after the number, or the bullet itself.
    var mark: Unicode.Scalar
    var number: Int?
    /// The marker and the blank after it.
    var width: Int
  }

  /// `1. `, `1) `, `- `, `+ `, `* `.
  static func listMarker(_ line: Scalars) -> ListMarker? {
    let digits = line.prefix { ("0"..."9").contains($0) }
    guard digits.count <= 9, let mark = line.dropFirst(digits.count).first else { return nil }
    let marks = digits.isEmpty ? "-+*" : ".)"
    let after = line.dropFirst(digits.count + 1)
    guard marks.unicodeScalars.contains(mark),
      after.first.map({ $0 == " " || $0 == "\t" }) ?? true
    else { return nil }
    let blanks = min(after.prefix { $0 == " " || $0 == "\t" }.count, 4)
    return ListMarker(mark: mark, number: Int(String(digits)), width: digits.count + 1 + blanks)
  }

  /// `| --- | :-: |` with as many cells as the line above makes a table.
  static func isDelimiterRow(_ line: Scalars, under header: Scalars) -> Bool {
    guard line.contains("-"), line.contains("|") || header.contains("|"),
      line.allSatisfy({ "|:- \t".unicodeScalars.contains($0) })
    else { return false }
    return cells(of: line).count == cells(of: header).count
  }

  static func cells(of row: Scalars) -> [Scalars] {
    var cells: [Scalars] = []
    var start = row.startIndex
    var isEscaped = false
    for index in row.indices {
      if row[index] == "|", !isEscaped {
        cells.append(row[start..<index].trimmingBlanks())
        start = index + 1
      }
      isEscaped = row[index] == "\\" && !isEscaped
    }
    cells.append(row[start...].trimmingBlanks())
    if cells.count > 1, cells.first?.isEmpty == true { cells.removeFirst() }
    if cells.count > 1, cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }

  /// `[名称]: 地址` gives an address to a name and shows nothing.
  static func definedName(_ line: Scalars) -> String? {
    guard line.first == "[", let close = line.firstIndex(of: "]"), close > line.startIndex + 1,
      line.dropFirst(close + 1 - line.startIndex).first == ":",
      !line[(close + 2)...].trimmingBlanks().isEmpty
    else { return nil }
    return String(line[(line.startIndex + 1)..<close])
  }

  /// The alignment that `<div align="…">`, `<p align="…">` or `<center>` asks for.
  static func alignment(_ line: Scalars) -> BlockStyle.Alignment? {
    guard line.first == "<" else { return nil }
    let tag = String(line.prefix { $0 != ">" }).lowercased()
    if tag == "<center" { return .center }
    guard ["<div", "<p", "<h1", "<h2", "<h3"].contains(where: { tag.hasPrefix($0 + " ") }) else {
      return nil
    }
    for (name, alignment) in [("right", BlockStyle.Alignment.end), ("center", .center)] {
      if tag.hasSuffix("align=\"\(name)\"") || tag.hasSuffix("align=\(name)") { return alignment }
    }
    return .start
  }

  static func isElementEnd(_ line: Scalars) -> Bool {
    ["</div>", "</p>", "</center>"].contains(String(line).lowercased())
  }
}
