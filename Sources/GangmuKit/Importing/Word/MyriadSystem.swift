/// The words of a system that counts in groups of four digits.
struct MyriadSystem: Hashable, Sendable {
  /// For 0 to 9; the first is used for the number 0 itself.
  var digits: String
  /// For ten, hundred and thousand.
  var units: String
  var myriad: String
  /// Stands once for each run of zeros inside a number; empty when the system has none.
  var zero: String
  /// Whether 10 to 19 are written without their one: 十二.
  var shortensTeens = false
  /// Whether one is dropped before every ten, hundred and thousand: 百十一.
  var dropsOne = false
  /// The first number that Word leaves empty.
  var limit: Int?

  static let chineseCounting = MyriadSystem(
    digits: "〇一二三四五六七八九", units: "十百千", myriad: "万", zero: "〇", shortensTeens: true,
    limit: 1_000_000)
  static let chineseLegal = MyriadSystem(
    digits: "零壹贰叁肆伍陆柒捌玖", units: "拾佰仟", myriad: "万", zero: "零", limit: 1_000_000)
  static let taiwaneseCounting = MyriadSystem(
    digits: "零一二三四五六七八九", units: "十百千", myriad: "萬", zero: "零", shortensTeens: true)
  static let traditionalLegal = MyriadSystem(
    digits: "零壹貳參肆伍陸柒捌玖", units: "拾佰仟", myriad: "萬", zero: "")
  static let japaneseCounting = MyriadSystem(
    digits: "〇一二三四五六七八九", units: "十百千", myriad: "万", zero: "", dropsOne: true,
    limit: 1_000_000)
  static let japaneseLegal = MyriadSystem(
    digits: "零壱弐参四伍六七八九", units: "拾百阡", myriad: "萬", zero: "")

  func text(_ number: Int) -> String {
    if let limit, number >= limit { return "" }
    guard number < 100_000_000 else { return String(number) }
    let digits = Array(digits)
    if number == 0 { return String(digits[0]) }
    if shortensTeens, (10...19).contains(number) {
      return String(units.prefix(1)) + (number == 10 ? "" : String(digits[number - 10]))
    }
    let high = number / 10_000
    let low = number % 10_000
    if high == 0 { return group(low, digits) }
    return group(high, digits) + myriad + (low > 0 && low < 1_000 ? zero : "") + group(low, digits)
  }

  private func group(_ number: Int, _ digits: [Character]) -> String {
    let words = Array(units)
    var text = ""
    var rest = number
    var owesZero = false
    for (place, value) in [(2, 1_000), (1, 100), (0, 10), (-1, 1)] {
      let digit = rest / value
      rest %= value
      if digit == 0 {
        owesZero = !text.isEmpty
        continue
      }
      if owesZero { text += zero }
      owesZero = false
      if !(dropsOne && digit == 1 && place >= 0) { text.append(digits[digit]) }
      if place >= 0 { text.append(words[place]) }
    }
    return text
  }
}
