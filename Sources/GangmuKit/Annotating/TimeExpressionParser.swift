/// Reads one expression of time at a position of folded text.
struct TimeExpressionParser {
  /// What stands at a position.
  struct Expression: Hashable {
    var span: TimeSpan
    var end: Int
    /// The year is printed, in digits or by 今年, 明年.
    var hasYear: Bool
    /// The four digits, when the year is printed so.
    @Packed var printedYear: Int? = nil
    /// Only a year, without a month or season.
    var isWholeYear = false
    /// An event needs 前, 后 or 期间 to be a time.
    var needsSuffix = false
    /// 三年内: a length of time.
    @Packed var durationYears: Int? = nil
    /// 明年 and 去年 say it themselves.
    var isPast = false
  }

  let text: [Unicode.Scalar]
  /// The year that a date without one has.
  var year: PlanYear
  /// Whether a school year begins in that year, so that the months from January to July are those
  /// of the next one.
  var opensSchoolYear = false
  /// Whether years of two and three digits are those of the Republic's calendar (民国).
  var countsFromRepublic = false

  /// Every scalar that an expression can start with.
  static let starters = ScalarSet(
    "0123456789〇二一三四五六七八九十两今本当明来次去上下全年岁第暑寒春夏秋冬新元劳儿建教国高中清端汛主入开放供学期月“复用利雨封".unicodeScalars)

  func expression(at start: Int, end: Int) -> Expression? {
    guard mayStart(at: start, end: end) else { return nil }
    if let plan = fiveYearPlan(at: start, end: end) { return plan }
    if let range = yearRange(at: start, end: end) { return range }
    if let duration = duration(at: start, end: end) { return duration }
    if let date = numericDate(at: start, end: end) { return date }
    guard var (found, position) = yearPart(at: start, end: end) else {
      return ownPart(at: start, end: end)
    }
    if position < end, text[position].isFoldedBlank { position += 1 }
    if let inner = part(at: position, end: end, in: found.span.start.year, hasYear: true) {
      var combined = inner
      combined.hasYear = true
      combined.printedYear = found.printedYear
      combined.isPast = found.isPast
      return combined
    }
    if let (meaning, next) = Self.edges.word(in: text, at: found.end, end: end) {
      found.end = next
      guard let meaning else { return found }
      found.span = DeadlineCalendar.span(meaning, in: found.span.start.year)
      found.isWholeYear = false
    }
    return found
  }

  /// A cheap test, since most numbers are no times: whether a number is followed by what a time goes
  /// on with, or a word of time starts here.
  private func mayStart(at start: Int, end: Int) -> Bool {
    guard Self.digits.contains(text[start]) else {
      return Self.marks.contains(text[start])
        || Self.words.word(in: text, at: start, end: end) != nil
    }
    let next = Self.endOfDigits(in: text, at: start, end: end)
    if next < end, Self.numberFollowers.contains(text[next]) { return true }
    if next == start + 4, next < end, Self.dateMarks.contains(text[next]) { return true }
    return text[start] == "十" || Self.words.word(in: text, at: start, end: end) != nil
  }

  /// Where the digits end that start at a position, Arabic or Han.
  static func endOfDigits(in text: [Unicode.Scalar], at start: Int, end: Int) -> Int {
    var next = start
    let end = min(end, start + longestNumber)
    while next < end, digits.contains(text[next]) { next += 1 }
    return next
  }

  /// No number of a time is longer.
  private static let longestNumber = 16

  private static let digits: ScalarSet = "0123456789〇○◯零一二三四五六七八九十两百"
  private static let numberFollowers: ScalarSet = "年月季-—–~～至到、*Xx×_"
  /// 第一季度, “十四五”.
  private static let marks: ScalarSet = "第“"
  private static let words = Vocabulary<Bool>(
    [(yearWords.list, true), (durationLeads.list, true), (lawPlans.list, true), ("元月", true)]
      + [(DeadlineCalendar.times.list, true), (DeadlineCalendar.events.list, true)])

  /// After a year that is printed: 2021年底; nil where the whole year is meant: 2021年全年.
  private static let edges = Vocabulary<DeadlineCalendar.Meaning?>([
    ("底 末 终", .endOfYear), ("初", .startOfYear), ("全年 年内 内", nil),
  ])

  // MARK: Years

