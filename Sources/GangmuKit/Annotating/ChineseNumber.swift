/// A number as plans print it: in digits, in Han numerals, or mixed (`3.5万`).
package struct ChineseNumber: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    /// Digits, with multipliers: `12,000`, `3.5万`.
    case digits
    /// Han numerals with units: 二十一, 两万三千.
    case han
    /// Han digits alone: 二〇二〇.
    case positional
  }

  package enum Share: Hashable, Sendable {
    /// 百分之八十, 八成.
    case percent
    /// 千分之三.
    case permille
    /// 三分之二, 半数.
    case fraction
  }

  package var value: Double
  /// How many scalars of the text it takes.
  package var length: Int
  package var form: Form
  /// The number is a part of a whole. A percentage has its value in hundredths, a fraction as is.
  package var share: Share?

  /// Reads a number at a position of folded text.
  package static func read(
    in text: [Unicode.Scalar], at start: Int, end: Int
  ) -> ChineseNumber? {
    guard start < end, starters.contains(text[start]) else { return nil }
    if text[start] == "百" || text[start] == "千", isPartOf(text, start + 1, end) {
      return share(in: text, at: start, end: end)
    }
    if let half = half(in: text, at: start, end: end) { return half }
    guard let number = plain(in: text, at: start, end: end) else { return nil }
    let after = start + number.length
    if isPartOf(text, after, end), number.value > 0,
      let part = plain(in: text, at: after + 2, end: end)
    {
      return ChineseNumber(
        value: part.value / number.value, length: number.length + 2 + part.length,
        form: number.form, share: .fraction)
    }
    if after < end, text[after] == "成", number.value > 0, number.value <= 10,
      isTenths(text, after + 1, end)
    {
      return ChineseNumber(
        value: number.value * 10, length: number.length + 1, form: number.form, share: .percent)
    }
    return number
  }

  /// Every scalar that a number can start with.
  static let starters = ScalarSet("0123456789〇○零一二两三四五六七八九十百千万半大廿卅壹贰叁肆伍陆柒捌玖拾".unicodeScalars)

  /// Whether 分之 stands at a position.
  private static func isPartOf(_ text: [Unicode.Scalar], _ position: Int, _ end: Int) -> Bool {
    position + 1 < end && text[position] == "分" && text[position + 1] == "之"
  }

  /// 成 is tenths only where no word goes on: 两成以上, but 一成立, 三成果.
  private static func isTenths(_ text: [Unicode.Scalar], _ position: Int, _ end: Int) -> Bool {
    guard position < end, text[position].isHan else { return true }
    return Self.afterTenths.contains(text[position])
  }

  private static let afterTenths: ScalarSet = "以左的多学教和、农企村户居"

  private static func share(
    in text: [Unicode.Scalar], at start: Int, end: Int
  ) -> ChineseNumber? {
    guard let number = plain(in: text, at: start + 3, end: end) else { return nil }
    return ChineseNumber(
      value: number.value, length: number.length + 3, form: .han,
      share: text[start] == "百" ? .percent : .permille)
  }

  private static func half(
    in text: [Unicode.Scalar], at start: Int, end: Int
  ) -> ChineseNumber? {
    guard start + 1 < end else { return nil }
    switch (text[start], text[start + 1]) {
    case ("半", "数"), ("一", "半"), ("大", "半"): break
    default: return nil
    }
    return ChineseNumber(value: 0.5, length: 2, form: .han, share: .fraction)
  }

  private static func plain(
    in text: [Unicode.Scalar], at start: Int, end: Int
  ) -> ChineseNumber? {
    guard start < end else { return nil }
    return text[start].isASCIIDigit
      ? digits(in: text, at: start, end: end) : han(in: text, at: start, end: end)
  }
}

// MARK: - Digits

extension ChineseNumber {
  /// Numbers longer than this are no quantities and would not be exact.
  private static let longest = 22

  private static func digits(
    in text: [Unicode.Scalar], at start: Int, end: Int
  ) -> ChineseNumber? {
    var position = start
    var value = 0.0
    func digit() -> Double? {
      position < end ? Numerals.asciiDigit(text[position]).map(Double.init) : nil
    }
    while let next = digit() {
      value = value * 10 + next
      position += 1
    }
    if position - start <= 3 {
      while let group = thousands(in: text, at: position, end: end) {
        value = value * 1000 + group
        position += 4
      }
    }
    // Whole until the end, so that 2.3亿 is 230,000,000 exactly.
    var scale = 1.0
    if position + 1 < end, text[position] == ".", text[position + 1].isASCIIDigit {
      position += 1
      while let next = digit() {
        value = value * 10 + next
        scale *= 10
        position += 1
      }
    }
    guard position - start <= longest else { return nil }
    while position < end, let factor = multipliers[text[position].value] {
      value *= factor
      position += 1
    }
    return ChineseNumber(value: value / scale, length: position - start, form: .digits)
  }

