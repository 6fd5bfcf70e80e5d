/// Reads and writes the numerals that markers are made of.
package enum Numerals {
  /// A numeral read from a text: its value and how many scalars it takes.
  package struct Reading: Hashable, Sendable {
    package var value: Int
    package var length: Int
  }

  /// Reads a Han numeral (一, 十二, 二十, 二〇, 一百零三, 廿五) at a position.
  ///
  /// Zero may be any of its glyphs. Both `十二` and `一十二` are 12, as Word and its imitators print
  /// them. 两 is no ordinal.
  package static func han(in text: [Unicode.Scalar], at start: Int, end: Int) -> Reading? {
    read(in: text, at: start, end: end) { $0.isPlain }
  }

  /// Reads a financial numeral (壹, 贰拾壹) at a position.
  package static func legal(in text: [Unicode.Scalar], at start: Int, end: Int) -> Reading? {
    read(in: text, at: start, end: end) { $0.isLegal }
  }

  /// Reads ASCII digits, at most four.
  package static func arabic(in text: [Unicode.Scalar], at start: Int, end: Int) -> Reading? {
    var value = 0
    var position = start
    while position < end, let digit = asciiDigit(text[position]) {
      guard position - start < 4 else { return nil }
      value = value * 10 + digit
      position += 1
    }
    return position > start ? Reading(value: value, length: position - start) : nil
  }

  /// Reads a Roman numeral in letters or in the one-scalar forms of U+2160.
  package static func roman(in text: [Unicode.Scalar], at start: Int, end: Int) -> Reading? {
    let first = text[start].value
    if (0x2160...0x216B).contains(first) { return Reading(value: Int(first - 0x215F), length: 1) }
    if (0x2170...0x217B).contains(first) { return Reading(value: Int(first - 0x216F), length: 1) }
    var position = start
    var value = 0
    var previous = 0
    while position < end, let letter = romanLetter(text[position]) {
      value += letter > previous ? letter - 2 * previous : letter
      previous = letter
      position += 1
    }
    guard position > start, position - start <= 6, value > 0, value < 40 else { return nil }
    return Reading(value: value, length: position - start)
  }

  /// The value of a one-scalar enclosed number: ①, ⑴, ⒈, ㈠, ❶ and their like.
  package static func enclosed(_ scalar: Unicode.Scalar) -> (value: Int, kind: MarkerKind)? {
    guard (0x2460...0x32BF).contains(scalar.value) else { return nil }
    for index in enclosedNumbers.indices where enclosedNumbers[index].contains(scalar) {
      let row = enclosedNumbers[index]
      return (Int(scalar.value - row.from) + row.first, row.kind)
    }
    return nil
  }

  /// Writes a number in Han numerals as a heading prints it: 十, 二十一, 一百零三.
  package static func han(_ value: Int) -> String {
    guard value > 0, value < 10_000 else { return String(value) }
    return value < usual.count ? usual[value] : spelled(value)
  }

  /// Those that most documents get along with.
  private static let usual = (0...99).map(spelled)

  private static func spelled(_ value: Int) -> String {
    let digits: [Character] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let units: [(Int, String)] = [(1000, "千"), (100, "百"), (10, "十"), (1, "")]
    var text = ""
    var pendingZero = false
    for (unit, name) in units {
      let digit = value / unit % 10
      if digit == 0 {
        pendingZero = !text.isEmpty
        continue
      }
      if pendingZero { text.append("零") }
      pendingZero = false
      if !(unit == 10 && digit == 1 && text.isEmpty) { text.append(digits[digit]) }
      text += name
    }
    return text
  }

  package static func asciiDigit(_ scalar: Unicode.Scalar) -> Int? {
    (0x30...0x39).contains(scalar.value) ? Int(scalar.value) - 0x30 : nil
  }

  package static func hanDigit(_ scalar: Unicode.Scalar) -> Int? {
    let sign = signs[scalar]
    return sign.isPlain && sign.unit == 0 ? Int(sign.digit) : nil
  }

  /// Whether a financial numeral (大写数字) may start here.
  static func isLegal(_ scalar: Unicode.Scalar) -> Bool { signs[scalar].isLegal }

  /// What a character means in a numeral.
  private struct Sign {
    var isPlain = false
    var isLegal = false
    /// 10, 100 or 1000; 0 for a digit.
    var unit: Int16 = 0
    /// The digit, or the one that a unit holds itself: 2 in 廿.
    var digit: UInt8 = 0
  }

  private struct Signs {
    private var index: LetterIndex
    private var table: [Sign]

    init(_ rows: [(letters: String, sign: Sign)]) {
      table = rows.map(\.sign)
      let entries = rows.enumerated().flatMap { row in
        row.element.letters.unicodeScalars.map { (letter: $0, value: row.offset) }
      }
      index = LetterIndex(entries)
    }

    subscript(_ scalar: Unicode.Scalar) -> Sign {
      let found = index.entries(of: scalar)
      return found.isEmpty ? Sign() : table[Int(index.order[found.lowerBound])]
    }
  }

  /// 两 is no ordinal and has no row. 零 is in both sets of digits.
  private static let signs = Signs([
    ("〇○◯", Sign(isPlain: true, digit: 0)), ("零", Sign(isPlain: true, isLegal: true, digit: 0)),
    ("一", Sign(isPlain: true, digit: 1)), ("二", Sign(isPlain: true, digit: 2)),
    ("三", Sign(isPlain: true, digit: 3)), ("四", Sign(isPlain: true, digit: 4)),
    ("五", Sign(isPlain: true, digit: 5)), ("六", Sign(isPlain: true, digit: 6)),
    ("七", Sign(isPlain: true, digit: 7)), ("八", Sign(isPlain: true, digit: 8)),
    ("九", Sign(isPlain: true, digit: 9)),
    ("十", Sign(isPlain: true, unit: 10, digit: 1)), ("廿", Sign(isPlain: true, unit: 10, digit: 2)),
    ("卅", Sign(isPlain: true, unit: 10, digit: 3)), ("百", Sign(isPlain: true, unit: 100, digit: 1)),
    ("千", Sign(isPlain: true, unit: 1000, digit: 1)),
    ("壹弌", Sign(isLegal: true, digit: 1)), ("贰貳弍", Sign(isLegal: true, digit: 2)),
    ("叁叄參参弎", Sign(isLegal: true, digit: 3)), ("肆", Sign(isLegal: true, digit: 4)),
    ("伍", Sign(isLegal: true, digit: 5)), ("陆陸", Sign(isLegal: true, digit: 6)),
    ("柒", Sign(isLegal: true, digit: 7)), ("捌", Sign(isLegal: true, digit: 8)),
    ("玖", Sign(isLegal: true, digit: 9)), ("拾", Sign(isLegal: true, unit: 10, digit: 1)),
    ("佰", Sign(isLegal: true, unit: 100, digit: 1)),
    ("仟", Sign(isLegal: true, unit: 1000, digit: 1)),
  ])

  private static func romanLetter(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "I": 1
    case "V": 5
    case "X": 10
    default: nil
    }
  }

  /// Numbers in one scalar that follow each other.
  struct EnclosedRow: Sendable {
    var from: UInt32
    var to: UInt32
    /// The number of the first.
    var first: Int
    var kind: MarkerKind

    func contains(_ scalar: Unicode.Scalar) -> Bool { from <= scalar.value && scalar.value <= to }

    var scalars: [Unicode.Scalar] { (from...to).compactMap(Unicode.Scalar.init) }
  }

  static let enclosedSigns = ScalarSet(enclosedNumbers.flatMap { Array($0.scalars) })

  static let enclosedNumbers = [
    EnclosedRow(from: 0x2460, to: 0x2473, first: 1, kind: .circled),  // ① – ⑳
    EnclosedRow(from: 0x2474, to: 0x2487, first: 1, kind: .arabicParen),  // ⑴ – ⒇
    EnclosedRow(from: 0x2488, to: 0x249B, first: 1, kind: .arabic),  // ⒈ – ⒛
    EnclosedRow(from: 0x2776, to: 0x277F, first: 1, kind: .circled),  // ❶ – ❿
    EnclosedRow(from: 0x2780, to: 0x2789, first: 1, kind: .circled),  // ➀ – ➉
    EnclosedRow(from: 0x278A, to: 0x2793, first: 1, kind: .circled),  // ➊ – ➓
    EnclosedRow(from: 0x3220, to: 0x3229, first: 1, kind: .hanParen),  // ㈠ – ㈩
    EnclosedRow(from: 0x3251, to: 0x325F, first: 21, kind: .circled),  // ㉑ – ㉟
    EnclosedRow(from: 0x3280, to: 0x3289, first: 1, kind: .circled),  // ㊀ – ㊉
    EnclosedRow(from: 0x32B1, to: 0x32BF, first: 36, kind: .circled),  // ㊱ – ㊿
  ]

  private static func read(
    in text: [Unicode.Scalar], at start: Int, end: Int, belongs: (Sign) -> Bool
  ) -> Reading? {
    var position = start
    var total = 0
    var pending: Int?
    var positional = 0
    var digits = 0
    var sawUnit = false
    while position < end, position - start < 8 {
      let sign = signs[text[position]]
      guard belongs(sign) else { break }
      if sign.unit == 0 {
        positional = positional * 10 + Int(sign.digit)
        digits += 1
        pending = Int(sign.digit)
      } else {
        // A unit right after two digits (二〇十) is no numeral any more.
        guard sawUnit || digits <= 1 else { return nil }
        total += (pending ?? Int(sign.digit)) * Int(sign.unit)
        pending = nil
        sawUnit = true
      }
      position += 1
    }
    guard position > start else { return nil }
    let value = sawUnit ? total + (pending ?? 0) : positional
    return Reading(value: value, length: position - start)
  }
}
