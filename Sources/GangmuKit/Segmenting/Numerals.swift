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
    read(in: text, at: start, end: end, digit: hanDigit, unit: hanUnit)
  }

  /// Reads a financial numeral (壹, 贰拾壹) at a position.
  package static func legal(in text: [Unicode.Scalar], at start: Int, end: Int) -> Reading? {
    read(in: text, at: start, end: end, digit: legalDigit, unit: legalUnit)
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
    for row in enclosedNumbers where row.range.contains(scalar.value) {
      return (Int(scalar.value - row.range.lowerBound) + row.first, row.kind)
    }
    return nil
  }

  /// Writes a number in Han numerals as a heading prints it: 十, 二十一, 一百零三.
  package static func han(_ value: Int) -> String {
    guard value > 0, value < 10_000 else { return String(value) }
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
    switch scalar {
    case "〇", "○", "◯", "零": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// Whether a financial numeral (大写数字) may start here.
  static func isLegal(_ scalar: Unicode.Scalar) -> Bool {
    legalDigit(scalar) != nil || legalUnit(scalar) != nil
  }

  /// 十, 百, 千 and the contracted tens 廿 and 卅, which are a unit with a digit of their own.
  private static func hanUnit(_ scalar: Unicode.Scalar) -> (unit: Int, digit: Int)? {
    switch scalar {
    case "十": (10, 1)
    case "廿": (10, 2)
    case "卅": (10, 3)
    case "百": (100, 1)
    case "千": (1000, 1)
    default: nil
    }
  }

  private static func legalDigit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "零": 0
    case "壹", "弌": 1
    case "贰", "貳", "弍": 2
    case "叁", "叄", "參", "弎": 3
    case "肆": 4
    case "伍": 5
    case "陆", "陸": 6
    case "柒": 7
    case "捌": 8
    case "玖": 9
    default: nil
    }
  }

  private static func legalUnit(_ scalar: Unicode.Scalar) -> (unit: Int, digit: Int)? {
    switch scalar {
    case "拾": (10, 1)
    case "佰": (100, 1)
    case "仟": (1000, 1)
    default: nil
    }
  }

  private static func romanLetter(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "I": 1
    case "V": 5
    case "X": 10
    default: nil
    }
  }

  static let enclosedNumbers: [(range: ClosedRange<UInt32>, first: Int, kind: MarkerKind)] =
    [
      (0x2460...0x2473, 1, .circled),  // ① – ⑳
      (0x2474...0x2487, 1, .arabicParen),  // ⑴ – ⒇
      (0x2488...0x249B, 1, .arabic),  // ⒈ – ⒛
      (0x2776...0x277F, 1, .circled),  // ❶ – ❿
      (0x2780...0x2789, 1, .circled),  // ➀ – ➉
      (0x278A...0x2793, 1, .circled),  // ➊ – ➓
      (0x3220...0x3229, 1, .hanParen),  // ㈠ – ㈩
      (0x3251...0x325F, 21, .circled),  // ㉑ – ㉟
      (0x3280...0x3289, 1, .circled),  // ㊀ – ㊉
      (0x32B1...0x32BF, 36, .circled),  // ㊱ – ㊿
    ]

  private static func read(
    in text: [Unicode.Scalar], at start: Int, end: Int,
    digit: (Unicode.Scalar) -> Int?, unit: (Unicode.Scalar) -> (unit: Int, digit: Int)?
  ) -> Reading? {
    var position = start
    var total = 0
    var pending: Int?
    var positional = 0
    var digits = 0
    var sawUnit = false
    while position < end, position - start < 8 {
      if let value = digit(text[position]) {
        positional = positional * 10 + value
        digits += 1
        pending = value
      } else if let (size, own) = unit(text[position]) {
        // A unit right after two digits (二〇十) is no numeral any more.
        guard sawUnit || digits <= 1 else { return nil }
        total += (pending ?? own) * size
        pending = nil
        sawUnit = true
      } else {
        break
      }
      position += 1
    }
    guard position > start else { return nil }
    let value = sawUnit ? total + (pending ?? 0) : positional
    return Reading(value: value, length: position - start)
  }
}