  private static let yearWords = Vocabulary<Int>([
    ("今年 本年度 本年 全年 当年 年内 今年内 本年内 年度内", 0), ("明年 来年 次年", 1),
    ("去年 上年度 上年", -1),
  ])

  private func yearPart(at start: Int, end: Int) -> (Expression, position: Int)? {
    if let (offset, next) = Self.yearWords.word(in: text, at: start, end: end) {
      let mark = DateMark(year: year.moved(by: offset))
      let found = Expression(
        span: TimeSpan(start: mark, end: mark), end: next, hasYear: true, isWholeYear: true,
        isPast: offset < 0)
      return (found, next)
    }
    guard let (value, next) = digitsOfYear(at: start) ?? republicYear(at: start), next < end,
      text[next] == "年",
      next + 1 >= end || text[next + 1] != "级"
    else { return nil }
    var stop = next + 1
    if stop < end, text[stop] == "度" { stop += 1 }
    let mark = DateMark(year: value)
    var printed: Int?
    if case .known(let year) = value { printed = year }
    let found = Expression(
      span: TimeSpan(start: mark, end: mark), end: stop, hasYear: true, printedYear: printed,
      isWholeYear: true)
    return (found, stop)
  }

  /// Four digits of this or the last century, Arabic or Han, the later ones perhaps masked.
  private func digitsOfYear(at start: Int) -> (PlanYear, end: Int)? {
    guard start + 4 <= text.count, start == 0 || !text[start - 1].isASCIIDigit else { return nil }
    var digits = 0
    var known = 0
    while known < 4 {
      let scalar = text[start + known]
      guard let digit = Numerals.asciiDigit(scalar) ?? Numerals.hanDigit(scalar) else { break }
      digits = digits * 10 + digit
      known += 1
    }
    if known == 4 {
      return (1949...2099).contains(digits) ? (.known(digits), start + 4) : nil
    }
    guard known >= 2, (start + known..<start + 4).allSatisfy({ Self.masks.contains(text[$0]) })
    else { return nil }
    return (.masked(digits: Int32(digits), known: Int32(known)), start + 4)
  }

  /// What is no length of time: 3年.
  private static let republicCentury = 1990...2099

  /// 113年 in a text that counts so.
  private func republicYear(at start: Int) -> (PlanYear, end: Int)? {
    guard countsFromRepublic, start == 0 || !text[start - 1].isASCIIDigit,
      let reading = DateGrammar.republicYear(in: text, at: start),
      Self.republicCentury.contains(reading.year)
    else { return nil }
    return (.known(reading.year), start + reading.length)
  }

  private static let masks: ScalarSet = "*Xx×_"

  /// What parts the numbers of a date: 2021.6.30.
  private static let dateMarks: ScalarSet = "./-"

  /// `2021.6.30`, `2021-06-30`, `2021/6/30`.
  private func numericDate(at start: Int, end: Int) -> Expression? {
    guard start + 4 < end, text[start].isASCIIDigit, Self.dateMarks.contains(text[start + 4]),
      let (year, mark) = digitsOfYear(at: start), case .known(let printed) = year,
      let month = small(at: mark + 1, end: end, most: 12), month.end < end,
      text[month.end] == text[mark],
      let day = small(at: month.end + 1, end: end, most: DateMark.days(in: month.value, of: year)),
      day.end >= end || !text[day.end].isASCIIDigit && text[day.end] != text[mark]
    else { return nil }
    let date = DateMark(year: year, month: month.value, day: day.value)
    return Expression(
      span: TimeSpan(start: date, end: date), end: day.end, hasYear: true, printedYear: printed)
  }

  /// `2021—2023年`, `2021年至2023年`, `2021—2022学年`.
  private func yearRange(at start: Int, end: Int) -> Expression? {
    guard let (first, afterFirst) = digitsOfYear(at: start) else { return nil }
    var position = afterFirst
    if position < end, text[position] == "年" { position += 1 }
    guard let next = separator(at: position, end: end), let (last, stop) = digitsOfYear(at: next)
    else { return nil }
    var printed: Int?
    if case .known(let year) = first { printed = year }
    if text.has("学年", at: stop, end: end) {
      let span = TimeSpan(
        start: DateMark(year: first, month: 9), end: DateMark(year: last, month: 8),
        isApproximate: true)
      return Expression(span: span, end: stop + 2, hasYear: true, printedYear: printed)
    }
    guard stop < end, text[stop] == "年" else { return nil }
    let span = TimeSpan(start: DateMark(year: first), end: DateMark(year: last))
    return Expression(
      span: span, end: stop + 1, hasYear: true, printedYear: printed, isWholeYear: true)
  }

