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
      if let (_, begin) = TargetWords.verbs.word(in: text, endingAt: position, from: first) {
        return begin..<position
      }
      position -= 1
    }
    return nil
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
      share(verb: own)
      nameAction(&found, own, from: context.lead, limit: limit, clauseEnd: clauseEnd)
      return true
    }
    let lead = lead(from: context.lead, to: limit)
    if let shared = context.verb, !context.quantities.isEmpty || found.whole != nil {
      found.metric = MetricPieces(shared, lead.second ?? lead.first)
      found.confidence = 0.5
      if let first = lead.first { found.range = first.lowerBound..<found.range.upperBound }
      return true
    }
    if let last = lead.second ?? lead.first, hasBound || endsMetric(last) {
      nameLevel(&found, from: context.lead, to: limit)
      return true
    }
    return hasLaterAction(&found, quantity, clauseEnd: clauseEnd, hasBound: hasBound)
  }

  /// Verb and object: 新建学校5所, 招聘教师120名, 选录150名农村教师.
  func nameAction(
    _ found: inout Reading, _ verb: Range<Int>, from start: Int, limit: Int, clauseEnd: Int
  ) {
    let (before, after) = parts(of: verb.upperBound..<limit)
    let object = trimmed(before)
    let isList = object.last.map { text[$0] == "等" } ?? false
    if !object.isEmpty, !isList {
      found.metric = MetricPieces(verb.lowerBound..<object.upperBound, after)
      found.range = verb.lowerBound..<found.range.upperBound
      return
    }
    if let after = objectRange(after: found.range.upperBound, end: clauseEnd) {
      found.metric = MetricPieces(verb, after)
      found.range = verb.lowerBound..<after.upperBound
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

  /// The noun that a count stands before, up to its head.
  func objectRange(after start: Int, end: Int) -> Range<Int>? {
    guard start < end, text[start].isHan || text[start] == "“" else { return nil }
    if text[start] == "“" { return closing(of: start, end: end).map { start..<$0 + 1 } }
    var position = start
    var last: Int?
    while position < min(end, start + 16), text[position] != "、" {
      if let (_, next) = TargetWords.objects.word(in: text, at: position, end: end) {
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
