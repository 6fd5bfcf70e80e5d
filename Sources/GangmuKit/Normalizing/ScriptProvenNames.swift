internal import ScriptConversion

/// Names that the document itself proves: persons and offices in its responsibility annotations, and
/// titles in 《》. On the way to Traditional no word of a dictionary reaches into or out of them.
struct ScriptProvenNames: Sendable {
  /// Sorted and disjoint.
  private(set) var ranges: [Range<Int>] = []
  /// Where surnames of persons stand that keep a form of their own.
  private(set) var surnames: [Int: Unicode.Scalar] = [:]

  /// A longer stretch between 《 and 》 is no title.
  private static let longestTitle = 60
  private static let longestLabel = 8
  private static let longestOffice = 20
  private static let personLengths = 2...4

  /// Surnames (姓氏) with the form that they keep in Traditional where the same character in other
  /// words has another one.
  static let surnameForms: [Unicode.Scalar: Unicode.Scalar] = {
    let kept = "范于余后沈姜党种谷岳郁丑曲干朱卜仇涂游胡向松采台占秋游"
    var forms: [Unicode.Scalar: Unicode.Scalar] = ["钟": "鍾"]
    for surname in kept.unicodeScalars { forms[surname] = surname }
    return forms
  }()

  init(in text: [Unicode.Scalar], fold: ScalarFold) {
    var persons: Set<String> = []
    var others: Set<String> = []
    for (position, scalar) in text.enumerated() {
      switch scalar {
      case "：", ":":
        guard let role = Self.role(endingAt: position, of: text, fold), role.isNames else {
          continue
        }
        for name in Self.names(from: position + 1, of: text) {
          Self.add(name, role, of: text, to: &persons, &others)
        }
      case "《":
        if let title = Self.title(from: position, of: text) { others.insert(String(text[title])) }
      default: break
      }
    }
    protect(persons: persons, others: others, in: text)
  }

  /// The role of the label that ends before a colon.
  private static func role(
    endingAt colon: Int, of text: [Unicode.Scalar], _ fold: ScalarFold
  ) -> Responsibility.Role? {
    var start = colon
    while start > 0, colon - start < longestLabel, text[start - 1].isHan { start -= 1 }
    guard start < colon else { return nil }
    return RoleLabels.role(String(text[start..<colon].map { fold($0) }[...]))
  }

  /// The names after a colon, to the end of the list.
  private static func names(from start: Int, of text: [Unicode.Scalar]) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var first = start
    var position = start
    while position < text.count {
      let isEnd = text[position].isLineEnd || ends.contains(text[position])
      if isEnd || separators.contains(text[position]) {
        if first < position { names.append(first..<position) }
        first = position + 1
      }
      if isEnd { return names }
      position += 1
    }
    if first < position { names.append(first..<position) }
    return names
  }

  private static let ends = Set("）)；;。：:】]".unicodeScalars)
  private static let separators = Set("、，, \u{3000}".unicodeScalars)

  private static func add(
    _ range: Range<Int>, _ role: Responsibility.Role, of text: [Unicode.Scalar],
    to persons: inout Set<String>, _ others: inout Set<String>
  ) {
    guard text[range].allSatisfy(\.isHan) else { return }
    if role.isPeople {
      let name = ResponsibilityNames(text).person(range).name
      if personLengths.contains(name.count) { persons.insert(String(text[name])) }
    } else if (2...longestOffice).contains(range.count) {
      others.insert(String(text[range]))
    }
  }

  private static func title(from opening: Int, of text: [Unicode.Scalar]) -> Range<Int>? {
    let limit = min(text.count, opening + 1 + longestTitle)
    var position = opening + 1
    while position < limit, !text[position].isLineEnd, text[position] != "《" {
      if text[position] == "》" {
        return position > opening + 1 ? opening + 1..<position : nil
      }
      position += 1
    }
    return nil
  }

  /// Every place where a proven name stands is protected, not only the one that proves it.
  private mutating func protect(
    persons: Set<String>, others: Set<String>, in text: [Unicode.Scalar]
  ) {
    let names = persons.union(others).sorted()
    if !names.isEmpty {
      let scanner = WordScanner(words: names, fold: ScalarFold(), classes: [:], hanClass: 0)
      for match in scanner.scan(text).matches {
        ranges.append(match.start..<match.end)
        if persons.contains(names[match.word]), let form = Self.surnameForms[text[match.start]] {
          surnames[match.start] = form
        }
      }
    }
    ranges.sort { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    // Of names that overlap the first and longest stands.
    var end = 0
    ranges.removeAll { range in
      if range.lowerBound < end { return true }
      end = range.upperBound
      return false
    }
  }

  /// The protected ranges inside a stretch of the text, in positions of the stretch.
  func ranges(in stretch: Range<Int>) -> [Range<Int>] {
    ranges.filter { $0.overlaps(stretch) }.map { range in
      let inside = range.clamped(to: stretch)
      return inside.lowerBound - stretch.lowerBound..<inside.upperBound - stretch.lowerBound
    }
  }

  /// Gives surnames their own form among the edits of a text.
  func keepingSurnames(_ edits: [ScriptEdit], of text: [Unicode.Scalar]) -> [ScriptEdit] {
    guard !surnames.isEmpty else { return edits }
    return edits.compactMap { edit in
      guard edit.end == edit.start + 1, let form = surnames[edit.start] else { return edit }
      if form == text[edit.start] { return nil }
      return ScriptEdit(start: edit.start, end: edit.end, replacement: [form])
    }
  }
}
