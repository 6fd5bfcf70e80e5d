/// The words of a system that counts in groups of four digits.
struct MyriadSystem: Hashable, Sendable {
  /// For 0 to 9; the first is used for the number 0 itself.
  var digits: Letters
  /// For thousand, hundred and ten.
  var units: Letters
  var myriad: Unicode.Scalar
  /// Stands once for each run of zeros inside a number; nil when the system has none.
  var zero: Unicode.Scalar?
  /// Whether 10 to 19 are written without their one: 十二.
  var shortensTeens = false
  /// Whether one is dropped before every ten, hundred and thousand: 百十一.
  var dropsOne = false
  /// The first number that Word leaves empty.
  var limit: Int?

  static let chineseCounting = MyriadSystem(
    digits: "〇一二三四五六七八九", units: "千百十", myriad: "万", zero: "〇", shortensTeens: true,
    limit: 1_000_000)
  static let chineseLegal = MyriadSystem(
    digits: "零壹贰叁肆伍陆柒捌玖", units: "仟佰拾", myriad: "万", zero: "零", limit: 1_000_000)
  static let taiwaneseCounting = MyriadSystem(
    digits: "零一二三四五六七八九", units: "千百十", myriad: "萬", zero: "零", shortensTeens: true)
  static let traditionalLegal = MyriadSystem(
    digits: "零壹貳參肆伍陸柒捌玖", units: "仟佰拾", myriad: "萬")
  static let japaneseCounting = MyriadSystem(
    digits: "〇一二三四五六七八九", units: "千百十", myriad: "万", dropsOne: true, limit: 1_000_000)
  static let japaneseLegal = MyriadSystem(
    digits: "零壱弐参四伍六七八九", units: "阡百拾", myriad: "萬")

  /// The first number of nine digits, beyond which the words end.
  private static let firstUnspeakable = 100_000_000

  func append(_ number: Int, to text: inout [Unicode.Scalar]) {
    if let limit, number >= limit { return }
    guard number < Self.firstUnspeakable else { return text.append(decimal: number) }
    if number == 0 { return text.append(digits[0]) }
    if shortensTeens, (10...19).contains(number) {
      text.append(units[2])
      if number > 10 { text.append(digits[number - 10]) }
      return
    }
    let high = number / 10_000
    let low = number % 10_000
    if high > 0 {
      appendGroup(high, to: &text)
      text.append(myriad)
      if low > 0, low < 1_000, let zero { text.append(zero) }
    }
    appendGroup(low, to: &text)
  }

  private func appendGroup(_ number: Int, to text: inout [Unicode.Scalar]) {
    var rest = number
    var isStarted = false
    var owesZero = false
    for (place, value) in [1_000, 100, 10, 1].enumerated() {
      let digit = rest / value
      rest %= value
      if digit == 0 {
        owesZero = isStarted
        continue
      }
      if owesZero, let zero { text.append(zero) }
      owesZero = false
      isStarted = true
      if !(dropsOne && digit == 1 && place < 3) { text.append(digits[digit]) }
      if place < 3 { text.append(units[place]) }
    }
  }
}
