/// The lists of a Word file under construction: which list gives a label, and the part that defines
/// them.
struct WordNumberingWriter {
  /// How a label is computed from a number.
  private struct Pattern: Hashable {
    var format: String
    /// The label with `%1` for the number.
    var template: String
    var hasGap: Bool
  }

  private struct List {
    var id: Int
    var last: Int
  }

  private var patterns: [Pattern] = []
  private var open: [Pattern: List] = [:]
  /// For each list its pattern's index and the number that it starts with.
  private var lists: [(pattern: Int, start: Int)] = []

  /// The formats in which a printed number is looked for.
  private static let formats = [
    "chineseCountingThousand", "decimal", "decimalFullWidth", "decimalEnclosedCircle",
    "decimalEnclosedParen", "decimalEnclosedFullstop", "ideographEnclosedCircle",
    "chineseLegalSimplified", "ideographTraditional", "upperRoman", "upperLetter", "lowerLetter",
  ]

  /// The list that gives a node's label, started anew where its numbers do not go on; nil for a
  /// label that no list gives.
  mutating func list(for node: OutlineNode, hasGap: Bool) -> Int? {
    guard let label = node.label, let number = node.number, number > 0,
      number == node.numberPrinted ?? number, let pattern = Self.pattern(label, number, hasGap)
    else { return nil }
    if var list = open[pattern], list.last + 1 == number {
      list.last = number
      open[pattern] = list
      return list.id
    }
    let index = patterns.firstIndex(of: pattern) ?? patterns.count
    if index == patterns.count { patterns.append(pattern) }
    lists.append((index, number))
    open[pattern] = List(id: lists.count, last: number)
    return lists.count
  }

  private static func pattern(_ label: String, _ number: Int, _ hasGap: Bool) -> Pattern? {
    guard label.unicodeScalars.count <= LabelTemplate.longestLabel,
      !label.unicodeScalars.contains(where: { $0 == "%" || $0.isWhiteSpace })
    else { return nil }
    let scalars = Array(label.unicodeScalars)
    for name in formats {
      let text = Array(NumberFormat(name: name, pattern: nil).text(number).unicodeScalars)
      guard !text.isEmpty, let place = scalars.firstPlace(of: text),
        scalars.firstPlace(of: text, from: place + 1) == nil
      else { continue }
      let before = String(scalars[..<place])
      let after = String(scalars[(place + text.count)...])
      return Pattern(format: name, template: before + "%1" + after, hasGap: hasGap)
    }
    return nil
  }

  // MARK: The part

  var part: [UInt8] {
    var writer = MarkupWriter()
    writer.raw(WordPackageParts.declaration)
    writer.element("w:numbering", [("xmlns:w", WordPackageParts.namespace)]) { writer in
      for (index, pattern) in patterns.enumerated() {
        writer.element("w:abstractNum", [("w:abstractNumId", String(index))]) {
          $0.empty("w:multiLevelType", [("w:val", "singleLevel")])
          $0.element("w:lvl", [("w:ilvl", "0")]) {
            $0.empty("w:start", [("w:val", "1")])
            $0.empty("w:numFmt", [("w:val", pattern.format)])
            $0.empty("w:suff", [("w:val", pattern.hasGap ? "space" : "nothing")])
            $0.empty("w:lvlText", [("w:val", pattern.template)])
            $0.empty("w:lvlJc", [("w:val", "left")])
            $0.element("w:pPr") {
              $0.empty(
                "w:ind",
                [("w:left", "0"), ("w:firstLineChars", "200"), ("w:firstLine", "640")])
            }
          }
        }
      }
      for (index, list) in lists.enumerated() {
        writer.element("w:num", [("w:numId", String(index + 1))]) {
          $0.empty("w:abstractNumId", [("w:val", String(list.pattern))])
          $0.element("w:lvlOverride", [("w:ilvl", "0")]) {
            $0.empty("w:startOverride", [("w:val", String(list.start))])
          }
        }
      }
    }
    return writer.bytes
  }
}
