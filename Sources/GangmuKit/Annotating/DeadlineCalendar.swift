/// A year as a text gives it.
package enum PlanYear: Hashable, Sendable {
  case known(Int)
  /// The text means the plan's own year, and that is not known.
  case unknown
  /// `20XX`: only the first digits are known, so many of them.
  case masked(digits: Int32, known: Int32)

  /// As EDTF prints it; nil when there is none to print.
  var printed: String? {
    switch self {
    case .known(let year): String(year)
    case .unknown: nil
    case .masked(let digits, let known):
      String(digits) + String(repeating: "X", count: 4 - Int(known))
    }
  }

  var isMasked: Bool {
    if case .masked = self { return true }
    return false
  }

  func moved(by years: Int) -> PlanYear {
    if case .known(let year) = self { return .known(year + years) }
    return self
  }
}

/// A day, a month or a year, as exactly as a text gives it.
struct DateMark: Hashable, Sendable {
  var year: PlanYear
  @Packed var month: Int? = nil
  @Packed var day: Int? = nil

  var hasYear: Bool { year != .unknown }

  /// The most bytes that ``write(to:)`` writes.
  static let longest = 32

  /// Writes it by ISO 8601; without a year nothing.
  func write(to writer: inout UTF8Writer) {
    switch year {
    case .known(let year): writer.append(year, digits: 4)
    case .masked(let digits, let known):
      writer.append(Int(digits), digits: Int(known))
      for _ in known..<4 { writer.append("X") }
    case .unknown: return
    }
    guard let month else { return }
    for part in [month, day] {
      guard let part else { return }
      writer.append("-")
      writer.append(part, digits: 2)
    }
  }

  /// The last day that the mark holds.
  var lastDay: DateMark {
    let month = month ?? 12
    return DateMark(
      year: year, month: month, day: day ?? Self.days(in: month, of: year))
  }

  /// The day before the mark begins.
  var dayBefore: DateMark {
    let month = month ?? 1
    if let day, day > 1 { return DateMark(year: year, month: month, day: day - 1) }
    if month == 1 { return DateMark(year: year.moved(by: -1), month: 12, day: 31) }
    return DateMark(
      year: year, month: month - 1, day: Self.days(in: month - 1, of: year))
  }

  static func days(in month: Int, of year: PlanYear) -> Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2:
      guard case .known(let year) = year else { return 28 }
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: return 31
    }
  }
}

/// A stretch of time from the start of one mark to the end of another.
struct TimeSpan: Hashable, Sendable {
  var start: DateMark
  var end: DateMark
  /// School terms and holidays differ from region to region.
  var isApproximate = false
  /// 国庆前 is before the day itself, 6月30日前 still includes it.
  var isEvent = false
  /// 年底, 6月底: said alone, the end of the period is meant.
  var isEnd = false
  /// 5月中旬, 9月初: said alone, about then.
  var isAround = false
  /// A name of a time that no calendar fixes: 汛期, 春节.
  var isUndated = false
  /// The season of EDTF level 2 that is the same time.
  @Packed var season: Int? = nil

  var isMasked: Bool { start.year.isMasked || end.year.isMasked }
  var needsYear: Bool { !isUndated && (start.year == .unknown || end.year == .unknown) }

  /// From the start to the end, in EDTF.
  var edtf: String? {
    guard start.hasYear, end.hasYear else { return nil }
    return text {
      write(start, to: &$0)
      guard start != end else { return }
      $0.append("/")
      write(end, to: &$0)
    }
  }

  /// Up to the end.
  var by: String? {
    guard end.hasYear else { return nil }
    return text {
      $0.append("../")
      end.lastDay.write(to: &$0)
    }
  }

  /// Up to the day before the start.
  var before: String? {
    guard start.hasYear else { return nil }
    return text {
      $0.append("../")
      start.dayBefore.write(to: &$0)
    }
  }

  /// From the start on.
  var onwards: String? {
    guard start.hasYear else { return nil }
    return text {
      write(start, to: &$0)
      $0.append("/..")
    }
  }

  private func write(_ mark: DateMark, to writer: inout UTF8Writer) {
    mark.write(to: &writer)
    if isApproximate { writer.append("~") }
  }

