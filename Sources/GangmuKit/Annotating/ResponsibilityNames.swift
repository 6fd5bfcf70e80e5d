/// Tells names of people and bodies apart from what stands with them.
struct ResponsibilityNames: Sendable {
  private let text: [Unicode.Scalar]

  init(_ text: [Unicode.Scalar]) {
    self.text = text
  }

  private static let jobs = Vocabulary(
    """
    党组书记 党委书记 党总支书记 党支部书记 党组成员 党委委员 副书记 书记 副局长 局长 副主任 主任 副科长 科长 副处长 处长 副股长 股长 副校长 校长 副园长 园长 \
    副站长 站长 副所长 所长 副队长 队长 副组长 组长 副主席 主席 副县长 县长 副市长 市长 副区长 区长 副镇长 镇长 副乡长 乡长 副院长 院长 副部长 部长 副厅长 厅长 \
    总工程师 总督学 督学 调研员 主任科员 专职委员 委员 经理 负责人 同志
    """)

  /// A person's name and the job title that stands before it, after it or in brackets.
  func person(_ range: Range<Int>) -> (name: Range<Int>, title: Range<Int>?) {
    if let open = text[range].firstIndex(of: "("), text[range.upperBound - 1] == ")" {
      let inner = open + 1..<range.upperBound - 1
      let isJob =
        Self.jobs.word(in: text, endingAt: inner.upperBound, from: inner.lowerBound) != nil
      if isJob, open > range.lowerBound { return (trimmed(range.lowerBound..<open), inner) }
    }
    var end = range.lowerBound
    while let (_, next) = Self.jobs.word(in: text, at: end, end: range.upperBound) {
      end = next
      if end < range.upperBound, text[end].isFoldedBlank { end += 1 }
    }
    if end > range.lowerBound, end < range.upperBound {
      return (trimmed(end..<range.upperBound), trimmed(range.lowerBound..<end))
    }
    if let (_, start) = Self.jobs.word(
      in: text, endingAt: range.upperBound, from: range.lowerBound),
      start - range.lowerBound >= 2
    {
      return (trimmed(range.lowerBound..<start), start..<range.upperBound)
    }
    return (range, nil)
  }

  private static let collectives = Vocabulary("各 局属各 机关各 县直各 市直各 区直各 委属各 厅属各 辖区各 全县各 全市各 全区各 有关 相关")

  /// 各学校, 局属各单位: a name that stands for many.
  func isCollective(_ range: Range<Int>) -> Bool {
    Self.collectives.word(in: text, at: range.lowerBound, end: range.upperBound) != nil
  }

  /// Common surnames that rarely start another word of two or three characters.
  private static let surnames = ScalarSet(
    "王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪姜范姚谭廖邹熊陆郝孔白崔康邱秦史顾侯邵孟龙段钱汤尹黎易武乔贺赖龚"
      .unicodeScalars)

  /// Whether a name without a label may be a person's.
  func mayBePerson(_ range: Range<Int>) -> Bool {
    let letters = text[range].filter { !$0.isFoldedBlank }
    guard let first = letters.first, (2...3).contains(letters.count) else { return false }
    return Self.surnames.contains(first) && letters.allSatisfy(\.isHan)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, text[lower].isFoldedBlank { lower += 1 }
    while upper > lower, text[upper - 1].isFoldedBlank { upper -= 1 }
    return lower..<upper
  }
}
