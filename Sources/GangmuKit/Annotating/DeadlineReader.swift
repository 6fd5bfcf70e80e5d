/// Finds the deadlines of a text. What is only a reference to a time is none.
package struct DeadlineReader: SignReader, Sendable {
  package struct Reading: Hashable, Sendable {
    package var range: Range<Int>
    package var kind: Deadline.Kind
    package var edtf: String?
    package var alternative: String?
    package var frequency: Target.Period?
    @Packed package var durationYears: Int? = nil
    /// A date could be worked out if the plan's year were known.
    package var needsYear = false
    package var isPast = false
  }

  static let kind = SignKinds.deadline
  static let signs: ScalarSet = {
    var signs = TimeExpressionParser.starters
    for scalar in "。《“每即\n\r\u{B}\u{C}\u{85}\u{2028}\u{2029}".unicodeScalars {
      signs.insert(scalar)
    }
    return signs
  }()

  let text: [Unicode.Scalar]
  /// The year the plan is for.
  let planYear: Int?
  private let isSchoolYear: Bool
  /// The year before the plan's that is told of.
  var toldYear: Int?
  private var parser: TimeExpressionParser
  private var field: Field?
  private var range = 0..<0
  private var next = 0
  private(set) var readings: [Reading] = []

  /// - Parameter isSchoolYear: Whether the year is the one in which a school year begins.
  package init(_ folded: FoldedText, year: Int?, isSchoolYear: Bool = false) {
    text = folded.scalars
    planYear = year
    self.isSchoolYear = isSchoolYear
    parser = TimeExpressionParser(
      text: folded.scalars, year: year.map(PlanYear.known) ?? .unknown,
      countsFromRepublic: DateGrammar.namesRepublicYear(in: folded.scalars))
    parser.opensSchoolYear = isSchoolYear
  }

  /// The deadlines in running text.
  package func deadlines(in range: Range<Int>) -> [Reading] { readings(in: range) }

  /// The deadlines in the value of a label such as 完成时限, where a bare date is enough.
  package func deadlines(inField range: Range<Int>, isDue: Bool) -> [Reading] {
    var reader = self
    reader.field = isDue ? .due : .schedule
    let found = reader.readings(in: range)
    guard found.isEmpty, let (kind, word) = Self.undatedWords.first(in: text, range: range) else {
      return found
    }
    return [Reading(range: word, kind: kind)]
  }

  private static let undatedWords = Vocabulary<Deadline.Kind>([
    ("长期坚持 长期 常态化推进 常态化 持续推进 持续 常年 贯穿全年", .ongoing),
    ("近期 尽快 适时 尽早 早日 立即", .vague),
  ])

  private enum Field {
    case due, schedule
  }

  mutating func begin(_ range: Range<Int>) {
    self.range = range
    next = range.lowerBound
    readings.forget()
    forgetYear()
  }

  /// A year that a sentence names is that of its further dates.
  private mutating func forgetYear() {
    parser.year = (toldYear ?? planYear).map(PlanYear.known) ?? .unknown
    parser.opensSchoolYear = isSchoolYear && toldYear == nil
  }

  mutating func read(at position: Int) {
    guard position >= next else { return }
    let scalar = text[position]
    if scalar == "。" || scalar.isLineEnd { return forgetYear() }
    if scalar == "《" || scalar == "“", let close = closing(scalar, position, range.upperBound),
      !startsPlanName(position + 1, range.upperBound)
    {
      next = close + 1
      return
    }
    if scalar == "每" {
      guard let found = recurring(at: position, end: range.upperBound) else { return }
      readings.append(found)
      next = found.range.upperBound
      return
    }
    guard TimeExpressionParser.starters.contains(scalar) || scalar == "即",
      !isInsideNumber(position, range)
    else { return }
    guard let found = parser.expression(at: position, end: range.upperBound) else {
      guard let found = relative(at: position, end: range.upperBound) else { return }
      readings.append(found)
      next = found.range.upperBound
      return
    }
    if let reading = reading(found, at: position) {
      readings.append(reading)
      next = max(reading.range.upperBound, position + 1)
    } else {
      next = found.end
    }
    if let printed = found.printedYear, found.isWholeYear || found.hasYear,
      printed >= planYear ?? printed
    {
      parser.year = .known(printed)
      parser.opensSchoolYear = false
    } else if found.hasYear, found.span.isMasked {
      parser.year = found.span.start.year
    }
  }

  private func isInsideNumber(_ position: Int, _ range: Range<Int>) -> Bool {
    guard position > range.lowerBound else { return false }
    let before = text[position - 1]
    return before.isASCIIDigit || before == "." || before.isASCIILetter
      || (Numerals.hanDigit(text[position]) != nil
        && (before == "第" || before == "初" || before == "高"))
  }

  /// “十四五”, “五一”, “七一”: quoted names that are times.
  private func startsPlanName(_ position: Int, _ end: Int) -> Bool {
    position < end && Self.planNames.contains(text[position])
  }

  private static let planNames: ScalarSet = "十五六七八"

  private func closing(_ open: Unicode.Scalar, _ start: Int, _ end: Int) -> Int? {
    let mark: Unicode.Scalar = open == "《" ? "》" : "”"
    var position = start + 1
    while position < min(end, start + 80), text[position] != "。" {
      if text[position] == mark { return position }
      position += 1
    }
    return nil
  }

  // MARK: One expression

  private enum Suffix {
    case before, onwards, within, about, reference
  }

  private static let suffixes = Vocabulary<Suffix>([
    ("前 之前 以前 或之前 或以前", .before), ("起 开始 以后 之后 后", .onwards),
    ("内 以内 之内 期间", .within), ("左右 前后", .about), ("以来 的", .reference),
  ])

  private func reading(
    _ found: TimeExpressionParser.Expression, at start: Int
  ) -> Reading? {
    let suffix = Self.suffixes.word(in: text, at: found.end, end: range.upperBound)
    let until = Self.untilWords.word(in: text, endingAt: start, from: range.lowerBound)
    let end = suffix?.end ?? found.end
    let isBare = suffix == nil || suffix?.meaning == .about
    if suffix?.meaning == .reference || found.isPast { return nil }
    if field == nil, text.has("的", at: end, end: range.upperBound) { return nil }
    if found.needsSuffix, suffix == nil, field == nil { return nil }
    if found.isWholeYear, suffix?.meaning == .onwards, text.has("后", at: found.end, end: end) {
      return nil
    }
    let binds = suffix?.meaning == .before || until != nil
    if field == nil, !binds || found.durationYears != nil {
      guard isAdverbial(start, range, isWholeYear: found.isWholeYear) else { return nil }
      if isBare, isAttribute(end, range, found) { return nil }
    }
    var reading = Reading(range: start..<end, kind: .during)
    let isDue = field == .due && Self.throughout.word(in: text, at: start, end: end) == nil
    resolve(&reading, found, suffix?.meaning, isUntil: until != nil || isDue)
    if let until { reading.range = until.start..<end }
    if suffix?.meaning == .onwards, start > range.lowerBound,
      text[start - 1] == "从" || text[start - 1] == "自"
    {
      reading.range = start - 1..<end
    }
    // What lay before the plan's year is told, not planned, unless it is said to be due.
    if let planYear, let printed = found.printedYear ?? toldYear, printed < planYear,
      case .known(let last) = found.span.end.year, last < planYear
    {
      guard reading.kind == .by else { return nil }
      reading.isPast = true
    }
    return reading
  }

  /// Due all the time, not by its end.
  private static let throughout = Vocabulary("全年 每年")
  private static let untilWords = Vocabulary("到 截至 截止 截止到 截至到 不迟于 不晚于 延长至 延至 持续至")

  private func resolve(
    _ reading: inout Reading, _ found: TimeExpressionParser.Expression, _ suffix: Suffix?,
    isUntil: Bool
  ) {
    let span = found.span
    reading.durationYears = found.durationYears
    reading.needsYear = span.needsYear
    switch suffix {
    case .before:
      reading.kind = .by
      let isInclusive =
        span.isEnd || span.isAround || span.start.day != nil && !span.isEvent || span.season != nil
        || span.start != span.end && !span.isApproximate
      reading.edtf = isInclusive && !span.isEvent ? span.by : span.before
    case .onwards:
      reading.kind = .from
      reading.edtf = span.onwards
    case .about:
      reading.kind = .around
      reading.edtf = span.edtf
    default:
      if span.isEnd || isUntil && suffix != .within {
        reading.kind = .by
        reading.edtf = by(found)
      } else {
        reading.kind = span.isAround ? .around : .during
        reading.edtf = span.edtf
        if let season = span.season, let year = span.start.year.printed {
          reading.alternative = "\(year)-\(season)"
          if season < 30 { (reading.edtf, reading.alternative) = (reading.alternative, nil) }
        }
      }
    }
    if span.isMasked {
      reading.kind = .masked
      if found.durationYears != nil { reading.edtf = nil }
    }
  }

  /// A year more than this far off is named as a horizon, not to the day.
  private static let horizon = 10

  private func by(_ found: TimeExpressionParser.Expression) -> String? {
    let span = found.span
    if found.isWholeYear, let printed = found.printedYear, let planYear,
      printed > planYear + Self.horizon
    {
      return "../\(printed)"
    }
    return span.by
  }

  // MARK: Where an expression stands

  /// The words after which a time tells when something is done.
  private static let leadIns = Vocabulary(
    """
    确保 力争 争取 力求 在 于 到 至 并 计划 拟 预计 将 推进 推动 从 自 经过 利用 用 截至 安排 定于 全市 全县 全区 全省 全校 \
    全镇 全乡 我县 我市 我区 我校 我省 原则上 实现 要 须 应 保证 基本 共 共计 同时
    """)

  private func isAdverbial(
    _ start: Int, _ range: Range<Int>, isWholeYear: Bool
  ) -> Bool {
    guard start > range.lowerBound else { return true }
    switch text[start - 1] {
    case ",", "。", ";", ":", "!", "?", "、", "”", "》": return true
    case "(": return !isWholeYear
    case let scalar where scalar.isFoldedBlank || scalar.isLineEnd: return true
    default: break
    }
    return Self.leadIns.word(in: text, endingAt: start, from: range.lowerBound) != nil
      || Numerals.enclosed(text[start - 1]) != nil || endsTime(start, range)
  }

  /// Another time ends just here: 今年暑假新学期.
  private func endsTime(_ position: Int, _ range: Range<Int>) -> Bool {
    DeadlineCalendar.times.word(in: text, endingAt: position, from: range.lowerBound) != nil
      || text[position - 1] == "年" || text[position - 1] == "起"
  }

  /// Words after a bare time that make it part of a name: 2021年工作要点, 暑假作业.
  private static let attributed = Vocabulary(
    """
    的 是 度 工作 重点 计划 要点 任务 目标 思路 以来 作业 生活 活动 安全 田径 招生 还本付息 报告 总结 预算 决算 版 级 届 \
    考核 评估 督导 落实情况 情况 毕业 应届 高考 中考 学年度 为 系
    """)

  private func isAttribute(
    _ end: Int, _ range: Range<Int>, _ found: TimeExpressionParser.Expression
  ) -> Bool {
    if Self.attributed.word(in: text, at: end, end: range.upperBound) != nil { return true }
    // 今年，我县被确定为…: a statement.
    guard found.isWholeYear, end < range.upperBound, text[end] == "," else { return false }
    var position = end + 1
    while position < range.upperBound, !Self.statementEnds.contains(text[position]) {
      if Self.statements.contains(text[position]) { return true }
      position += 1
    }
    return false
  }

  private static let statementEnds: ScalarSet = ",。;"
  private static let statements: ScalarSet = "被已是"

  // MARK: From an unknown day

  private static let days = Vocabulary("日 天 个月 周 个工作日 工作日 个星期")
  private static let daysFirst: ScalarSet = "日天个周工"
  private static let dayEnds = Vocabulary("内 以内 之内")
  /// What such a span may run from: 印发之日起30日内, 会议结束后一周内.
  private static let dayStarts: ScalarSet = "起后在于"

  /// 即日起, 30日内, 3个工作日内: no calendar knows from when.
  private func relative(at start: Int, end: Int) -> Reading? {
    if text[start] == "即" {
      return text.has("即日起", at: start, end: end)
        ? Reading(range: start..<start + 3, kind: .from) : nil
    }
    let number = TimeExpressionParser.endOfDigits(in: text, at: start, end: end)
    guard number > start, number < end, Self.daysFirst.contains(text[number]),
      let (_, unit) = Self.days.word(in: text, at: number, end: end),
      let (_, stop) = Self.dayEnds.word(in: text, at: unit, end: end),
      stop >= end || text[stop] != "的"
    else { return nil }
    let isBound =
      field != nil || start > range.lowerBound && Self.dayStarts.contains(text[start - 1])
    guard isBound || isAdverbial(start, range, isWholeYear: false) else { return nil }
    return Reading(range: start..<stop, kind: .during)
  }

  // MARK: Recurrence

  private static let frequencies = Vocabulary<Target.Period>([
    ("每年 每年度", .perYear), ("每学期 每学年", .perTerm), ("每季度 每季", .perQuarter), ("每月 每个月", .perMonth),
    ("每周 每星期", .perWeek), ("每天 每日", .perDay), ("每半年", .perHalfYear),
  ])

  /// 每生每年: so much for each, no date.
  private static let bearers: ScalarSet = "生人园校户亩班"
  private static let datePieces: ScalarSet = "0123456789月日底末初旬上中下"

  /// 每月工作安排: a calendar, in which nothing recurs.
  private static let calendars = Vocabulary("工作安排 工作计划 工作要点 重点工作 工作重点 安排表 安排如下 活动安排")

  private func recurring(at start: Int, end: Int) -> Reading? {
    guard let (frequency, next) = Self.frequencies.word(in: text, at: start, end: end),
      start == 0 || !Self.bearers.contains(text[start - 1]),
      Self.calendars.word(in: text, at: next, end: end) == nil
    else { return nil }
    var stop = next
    // 每年6月底前, 每月5日前
    var position = next
    while position < end, position < next + 10, Self.datePieces.contains(text[position]) {
      position += 1
    }
    if position > next, let (_, last) = Self.suffixes.word(in: text, at: position, end: end) {
      stop = last
    } else if position > next, text[position - 1] == "月" || text[position - 1] == "日" {
      stop = position
    }
    return Reading(range: start..<stop, kind: .recurring, frequency: frequency)
  }
}
