/// What is counted: the verb before a number and the things after it (新建学校5所).
extension TargetReader {
  /// How far back a verb may stand.
  static let reach = 60

  /// Whether a verb plans the count, so that it is no level.
  func isCounted(_ quantity: Quantity, _ limit: Int) -> Bool {
    let (before, after) = parts(of: context.lead..<limit)
    return verb(before: limit, from: context.lead) != nil && !endsMetric(after ?? before)
  }

  func verb(before end: Int, from start: Int) -> Range<Int>? {
    var position = end
    let first = max(start, end - Self.reach)
    while position > first {
      if position == context.bracket?.upperBound, let bracket = context.bracket {
        position = max(first, bracket.lowerBound)
        continue
      }
      if let (_, begin) = TargetWords.verbs.word(in: text, endingAt: position, from: first),
        !isRate(endingAt: position)
      {
        return joined(begin..<position, from: first)
      }
      position -= 1
    }
    return nil
  }

  /// Whether a verb is part of the name of a rate: 完成率.
  private func isRate(endingAt end: Int) -> Bool { end < text.count && text[end] == "率" }

  /// A verb with those before it that share its object: 新建、改扩建幼儿园12所, 排查整治隐患36处.
  private func joined(_ verb: Range<Int>, from first: Int) -> Range<Int> {
    var start = verb.lowerBound
    while start > first {
      let end = text[start - 1] == "、" ? start - 1 : start
      guard let (_, begin) = TargetWords.verbs.word(in: text, endingAt: end, from: first) else {
        break
      }
      start = begin
    }
    return start..<verb.upperBound
  }

  /// Whether a quantity counts what is planned, and what that is.
  mutating func isCount(
    _ found: inout Reading, _ quantity: Quantity, limit: Int, clauseEnd: Int
  ) -> Bool {
    let own = verb(before: limit, from: context.lead)
    let hasBound = limit < quantity.number.lowerBound
    let isAdjacent = own?.upperBound == limit
    if quantity.isHan, !hasBound {
      // Small numbers in Han numerals count in names: 三大体系, 五项管理.
      let isTime = quantity.meaning == .time && found.period != nil
      guard isTime || (isAdjacent && quantity.value > 1) else { return false }
    }
    if let own {
      // 已建成的5个项目 speaks of what stands already.
      if limit == own.upperBound + 1, text[own.upperBound] == "的" { return false }
      share(verb: own)
      nameAction(&found, own, from: context.lead, limit: limit, clauseEnd: clauseEnd)
      return true
    }
    let lead = lead(from: context.lead, to: limit)
    if distribute(&found, quantity, lead) { return true }
    if let shared = context.verb,
      !context.quantities.isEmpty || found.whole != nil || isPart(lead.first)
    {
      found.metric = MetricPieces(shared, lead.second ?? lead.first)
      found.confidence = 0.5
      if let first = lead.first { found.range = first.lowerBound..<found.range.upperBound }
      return true
    }
    if let last = lead.second ?? lead.first, hasBound || endsMetric(last) || isPerHead(last) {
      nameLevel(&found, from: context.lead, to: limit)
      return true
    }
    return hasLaterAction(&found, quantity, clauseEnd: clauseEnd, hasBound: hasBound)
  }

  private func isPart(_ lead: Range<Int>?) -> Bool {
    guard let lead else { return false }
    return TargetWords.parts.word(in: text, at: lead.lowerBound, end: lead.upperBound)?.end
      == lead.upperBound
  }

  /// 补助标准小学500元、初中750元: one metric, spread over parts.
  private func distribute(
    _ found: inout Reading, _ quantity: Quantity, _ lead: MetricPieces
  ) -> Bool {
    guard lead.second == nil, let lead = lead.first,
      let (_, start) = TargetWords.parts.word(
        in: text, endingAt: lead.upperBound, from: lead.lowerBound)
    else { return false }
    let part = start..<lead.upperBound
    let metric = trimmed(lead.lowerBound..<start)
    if metric.isEmpty {
      guard let last = readings.last, last.range.lowerBound >= context.clause,
        last.scope != nil, let subject = last.metric.first, endsMetric(subject)
      else { return false }
      found.metric = last.metric
    } else {
      guard endsMetric(metric) else { return false }
      found.metric = MetricPieces(metric)
    }
    found.scope = part
    found.range = lead.lowerBound..<found.range.upperBound
    return true
  }