  /// “十四五”期间, “十四五”末: the plans count from 1953, the tenth from 2001.
  private func fiveYearPlan(at start: Int, end: Int) -> Expression? {
    if let plan = lawPlan(at: start, end: end) { return plan }
    var position = start
    let isQuoted = text[start] == "“"
    if isQuoted { position += 1 }
    guard text.has("十", at: position, end: end), position + 2 < end,
      let unit = Numerals.hanDigit(text[position + 1]), unit > 0, text[position + 2] == "五"
    else { return nil }
    position += 3
    if isQuoted {
      guard position < end, text[position] == "”" else { return nil }
      position += 1
    }
    guard let (isEnd, next) = Self.planParts.word(in: text, at: position, end: end) else {
      return nil
    }
    // The eleventh plan ran from 2006.
    let first = 2001 + unit * 5
    let last = DateMark(year: .known(first + 4))
    let span = TimeSpan(
      start: isEnd ? last : DateMark(year: .known(first)), end: last, isEnd: isEnd)
    return Expression(span: span, end: next, hasYear: true, printedYear: first + 4)
  }

  /// “八五”普法期间: the plans for spreading the law count from 1986.
  private func lawPlan(at start: Int, end: Int) -> Expression? {
    guard let (number, next) = Self.lawPlans.word(in: text, at: start, end: end),
      let (isEnd, stop) = Self.planParts.word(in: text, at: next, end: end)
    else { return nil }
    let first = 1981 + number * 5
    let last = DateMark(year: .known(first + 4))
    let span = TimeSpan(
      start: isEnd ? last : DateMark(year: .known(first)), end: last, isEnd: isEnd)
    return Expression(span: span, end: stop, hasYear: true, printedYear: first + 4)
  }

  private static let lawPlans = Vocabulary<Int>([
    ("“六五”普法 六五普法", 6), ("“七五”普法 七五普法", 7), ("“八五”普法 八五普法", 8), ("“九五”普法 九五普法", 9),
  ])

  /// Whether a word after “十四五” means its end.
  private static let planParts = Vocabulary<Bool>([("期间 时期", false), ("期末 末", true)])
  private static let durationLeads = Vocabulary("利用 用")
  private static let durationEnds = Vocabulary("左右的时间 左右时间 的时间 左右 时间 以内 之内 内")

  private static let bans = Vocabulary("不得 不再 不予 不能 不准 禁止 取消")

  /// Before a length of time that needs no 内: 力争两年完成.
  private static let aims = Vocabulary("力争 争取 力求 确保")

  /// 用3年时间, 3至5年内, 力争两年: years that the plan's own is the first of.
  private func duration(at start: Int, end: Int) -> Expression? {
    var position = start
    if let (_, next) = Self.durationLeads.word(in: text, at: start, end: end) { position = next }
    guard let number = ChineseNumber.read(in: text, at: position, end: end), number.share == nil,
      number.value >= 1, number.value <= 30
    else { return nil }
    var years = number
    position += number.length
    if let next = separator(at: position, end: end),
      let last = ChineseNumber.read(in: text, at: next, end: end), last.value > number.value
    {
      years = last
      position = next + last.length
    }
    guard position < end, text[position] == "年" else { return nil }
    position += 1
    let isAim = Self.aims.word(in: text, endingAt: start, from: 0) != nil
    var next = position
    if let (_, after) = Self.durationEnds.word(in: text, at: position, end: end) {
      next = after
    } else if !isAim || Self.doings.word(in: text, at: position, end: end) == nil {
      return nil
    }
    // 3年内不得申报: how long it is forbidden, not when it is done.
    if Self.bans.word(in: text, at: next, end: end) != nil { return nil }
    let count = Int(years.value)
    let span = TimeSpan(
      start: DateMark(year: year), end: DateMark(year: year.moved(by: count - 1)),
      isApproximate: true)
    return Expression(span: span, end: next, hasYear: false, durationYears: count)
  }

