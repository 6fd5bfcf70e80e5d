/// What digits are that stand right behind the number and the delimiter of a label.
package enum LabelDigits: Sendable {
  /// They open what the label heads: `1.2024年6月底前`, `①5000亩`.
  case opening
  /// They do where the numbers of the lines count on: `1、10家企业`, `3.586户`.
  case count
  /// They belong to the number, or it is one of a row: `1.5万`, `3.15`, `9:30`, `1、2月份`.
  case part

  /// Whether no digits follow a label, or such as open its text for sure.
  static func allowText(
    after position: Int, of value: Int, in text: [Unicode.Scalar], end: Int
  ) -> Bool {
    switch standing(after: position, of: value, in: text, end: end) {
    case nil, .opening: true
    case .count, .part: false
    }
  }

  /// The digits behind a number and its delimiter, if any stand there.
  ///
  /// - Parameters:
  ///   - position: Where the delimiter ends.
  ///   - value: The number before it.
  package static func standing(
    after position: Int, of value: Int, in text: [Unicode.Scalar], end: Int
  ) -> LabelDigits? {
    guard position < end, text[position].isASCIIDigit else { return nil }
    let delimiter = text[position - 1]
    guard delimiters.contains(delimiter), endsNumber(at: position - 1, in: text) else {
      return .opening
    }
    let isComma = delimiter == "、" || delimiter == "﹑"
    guard isComma || delimiter == "." else { return .part }
    if isYear(at: position, in: text, end: end) { return .opening }
    var next = position
    while next < end, text[next].isASCIIDigit { next += 1 }
    guard next < end else { return .part }
    let isNextNumber = Numerals.arabic(in: text, at: position, end: end)?.value == value + 1
    if isDay(from: next, in: text, end: end) { return .opening }
    if !isNextNumber, dayParts.word(in: text, at: next, end: end) != nil { return .opening }
    if isComma {
      let isRow = isNextNumber || rowSigns.contains(text[next])
      return isRow ? .part : .count
    }
    if let (isWhole, _) = wholeUnits.word(in: text, at: next, end: end) {
      return isWhole && !(isNextNumber && text[next] == "月") ? .count : .part
    }
    let hasOwnDecimals = text[next] == "." && isFraction(at: next + 1, in: text, end: end)
    let isRound = next > position + 2 && text[next - 1] == "0" && text[next - 2] == "0"
    return hasOwnDecimals || isRound ? .count : .part
  }

  /// Whether digits stand at a place, and then something that they count.
  private static func isFraction(
    at start: Int, in text: [Unicode.Scalar], end: Int
  ) -> Bool {
    var next = start
    while next < end, text[next].isASCIIDigit { next += 1 }
    return next > start && next < end && text[next] != "."
  }

  /// Signs that stand inside numbers and between them too.
  private static let delimiters: ScalarSet = ".、﹑,: "

  /// Whether a number, or a letter in the place of one, stands before a delimiter.
  private static func endsNumber(at delimiter: Int, in text: [Unicode.Scalar]) -> Bool {
    var before = delimiter - 1
    while before >= 0, text[before] == " " { before -= 1 }
    return before >= 0 && (text[before].isASCIIDigit || text[before].isASCIILetter)
  }

  /// What only comes whole: the digits before it are no decimals, as in `2.3个园区`; and longer words
  /// of which parts come too.
  static let wholeUnits = Vocabulary<Bool>([
    ("个 名 人 家 户 所 项 处 座 台 辆 栋 套 条 件 门 位 场 批 支 部 本 册 例 宗 起 只 头 月 分钟", true),
    ("个百分点 个百分比 个月 个小时 人年 人月", false),
  ])

  /// Parts of a month, which no row of months has and no decimal: `2、10月底前`, `3.5月上旬`.
  private static let dayParts = Vocabulary("月底 月末 月初 月上旬 月中旬 月下旬")

  /// Whether the digits before a position are the month of a day: `2、9月20日前`.
  private static func isDay(from month: Int, in text: [Unicode.Scalar], end: Int) -> Bool {
    guard text[month] == "月", month + 1 < end,
      let day = Numerals.arabic(in: text, at: month + 1, end: end),
      case let next = month + 1 + day.length, next < end
    else { return false }
    return text[next] == "日" || text[next] == "号"
  }

  /// What follows a number that is one of a row: `1、3号楼`, `2、5、8组`.
  private static let rowSigns: ScalarSet = "、号.-—–~～至和及"

  /// `2024年`, `20XX年`, `2024—2026年`; `113年` of the Republic's calendar.
  private static func isYear(
    at start: Int, in text: [Unicode.Scalar], end: Int, opensSpan: Bool = true
  ) -> Bool {
    if let number = Numerals.arabic(in: text, at: start, end: end), number.length == 3 {
      let next = start + number.length
      return DateGrammar.currentRepublicYears.contains(number.value) && next < end
        && text[next] == "年"
    }
    guard start + 4 < end,
      text[start] == "2" && text[start + 1] == "0" || text[start] == "1" && text[start + 1] == "9",
      text[start + 2..<start + 4].allSatisfy({ $0.isASCIIDigit || masks.contains($0) })
    else { return false }
    var next = start + 4
    while next < end, text[next] == " " { next += 1 }
    guard next < end else { return false }
    if text[next] == "年" { return true }
    guard opensSpan, spans.contains(text[next]) else { return false }
    while next < end, spans.contains(text[next]) { next += 1 }
    return isYear(at: next, in: text, end: end, opensSpan: false)
  }

  private static let masks: ScalarSet = "Xx×*"
  private static let spans: ScalarSet = "-—–~～至"
}
