/// What is measured: the words before a number, without the times and brackets among them.
extension TargetReader {
  func nameLevel(_ found: inout Reading, from start: Int, to end: Int) {
    let lead = lead(from: start, to: end)
    // A single character is a verb: 有不少于3名教师.
    guard let first = lead.first, first.count > 1 || lead.second != nil else { return }
    found.metric = lead
    found.confidence = endsMetric(lead.second ?? first) || isPerHead(first) ? nil : 0.5
    found.range = first.lowerBound..<found.range.upperBound
  }

  /// 每万人拥有医师25人, 每千人口床位数: so much for so many.
  func isPerHead(_ lead: Range<Int>) -> Bool {
    Self.perHead.word(in: text, at: lead.lowerBound, end: lead.upperBound) != nil
  }

  private static let perHead = Vocabulary("每千人 每万人 每十万人 每百户 每千户 每百人 每千名 每万名 每千人口 每万人口")

  /// 增长6%, 达到25亿元 behind another target of the sentence: of the same thing.
  func nameAsBefore(_ found: inout Reading, _ bound: TargetWords.Bound?) {
    guard let last = readings.last, last.range.lowerBound >= context.sentence,
      bound == .risesBy || bound == .fallsBy || last.delta != nil && bound == .reaches
    else { return }
    found.metric = last.metric
    found.confidence = 0.5
  }

  /// 城镇、农村居民收入分别增长8%、9%: a number right behind another one of the same unit is of the
  /// same thing.
  func goesOn(_ found: inout Reading, _ quantity: Quantity) -> Bool {
    guard let last = readings.last, !last.metric.isEmpty,
      last.range.upperBound == context.lead, last.range.lowerBound >= context.clause,
      Self.seriesSigns.word(in: text, at: context.lead, end: quantity.range.lowerBound)?.end
        == quantity.range.lowerBound,
      last.unitName == found.unitName, sameUnit(last.unit, found.unit)
    else { return false }
    found.metric = last.metric
    found.scope = last.scope
    found.period = last.period
    if found.comparator == .eq {
      found.comparator = last.comparator
      found.delta = last.delta.map { $0 < 0 ? -found.value : found.value }
    }
    found.confidence = 0.5
    return true
  }

  private static let seriesSigns = Vocabulary("、 和 与 及 以及")

  private func sameUnit(_ left: Range<Int>?, _ right: Range<Int>?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return text[left].elementsEqual(text[right])
  }

  /// 压减30%的会议, 三分之二的村达标: what is measured stands behind.
  func nameBehind(_ found: inout Reading, from end: Int, clauseEnd: Int) {
    var start = end
    if start < clauseEnd, text[start] == "的" { start += 1 }
    let rest = trimmed(start..<clauseEnd)
    guard rest.count >= 2, rest.count <= Self.longestBehind, text[rest].allSatisfy(\.isHan) else {
      return
    }
    found.metric = MetricPieces(rest)
    found.confidence = 0.5
    found.range = found.range.lowerBound..<rest.upperBound
  }

  private static let longestBehind = 12

  /// What a clause's beginning speaks of, without the bracket that stands in it.
  func lead(from start: Int, to end: Int) -> MetricPieces {
    let (before, after) = parts(of: start..<end)
    let lead = stripped(before)
    guard let after else { return MetricPieces(lead.isEmpty ? nil : lead) }
    return lead.isEmpty ? MetricPieces(after) : MetricPieces(lead, after)
  }

  /// What stands before and behind the bracket that a range holds; the whole when it holds none.
  func parts(of range: Range<Int>) -> (before: Range<Int>, after: Range<Int>?) {
    guard let bracket = context.bracket, range.lowerBound <= bracket.lowerBound,
      bracket.upperBound <= range.upperBound
    else { return (range, nil) }
    let after = trimmed(bracket.upperBound..<range.upperBound)
    return (range.lowerBound..<bracket.lowerBound, after.isEmpty ? nil : after)
  }

  func endsMetric(_ range: Range<Int>) -> Bool {
    TargetWords.metrics.word(in: text, endingAt: range.upperBound, from: range.lowerBound) != nil
  }