  // MARK: Parts of a year

  /// A part of the plan's own year.
  private func ownPart(at start: Int, end: Int) -> Expression? {
    let found = part(at: start, end: end, in: year, hasYear: false)
    guard opensSchoolYear, let span = found?.span, span.start.year == year,
      let first = span.start.month, let last = span.end.month,
      first <= Self.lastSchoolMonth, last <= Self.lastSchoolMonth + 1
    else { return found }
    return part(at: start, end: end, in: year.moved(by: 1), hasYear: false)
  }

  /// July; the summer's holidays go on into August.
  private static let lastSchoolMonth = 7

  private func part(at start: Int, end: Int, in year: PlanYear, hasYear: Bool) -> Expression? {
    guard start < end else { return nil }
    if let (meaning, next) = DeadlineCalendar.times.word(in: text, at: start, end: end) {
      let span = DeadlineCalendar.span(meaning, in: year)
      return Expression(span: span, end: next, hasYear: hasYear)
    }
    if let quarter = quarter(at: start, end: end, in: year, hasYear: hasYear) { return quarter }
    if let months = months(at: start, end: end, in: year, hasYear: hasYear) { return months }
    if let (meaning, next) = DeadlineCalendar.events.word(in: text, at: start, end: end) {
      let span = DeadlineCalendar.span(meaning, in: year, isNamed: hasYear)
      let isDoing = Self.doings.word(in: text, at: next, end: end) != nil
      return Expression(span: span, end: next, hasYear: hasYear, needsSuffix: !isDoing)
    }
    return nil
  }

  /// What makes a time of an event without 前 or 期间: 春季开展植树, but 春季运动会.
  private static let doings = Vocabulary(
    "开展 集中开展 组织开展 完成 全面完成 基本完成 举办 举行 启动 全面启动 建成 开工 竣工 投用 投入使用 召开")

  private func quarter(
    at start: Int, end: Int, in year: PlanYear, hasYear: Bool
  ) -> Expression? {
    var position = start
    if text[position] == "第" { position += 1 }
    guard let number = small(at: position, end: end, most: 4),
      text.has("季度", at: number.end, end: end)
    else { return nil }
    let first = number.value * 3 - 2
    let span = TimeSpan(
      start: DateMark(year: year, month: first), end: DateMark(year: year, month: first + 2),
      season: 32 + number.value)
    return Expression(span: span, end: number.end + 2, hasYear: hasYear)
  }

  /// 9月, 9月1日, 5月中旬, 3—5月, 3月1日至5月31日.
  private func months(
    at start: Int, end: Int, in year: PlanYear, hasYear: Bool
  ) -> Expression? {
    guard start == 0 || !text[start - 1].isASCIIDigit,
      let first = small(at: start, end: end, most: 12) ?? firstMonth(at: start, end: end)
    else { return nil }
    guard first.end < end, text[first.end] == "月" else {
      // 3—5月
      guard let next = separator(at: first.end, end: end, alsoComma: true),
        let last = small(at: next, end: end, most: 12), last.end < end, text[last.end] == "月",
        last.value > first.value, var span = day(at: last.end, end: end, last.value, year)
      else { return nil }
      span.span.start = DateMark(year: year, month: first.value)
      return Expression(span: span.span, end: span.end, hasYear: hasYear)
    }
    guard let opening = day(at: first.end, end: end, first.value, year) else { return nil }
    var found = Expression(span: opening.span, end: opening.end, hasYear: hasYear)
    guard let next = separator(at: found.end, end: end, alsoComma: true) else { return found }
    if let last = small(at: next, end: end, most: 31), last.end < end {
      if text[last.end] == "月", last.value <= 12,
        let closing = day(at: last.end, end: end, last.value, year)
      {
        found.span.end = closing.span.end
        if last.value < first.value { found.span.end.year = year.moved(by: 1) }
        found.end = closing.end
      } else if opening.span.start.day != nil, text[last.end] == "日" {
        found.span.end = DateMark(year: year, month: first.value, day: last.value)
        found.end = last.end + 1
      } else {
        return found
      }
      found.span.isAround = false
      found.span.isEnd = false
    } else if let (value, stop) = digitsOfYear(at: next), stop < end, text[stop] == "年",
      let last = small(at: stop + 1, end: end, most: 12), last.end < end, text[last.end] == "月",
      let closing = day(at: last.end, end: end, last.value, value)
    {
      found.span.end = closing.span.end
      found.end = closing.end
    }
    return found
  }

