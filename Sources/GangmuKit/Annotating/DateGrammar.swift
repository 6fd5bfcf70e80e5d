/// A civil date as a document prints it (GB/T 9704-2012, 7.3.5.4).
package struct CivilDate: Hashable, Sendable {
  package var year: Int
  package var month: Int
  /// Absent in `2021年3月`.
  package var day: Int?
  /// The year's zero was printed with another glyph than 〇 or 0: ○, Ｏ, O, 零.
  package var hasOddZero = false
  /// A scanner took a character for another one: 曰 for 日, l for 1.
  package var isMisread = false

  /// ISO 8601, or nil when there is no day or the calendar does not have it.
  package var iso: String? {
    guard let day, isValid else { return nil }
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  /// Whether the calendar has it.
  package var isValid: Bool {
    guard (1900...2199).contains(year), (1...12).contains(month) else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day ?? 1)
  }
}

/// Reads dates in folded text without blanks.
package enum DateGrammar {
  /// Forms of a date that is a whole line, each with the date that it is. An empty one is none.
  package static let examples: [(text: String, iso: String)] = [
    ("2020年4月1日", "2020-04-01"), ("2020年04月01日", "2020-04-01"),
    ("２０２０年４月１日", "2020-04-01"), ("2020 年 4 月 1 日", "2020-04-01"),
    ("二〇二〇年四月一日", "2020-04-01"), ("二○二一年十二月三十一日", "2021-12-31"),
    ("二◯二一年三月五日", "2021-03-05"), ("二Ｏ二一年三月廿五日", "2021-03-25"),
    ("二O二一年三月五日", "2021-03-05"), ("二o二一年三月五日", "2021-03-05"),
    ("二0二一年三月五日", "2021-03-05"), ("二０二一年三月五日", "2021-03-05"),
    ("二零二一年三月五日", "2021-03-05"), ("二□二一年三月五日", "2021-03-05"),
    ("二?二一年三月五日", "2021-03-05"), ("二\u{E3A1}二一年三月五日", "2021-03-05"),
    ("二口二一年三月五日", "2021-03-05"), ("二О二一年三月五日", "2021-03-05"),
    ("2O21年3月5日", "2021-03-05"), ("202l年3月5日", "2021-03-05"), ("2021年3月5曰", "2021-03-05"),
    ("二〇二一年一十二月卅一日", "2021-12-31"), ("二○一○年十月十日", "2010-10-10"),
    ("（2020年3月11日）", "2020-03-11"), ("(二〇二〇年三月十一日)", "2020-03-11"),
    ("中华民国113年1月10日", "2024-01-10"), ("民国一一三年一月十日", "2024-01-10"),
    ("2021-03-05", "2021-03-05"), ("2021.3.5", "2021-03-05"), ("2021/3/5", "2021-03-05"),
    ("2021．03．05", "2021-03-05"), ("2021年3月5号", "2021-03-05"),
    ("2021年2月29日", ""), ("2020年13月1日", ""), ("2020年3月11日印发", ""), ("2021年3月", ""),
    ("3月5日", ""), ("2021", ""), ("1.2.3", ""), ("2021.13.1", ""), ("二五年三月五日", ""),
  ]

  /// Whether a date may start with a character. Most characters start none.
  package static func mayStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "中" || scalar == "民" || scalar.isASCIIDigit || scalar == "一" || scalar == "二"
  }

  /// A date at a position, `2020年4月1日` or `二〇二〇年四月一日`, and where it ends.
  package static func date(
    in text: [Unicode.Scalar], at start: Int
  ) -> (date: CivilDate, end: Int)? {
    guard let (date, end) = monthDate(in: text, at: start), date.day != nil else { return nil }
    return (date, end)
  }

  /// The date that a whole line consists of, with or without brackets; its day may be missing.
  package static func wholeLine(_ line: [Unicode.Scalar]) -> CivilDate? {
    guard line.count <= 24, let first = line.first else { return nil }
    let isBracketed = first == "("
    guard !isBracketed || line.last == ")" else { return nil }
    let start = isBracketed ? 1 : 0
    let end = line.count - start
    if let (date, dateEnd) = monthDate(in: line, at: start), dateEnd == end { return date }
    return numericDate(Array(line[start..<end]))
  }

  /// A date whose digits are masked, in whole or in part: `20XX年X月X日`.
  package static func isMasked(_ line: [Unicode.Scalar]) -> Bool {
    guard (6...14).contains(line.count), line.last == "日" else { return false }
    let parts = line.split { "年月日".unicodeScalars.contains($0) }
    let signs: ScalarSet = "Xx×*0123456789"
    return parts.count == 3 && parts.allSatisfy { $0.count <= 4 && $0.allSatisfy(signs.contains) }
      && line.contains { "Xx×*".unicodeScalars.contains($0) }
      && line.filter { "年月日".unicodeScalars.contains($0) } == ["年", "月", "日"]
  }

  /// The first year from 1949 to 2099 with 年 after it, in digits or in Han digits.
  package static func year(in text: [Unicode.Scalar]) -> Int? { yearPlace(in: text)?.year }

  /// The first year from a position on, and where its digits stand.
  package static func yearPlace(
    in text: [Unicode.Scalar], from start: Int = 0
  ) -> (year: Int, range: Range<Int>)? {
    var position = start
    while position < text.count {
      if Numerals.asciiDigit(text[position]) != nil {
        guard let number = Numerals.arabic(in: text, at: position, end: text.count) else {
          position += 1
          continue
        }
        let next = position + number.length
        if number.length == 4, (1949...2099).contains(number.value), isYear(text, next) {
          return (number.value, position..<next)
        }
        if number.length == 3, currentRepublicYears.contains(number.value), isTerm(text, next) {
          return (number.value + republicOffset, position..<next)
        }
        position = next
        continue
      }
      if text[position] == "二" || text[position] == "一" {
        var cursor = position
        if let (year, _, _) = year(in: text, at: &cursor), (1949...2099).contains(year),
          isYear(text, cursor)
        {
          return (year, position..<cursor)
        }
      }
      position += 1
    }
    return nil
  }

  private static func isYear(_ text: [Unicode.Scalar], _ end: Int) -> Bool {
    text.has("年", at: end, end: text.count) || text.has("学年", at: end, end: text.count)
  }

  /// A year of work or school: nothing lasts for 113年度.
  private static func isTerm(_ text: [Unicode.Scalar], _ end: Int) -> Bool {
    text.has("年度", at: end, end: text.count) || text.has("学年度", at: end, end: text.count)
  }

  /// A date whose day may be missing.
  private static func monthDate(
    in text: [Unicode.Scalar], at start: Int
  ) -> (date: CivilDate, end: Int)? {
    var position = start
    guard
      let (year, hasOddZero, isMisread) = republicYear(in: text, at: &position)
        ?? year(in: text, at: &position),
      take("年", text, &position),
      let month = number(in: text, at: &position), take("月", text, &position)
    else { return nil }
    var date = CivilDate(
      year: year, month: month, hasOddZero: hasOddZero, isMisread: isMisread)
    var end = position
    if let day = number(in: text, at: &position) {
      if take("日", text, &position) || take("号", text, &position) {
        date.day = day
        end = position
      } else if take("曰", text, &position) {
        date.day = day
        date.isMisread = true
        end = position
      }
    }
    return (date, end)
  }

  /// `2021-03-05`, `2021.3.5`, `2021/3/5`.
  private static func numericDate(_ text: [Unicode.Scalar]) -> CivilDate? {
    guard let year = Numerals.arabic(in: text, at: 0, end: text.count), year.length == 4,
      text.count > 5, "-./".unicodeScalars.contains(text[4])
    else { return nil }
    let separator = text[4]
    guard let month = Numerals.arabic(in: text, at: 5, end: text.count), month.length <= 2
    else { return nil }
    let second = 5 + month.length
    guard second + 1 < text.count, text[second] == separator,
      let day = Numerals.arabic(in: text, at: second + 1, end: text.count), day.length <= 2,
      second + 1 + day.length == text.count
    else { return nil }
    let date = CivilDate(year: year.value, month: month.value, day: day.value)
    return date.isValid ? date : nil
  }

  private static let republicYears = 1...200
  private static let republicOffset = 1911

  /// Those that plans of today name without the calendar: 113年度.
  static let currentRepublicYears = 100...150

  /// 113, 一一三 as a year of the Republic's calendar.
  static func republicYear(
    in text: [Unicode.Scalar], at start: Int
  ) -> (year: Int, length: Int)? {
    let reading =
      Numerals.arabic(in: text, at: start, end: text.count)
      ?? Numerals.han(in: text, at: start, end: text.count)
    guard let reading, republicYears.contains(reading.value) else { return nil }
    return (reading.value + republicOffset, reading.length)
  }

  /// Whether a text gives a year of the Republic's calendar with its name, or one that can be no
  /// other (113年度), and so may count by it.
  static func namesRepublicYear(in text: [Unicode.Scalar]) -> Bool {
    // Counted first, without a branch: hardly any text names it.
    let named = text.withUnsafeBufferPointer { text in
      var count: UInt32 = 0
      for place in 0..<max(0, text.count - 1) {
        count &+= (text[place] == "民" ? 1 : 0) & (text[place + 1] == "国" ? 1 : 0)
        count &+= (text[place] == "年" ? 1 : 0) & (text[place + 1] == "度" ? 1 : 0)
      }
      return count
    }
    guard named > 0 else { return false }
    return (0..<text.count - 1).contains { place in
      switch (text[place], text[place + 1]) {
      case ("民", "国"): republicYear(in: text, at: place + 2) != nil
      case ("年", "度"): endsRepublicYear(place, text)
      default: false
      }
    }
  }

  /// Whether 113 or 113学 stands before a place.
  private static func endsRepublicYear(_ place: Int, _ text: [Unicode.Scalar]) -> Bool {
    let end = place > 0 && text[place - 1] == "学" ? place - 1 : place
    let start = end - 3
    guard start >= 0, start == 0 || !text[start - 1].isASCIIDigit,
      let number = Numerals.arabic(in: text, at: start, end: end), number.length == 3
    else { return false }
    return currentRepublicYears.contains(number.value)
  }

  /// A year of the Republic's calendar (民国), which counts from 1912: 中华民国一一三年 is 2024.
  private static func republicYear(
    in text: [Unicode.Scalar], at position: inout Int
  ) -> (Int, hasOddZero: Bool, isMisread: Bool)? {
    guard position < text.count, text[position] == "中" || text[position] == "民",
      let era = ["中华民国", "民国"].first(where: { text.has($0, at: position, end: text.count) })
    else { return nil }
    let start = position + era.count
    guard let reading = republicYear(in: text, at: start) else { return nil }
    position = start + reading.length
    return (reading.year, false, false)
  }

  private static func year(
    in text: [Unicode.Scalar], at position: inout Int
  ) -> (Int, hasOddZero: Bool, isMisread: Bool)? {
    guard position + 4 <= text.count else { return nil }
    var value = 0
    var hasOddZero = false
    var isMisread = false
    for offset in 0..<4 {
      let scalar = text[position + offset]
      if let digit = Numerals.asciiDigit(scalar) {
        // 二0二一: the zero of the other script.
        hasOddZero = hasOddZero || (digit == 0 && !text[position].isASCIIDigit)
        value = value * 10 + digit
      } else if let digit = Numerals.hanDigit(scalar) {
        hasOddZero = hasOddZero || (digit == 0 && scalar != "〇")
        value = value * 10 + digit
      } else if offset > 0, isZeroGlyph(scalar) {
        hasOddZero = true
        value *= 10
      } else if offset > 0, text[position].isASCIIDigit, scalar == "l" || scalar == "I" {
        isMisread = true
        value = value * 10 + 1
      } else {
        return nil
      }
    }
    position += 4
    return (value, hasOddZero, isMisread)
  }

  /// What stands for the zero of a year in files: letters, and what is left of a lost glyph.
  private static func isZeroGlyph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "O", "o", "О", "о", "Ο", "ο", "□", "口", "囗", "?", "°", "◎", "¤": true
    default: (0xE000...0xF8FF).contains(scalar.value)
    }
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
