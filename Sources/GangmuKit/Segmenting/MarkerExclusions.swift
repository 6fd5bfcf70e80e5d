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

  /// What follows a Han numeral and its comma when the comma only lists numbers: `一、二年级学生`; and
  /// whether it does so only behind the next number, as in 一、二月 but not in `一、三年来的工作`.
  static let nounsAfterListedNumerals = Vocabulary<Bool>([
    ("年级 线 类 级 等 中 小 幼 楼 期 号 区 批 次 孩", false), ("年 月 季度", true),
  ])

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
    after position: Int, of value: Int, in text: [Unicode.Scalar], end: Int
  ) -> Bool {
    guard let second = Numerals.han(in: text, at: position, end: end) else { return false }
    let next = position + second.length
    if next < end, text[next] == "、" { return true }
    guard let noun = nounsAfterListedNumerals.word(in: text, at: next, end: end) else {
      return false
    }
    return noun.meaning ? second.value == value + 1 : second.value > value
  }
}
