/// A number with its unit, as it stands in a text.
struct Quantity: Hashable {
  /// The digits with 万 and 亿, a range with both ends.
  var number: Range<Int>
  var value: Double
  /// The upper end of a range.
  @Packed var upper: Double? = nil
  @Packed var unit: Range<Int>? = nil
  var meaning: QuantityUnits.Meaning?
  /// 余, 多, 来, or a pair such as 三五.
  var isApproximate = false
  /// Printed in Han numerals, as counts in names are.
  var isHan = false
  var isRatio = false

  var range: Range<Int> { number.lowerBound..<(unit?.upperBound ?? number.upperBound) }

  var isShare: Bool {
    switch meaning {
    case .percent, .percentagePoint, .permille, .times: true
    case .count, .time, .ordinal, nil: isRatio
    }
  }
}

/// Reads quantities at a position of folded text; names, dates and ordinals are none.
struct QuantityScanner {
  enum Finding: Hashable {
    case quantity(Quantity)
    /// Digits that are no quantity, and where they end.
    case other(end: Int)
  }

  let text: [Unicode.Scalar]

  /// - Parameter first: Where the text starts; what stands before it is a label: `3.586户`.
  func finding(at start: Int, from first: Int, end: Int) -> Finding? {
    guard ChineseNumber.starters.contains(text[start]),
      let number = ChineseNumber.read(in: text, at: start, end: end)
    else { return nil }
    let stop = start + number.length
    if start > first, partOfName(before: text[start - 1]) { return .other(end: stop) }
    if stop < end, partOfName(after: stop, end: end) { return .other(end: stop) }
    if let ratio = ratio(number, at: start, end: end) { return .quantity(ratio) }
    guard var found = plain(number, at: start) else { return .other(end: stop) }
    var position = extend(&found, end: end)
    if let share = number.share {
      found.meaning = share == .permille ? .permille : .percent
      if share == .fraction {
        found.value = (number.value * 10_000).rounded() / 100
        found.isApproximate = true
      }
      return .quantity(found)
    }
    if position < end, text[position].isFoldedBlank { position += 1 }
    if let (meaning, after) = QuantityUnits.table.word(in: text, at: position, end: end) {
      if meaning == .ordinal { return .other(end: after) }
      found.unit = position..<after
      found.meaning = meaning
      if isName(found, end: end) { return .other(end: after) }
      _ = closeRange(&found, end: end)
    } else if number.form == .han {
      return .other(end: stop)
    }
    return .quantity(found)
  }

  // MARK: What is no quantity

  /// 第三届, 初三, VEX2, 三个100%, 1-3班, 〔2021〕
  private func partOfName(before scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "第", "初", "个", "十", "百", "千", "万", "亿", "点", ".", "-", "+", "〔", "[", "/", "_", "*", "×",
      "№":
      true
    default: scalar.isASCIIDigit || scalar.isASCIILetter
    }
  }

  /// 5G, 1+X, 2021〕
  private func partOfName(after position: Int, end: Int) -> Bool {
    let scalar = text[position]
    return scalar.isASCIILetter || scalar == "+" || scalar == "〕" || scalar == "]" || scalar == "*"
      || scalar == "×" || (scalar == "." && position + 1 < end && text[position + 1].isASCIIDigit)
  }

  /// 三个100%, 三个方面, 两个“确保”.
  private func isName(_ found: Quantity, end: Int) -> Bool {
    guard let unit = found.unit, found.meaning == .count, unit.upperBound < end else {
      return false
    }
    let next = text[unit.upperBound]
    if unit.count == 1 && text[unit.lowerBound] == "个" || found.isHan {
      if next.isASCIIDigit || next == "“" && found.isHan { return true }
      if TargetWords.namedCounts.word(in: text, at: unit.upperBound, end: end) != nil {
        return true
      }
    }
    return false
  }

  // MARK: Numbers

  private func plain(_ number: ChineseNumber, at start: Int) -> Quantity? {
    var found = Quantity(number: start..<start + number.length, value: number.value)
    found.isHan = number.form != .digits && number.share == nil
    guard number.form == .positional else { return found }
    // 两三所, 三五名: about so many. Other rows of Han digits are years or names.
    guard number.length == 2,
      let low = Numerals.hanDigit(text[start]) ?? (text[start] == "两" ? 2 : nil),
      let high = Numerals.hanDigit(text[start + 1]), high == low + 1 || (low == 3 && high == 5)
    else { return nil }
    found.value = Double(low)
    found.upper = Double(high)
    found.isApproximate = true
    return found
  }

  /// Takes 多, 余 and a second number in, and gives where the unit starts.
  private func extend(_ found: inout Quantity, end: Int) -> Int {
    takeApproximation(&found, end: end)
    let position = found.number.upperBound
    guard let next = separator(at: position, end: end),
      let last = ChineseNumber.read(in: text, at: next, end: end), last.share == nil,
      last.value > found.value
    else { return position }
    found.upper = last.value
    found.number = found.number.lowerBound..<next + last.length
    // 3—5万: the multiplier belongs to both.
    if let factor = ChineseNumber.multipliers[text[next + last.length - 1].value],
      found.value < last.value / factor, last.form == .digits
    {
      found.value *= factor
    }
    takeApproximation(&found, end: end)
    return found.number.upperBound
  }

  private func takeApproximation(_ found: inout Quantity, end: Int) {
    var position = found.number.upperBound
    guard position < end, ["多", "余", "来"].contains(text[position]) else { return }
    found.isApproximate = true
    position += 1
    while position < end, let factor = ChineseNumber.multipliers[text[position].value] {
      found.value *= factor
      position += 1
    }
    found.number = found.number.lowerBound..<position
  }

  /// 5%—10%: a range whose ends both have the unit.
  private func closeRange(_ found: inout Quantity, end: Int) -> Bool {
    guard let unit = found.unit, found.upper == nil,
      let next = separator(at: unit.upperBound, end: end),
      let last = ChineseNumber.read(in: text, at: next, end: end), last.value > found.value,
      let (meaning, after) = QuantityUnits.table.word(in: text, at: next + last.length, end: end),
      meaning == found.meaning
    else { return false }
    found.upper = last.value
    found.number = found.number.lowerBound..<next + last.length
    found.unit = next + last.length..<after
    return true
  }

  private func separator(at position: Int, end: Int) -> Int? {
    guard position + 1 < end else { return nil }
    switch text[position] {
    case "-", "—", "–", "~", "～", "至", "到":
      return text[position + 1] == text[position] ? position + 2 : position + 1
    default: return nil
    }
  }

  /// 师生比1:12.
  private func ratio(_ number: ChineseNumber, at start: Int, end: Int) -> Quantity? {
    let colon = start + number.length
    guard colon + 1 < end, text[colon] == ":" || text[colon] == "∶", start > 0,
      ["比", "例", "为", "到", "按", "于"].contains(text[start - 1]),
      let last = ChineseNumber.read(in: text, at: colon + 1, end: end), last.value > 0
    else { return nil }
    var found = Quantity(
      number: start..<colon + 1 + last.length,
      value: (number.value / last.value * 10_000).rounded() / 10_000)
    found.isRatio = true
    return found
  }
}
