/// A civil date as a document prints it (GB/T 9704-2012, 7.3.5.4).
package struct CivilDate: Hashable, Sendable {
  package var year: Int
  package var month: Int
  package var day: Int
  /// The year's zero was printed with another glyph than 〇 or 0: ○, Ｏ, O, 零.
  package var hasOddZero: Bool

  /// ISO 8601, or nil when the calendar has no such day.
  package var iso: String? {
    guard isValid else { return nil }
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  private var isValid: Bool {
    guard (1900...2199).contains(year), (1...12).contains(month) else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }
}

/// Reads dates in folded text without blanks.
package enum DateGrammar {
  /// A date at a position, `2020年4月1日` or `二〇二〇年四月一日`, and where it ends.
  package static func date(
    in text: [Unicode.Scalar], at start: Int
  ) -> (date: CivilDate, end: Int)? {
    var position = start
    guard
      let (year, hasOddZero) = republicYear(in: text, at: &position)
        ?? year(in: text, at: &position),
      take("年", text, &position),
      let month = number(in: text, at: &position), take("月", text, &position),
      let day = number(in: text, at: &position), take("日", text, &position)
    else { return nil }
    return (
      CivilDate(year: year, month: month, day: day, hasOddZero: hasOddZero), position
    )
  }

  /// The date that a whole line consists of, with or without brackets.
  package static func wholeLine(_ line: [Unicode.Scalar]) -> CivilDate? {
    let isBracketed = line.first == "("
    guard let (date, end) = date(in: line, at: isBracketed ? 1 : 0) else { return nil }
    return end == line.count - (isBracketed ? 1 : 0) ? date : nil
  }

  /// The first four-digit year from 1949 to 2099 with 年 after it.
  package static func year(in text: [Unicode.Scalar]) -> Int? {
    var position = 0
    while position < text.count {
      if Numerals.asciiDigit(text[position]) != nil {
        if let number = Numerals.arabic(in: text, at: position, end: text.count) {
          let next = position + number.length
          if number.length == 4, (1949...2099).contains(number.value), next < text.count,
            text[next] == "年" || text.has("学年", at: next, end: text.count)
          {
            return number.value
          }
          position = next
          continue
        }
      }
      position += 1
    }
    return nil
  }

  /// A year of the Republic's calendar (民国), which counts from 1912: 中华民国一一三年 is 2024.
  private static func republicYear(
    in text: [Unicode.Scalar], at position: inout Int
  ) -> (Int, hasOddZero: Bool)? {
    guard let era = ["中华民国", "民国"].first(where: { text.has($0, at: position, end: text.count) })
    else { return nil }
    let start = position + era.count
    let reading =
      Numerals.arabic(in: text, at: start, end: text.count)
      ?? Numerals.han(in: text, at: start, end: text.count)
    guard let reading, (1...200).contains(reading.value) else { return nil }
    position = start + reading.length
    return (reading.value + 1911, false)
  }

  private static func year(
    in text: [Unicode.Scalar], at position: inout Int
  ) -> (Int, hasOddZero: Bool)? {
    var value = 0
    var hasOddZero = false
    for offset in 0..<4 {
      guard position + offset < text.count else { return nil }
      let scalar = text[position + offset]
      if let digit = Numerals.asciiDigit(scalar) ?? Numerals.hanDigit(scalar) {
        value = value * 10 + digit
        hasOddZero = hasOddZero || (digit == 0 && scalar != "0" && scalar != "〇")
      } else if offset > 0, scalar == "O" || scalar == "o" || scalar == "□" || scalar == "?" {
        value *= 10
        hasOddZero = true
      } else {
        return nil
      }
    }
    position += 4
    return (value, hasOddZero)
  }

  private static func number(in text: [Unicode.Scalar], at position: inout Int) -> Int? {
    guard position < text.count else { return nil }
    let reading =
      Numerals.arabic(in: text, at: position, end: text.count)
      ?? Numerals.han(in: text, at: position, end: text.count)
    guard let reading, reading.value <= 31 else { return nil }
    position += reading.length
    return reading.value
  }

  private static func take(
    _ unit: Unicode.Scalar, _ text: [Unicode.Scalar], _ position: inout Int
  ) -> Bool {
    guard position < text.count, text[position] == unit else { return false }
    position += 1
    return true
  }
}
