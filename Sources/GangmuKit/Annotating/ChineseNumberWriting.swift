/// How a whole number is written.
package enum ChineseNumberStyle: Hashable, Sendable, CaseIterable {
  /// 二万三千零五
  case han
  /// 两万三千零五, as it is said.
  case spoken
  /// 贰万叁仟零伍
  case financial
  /// 二三〇〇五
  case positional
  /// 23,005
  case grouped
}

extension ChineseNumber {
  /// Writes a whole number; below zero and from 10¹⁶ on in plain digits.
  package static func written(_ value: Int, as style: ChineseNumberStyle) -> String {
    guard value >= 0, value < 10_000_000_000_000_000 else { return String(value) }
    switch style {
    case .han: return han(value, digits: plainDigits, units: ["", "十", "百", "千"])
    case .spoken: return spoken(value)
    case .financial: return han(value, digits: financialDigits, units: ["", "拾", "佰", "仟"])
    case .positional:
      return String(value).map { positionalDigits[$0.wholeNumberValue ?? 0] }.joined()
    case .grouped: return grouped(value)
    }
  }

  /// Writes decimals after a whole number: 三点五.
  package static func written(_ value: Int, decimals: [Int]) -> String {
    written(value, as: .han) + "点" + decimals.map { plainDigits[$0 % 10] }.joined()
  }

  /// 百分之八十.
  package static func percent(_ value: Int) -> String { "百分之" + written(value, as: .han) }

  /// 三分之二.
  package static func fraction(_ part: Int, of whole: Int) -> String {
    written(whole, as: .han) + "分之" + written(part, as: .han)
  }

  private static let plainDigits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let positionalDigits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let financialDigits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]

  /// Groups of four digits with 万, 亿 and 万亿 between them.
  private static func han(_ value: Int, digits: [String], units: [String]) -> String {
    guard value > 0 else { return digits[0] }
    var groups: [Int] = []
    var rest = value
    while rest > 0 {
      groups.append(rest % 10_000)
      rest /= 10_000
    }
    var text = ""
    var needsZero = false
    for index in groups.indices.reversed() {
      let group = groups[index]
      if group == 0 {
        needsZero = needsZero || !text.isEmpty
        // 一万亿: the 亿 of an empty group still has to be said.
        if index == 2, groups.count == 4 { text += "亿" }
        continue
      }
      if !text.isEmpty, needsZero || group < 1000 { text += digits[0] }
      text += self.group(group, digits: digits, units: units, isFirst: text.isEmpty)
      needsZero = false
      text += ["", "万", "亿", "万"][index]
    }
    return text
  }

  private static func group(
    _ value: Int, digits: [String], units: [String], isFirst: Bool
  ) -> String {
    var text = ""
    var needsZero = false
    for (power, scale) in [(3, 1000), (2, 100), (1, 10), (0, 1)] {
      let digit = value / scale % 10
      if digit == 0 {
        needsZero = !text.isEmpty
        continue
      }
      if needsZero { text += digits[0] }
      needsZero = false
      let isTeen = power == 1 && digit == 1 && text.isEmpty && isFirst && units[1] == "十"
      text += (isTeen ? "" : digits[digit]) + units[power]
    }
    return text
  }

  /// 两 stands for 二 before 百, 千, 万 and 亿, and alone.
  private static func spoken(_ value: Int) -> String {
    guard value != 2 else { return "两" }
    let plain = Array(written(value, as: .han))
    let spoken = plain.indices.map { index in
      let next = index + 1 < plain.count ? plain[index + 1] : " "
      let isAlone = index == 0 || !"十百千".contains(plain[index - 1])
      return plain[index] == "二" && isAlone && "百千万亿".contains(next) ? "两" : plain[index]
    }
    return String(spoken)
  }

  private static func grouped(_ value: Int) -> String {
    let digits = Array(String(value))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
