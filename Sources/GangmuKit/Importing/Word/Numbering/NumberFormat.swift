/// How Word writes a list number: one of the formats of `w:numFmt`.
enum NumberFormat: Hashable, Sendable {
  /// By the name that the file gives, with Word's way of writing it.
  case named(NumberAlgorithm)
  /// Decimal with leading zeros up to a width: `w:format="001, 002, 003, ..."`.
  case zeroPadded(width: Int)
  /// The level's text stands as it is.
  case bullet
  /// No number; the level's other text stands.
  case none
  /// One that we do not know; decimal stands in.
  case unsupported(String)

  static let decimal = NumberFormat.named(.decimal(leastDigits: 1))

  init(name: String, pattern: String?) {
    switch name {
    case "bullet": self = .bullet
    case "none": self = .none
    case "custom": self = Self.custom(pattern ?? "")
    default:
      self = Self.byName[name].map { .named($0) } ?? .unsupported(name)
    }
  }

  /// A custom format is the list of its first numbers; only zero padding is defined.
  private static func custom(_ pattern: String) -> NumberFormat {
    let first = pattern.prefix { $0 != "," }
    let isPadded = (2...9).contains(first.count) && first.last == "1"
    return isPadded && first.dropLast().allSatisfy { $0 == "0" }
      ? .zeroPadded(width: first.count) : .unsupported(pattern)
  }

  var isSupported: Bool {
    if case .unsupported = self { false } else { true }
  }

  /// Whether its numbers count, unlike bullets.
  var isNumeric: Bool {
    switch self {
    case .bullet, .none: false
    case .named, .zeroPadded, .unsupported: true
    }
  }

  func append(_ number: Int, to text: inout [Unicode.Scalar]) {
    switch self {
    case .named(let algorithm): algorithm.append(number, to: &text)
    case .zeroPadded(let width): text.append(decimal: max(number, 0), leastDigits: width)
    case .unsupported: text.append(decimal: max(number, 0))
    case .bullet, .none: break
    }
  }

  func text(_ number: Int) -> String {
    var text: [Unicode.Scalar] = []
    append(number, to: &text)
    return String(text[...])
  }

  private static let byName = Dictionary(
    table.map { ($0.name, $0.algorithm) }, uniquingKeysWith: { first, _ in first })
}

extension NumberFormat {
  /// ST_NumberFormat as far as Chinese and Western documents use it (ECMA-376 part 1, 17.18.59).
  /// Where Word departs from the standard, this is what Word shows.
  static let table: [(name: String, algorithm: NumberAlgorithm, example: String)] = [
    ("decimal", .decimal(leastDigits: 1), "12 = 12"),
    ("decimalHalfWidth", .decimal(leastDigits: 1), "12 = 12"),
    ("decimalZero", .decimal(leastDigits: 2), "9 = 09"),
    ("decimalFullWidth", .digits("０１２３４５６７８９"), "12 = １２"),
    ("decimalFullWidth2", .digits("０１２３４５６７８９"), "12 = １２"),
    ("hex", .hexadecimal, "26 = 1A"),
    ("numberInDash", .between("- ", " -"), "3 = - 3 -"),
    ("lowerLetter", .letters("abcdefghijklmnopqrstuvwxyz"), "28 = bb"),
    ("upperLetter", .letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), "28 = BB"),
    ("lowerRoman", .roman("mdclxvi"), "19 = xix"),
    ("upperRoman", .roman("MDCLXVI"), "19 = XIX"),
    // Letters that no word begins with are left out, as in every Russian list.
    ("russianLower", .letters("абвгдежзиклмнопрстуфхцчшщыэюя"), "10 = к"),
    ("russianUpper", .letters("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ"), "10 = К"),
    ("chicago", .letters("*†‡§"), "2 = †, 5 = **"),
    ("ordinal", .english(.suffixed), "2 = 2nd, 13 = 13th"),
    ("cardinalText", .english(.cardinal), "21 = Twenty-one"),
    ("ordinalText", .english(.ordinal), "12 = Twelfth, 20 = Twentieth"),
    ("decimalEnclosedCircle", .enclosed("①", count: 20), "12 = ⑫, 21 = 21"),
    ("decimalEnclosedCircleChinese", .enclosed("①", count: 20), "12 = ⑫"),
    ("decimalEnclosedParen", .enclosed("⑴", count: 20), "12 = ⑿"),
    ("decimalEnclosedFullstop", .enclosed("⒈", count: 20), "12 = ⒓"),
    // Word prints the parenthesised characters, not the circled ones.
    ("ideographEnclosedCircle", .enclosed("㈠", count: 10), "3 = ㈢"),
    ("chineseCounting", .tens("○一二三四五六七八九"), "12 = 十二, 101 = 一○一"),
    ("taiwaneseCounting", .tens("○一二三四五六七八九"), "12 = 十二, 101 = 一○一"),
    ("ideographDigital", .digits("〇一二三四五六七八九"), "12 = 一二"),
    ("japaneseDigitalTenThousand", .digits("〇一二三四五六七八九"), "12 = 一二"),
    ("taiwaneseDigital", .digits("○一二三四五六七八九"), "10 = 一○"),
    ("koreanDigital", .digits("영일이삼사오육칠팔구"), "12 = 일이"),
    ("koreanDigital2", .digits("零一二三四五六七八九"), "10 = 一零"),
    ("thaiNumbers", .digits("๐๑๒๓๔๕๖๗๘๙"), "12 = ๑๒"),
    ("hindiNumbers", .digits("०१२३४५६७८९"), "12 = १२"),
    ("chineseCountingThousand", .myriads(.chineseCounting), "101 = 一百〇一"),
    ("chineseLegalSimplified", .myriads(.chineseLegal), "101 = 壹佰零壹"),
    ("taiwaneseCountingThousand", .myriads(.taiwaneseCounting), "101 = 一百零一"),
    ("ideographLegalTraditional", .myriads(.traditionalLegal), "101 = 壹佰壹"),
    ("japaneseCounting", .myriads(.japaneseCounting), "111 = 百十一"),
    ("japaneseLegal", .myriads(.japaneseLegal), "111 = 壱百壱拾壱"),
    ("ideographTraditional", .series("甲乙丙丁戊己庚辛壬癸"), "3 = 丙, 11 = 11"),
    ("ideographZodiac", .series("子丑寅卯辰巳午未申酉戌亥"), "3 = 寅, 13 = 13"),
    ("ideographZodiacTraditional", .sexagenary, "1 = 甲子, 60 = 癸亥"),
  ]
}
