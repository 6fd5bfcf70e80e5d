/// The numbers of fields that Word computes anew and whose result a file may leave out: `LISTNUM`,
/// `SEQ`, `AUTONUM` and its kin.
struct FieldNumbering {
  private var lists: [String: [Int]] = [:]
  private var sequences: [String: Int] = [:]
  private var paragraphs = 0

  // MARK: SEQ

  /// Keeps the count of a sequence whose number the file has written out.
  mutating func see(_ code: FieldCode, result: [Unicode.Scalar]) {
    guard code.name == "SEQ", let name = code.words.first,
      let number = Int(String(result[...]))
    else { return }
    sequences[name.lowercased()] = number
  }

  mutating func sequence(_ code: FieldCode) -> [Unicode.Scalar] {
    guard let name = code.words.first?.lowercased() else { return [] }
    var number = sequences[name] ?? 0
    if let reset = code.value(of: "\\r").flatMap({ Int($0) }) {
      number = min(max(reset, 0), 32_767)
    } else if !code.has("\\c") {
      number += 1
    }
    sequences[name] = number
    if code.has("\\h") { return [] }
    var text: [Unicode.Scalar] = []
    Self.format(code.value(of: "\\*")).append(number, to: &text)
    return text
  }

  /// The names that a field's `\*` gives to number formats.
  static let formats: [(name: String, format: String, example: String)] = [
    ("ARABIC", "decimal", "12 = 12"), ("ARABICDASH", "numberInDash", "3 = - 3 -"),
    ("ALPHABETIC", "upperLetter", "2 = B"), ("alphabetic", "lowerLetter", "2 = b"),
    ("ROMAN", "upperRoman", "4 = IV"), ("roman", "lowerRoman", "4 = iv"),
    ("CHINESENUM1", "chineseCounting", "12 = 十二"),
    ("CHINESENUM2", "chineseLegalSimplified", "12 = 壹拾贰"),
    ("CHINESENUM3", "chineseCountingThousand", "12 = 十二"),
    ("DBNUM1", "ideographDigital", "12 = 一二"), ("DBCHAR", "decimalFullWidth", "12 = １２"),
    ("CIRCLENUM", "decimalEnclosedCircle", "3 = ③"), ("GB1", "decimalEnclosedFullstop", "3 = ⒊"),
    ("GB2", "decimalEnclosedParen", "3 = ⑶"), ("GB3", "decimalEnclosedCircle", "3 = ③"),
    ("GB4", "ideographEnclosedCircle", "3 = ㈢"), ("ZODIAC1", "ideographTraditional", "3 = 丙"),
    ("ZODIAC2", "ideographZodiac", "3 = 寅"), ("ZODIAC3", "ideographZodiacTraditional", "3 = 丙寅"),
  ]

  static func format(_ name: String?) -> NumberFormat {
    guard let name else { return .decimal }
    let known =
      formats.first { $0.name == name } ?? formats.first { $0.name == name.uppercased() }
    return known.map { NumberFormat(name: $0.format, pattern: nil) } ?? .decimal
  }

  // MARK: LISTNUM

  /// The lists that Word has built in, level by level.
  static let builtIn: [(list: String, levels: [(format: String, before: String, after: String)])] =
    [
      (
        "numberdefault",
        [
          ("decimal", "", ")"), ("lowerLetter", "", ")"), ("lowerRoman", "", ")"),
          ("decimal", "(", ")"), ("lowerLetter", "(", ")"), ("lowerRoman", "(", ")"),
          ("decimal", "", "."), ("lowerLetter", "", "."), ("lowerRoman", "", "."),
        ]
      ),
      (
        "outlinedefault",
        [
          ("upperRoman", "", "."), ("upperLetter", "", "."), ("decimal", "", "."),
          ("lowerLetter", "", ")"), ("decimal", "(", ")"), ("lowerLetter", "(", ")"),
          ("lowerRoman", "(", ")"), ("lowerLetter", "(", ")"), ("lowerRoman", "(", ")"),
        ]
      ),
    ]

  /// The next number of one of Word's own lists: `1)`, `I.` or, for LegalDefault, `1.1.`.
  mutating func listNumber(_ code: FieldCode) -> [Unicode.Scalar] {
    let words = code.words
    let named = words.first { !$0.hasPrefix("\\") && Int($0) == nil } ?? "NumberDefault"
    let list = named.lowercased()
    let level = (code.value(of: "\\l").flatMap { Int($0) } ?? 1) - 1
    guard WordNumbering.levels.contains(level) else { return [] }
    var counts = lists[list] ?? []
    while counts.count <= level { counts.append(0) }
    counts.removeSubrange((level + 1)...)
    let start = code.value(of: "\\s").flatMap { Int($0) }
    counts[level] = start.map { min(max($0, 0), 32_767) } ?? counts[level] + 1
    lists[list] = counts
    if list == "legaldefault" {
      return Array((counts.map { String(max($0, 1)) }.joined(separator: ".") + ".").unicodeScalars)
    }
    let levels = Self.builtIn.first { $0.list == list }?.levels ?? Self.builtIn[0].levels
    var text = Array(levels[level].before.unicodeScalars)
    NumberFormat(name: levels[level].format, pattern: nil).append(counts[level], to: &text)
    text += levels[level].after.unicodeScalars
    return text
  }

  // MARK: AUTONUM

  /// The number of the paragraph among those that have one.
  mutating func paragraphNumber(_ code: FieldCode) -> [Unicode.Scalar] {
    paragraphs += 1
    var text: [Unicode.Scalar] = []
    Self.format(code.value(of: "\\*")).append(paragraphs, to: &text)
    if !code.has("\\e") {
      text += (code.value(of: "\\s")?.unicodeScalars).map { Array($0.prefix(1)) } ?? ["."]
    }
    return text
  }
}
