/// Finds names and slogans in quotation marks.
package struct SloganReader: ScanningReader, Sendable {
  package struct Reading: Hashable, Sendable {
    package var kind: Slogan.Kind
    package var text: Range<Int>
    /// With the marks.
    package var range: Range<Int>
  }

  static let kind = SignKinds.slogan
  /// `"` opens and closes by turns: what closes is passed over with its quotation.
  static let signs: ScalarSet = "“「\""

  let text: [Unicode.Scalar]
  var scan = SignScan<Reading>()

  package init(_ folded: FoldedText) {
    text = folded.scalars
  }

  /// Longer quotations are quoted speech, or a mark is lost.
  private static let longest = 60

  package func slogans(in range: Range<Int>) -> [Reading] { readings(in: range) }

  mutating func read(at position: Int) {
    let end = scan.range.upperBound
    guard position >= scan.next, let close = close(of: position, end: end), close > position + 1
    else { return }
    let inner = position + 1..<close
    scan.keep(
      Reading(kind: kind(inner, end: end), text: inner, range: position..<close + 1), to: close + 1)
  }

  private func close(of open: Int, end: Int) -> Int? {
    guard let mark = Self.closing[text[open]] else { return nil }
    var position = open + 1
    while position < min(end, open + Self.longest) {
      if text[position] == mark { return position }
      if text[position] == text[open] || text[position].isLineEnd { return nil }
      position += 1
    }
    return nil
  }

  private static let closing: [Unicode.Scalar: Unicode.Scalar] = [
    "“": "”", "「": "」", "\"": "\"",
  ]

  private static let programmes = Vocabulary(
    "工程 计划 行动 活动 制度 机制 模式 平台 项目 系统 改革 试点 课程 品牌 比赛 大赛 联赛 专项 体系 战略 标准")

  private func kind(_ inner: Range<Int>, end: Int) -> Slogan.Kind {
    if Self.programmes.word(in: text, at: inner.upperBound + 1, end: end) != nil
      || Self.programmes.word(in: text, endingAt: inner.upperBound, from: inner.lowerBound) != nil
    {
      return .programme
    }
    if text[inner].contains(where: { $0 == "," || $0 == ";" }) { return .saying }
    return counts(inner) ? .formula : .emphasis
  }

  /// “四个意识”, “一岗双责”: a number and what it counts.
  private func counts(_ inner: Range<Int>) -> Bool {
    guard inner.count <= 12 else { return false }
    var start = inner.lowerBound
    if text[start] == "第" { start += 1 }
    return text[start].isASCIIDigit || text[start] == "两" || text[start] == "双"
      || Numerals.hanDigit(text[start]) != nil || text[start] == "十"
  }
}