  /// A comma and exactly three digits.
  private static func thousands(in text: [Unicode.Scalar], at start: Int, end: Int) -> Double? {
    guard start + 3 < end, text[start] == ",", start + 4 >= end || !text[start + 4].isASCIIDigit
    else { return nil }
    var value = 0.0
    for offset in 1...3 {
      guard let digit = Numerals.asciiDigit(text[start + offset]) else { return nil }
      value = value * 10 + Double(digit)
    }
    return value
  }

  static let multipliers: [UInt32: Double] = [
    0x767E: 100,  // 百
    0x5343: 1000,  // 千
    0x4E07: 10_000,  // 万
    0x4EBF: 100_000_000,  // 亿
  ]
}

// MARK: - Han numerals

extension ChineseNumber {
  /// Twelve digits with a unit each and zeros between them.
  private static let longestHan = 40

  private enum Sign {
    case digit(Int)
    /// 十, 百, 千, with the digit that 廿 and 卅 hold themselves.
    case unit(Double, own: Int?)
    /// 万, 亿: closes everything before it.
    case section(Double)
  }

  private static func sign(_ scalar: Unicode.Scalar) -> Sign? {
    switch scalar {
    case "〇", "○", "零": .digit(0)
    case "一", "壹": .digit(1)
    case "二", "两", "贰": .digit(2)
    case "三", "叁": .digit(3)
    case "四", "肆": .digit(4)
    case "五", "伍": .digit(5)
    case "六", "陆": .digit(6)
    case "七", "柒": .digit(7)
    case "八", "捌": .digit(8)
    case "九", "玖": .digit(9)
    case "十", "拾": .unit(10, own: nil)
    case "廿": .unit(10, own: 2)
    case "卅": .unit(10, own: 3)
    case "百", "佰": .unit(100, own: nil)
    case "千", "仟": .unit(1000, own: nil)
    case "万": .section(10_000)
    case "亿": .section(100_000_000)
    default: nil
    }
  }

  private static func han(
    in text: [Unicode.Scalar], at start: Int, end: Int
  ) -> ChineseNumber? {
    var reader = HanReader()
    var position = start
    while position < end, position - start < longestHan, let sign = sign(text[position]),
      reader.take(sign)
    { position += 1 }
    guard position > start, var value = reader.value else { return nil }
    let form = reader.isPositional && position - start > 1 ? Form.positional : .han
    if form == .han, position + 1 < end, text[position] == "点",
      case .digit? = sign(text[position + 1])
    {
      position += 1
      var scale = 1.0
      while position < end, case .digit(let digit)? = sign(text[position]) {
        value = value * 10 + Double(digit)
        scale *= 10
        position += 1
      }
      while position < end, case .section(let factor)? = sign(text[position]) {
        value *= factor
        position += 1
      }
      value /= scale
    }
    return ChineseNumber(value: value, length: position - start, form: form)
  }

  /// Adds up Han numerals sign by sign.
  private struct HanReader {
    private var total = 0.0
    /// What stands before the next 万 or 亿.
    private var section = 0.0
    private var pending: Int?
    private var positional = 0.0
    private var digits = 0
    private var lastUnit = 0.0
    private var sawZero = false
    private(set) var isPositional = true

    mutating func take(_ sign: Sign) -> Bool {
      switch sign {
      case .digit(let digit):
        // 二十三五: a second digit after a unit ends the number.
        if !isPositional, pending != nil { return false }
        if digit == 0, !isPositional {
          sawZero = true
          return true
        }
        pending = digit
        positional = positional * 10 + Double(digit)
        digits += 1
      case .unit(let size, let own):
        guard digits <= 1 || !isPositional, pending != 0 else { return false }
        if !isPositional, pending == nil, own == nil, size != 10 || lastUnit == 10 { return false }
        section += Double(own ?? pending ?? 1) * size
        close(size)
      case .section(let size):
        guard digits <= 1 || !isPositional, pending != 0 else { return false }
        let before = section + Double(pending ?? 0)
        // 万 before 亿 multiplies: 一万亿.
        if before == 0, total > 0 {
          total *= size
        } else if size > lastSection, lastSection > 0 {
          total = (total + before) * size
        } else {
          total += (before == 0 ? 1 : before) * size
        }
        lastSection = size
        section = 0
        close(size)
      }
      return true
    }

    private var lastSection = 0.0

    private mutating func close(_ size: Double) {
      pending = nil
      lastUnit = size
      sawZero = false
      isPositional = false
    }

    var value: Double? {
      if isPositional { return digits > 0 ? positional : nil }
      guard let pending else { return total + section }
      // 一百二 is 120, 两万三 is 23,000; 一百零二 is 102.
      let isShortened = lastUnit >= 100 && !sawZero
      return total + section + Double(pending) * (isShortened ? lastUnit / 10 : 1)
    }
  }
}
