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
      if isJob, open > range.lowerBound { return (text.trimmed(range.lowerBound..<open), inner) }
    }
    var end = range.lowerBound
    while let (_, next) = Self.jobs.word(in: text, at: end, end: range.upperBound) {
      end = next
      if end < range.upperBound, text[end].isFoldedBlank { end += 1 }
    }
    if end > range.lowerBound, end < range.upperBound {
      return (text.trimmed(end..<range.upperBound), text.trimmed(range.lowerBound..<end))
    }
    if let (_, start) = Self.jobs.word(
      in: text, endingAt: range.upperBound, from: range.lowerBound),
      start - range.lowerBound >= 2
    {
      return (text.trimmed(range.lowerBound..<start), start..<range.upperBound)
    }
    return (range, nil)
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

  /// The words of a field that names nobody: `配合单位：无`.
  private static let nobody = Vocabulary("无 - — —— 暂无 /")

  func isNobody(_ range: Range<Int>) -> Bool {
    range.count <= 2
      && Self.nobody.word(in: text, at: range.lowerBound, end: range.upperBound)?.end
        == range.upperBound
  }

  // MARK: Bodies

  private static let collectives = Vocabulary(
    "各 局属各 机关各 县直各 市直各 区直各 委属各 厅属各 辖区各 全县各 全市各 全区各 有关 相关")

  /// 各学校, 局属各单位: a name that stands for many.
  func isCollective(_ range: Range<Int>) -> Bool {
    Self.collectives.word(in: text, at: range.lowerBound, end: range.upperBound) != nil
  }

  /// The endings of a body's name, and whether such a body leads others rather than serves people.
  private static let endings = Vocabulary<Bool>([
    ("科 股 处 办 局 委 厅 部 政府 党委 团委 工会 办公室 管委会 联合会 残联 妇联 法院 检察院", true),
    ("室 中心 站 所 院 校 支部 公司 集团 银行 支队 大队 街道 居委会 村委会 领导小组", false),
  ])

  func isUnit(_ name: Range<Int>) -> Bool { isOffice(of: name) != nil }

  /// A department, not a hospital or a school.
  func isOffice(_ name: Range<Int>) -> Bool { isOffice(of: name) ?? false }

  private func isOffice(of name: Range<Int>) -> Bool? {
    guard (3...14).contains(name.count) else { return nil }
    return Self.endings.word(in: text, endingAt: name.upperBound, from: name.lowerBound)?.meaning
  }

  /// One body or many.
  func isBody(_ name: Range<Int>) -> Bool { isUnit(name) || isCollective(name) }

  // MARK: Lists

  /// Splits a value at its separators, outside brackets. Between people a blank separates too,
  /// unless it only pads a name of two characters: `王　明`.
  func split(_ value: Range<Int>, people: Bool) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    parts.reserveCapacity(Self.usualNames)
    var start = value.lowerBound
    var depth = 0
    func end(at position: Int) {
      let part = withoutContact(withoutRemark(text.trimmed(start..<position)))
      if !part.isEmpty { parts.append(part) }
      start = position + 1
    }
    for position in value {
      let scalar = text[position]
      if scalar.opensGroup { depth += 1 }
      if scalar.closesGroup { depth = max(0, depth - 1) }
      let separates =
        Self.separators.contains(scalar) || (people && separatesPeople(position, value))
      if depth == 0, separates { end(at: position) }
    }
    end(at: value.upperBound)
    return parts
  }

  /// Room for what most lists hold.
  private static let usualNames = 4

  private static let separators: ScalarSet = "、,/;"

  /// A remark on the list as a whole that stands at its end: `（列第一位的为牵头单位，下同）`.
  private static let remarks = Vocabulary("列首位 列第一位 排第一位 排在首位 排在第一位 首位 第一位 下同 以下同")

  private func withoutRemark(_ name: Range<Int>) -> Range<Int> {
    guard let last = name.last, text[last] == ")", let open = text[name].lastIndex(of: "("),
      Self.remarks.word(in: text, at: open + 1, end: last) != nil
    else { return name }
    return text.trimmed(name.lowerBound..<open)
  }

  /// What says how somebody is reached.
  private static let contacts = Vocabulary(
    "联系电话 办公电话 电话 手机号码 手机号 手机 座机 传真 电子邮箱 邮箱 邮编 微信号 微信 QQ qq Tel TEL tel")
  private static let contactFirsts = contacts.firsts.union("0123456789")
  private static let leastPhone = 7

  /// A name without the telephone or the address that stands with it: `王明，电话：…`, `王明 0554-1234567`.
  private func withoutContact(_ name: Range<Int>) -> Range<Int> {
    for position in name where Self.contactFirsts.contains(text[position]) {
      let label = Self.contacts.word(in: text, at: position, end: name.upperBound)
      let hasLabel = label.map { isAddress(at: $0.end, name) } ?? false
      if hasLabel || isPhone(at: position, end: name.upperBound) {
        return text.trimmed(name.lowerBound..<position)
      }
    }
    return name
  }

  private func isAddress(at position: Int, _ name: Range<Int>) -> Bool {
    position < name.upperBound && (text[position] == ":" || text[position].isASCIIDigit)
  }

  private func isPhone(at start: Int, end: Int) -> Bool {
    var position = start
    while position < end, text[position].isASCIIDigit || text[position] == "-" { position += 1 }
    return position - start >= Self.leastPhone && text[start].isASCIIDigit
  }

  private func separatesPeople(_ position: Int, _ value: Range<Int>) -> Bool {
    guard text[position].isFoldedBlank else { return false }
    func run(_ step: Int) -> Int {
      var index = position
      while value.contains(index), text[index].isFoldedBlank { index += step }
      var count = 0
      while value.contains(index), text[index].isHan {
        count += 1
        index += step
      }
      return count
    }
    return !(run(-1) == 1 && run(1) == 1)
  }
}

extension Unicode.Scalar {
  /// An opening bracket of folded text, of any shape that annotations stand in.
  var opensGroup: Bool {
    switch self {
    case "(", "【", "[", "〔", "{": true
    default: false
    }
  }

  var closesGroup: Bool {
    switch self {
    case ")", "】", "]", "〕", "}": true
    default: false
    }
  }
}
