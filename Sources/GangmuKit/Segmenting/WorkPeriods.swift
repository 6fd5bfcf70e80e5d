/// Reads the times that a calendar of work (行事历) is divided by: 三月份, 5—6月, 第二周, 一季度, 寒假.
enum WorkPeriods {
  /// A time with its counterparts that are none.
  static let examples: [(text: String, period: String?)] = [
    ("二月份", "二月份"), ("12月", "12月"), ("五月—六月", "五月—六月"), ("3-4月份", "3-4月份"), ("七、八月", "七、八月"),
    ("9月至11月", "9月至11月"), ("八月下旬", "八月下旬"), ("2025年2月", "2025年2月"), ("第3周", "第3周"),
    ("第三、四周", "第三、四周"), ("第1-2周", "第1-2周"), ("第一周至第三周", "第一周至第三周"), ("一季度", "一季度"),
    ("第四季度", "第四季度"), ("上半年", "上半年"), ("第一学期", "第一学期"), ("寒假期间", "寒假期间"),
    ("三月份工作安排", "三月份工作安排"), ("六月重点工作", "六月重点工作"),
    ("周一", "周一"), ("星期三", "星期三"), ("4月10日", "4月10日"), ("4月10日—12日", "4月10日—12日"),
    ("3月1日至4月5日", "3月1日至4月5日"), ("4月11日 星期五", "4月11日 星期五"),
    ("13月", nil), ("三、四线城市", nil), ("3月35日", nil), ("6月底前", "6月底"), ("第三方", nil),
    ("2周年", nil), ("3月15人", nil),
  ]

  /// Where the time ends that stands at a position; nil where none does.
  static func end(in text: [Unicode.Scalar], at start: Int, end: Int) -> Int? {
    guard start < end, starters.contains(text[start]) else { return nil }
    guard
      let time = named.word(in: text, at: start, end: end)?.end
        ?? numbered(in: text, at: start, end: end)
    else { return nil }
    return purposes.word(in: text, at: time, end: end)?.end ?? time
  }

  static let starters: ScalarSet = "0123456789一二三四五六七八九十第上下寒暑元周星"

  private static let named = Vocabulary(
    "上半年 下半年 上学期 下学期 寒假 暑假 寒假期间 暑假期间 元月 元月份 " + weekdays.list)
  private static let weekdays = Vocabulary(
    "周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天")

  /// What is done then.
  private static let purposes = Vocabulary(
    "工作 重点工作 主要工作 工作重点 工作安排 工作要点 工作计划 工作内容 活动 活动安排 主要活动 重点 安排 计划")

  /// What is counted, with the highest number that there is of it.
  private static let units = Vocabulary<Int>([
    ("月 月份 月初 月上旬 月中旬 月下旬 月底 月末", 12), ("周", 30), ("季度", 4), ("学期", 4),
  ])
  private static let joints: ScalarSet = "-–—~、至到和"
  /// What follows no time but a date, an age or a rate.
  private static let others = Vocabulary("年 岁 均 度 刊 报 日 边 围 知 到 长")
  private static let years = 1990...2100

  /// Numbers with their unit, which may stand behind the last one only.
  private static func numbered(in text: [Unicode.Scalar], at start: Int, end: Int) -> Int? {
    var position = afterYear(in: text, at: start, end: end)
    var last = 0
    while true {
      let isOrdinal = position < end && text[position] == "第"
      if isOrdinal { position += 1 }
      guard let number = numeral(in: text, at: position, end: end), number.value > 0 else {
        return nil
      }
      position += number.length
      last = max(last, number.value)
      let unit = units.word(in: text, at: position, end: end)
      if let unit, unit.meaning == months, let day = day(in: text, at: unit.end, end: end) {
        return last <= months ? days(in: text, from: day, end: end) : nil
      }
      let next = unit?.end ?? position
      if next < end, joints.contains(text[next]), mayGoOn(in: text, at: next + 1, end: end) {
        position = next + 1
        continue
      }
      guard let unit, last <= unit.meaning,
        others.word(in: text, at: unit.end, end: end) == nil,
        unit.end == end || numeral(in: text, at: unit.end, end: end) == nil
      else { return nil }
      return unit.end
    }
  }

  private static let months = 12

  private static func numeral(
    in text: [Unicode.Scalar], at start: Int, end: Int
  ) -> Numerals.Reading? {
    Numerals.arabic(in: text, at: start, end: end) ?? Numerals.han(in: text, at: start, end: end)
  }

  /// Where a day of a month ends.
  private static func day(in text: [Unicode.Scalar], at start: Int, end: Int) -> Int? {
    guard let day = numeral(in: text, at: start, end: end), (1...31).contains(day.value),
      case let next = start + day.length, next < end, text[next] == "日" || text[next] == "号"
    else { return nil }
    return next + 1
  }

  /// Where days end that begin with one: the last of a span, or the day of the week.
  private static func days(in text: [Unicode.Scalar], from day: Int, end: Int) -> Int {
    if day < end, joints.contains(text[day]) {
      var position = day + 1
      if let month = numeral(in: text, at: position, end: end), month.value <= months,
        case let next = position + month.length, next < end, text[next] == "月"
      {
        position = next + 1
      }
      return Self.day(in: text, at: position, end: end) ?? day
    }
    let next = day < end && text[day] == " " ? day + 1 : day
    return weekdays.word(in: text, at: next, end: end)?.end ?? day
  }

  private static func mayGoOn(in text: [Unicode.Scalar], at position: Int, end: Int) -> Bool {
    guard position < end else { return false }
    return text[position] == "第" || text[position].isASCIIDigit || text[position] == "十"
      || Numerals.hanDigit(text[position]) != nil
  }

  private static func afterYear(in text: [Unicode.Scalar], at start: Int, end: Int) -> Int {
    guard let year = Numerals.arabic(in: text, at: start, end: end), years.contains(year.value),
      case let mark = start + year.length, mark < end, text[mark] == "年"
    else { return start }
    return mark + 1
  }
}