  /// The month before which no number stands: 元月, but not 每人100元月底前发放.
  private func firstMonth(at start: Int, end: Int) -> (value: Int, end: Int)? {
    guard text[start] == "元", text.has("月", at: start + 1, end: end),
      start == 0
        || Numerals.hanDigit(text[start - 1]) == nil && !Self.sums.contains(text[start - 1])
    else { return nil }
    return (1, start + 1)
  }

  private static let sums: ScalarSet = "公十百千万亿美日欧港"

  /// What follows 月: a day, a third of the month, its beginning or end.
  private func day(
    at month: Int, end: Int, _ value: Int, _ year: PlanYear
  ) -> (span: TimeSpan, end: Int)? {
    var position = month + 1
    func mark(_ day: Int?) -> DateMark { DateMark(year: year, month: value, day: day) }
    let last = DateMark.days(in: value, of: year)
    if position < end, text[position] == "份" { position += 1 }
    if let number = small(at: position, end: end, most: 31), number.end < end,
      text[number.end] == "日" || text[number.end] == "号"
    {
      guard number.value <= max(last, value == 2 ? 29 : 0) else { return nil }
      return (
        TimeSpan(start: mark(number.value), end: mark(number.value)),
        afterHour(afterWeekday(number.end + 1, end: end), end: end)
      )
    }
    if let (days, next) = Self.monthParts.word(in: text, at: position, end: end),
      !(text[position] == "中" && text.has("学", at: next, end: end))
    {
      guard let days else {
        return (TimeSpan(start: mark(last), end: mark(last), isEnd: true), next)
      }
      let span = TimeSpan(
        start: mark(days.lowerBound), end: mark(min(days.upperBound, last)), isAround: true)
      return (span, next)
    }
    return (TimeSpan(start: mark(nil), end: mark(nil)), position)
  }

  // MARK: Parts of a day

  private static let weekdays = Vocabulary("(周 (星期 (礼拜")

  /// `3月5日（星期五）`
  private func afterWeekday(_ start: Int, end: Int) -> Int {
    guard let (_, day) = Self.weekdays.word(in: text, at: start, end: end), day + 1 < end,
      text[day + 1] == ")"
    else { return start }
    return day + 2
  }

  private static let dayParts = Vocabulary("上午 下午 中午 晚上 晚")
  private static let hours = Vocabulary("时 点 点整 时整 点半 时半 点钟")

  /// `3月5日下午5点`, `3月5日17:00`
  private func afterHour(_ start: Int, end: Int) -> Int {
    let part = Self.dayParts.word(in: text, at: start, end: end)?.end
    guard let hour = small(at: part ?? start, end: end, most: 24), hour.end < end else {
      return start
    }
    if text[hour.end] == ":", hour.end + 2 < end, text[hour.end + 1].isASCIIDigit,
      text[hour.end + 2].isASCIIDigit
    {
      return hour.end + 3
    }
    return Self.hours.word(in: text, at: hour.end, end: end)?.end ?? start
  }

  /// The days that a part of a month holds; nil for its end.
  private static let monthParts = Vocabulary<ClosedRange<Int>?>([
    ("上中旬", 1...20), ("中下旬", 11...31), ("上旬 初", 1...10), ("中旬 中", 11...20), ("下旬", 21...31),
    ("底 末", nil),
  ])

  // MARK: Pieces

  private func small(at start: Int, end: Int, most: Int) -> (value: Int, end: Int)? {
    guard start < end else { return nil }
    let reading =
      Numerals.arabic(in: text, at: start, end: end) ?? Numerals.han(in: text, at: start, end: end)
    guard let reading, (1...most).contains(reading.value) else { return nil }
    return (reading.value, start + reading.length)
  }

  /// The position after a sign or word that joins two ends of a range.
  private func separator(at start: Int, end: Int, alsoComma: Bool = false) -> Int? {
    guard start < end else { return nil }
    switch text[start] {
    case "-", "—", "–", "~", "～", "至", "到":
      return start + 1 < end && text[start + 1] == text[start] ? start + 2 : start + 1
    case "、" where alsoComma: return start + 1
    default: return nil
    }
  }
}
