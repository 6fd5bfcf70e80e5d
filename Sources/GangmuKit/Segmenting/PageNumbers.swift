/// Tells the number of a page (页码; GB/T 9704-2012, 7.5) from other lines.
package enum PageNumbers {
  /// No page number is longer, blanks left out.
  package static let longest = 16

  /// Forms of a page number. `#` stands for one to four digits.
  package static let forms: [(form: [Phrase], example: String)] = [
    (["第", "#", "页"], "第3页"),
    (["第", "#", "页", "共", "#", "页"], "第3页 共12页"),
    (["第", "#", "页", "/", "共", "#", "页"], "第 3 页 / 共 12 页"),
    (["第", "#", "页", ",", "共", "#", "页"], "第3页，共12页"),
    (["第", "#", "页", "(", "共", "#", "页", ")"], "第3页（共12页）"),
    (["共", "#", "页", "第", "#", "页"], "共12页 第3页"),
    (["#", "/", "#"], "3 / 12"),
    (["Page", "#"], "Page 3"),
    (["Page", "#", "of", "#"], "Page 3 of 12"),
    (["~", "#", "~"], "~ 3 ~"),
    (["·", "#", "·"], "· 3 ·"),
    (["•", "#", "•"], "• 3 •"),
  ]

  private static let dashes: ScalarSet = "—–-―－一ー_"

  /// `— 3 —`, `-3-`, `第3页 共12页`, `3/12`, and `一 3 一` as a scanner reads the dashes.
  ///
  /// - Parameter line: Folded, without blanks.
  package static func isPageNumber(_ line: [Unicode.Scalar]) -> Bool {
    guard (2...longest).contains(line.count) else { return false }
    return isBetweenDashes(line) || forms.contains { matches(line, $0.form) }
  }

  private static func isBetweenDashes(_ line: [Unicode.Scalar]) -> Bool {
    let inner = line.drop(while: dashes.contains)
    let core = inner.prefix { Numerals.asciiDigit($0) != nil }
    let rest = inner.dropFirst(core.count)
    return inner.count < line.count && (1...3).contains(core.count) && !rest.isEmpty
      && rest.allSatisfy(dashes.contains)
  }

  private static func matches(_ line: [Unicode.Scalar], _ form: [Phrase]) -> Bool {
    var position = 0
    for part in form {
      if part.count == 1, line.has(part, at: position, end: line.count) {
        position += 1
      } else if part.description == "#" {
        guard position < line.count,
          let number = Numerals.arabic(in: line, at: position, end: line.count)
        else { return false }
        position += number.length
      } else if line.has(part, at: position, end: line.count) {
        position += part.count
      } else {
        return false
      }
    }
    return position == line.count
  }
}
