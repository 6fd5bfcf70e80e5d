/// Finds the quantitative targets of a text.
package struct TargetReader: Sendable {
  package struct Reading: Hashable, Sendable {
    package var comparator: Target.Comparator
    package var value: Double
    package var number: Range<Int>?
    /// `percent` and its like; nil where the unit is printed.
    package var unitName: String?
    package var unit: Range<Int>?
    /// The pieces that make the metric.
    package var metric: [Range<Int>] = []
    package var from: Double?
    package var to: Double?
    package var delta: Double?
    package var upper: Double?
    package var isApproximate = false
    package var isImplicit = false
    package var scope: Range<Int>?
    package var period: Target.Period?
    /// The place among the readings of the total that this is a part of.
    package var whole: Int?
    package var confidence: Double?
    package var range: Range<Int>
    package var lacksUnit: Bool { unitName == nil && unit == nil && !isImplicit }
  }

  private let text: [Unicode.Scalar]
  private let scanner: QuantityScanner

  package init(_ folded: FoldedText) {
    text = folded.scalars
    scanner = QuantityScanner(text: folded.scalars)
  }

  /// A clause that is being read, and what went before it in its sentence.
  private struct Context {
    var clause: Int
    /// After the last quantity of the clause, or its start.
    var lead: Int
    var sentence: Int
    var previousClause: Range<Int>?
    /// The verb that the next count shares when it has none of its own.
    var verb: Range<Int>?
    var quantities: [Quantity] = []
    /// What 由…元提高到 said, for further places in the same clause.
    var raise: Reading?
    /// What the last rise of the sentence spoke of.
    var raisedMetric: [Range<Int>] = []
  }

  /// Everything that may start a quantity, end a clause, or promise the whole.
  private static let stops = ScalarSet(
    "0123456789〇○零一二两三四五六七八九十百千万半大廿卅壹贰叁肆伍陆柒捌玖拾,。;:!?“《()全应清动翻\n".unicodeScalars)

  package func targets(in range: Range<Int>) -> [Reading] {
    var readings: [Reading] = []
    var context = Context(
      clause: range.lowerBound, lead: range.lowerBound, sentence: range.lowerBound)
    var position = range.lowerBound
    while position < range.upperBound {
      let scalar = text[position]
      guard Self.stops.contains(scalar) else {
        position += 1
        continue
      }
      switch scalar {
      case "。", ";", "\n", "!", "?":
        context = Context(clause: position + 1, lead: position + 1, sentence: position + 1)
        position += 1
      case ",", ":", "(", ")":
        context.previousClause = context.clause..<position
        context.clause = position + 1
        context.lead = position + 1
        context.quantities = []
        context.raise = nil
        position += 1
      case "“", "《":
        let close = closing(of: position, end: range.upperBound)
        if text.has("应", at: position + 1, end: range.upperBound),
          let found = implicit(at: position + 1, end: range.upperBound, context)
        {
          readings.append(found)
        }
        position = close.map { $0 + 1 } ?? position + 1
      default:
        position = read(at: position, range, &context, &readings)
      }
    }
    return readings
  }

  private func closing(of open: Int, end: Int) -> Int? {
    let mark: Unicode.Scalar = text[open] == "《" ? "》" : "”"
    var position = open + 1
    while position < min(end, open + 60), text[position] != "。" {
      if text[position] == mark { return position }
      position += 1
    }
    return nil
  }

  /// Reads what starts at a position and gives where to go on.
  private func read(
    at position: Int, _ range: Range<Int>, _ context: inout Context, _ readings: inout [Reading]
  ) -> Int {
    if let found = implicit(at: position, end: range.upperBound, context) {
      readings.append(found)
      context.lead = found.range.upperBound
      return found.range.upperBound
    }
    switch scanner.finding(at: position, end: range.upperBound) {
    case .other(let end): return end
    case nil: return position + 1
    case .quantity(let quantity):
      if var found = target(quantity, end: range.upperBound, &context) {
        if text.has("其中", at: context.clause, end: range.upperBound) {
          found.whole = readings.lastIndex {
            $0.range.lowerBound >= context.sentence && $0.whole == nil
          }
        }
        // How often belongs to the words of the target: 每月巡查不少于2次.
        if let (_, start) = TargetWords.periods.word(
          in: text, endingAt: found.range.lowerBound, from: context.clause)
        {
          found.range = start..<found.range.upperBound
        }
        readings.append(found)
        context.lead = found.range.upperBound
      } else if quantity.isHan {
        // 一本以上大学: part of a name, and no end of what a later number is of.
        return quantity.range.upperBound
      }
      context.quantities.append(quantity)
      return max(context.lead, quantity.range.upperBound)
    }
  }

  // MARK: One quantity

  private func target(_ quantity: Quantity, end: Int, _ context: inout Context) -> Reading? {
    let clauseEnd = clauseEnd(from: quantity.range.upperBound, end: end)
    let before = bound(before: quantity, from: context.lead)
    let after = TargetWords.after.word(in: text, at: quantity.range.upperBound, end: clauseEnd)
    var found = Reading(
      comparator: .eq, value: quantity.value, number: quantity.number, unit: quantity.unit,
      upper: quantity.upper, isApproximate: quantity.isApproximate,
      range: (before?.start ?? quantity.range.lowerBound)..<(after?.end ?? quantity.range.upperBound)
    )
    nameUnit(&found, quantity)
    compare(&found, before?.bound, after?.meaning)
    found.period = period(from: context.clause, to: quantity.range.lowerBound)
    found.scope = scope(from: context.clause, to: quantity.range.lowerBound)
    if let raised = raise(found, quantity, &context) { return raised }
    if isFrom(quantity, context, clauseEnd: clauseEnd) { return nil }
    changeLevel(&found, quantity, before?.bound, from: context.lead)

    let limit = before?.start ?? quantity.range.lowerBound
    if quantity.isShare
      || (before != nil && before?.bound != .weakly && !isCounted(quantity, limit, context))
    {
      nameLevel(&found, from: context.lead, to: limit)
      if !quantity.isShare, quantity.meaning == nil { return before == nil ? nil : found }
      return found
    }
    guard quantity.meaning == .count || quantity.meaning == .time || before != nil else {
      return nil
    }
    if after != nil, text.has("的", at: found.range.upperBound, end: end), before == nil {
      return nil
    }
    return count(found, quantity, limit: limit, clauseEnd: clauseEnd, &context)
  }

  private func nameUnit(_ found: inout Reading, _ quantity: Quantity) {
    switch quantity.meaning {
    case .percent: found.unitName = "percent"
    case .percentagePoint: found.unitName = "percentagePoint"
    case .permille: found.unitName = "permille"
    case .times: found.unitName = "times"
    case .count, .time, .ordinal, nil: found.unitName = quantity.isRatio ? "ratio" : nil
    }
  }

  private func bound(
    before quantity: Quantity, from start: Int
  ) -> (bound: TargetWords.Bound, start: Int)? {
    var end = quantity.number.lowerBound
    while end > start, text[end - 1].isFoldedBlank { end -= 1 }
    // 每班不超过45人, 控制在每班45人以内
    if end - 2 >= start, text[end - 2] == "每" { end -= 2 }
    guard let (bound, first) = TargetWords.before.word(in: text, endingAt: end, from: start) else {
      return nil
    }
    if bound == .about, text[first] == "约", first > start,
      ["节", "预", "公", "条", "制", "契"].contains(text[first - 1])
    {
      return nil
    }
    if bound == .weakly, !quantity.isShare { return nil }
    return (bound, first)
  }

  private func compare(
    _ found: inout Reading, _ before: TargetWords.Bound?, _ after: TargetWords.Bound?
  ) {
    if before == .about || after == .about { found.isApproximate = true }
    let strong = [after, before].compactMap { $0 }.first { $0.comparator != .eq && $0 != .about }
    if let strong {
      found.comparator = strong.comparator
    } else if found.upper != nil {
      found.comparator = .between
    } else if found.isApproximate {
      found.comparator = .approx
    }
  }

  /// A change by so much, with its sign.
  private func changeLevel(
    _ found: inout Reading, _ quantity: Quantity, _ bound: TargetWords.Bound?, from start: Int
  ) {
    var falls = bound == .fallsBy
    guard bound == .risesBy || falls || quantity.meaning == .percentagePoint else { return }
    if bound != .risesBy, bound != .fallsBy {
      falls = ["降", "减", "缩"].contains { text[start..<quantity.number.lowerBound].contains($0) }
    }
    if found.comparator == .eq || found.comparator == .approx { found.comparator = .change }
    found.delta = falls ? -found.value : found.value
  }

  // MARK: From and to

  private static let raising = Vocabulary<Bool>([
    ("提高到 提高至 提升到 提升至 增加到 增加至 增至 扩大到 上升到 调整到 调整为 上调到 上调至 进步到 进步至 提高为 增长到 到 至", true),
    ("降低到 降低至 下降到 下降至 降到 降至 减少到 减少至 压减到 压减至 缩短到", false),
  ])

  /// Whether a quantity is the level that another one in the clause starts from.
  private func isFrom(_ quantity: Quantity, _ context: Context, clauseEnd: Int) -> Bool {
    guard origin(of: quantity, context) != nil else { return false }
    var position = quantity.range.upperBound
    let end = min(clauseEnd, position + 24)
    while position < end {
      if Self.raising.word(in: text, at: position, end: end) != nil { return true }
      position += 1
    }
    return false
  }

  /// Where 由 or 从 stands before a quantity.
  private func origin(of quantity: Quantity, _ context: Context) -> Int? {
    text[context.clause..<quantity.number.lowerBound].suffix(16).lastIndex {
      $0 == "由" || $0 == "从"
    }
  }

  private func raise(_ found: Reading, _ quantity: Quantity, _ context: inout Context) -> Reading? {
    if var shared = context.raise, quantity.meaning == context.quantities.last?.meaning {
      // 提高到小学500元、初中750元: the same rise for another place.
      let lead = trimmed(context.lead..<quantity.number.lowerBound)
      guard !lead.isEmpty, lead.count <= 12 else { return nil }
      shared.value = found.value
      shared.to = found.value
      shared.delta = shared.from.map { found.value - $0 }
      shared.number = found.number
      shared.unit = found.unit
      shared.scope = lead
      shared.range = lead.lowerBound..<found.range.upperBound
      return shared
    }
    guard let first = context.quantities.last, let start = origin(of: first, context) else {
      return nil
    }
    var position = first.range.upperBound
    var word: Range<Int>?
    while position < quantity.number.lowerBound {
      if let (_, next) = Self.raising.word(in: text, at: position, end: quantity.number.lowerBound)
      {
        word = position..<next
        break
      }
      position += 1
    }
    guard let word else { return nil }
    var raised = found
    raised.comparator = .eq
    raised.from = first.value
    raised.to = found.value
    raised.delta = found.value - first.value
    raised.range = start..<found.range.upperBound
    raised.confidence = nil
    let subject = withoutPeriods(stripped(context.clause..<start))
    let place = trimmed(word.upperBound..<quantity.number.lowerBound)
    if endsMetric(subject) {
      raised.metric = [subject]
    } else {
      raised.scope = subject.isEmpty ? raised.scope : subject
      if let previous = context.previousClause { raised.metric = level(in: previous) }
      if raised.metric.isEmpty { raised.metric = context.raisedMetric }
    }
    context.raisedMetric = raised.metric
    if !subject.isEmpty { raised.range = subject.lowerBound..<raised.range.upperBound }
    if !place.isEmpty { raised.scope = place }
    context.raise = raised
    return raised
  }

  // MARK: Metrics

  private func nameLevel(_ found: inout Reading, from start: Int, to end: Int) {
    let lead = stripped(start..<end)
    guard !lead.isEmpty else { return }
    found.metric = [lead]
    found.confidence = endsMetric(lead) ? nil : 0.5
    found.range = lead.lowerBound..<found.range.upperBound
  }

  private func endsMetric(_ range: Range<Int>) -> Bool {
    TargetWords.metrics.word(in: text, endingAt: range.upperBound, from: range.lowerBound) != nil
  }

  /// What a clause such as 提高生活费补助标准 speaks of.
  private func level(in clause: Range<Int>) -> [Range<Int>] {
    let subject = stripped(clause)
    guard endsMetric(subject) else { return [] }
    var start = subject.lowerBound
    for words in [TargetWords.before, Self.raisers] {
      if let (_, next) = words.word(in: text, at: start, end: subject.upperBound) { start = next }
    }
    return [start..<subject.upperBound]
  }

  private static let raisers = Vocabulary<TargetWords.Bound>([
    ("提高 提升 进步 增加 上调 调整 完善", .risesBy), ("降低 下调 压减", .fallsBy),
  ])

  private static let longestMetric = 30

  /// A clause's beginning without the words and times that are no part of what is measured.
  private func stripped(_ range: Range<Int>) -> Range<Int> {
    var lead = trimmed(range)
    let times = TimeExpressionParser(text: text, year: .unknown)
    while !lead.isEmpty {
      let start = lead.lowerBound
      if let (_, next) = TargetWords.openers.word(in: text, at: start, end: lead.upperBound) {
        lead = trimmed(next..<lead.upperBound)
      } else if let (_, next) = TargetWords.scopes.word(in: text, at: start, end: lead.upperBound),
        next < lead.upperBound
      {
        lead = trimmed(next..<lead.upperBound)
      } else if TimeExpressionParser.starters.contains(text[start]),
        let time = times.expression(at: start, end: lead.upperBound), !time.needsSuffix
      {
        var next = time.end
        if next < lead.upperBound, ["前", "内", "起", "底"].contains(text[next]) { next += 1 }
        lead = trimmed(next..<lead.upperBound)
      } else {
        break
      }
    }
    lead = withoutPeriods(lead)
    guard lead.count > Self.longestMetric else { return lead }
    let cut = text[lead].lastIndex { $0 == "、" || $0 == "”" }
    return (cut.map { $0 + 1 } ?? lead.upperBound - Self.longestMetric)..<lead.upperBound
  }

  /// 每生每年 and its like at the end: the period, not the metric.
  private func withoutPeriods(_ range: Range<Int>) -> Range<Int> {
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

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    func isEdge(_ scalar: Unicode.Scalar) -> Bool { scalar.isFoldedBlank || scalar == "、" }
    while lower < upper, isEdge(text[lower]) { lower += 1 }
    while upper > lower, isEdge(text[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  // MARK: Counts

  /// How far back a verb may stand.
  private static let reach = 60

  /// Whether a verb plans the count, so that it is no level.
  private func isCounted(_ quantity: Quantity, _ limit: Int, _ context: Context) -> Bool {
    verb(before: limit, from: context.lead) != nil && !endsMetric(context.lead..<limit)
  }

  private func verb(before end: Int, from start: Int) -> Range<Int>? {
    var position = end
    let first = max(start, end - Self.reach)
    while position > first {
      if let (_, begin) = TargetWords.verbs.word(in: text, endingAt: position, from: first) {
        return begin..<position
      }
      position -= 1
    }
    return nil
  }

  private func count(
    _ reading: Reading, _ quantity: Quantity, limit: Int, clauseEnd: Int, _ context: inout Context
  ) -> Reading? {
    var found = reading
    let own = verb(before: limit, from: context.lead)
    let hasBound = limit < quantity.number.lowerBound
    let isAdjacent = own?.upperBound == limit
    if quantity.isHan, !hasBound {
      // Small numbers in Han numerals count in names: 三大体系, 五项管理.
      let isTime = quantity.meaning == .time && found.period != nil
      guard isTime || (isAdjacent && quantity.value > 1) else { return nil }
    }
    if let own {
      context.verb = own
      nameAction(&found, own, from: context.lead, limit: limit, clauseEnd: clauseEnd)
      return found
    }
    let lead = stripped(context.lead..<limit)
    if let shared = context.verb, !context.quantities.isEmpty || found.whole != nil {
      found.metric = [shared, lead].filter { !$0.isEmpty }
      found.confidence = 0.5
      if !lead.isEmpty { found.range = lead.lowerBound..<found.range.upperBound }
      return found
    }
    if endsMetric(lead) || (hasBound && !lead.isEmpty) {
      nameLevel(&found, from: context.lead, to: limit)
      return found
    }
    return laterAction(found, quantity, clauseEnd: clauseEnd, hasBound: hasBound)
  }

  /// Verb and object: 新建学校5所, 招聘教师120名, 选录150名农村教师.
  private func nameAction(
    _ found: inout Reading, _ verb: Range<Int>, from start: Int, limit: Int, clauseEnd: Int
  ) {
    let object = trimmed(verb.upperBound..<limit)
    let isList = object.last.map { text[$0] == "等" } ?? false
    if !object.isEmpty, !isList {
      found.metric = [verb.lowerBound..<object.upperBound]
      found.range = verb.lowerBound..<found.range.upperBound
      return
    }
    if let after = objectRange(after: found.range.upperBound, end: clauseEnd) {
      found.metric = [verb, after]
      found.range = verb.lowerBound..<after.upperBound
      return
    }
    // 劳动力转移培训10万人次: what is done stands before the verb.
    var action = stripped(start..<verb.upperBound)
    if action.isEmpty || period(from: action.lowerBound, to: action.upperBound) != nil {
      action = verb
    }
    found.metric = [action]
    found.range = min(action.lowerBound, verb.lowerBound)..<found.range.upperBound
    found.confidence = 0.5
  }

  /// The noun that a count stands before, up to its head.
  private func objectRange(after start: Int, end: Int) -> Range<Int>? {
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
  private func laterAction(
    _ reading: Reading, _ quantity: Quantity, clauseEnd: Int, hasBound: Bool
  ) -> Reading? {
    var found = reading
    let rest = trimmed(found.range.upperBound..<min(clauseEnd, found.range.upperBound + 24))
    var hasVerb = false
    for position in rest
    where TargetWords.verbs.word(in: text, at: position, end: rest.upperBound) != nil {
      hasVerb = true
      break
    }
    let isPeriodic = quantity.meaning == .time && found.period != nil
    guard hasVerb || isPeriodic || hasBound, quantity.unit != nil || hasBound else { return nil }
    if !rest.isEmpty, rest.upperBound == clauseEnd {
      found.metric = [rest]
      found.range = found.range.lowerBound..<rest.upperBound
    }
    found.confidence = 0.5
    return found
  }

  // MARK: Without a number

  private func implicit(at start: Int, end: Int, _ context: Context) -> Reading? {
    switch text[start] {
    case "零", "清", "动":
      guard let (_, next) = TargetWords.zeros.word(in: text, at: start, end: end) else {
        return nil
      }
      let metric = text[start] == "零" ? start + 1..<next : stripped(context.lead..<start)
      return whole(0, metric, start..<next)
    case "应":
      // 应助尽助, 应收尽收
      guard start + 3 < end, text[start + 2] == "尽", text[start + 1] == text[start + 3] else {
        return nil
      }
      return whole(100, start..<start + 4, start..<start + 4)
    case "全":
      if let (_, next) = TargetWords.wholes.word(in: text, at: start, end: end) {
        let lead = stripped(context.lead..<start)
        return whole(100, lead, (lead.isEmpty ? start : lead.lowerBound)..<next)
      }
      return completion(at: start, end: end, context)
    case "翻": return doubling(at: start, end: end, context)
    default: return nil
    }
  }

  private func whole(_ value: Double, _ metric: Range<Int>, _ range: Range<Int>) -> Reading {
    Reading(
      comparator: .eq, value: value, unitName: value == 0 ? nil : "percent",
      metric: metric.isEmpty ? [] : [metric], isImplicit: true, range: range)
  }

  /// 全部建成; 全员培训 only where it is to be reached.
  private func completion(at start: Int, end: Int, _ context: Context) -> Reading? {
    let isAll = text.has("全部", at: start, end: end)
    guard isAll || text.has("全员", at: start, end: end),
      let (_, next) = TargetWords.completions.word(in: text, at: start + 2, end: end)
    else { return nil }
    if !isAll {
      let isPromised = (context.clause..<start).contains {
        Self.promises.word(in: text, at: $0, end: start) != nil
      }
      guard isPromised else { return nil }
    }
    // The number of what is to be completed is the target, where there is one.
    guard context.quantities.isEmpty else { return nil }
    let lead = stripped(context.lead..<start)
    var found = whole(100, lead, (lead.isEmpty ? start : lead.lowerBound)..<next)
    found.confidence = 0.5
    return found
  }

  private static let promises = Vocabulary("实现 完成 确保 做到 达到")

  private func doubling(at start: Int, end: Int, _ context: Context) -> Reading? {
    guard let (percent, next) = Self.doublings.word(in: text, at: start, end: end) else {
      return nil
    }
    let lead = stripped(context.lead..<start)
    var found = whole(percent, lead, (lead.isEmpty ? start : lead.lowerBound)..<next)
    found.isImplicit = false
    found.comparator = .change
    found.delta = percent
    return found
  }

  /// By how many percent.
  private static let doublings = Vocabulary<Double>([("翻一番 翻番", 100), ("翻两番", 300)])

  // MARK: Around a quantity

  private func clauseEnd(from start: Int, end: Int) -> Int {
    var position = start
    while position < end, ![",", "。", ";", ":", "(", ")", "!", "?"].contains(text[position]),
      !text[position].isLineEnd
    { position += 1 }
    return position
  }

  private func period(from start: Int, to end: Int) -> Target.Period? {
    for position in (start..<end).reversed() {
      if let (period, _) = TargetWords.periods.word(in: text, at: position, end: end) {
        return period
      }
    }
    return nil
  }

  private func scope(from start: Int, to end: Int) -> Range<Int>? {
    for position in (start..<end).reversed() {
      if let (_, next) = TargetWords.scopes.word(in: text, at: position, end: end) {
        return position..<next
      }
    }
    return nil
  }
}
