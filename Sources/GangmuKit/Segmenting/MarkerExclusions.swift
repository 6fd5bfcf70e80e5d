/// Beginnings that look like a marker and are none (domain: numbers in running text).
///
/// Rows are read on folded text at the place where a marker was found.
package enum MarkerExclusions {
  /// What follows a bare number that counts or names something: `24所乡镇学校`.
  static let unitsAfterDigits = Vocabulary(
    """
    年 月 日 岁 周岁 个 名 人 万 亿 元 所 项 门 节 级 年级 班 天 次 小时 分钟 公里 平方米 % ℃ ‰ \
    倍 余 多 号 届 期 批 轮 类 家 户 亩 吨 套 台 册 处 条 + - — – ~ / x X G K D 时 \
    点 分 位 支 件 辆 间 课时 学时 本 篇 场 大 至 到 ∶
    """)

  /// What follows a Han numeral and its comma when the comma only lists numbers: `一、二年级学生`.
  static let nounsAfterListedNumerals = Vocabulary(
    """
    年级 线 类 级 等 中 小 幼 楼 期 季度 年 月 号 区 批 次 孩
    """)

  /// Whether a number without a delimiter, or with only a blank, counts something.
  package static func isQuantity(after position: Int, in text: [Unicode.Scalar], end: Int) -> Bool {
    var next = position
    while next < end, text[next] == " " { next += 1 }
    guard next < end else { return true }
    if Numerals.asciiDigit(text[next]) != nil { return true }
    if text[next].value < 0x80, text[next].properties.isAlphabetic { return true }
    return unitsAfterDigits.word(in: text, at: next, end: end) != nil
  }

  /// Whether the comma after a Han numeral lists numbers inside a sentence.
  package static func isListedNumeral(
    after position: Int, in text: [Unicode.Scalar], end: Int
  ) -> Bool {
    guard let second = Numerals.han(in: text, at: position, end: end) else { return false }
    let next = position + second.length
    return nounsAfterListedNumerals.word(in: text, at: next, end: end) != nil
      || (next < end && text[next] == "、")
  }

  /// What digits are that stand right behind a number and its delimiter.
  package enum Digits: Sendable {
    /// They open what the number heads: `1.2024年6月底前`, `①5000亩`.
    case opening
    /// They do where the numbers of the lines count on: `1、10家企业`, `3.586户`.
    case count
    /// They belong to the number, or it is one of a row: `1.5万`, `3.15`, `9:30`, `1、2月份`.
    case part
  }

  /// The digits behind a number and its delimiter, if any stand there.
  ///
  /// - Parameters:
  ///   - position: Where the delimiter ends.
  ///   - value: The number before it.
  package static func digits(
    after position: Int, of value: Int, in text: [Unicode.Scalar], end: Int
  ) -> Digits? {
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