  private func text(_ write: (inout UTF8Writer) -> Void) -> String? {
    isUndated ? nil : String(utf8Capacity: 2 * DateMark.longest, write)
  }
}

/// The times of the year that plans name without a date. Those of schools are usual, not fixed.
enum DeadlineCalendar {
  enum Meaning: Hashable, Sendable {
    /// From a month to a month; 13 is January of the next year.
    case months(Int, Int, approximate: Bool)
    /// A season of EDTF level 2.
    case season(Int)
    case day(Int, Int)
    /// A time that has no date of its own.
    case undated
    case endOfYear
    case startOfYear
    case turnOfYear
    /// The first day of the next year, where no year is named: a plan is made when its own has begun.
    case newYear
  }

  /// Words that name a time by themselves.
  static let times = Vocabulary<Meaning>([
    ("上半年", .months(1, 6, approximate: false)),
    ("下半年", .months(7, 12, approximate: false)),
    ("暑假新学期 秋季学期开学 秋季开学 新学期 新学年 暑期开学", .months(9, 9, approximate: true)),
    ("春季学期开学 春季开学", .months(3, 3, approximate: true)),
    ("暑假期间 暑假 暑期", .months(7, 8, approximate: true)),
    ("寒假期间 寒假", .months(1, 2, approximate: true)),
    ("春季学期 上学期", .months(3, 7, approximate: true)),
    ("秋季学期", .months(9, 13, approximate: true)),
    ("岁末年初", .turnOfYear),
    ("年底 年末 年终 岁末", .endOfYear),
    ("年初", .startOfYear),
  ])

  /// Words that name a time only with 前, 后 or 期间 after them: 国庆前, but 国庆活动.
  static let events = Vocabulary<Meaning>([
    ("元旦", .newYear), ("劳动节 五一 “五一”", .day(5, 1)), ("六一 “六一” 儿童节 六一儿童节", .day(6, 1)),
    ("七一 “七一” 建党节", .day(7, 1)), ("八一 “八一”", .day(8, 1)), ("教师节", .day(9, 10)),
    ("国庆 国庆节 “十一”", .day(10, 1)), ("高考", .day(6, 7)),
    ("中考", .months(6, 6, approximate: true)),
    (
      """
      春节 清明 清明节 端午 端午节 中秋 中秋节 元宵节 两会 汛期 主汛期 汛 入汛 汛期来临 雨季 雨季来临 开学 放假 入冬 冬季来临 夏季来临 供暖 \
      供暖季 供暖期 封冻 春耕 春播 秋收 秋种 学期末 期末 学期结束 月底 本月底 复课 复学 本届任期
      """, .undated
    ),
    ("春季", .season(21)), ("夏季", .season(22)), ("秋季", .season(23)), ("冬季", .season(24)),
  ])

  /// - Parameter isNamed: Whether the text names the year.
  static func span(_ meaning: Meaning, in year: PlanYear, isNamed: Bool = false) -> TimeSpan {
    func mark(_ month: Int, _ day: Int? = nil) -> DateMark {
      month > 12
        ? DateMark(year: year.moved(by: 1), month: month - 12, day: day)
        : DateMark(year: year, month: month, day: day)
    }
    switch meaning {
    case .months(let first, let last, let approximate):
      return TimeSpan(
        start: mark(first), end: mark(last), isApproximate: approximate, isEvent: approximate)
    case .season(let season):
      let first = (season - 21) * 3 + 3
      return TimeSpan(start: mark(first), end: mark(first + 2), isEvent: true, season: season)
    case .day(let month, let day):
      return TimeSpan(start: mark(month, day), end: mark(month, day), isEvent: true)
    case .undated:
      return TimeSpan(start: mark(1), end: mark(12), isEvent: true, isUndated: true)
    case .endOfYear:
      return TimeSpan(start: mark(12, 31), end: mark(12, 31), isEnd: true)
    case .startOfYear:
      return TimeSpan(start: mark(1), end: mark(1), isAround: true)
    case .newYear:
      let day = isNamed ? mark(1, 1) : mark(13, 1)
      return TimeSpan(start: day, end: day, isEvent: true)
    case .turnOfYear:
      return TimeSpan(start: mark(12), end: mark(13), isAround: true)
    }
  }
}