  /// What a clause such as 提高生活费补助标准 speaks of.
  func level(in clause: Range<Int>) -> MetricPieces {
    let subject = stripped(clause)
    guard endsMetric(subject) else { return MetricPieces() }
    var start = subject.lowerBound
    for words in [TargetWords.before, Self.raisers] {
      if let (_, next) = words.word(in: text, at: start, end: subject.upperBound) { start = next }
    }
    return MetricPieces(start..<subject.upperBound)
  }

  static let raisers = Vocabulary<TargetWords.Bound>([
    ("提高 提升 进步 增加 上调 调整 完善", .risesBy), ("降低 下调 压减", .fallsBy),
  ])

  static let longestMetric = 30

  /// A clause's beginning without the words and times that are no part of what is measured.
  func stripped(_ range: Range<Int>) -> Range<Int> {
    var lead = trimmed(range)
    while !lead.isEmpty {
      let start = lead.lowerBound
      if let (isApart, next) = TargetWords.openers.word(
        in: text, at: start, end: lead.upperBound)
      {
        guard isApart else { break }
        lead = trimmed(next..<lead.upperBound)
      } else if let (_, next) = TargetWords.scopes.word(in: text, at: start, end: lead.upperBound),
        next < lead.upperBound
      {
        lead = trimmed(next..<lead.upperBound)
      } else if let end = timeEnd(in: lead) {
        var next = end
        if next < lead.upperBound, Self.afterTime.contains(text[next]) { next += 1 }
        lead = trimmed(next..<lead.upperBound)
      } else if let next = pointLabelEnd(in: lead) {
        lead = trimmed(next..<lead.upperBound)
      } else {
        break
      }
    }
    lead = withoutPeriods(lead)
    while let (isApart, start) = TargetWords.closers.word(
      in: text, endingAt: lead.upperBound, from: lead.lowerBound), isApart
    {
      lead = trimmed(lead.lowerBound..<start)
    }
    guard lead.count > Self.longestMetric else { return lead }
    let cut = text[lead].lastIndex { $0 == "、" || $0 == "”" }
    return (cut.map { $0 + 1 } ?? lead.upperBound - Self.longestMetric)..<lead.upperBound
  }

  /// Where the label of a point ends that a clause starts with: `1.覆盖率达到100%；②满意度达到90%`.
  private func pointLabelEnd(in clause: Range<Int>) -> Int? {
    let start = clause.lowerBound
    if Numerals.enclosed(text[start]) != nil { return start + 1 }
    guard let number = Numerals.arabic(in: text, at: start, end: clause.upperBound),
      case let mark = start + number.length, mark < clause.upperBound,
      text[mark] == "." || text[mark] == "、" || text[mark] == ")"
    else { return nil }
    return mark + 1
  }

  private static let beforeTime: ScalarSet = "到至在于"
  private static let afterTime: ScalarSet = "前内起底"

  /// Where a time ends that some words start with: 2023年, 到2023年.
  private func timeEnd(in words: Range<Int>) -> Int? {
    let isNamed = words.count > 1 && Self.beforeTime.contains(text[words.lowerBound])
    let start = isNamed ? words.lowerBound + 1 : words.lowerBound
    guard TimeExpressionParser.starters.contains(text[start]),
      let time = TimeExpressionParser(text: text, year: .unknown)
        .expression(at: start, end: words.upperBound), !time.needsSuffix
    else { return nil }
    return time.end
  }

  /// 每生每年 and its like at the end: the period, not the metric.
  func withoutPeriods(_ range: Range<Int>) -> Range<Int> {
    var lead = range
    while lead.count >= 2 {
      if let (_, start) = TargetWords.periods.word(
        in: text, endingAt: lead.upperBound, from: lead.lowerBound)
      {
        lead = trimmed(lead.lowerBound..<start)
      } else if text[lead.upperBound - 2] == "每" {
        lead = trimmed(lead.lowerBound..<lead.upperBound - 2)
      } else if let (_, next) = TargetWords.periods.word(
        in: text, at: lead.lowerBound, end: lead.upperBound)
      {
        lead = trimmed(next..<lead.upperBound)
      } else {
        break
      }
    }
    return lead
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    func isEdge(_ scalar: Unicode.Scalar) -> Bool { scalar.isFoldedBlank || scalar == "、" }
    while lower < upper, isEdge(text[lower]) { lower += 1 }
    while upper > lower, isEdge(text[upper - 1]) { upper -= 1 }
    return lower..<upper
  }
}
