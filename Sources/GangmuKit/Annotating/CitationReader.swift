/// Finds the documents cited by title in 《》.
package struct CitationReader: SignReader, Sendable {
  package struct Reading: Hashable, Sendable {
    /// With the marks and what belongs to the title after them.
    package var range: Range<Int>
    /// Between the marks, without a status in brackets at the end.
    package var title: Range<Int>
    @Packed package var status: Range<Int>? = nil
    @Packed package var documentNumber: Range<Int>? = nil
    @Packed package var shortName: Range<Int>? = nil
    @Packed package var issuer: Range<Int>? = nil
    /// The kind of document, at the end of the title.
    @Packed package var type: Range<Int>? = nil
    package var isNested: Bool
  }

  static let kind = SignKinds.citation
  static let signs: ScalarSet = "《〈<》〉>。"

  let text: [Unicode.Scalar]
  private var limit = 0
  /// Where the titles start that are not closed.
  private var open: [Int] = []
  /// How many of them have marks that are no less-than signs.
  private var depth = 0
  private(set) var readings: [Reading] = []

  package init(_ folded: FoldedText) {
    text = folded.scalars
  }

  /// The words in brackets that tell a document's status.
  private static let statuses = Vocabulary("试行 暂行 修订 修正 征求意见稿 草案 修订稿 试行稿")

  package func citations(in range: Range<Int>) -> [Reading] { readings(in: range) }

  mutating func begin(_ range: Range<Int>) {
    limit = range.upperBound
    forgetOpen()
    readings.forget()
  }

  mutating func read(at position: Int) {
    switch text[position] {
    case "《", "〈":
      open.append(position)
      depth += 1
    case "<": open.append(position)
    case ">":
      guard let start = open.last, text[start] == "<" else { return }
      open.removeLast()
      let found = reading(start, position, end: limit)
      // A single sign may mean less or more, or belong to markup.
      if found.type != nil || isDoubled(start, position) && text[start + 1].isHan {
        readings.append(found)
      }
    case "》", "〉":
      while let start = open.last, text[start] == "<" { open.removeLast() }
      guard let start = open.popLast() else { return }
      depth -= 1
      readings.append(reading(start, position, end: limit))
    default:
      // A title holds no full stop; one that is still open has lost its mark.
      forgetOpen()
    }
  }

  private mutating func forgetOpen() {
    open.forget()
    depth = 0
  }

  mutating func end() {
    guard readings.count > 1 else { return }
    readings.sort { $0.range.lowerBound < $1.range.lowerBound }
    // （以下简称《办法》） names what stands before it once more.
    var shortName = 0..<0
    readings.removeAll { reading in
      if !reading.isNested, shortName.contains(reading.title.lowerBound) { return true }
      shortName = reading.shortName ?? shortName
      return false
    }
  }

  /// Whether marks are typed as `<<…>>`.
  private func isDoubled(_ start: Int, _ close: Int) -> Bool {
    text[start] == "<" && start > 0 && text[start - 1] == "<" && close + 1 < limit
      && text[close + 1] == ">"
  }

  private func reading(_ start: Int, _ close: Int, end: Int) -> Reading {
    let isNested = depth > 0
    let extra = isDoubled(start, close) ? 1 : 0
    let outer = start - extra
    var title = start + 1..<close
    var status: Range<Int>?
    if let inner = bracketsBefore(close, from: start + 1), isStatus(inner) {
      status = inner
      title = title.lowerBound..<inner.lowerBound - 1
    }
    var after = close + 1 + extra
    var number: Range<Int>?
    var short: Range<Int>?
    while let group = brackets(at: after, end: end) {
      if status == nil, isStatus(group) {
        status = group
      } else if number == nil, isDocumentNumber(group) {
        number = group
      } else if short == nil, let name = shortName(group) {
        short = name
      } else {
        break
      }
      after = group.upperBound + 1
    }
    return Reading(
      range: outer..<after, title: title, status: status, documentNumber: number,
      shortName: short, issuer: isNested ? nil : issuer(before: outer), type: type(of: title),
      isNested: isNested)
  }

  /// （以下简称“《办法》”）
  private func shortName(_ group: Range<Int>) -> Range<Int>? {
    guard
      let (_, start) = Self.shortLeads.word(in: text, at: group.lowerBound, end: group.upperBound)
    else { return nil }
    var name = start..<group.upperBound
    while let first = name.first, Self.nameMarks.contains(text[first]) { name = name.dropFirst() }
    while let last = name.last, Self.nameMarks.contains(text[last]) { name = name.dropLast() }
    return name.isEmpty ? nil : name
  }

  /// What may stand around a short name.
  private static let nameMarks: ScalarSet = "“”《》:为 "

  private static let shortLeads = Vocabulary("以下简称 以下统称 下称 简称")

  /// The last word of a title that says what kind of document it is.
  private static let types = Vocabulary(
    """
    法 条例 规定 办法 细则 规划 纲要 方案 意见 通知 标准 指南 计划 计画 要点 规范 准则 清单 规则 决定 公告 通报 章程 预案 措施 制度 行动 指引 \
    手册 读本 教材 报 刊
    """)

  private func type(of title: Range<Int>) -> Range<Int>? {
    var end = title.upperBound
    // 发展规划（2021—2025年）
    if let inner = bracketsBefore(end, from: title.lowerBound) { end = inner.lowerBound - 1 }
    guard let (_, start) = Self.types.word(in: text, endingAt: end, from: title.lowerBound) else {
      return nil
    }
    return start..<end
  }

  private static let issuers = Vocabulary(
    """
    教育部 国务院 国务院办公厅 财政部 中办 国办 中央 中共中央 全国人大 省政府 市政府 县政府 区政府 省教育厅 市教育局 县教育局 区教育局 省委 市委 县委 \
    区委 省 市 县 区 部门 厅 局 人民政府 办公厅 办公室 委员会
    """)

  private static let issuerStops = Vocabulary(
    "落实 贯彻 按照 依据 根据 执行 印发 学习 宣传 制定 出台 编制 做好 对照 和 及 与 的 深入 全面 认真 严格 贯彻落实 关注")

  /// The longest name of an organ that is read before a title.
  private static let longestIssuer = 16

  /// Who issued a document, from the words before its title: 市教育局《…》, 区九部门《…》.
  private func issuer(before open: Int) -> Range<Int>? {
    var end = open
    if let (_, start) = Self.issuerTails.word(in: text, endingAt: end, from: max(0, end - 6)) {
      end = start
    }
    guard let (_, tail) = Self.issuers.word(in: text, endingAt: end, from: max(0, end - 8)) else {
      return nil
    }
    var start = tail
    let floor = max(0, end - Self.longestIssuer)
    while start > floor, text[start - 1].isHan || text[start - 1] == "、" {
      if Self.issuerStops.word(in: text, endingAt: start, from: floor) != nil { return start..<end }
      start -= 1
    }
    // The start of the clause is the start of the name; in running words only the organ is sure.
    if start == floor, start > 0, text[start - 1].isHan { return tail..<end }
    return start..<end
  }

  private static let issuerTails = Vocabulary("关于 等 印发的 发布的 下发的 出台的 制定的")

  private func isStatus(_ range: Range<Int>) -> Bool {
    range.count <= 10
      && Self.statuses.word(in: text, endingAt: range.upperBound, from: 0) != nil
  }

  private func isDocumentNumber(_ range: Range<Int>) -> Bool {
    guard range.count <= 30 else { return false }
    guard let reading = DocumentNumberGrammar.find(in: Array(text[range])) else { return false }
    return reading.range.lowerBound == 0
  }

  /// What stands between brackets that open at a position.
  private func brackets(at open: Int, end: Int) -> Range<Int>? {
    guard open < end, text[open] == "(" else { return nil }
    var depth = 0
    for position in open..<min(end, open + 60) {
      if text[position] == "(" { depth += 1 }
      if text[position] == ")" {
        depth -= 1
        if depth == 0 { return open + 1..<position }
      }
    }
    return nil
  }

  private func bracketsBefore(_ close: Int, from start: Int) -> Range<Int>? {
    guard close > start, text[close - 1] == ")" else { return nil }
    var position = close - 2
    while position >= start, text[position] != "(" { position -= 1 }
    return position > start ? position + 1..<close - 1 : nil
  }
}