  /// Verb and object: 新建学校5所, 招聘教师120名, 选录150名农村教师.
  mutating func nameAction(
    _ found: inout Reading, _ verb: Range<Int>, from start: Int, limit: Int, clauseEnd: Int
  ) {
    let (before, after) = parts(of: verb.upperBound..<limit)
    // 在岗培训每年不少于2次: how often is no object.
    let object = withoutPeriods(trimmed(before))
    let isList = object.last.map { text[$0] == "等" } ?? false
    if !object.isEmpty, !isList {
      found.metric = MetricPieces(verb.lowerBound..<object.upperBound, after)
      found.range = verb.lowerBound..<found.range.upperBound
      return
    }
    if let after = objectRange(after: found.range.upperBound, end: clauseEnd) {
      found.metric = MetricPieces(verb, after)
      found.range = verb.lowerBound..<after.upperBound
      shareObject(after, of: found)
      return
    }
    // 劳动力转移培训10万人次: what is done stands before the verb.
    var action = stripped(start..<verb.upperBound)
    if action.isEmpty || period(from: action.lowerBound, to: action.upperBound) != nil {
      action = verb
    }
    found.metric = MetricPieces(action)
    found.range = min(action.lowerBound, verb.lowerBound)..<found.range.upperBound
    found.confidence = 0.5
  }

  /// 新建5所、改扩建12所学校: the object belongs to the count before too.
  private mutating func shareObject(_ object: Range<Int>, of found: Reading) {
    guard let last = readings.indices.last, readings[last].range.lowerBound >= context.clause,
      readings[last].metric.second == nil, let verb = readings[last].metric.first,
      TargetWords.verbs.word(in: text, at: verb.lowerBound, end: verb.upperBound)?.end
        == verb.upperBound,
      let unit = readings[last].unit, let ownUnit = found.unit, text[unit] == text[ownUnit]
    else { return }
    rename(last, MetricPieces(verb, object))
  }

  /// The noun that a count stands before, up to its head.
  func objectRange(after start: Int, end: Int) -> Range<Int>? {
    guard start < end, text[start].isHan || text[start] == "“" else { return nil }
    if text[start] == "“" { return closing(of: start, end: end).map { start..<$0 + 1 } }
    var position = start
    var last: Int?
    while position < min(end, start + 16), text[position] != "、" {
      if let (isObject, next) = TargetWords.objects.word(in: text, at: position, end: end) {
        guard isObject else {
          position += 1
          continue
        }
        last = next
        position = next
        if position < end, !text[position].isHan { break }
        if TargetWords.objects.word(in: text, at: position, end: end) == nil { break }
        continue
      }
      position += 1
    }
    return last.map { start..<$0 }
  }

  /// 年内10至15个专业创办成省级示范专业: the verb stands behind.
  func hasLaterAction(
    _ found: inout Reading, _ quantity: Quantity, clauseEnd: Int, hasBound: Bool
  ) -> Bool {
    let rest = trimmed(found.range.upperBound..<min(clauseEnd, found.range.upperBound + 24))
    let hasVerb = TargetWords.verbs.first(in: text, range: rest) != nil
    let isPeriodic = quantity.meaning == .time && found.period != nil
    guard hasVerb || isPeriodic || hasBound, quantity.unit != nil || hasBound else { return false }
    if !rest.isEmpty, rest.upperBound == clauseEnd {
      found.metric = MetricPieces(rest)
      found.range = found.range.lowerBound..<rest.upperBound
    }
    found.confidence = 0.5
    return true
  }
}
