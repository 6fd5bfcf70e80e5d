/// Finds the quantitative targets of a text.
package struct TargetReader: SignReader, Sendable {
  package struct Reading: Hashable, Sendable {
    package var comparator: Target.Comparator
    package var value: Double
    @Packed package var number: Range<Int>? = nil
    /// Nil where the unit is printed.
    package var unitName: UnitName?
    @Packed package var unit: Range<Int>? = nil
    /// The pieces that make the metric.
    package var metric = MetricPieces()
    @Packed package var from: Double? = nil
    @Packed package var to: Double? = nil
    @Packed package var delta: Double? = nil
    @Packed package var upper: Double? = nil
    package var isApproximate = false
    package var isImplicit = false
    @Packed package var scope: Range<Int>? = nil
    package var period: Target.Period?
    /// The place among the readings of the total that this is a part of.
    @Packed package var whole: Int? = nil
    @Packed package var confidence: Double? = nil
    package var range: Range<Int>
    package var lacksUnit: Bool { unitName == nil && unit == nil && !isImplicit }
  }

  /// A unit that has a name of its own in a result, however it is printed.
  package enum UnitName: String, Sendable {
    case percent, percentagePoint, permille, ratio, times
  }

  /// One piece of text that names what is measured, or two that stand apart: a verb and its object.
  package struct MetricPieces: Hashable, Sendable {
    @Packed package var first: Range<Int>? = nil
    @Packed package var second: Range<Int>? = nil

    init(_ first: Range<Int>? = nil, _ second: Range<Int>? = nil) {
      self.first = first
      self.second = second
    }

    package var isEmpty: Bool { first == nil }
  }

  static let kind = SignKinds.target
  /// Everything that may start a quantity, end a clause, or promise the whole.
  static let signs: ScalarSet =
    "0123456789〇○零一二两三四五六七八九十百千万半大廿卅壹贰叁肆伍陆柒捌玖拾,。;:!?“《()全应清动翻\n"

  let text: [Unicode.Scalar]
  let scanner: QuantityScanner
  private var range = 0..<0
  private var next = 0
  private(set) var context = Context()
  /// The clause that an open bracket interrupts, and where the bracket opens; none or one.
  private var interrupted: [(context: Context, position: Int)] = []
  /// The place of the reading of 由…元提高到, which further places in the same clause share.
  @Packed private var raised: Int? = nil
  private(set) var readings: [Reading] = []

  package init(_ folded: FoldedText) {
    text = folded.scalars
    scanner = QuantityScanner(text: folded.scalars)
  }

  /// A clause that is being read, and what went before it in its sentence.
  struct Context {
    var clause = 0
    /// After the last quantity of the clause, or its start.
    var lead = 0
    var sentence = 0
    @Packed var previousClause: Range<Int>? = nil
    /// The verb that the next count shares when it has none of its own.
    @Packed var verb: Range<Int>? = nil
    var quantities: [Quantity] = []
    /// What the last rise of the sentence spoke of.
    var raisedMetric = MetricPieces()
    /// The last bracket inside the clause, which qualifies the words before it: 入园率（含民办）.
    @Packed var bracket: Range<Int>? = nil

    /// A sentence starts.
    mutating func start(at position: Int) {
      startClause(at: position)
      sentence = position
      previousClause = nil
      verb = nil
      raisedMetric = MetricPieces()
    }

    mutating func startClause(at position: Int) {
      clause = position
      lead = position
      bracket = nil
      if !quantities.isEmpty { quantities.removeAll(keepingCapacity: true) }
    }
  }

  package func targets(in range: Range<Int>) -> [Reading] { readings(in: range) }

  mutating func begin(_ range: Range<Int>) {
    self.range = range
    next = range.lowerBound
    context.start(at: range.lowerBound)
    interrupted.forget()
    readings.forget()
    forgetRise()
  }

  mutating func read(at position: Int) {
    guard position >= next else { return }
    next = position + 1
    switch text[position] {
    case "。", ";", "\n", "!", "?":
      context.start(at: position + 1)
      interrupted.forget()
      forgetRise()
    case "(":
      interrupted.forget()
      if context.clause < position { interrupted.append((context, position)) }
      startClause(after: position)
    case ")":
      startClause(after: position)
      if let (outer, opening) = interrupted.popLast() {
        context = outer
        context.bracket = opening..<position + 1
      }
    case ",", ":": startClause(after: position)
    case "“", "《":
      if position + 1 < range.upperBound, Self.quotedImplicitSigns.contains(text[position + 1]),
        let found = implicit(at: position + 1, end: range.upperBound)
      {
        readings.append(found)
      }
      if let close = closing(of: position, end: range.upperBound) { next = close + 1 }
    default:
      if position - context.clause > Self.longestClause { startClause(after: position - 1) }
      next = readQuantity(at: position)
    }
  }

  /// What goes on for longer without a mark is no clause, and is not to be read again for each of
  /// its numbers.
  private static let longestClause = 400

  private mutating func startClause(after mark: Int) {
    context.previousClause = context.clause..<mark
    context.startClause(at: mark + 1)
    forgetRise()
  }

  private mutating func forgetRise() { raised = nil }

  /// The next count of the sentence has this verb when it has none of its own.
  mutating func share(verb: Range<Int>) { context.verb = verb }

  /// What a target that is read already turns out to be of.
  mutating func rename(_ reading: Int, _ metric: MetricPieces) {
    readings[reading].metric = metric
    readings[reading].confidence = nil
  }

  func closing(of open: Int, end: Int) -> Int? {
    let mark: Unicode.Scalar = text[open] == "《" ? "》" : "”"
    var position = open + 1
    while position < min(end, open + 60), text[position] != "。" {
      if text[position] == mark { return position }
      position += 1
    }
    return nil
  }

  /// Reads what starts at a position and gives where to go on.
  private mutating func readQuantity(at position: Int) -> Int {
    if Self.implicitSigns.contains(text[position]),
      let found = implicit(at: position, end: range.upperBound)
    {
      readings.append(found)
      context.lead = found.range.upperBound
      return found.range.upperBound
    }
    switch scanner.finding(at: position, from: range.lowerBound, end: range.upperBound) {
    case .other(let end): return end
    case nil: return position + 1
    case .quantity(let quantity):
      var found = Reading(
        comparator: .eq, value: quantity.value, number: quantity.number, unit: quantity.unit,
        upper: quantity.upper, isApproximate: quantity.isApproximate, range: quantity.range)
      if text.has("其中", at: context.clause, end: range.upperBound) {
        let sentence = context.sentence
        found.whole = readings.lastIndex { $0.range.lowerBound >= sentence && $0.whole == nil }
      }
      if isTarget(&found, quantity, end: range.upperBound) {
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

  // The readings are filled where they stay: they are large, and most quantities are no target.

  /// Whether a quantity is a target, of which all is read that the words around it say.
  mutating func isTarget(_ found: inout Reading, _ quantity: Quantity, end: Int) -> Bool {
    let clauseEnd = clauseEnd(from: quantity.range.upperBound, end: end)
    let before = bound(before: quantity, from: context.lead)
    let after = TargetWords.after.word(in: text, at: quantity.range.upperBound, end: clauseEnd)
    found.range =
      (before?.start ?? quantity.range.lowerBound)..<(after?.end ?? quantity.range.upperBound)
    nameUnit(&found, quantity)
    compare(&found, before?.bound, after?.meaning)
    found.period = period(from: context.clause, to: quantity.range.lowerBound)
    found.scope = scope(from: context.clause, to: quantity.range.lowerBound)
    if let isTarget = raise(&found, quantity) { return isTarget }
    if isFrom(quantity, clauseEnd: clauseEnd) { return false }
    if goesOn(&found, quantity) { return true }
    changeLevel(&found, quantity, before?.bound, from: context.lead)

    let limit = before?.start ?? quantity.range.lowerBound
    if quantity.isShare
      || (before != nil && before?.bound != .weakly && !isCounted(quantity, limit))
    {
      nameLevel(&found, from: context.lead, to: limit)
      changeByVerb(&found, before?.bound)
      if found.metric.isEmpty { nameAsBefore(&found, before?.bound) }
      if found.metric.isEmpty {
        nameBehind(&found, from: found.range.upperBound, clauseEnd: clauseEnd)
      }
      return quantity.isShare || quantity.meaning != nil || before != nil
    }
    guard quantity.meaning == .count || quantity.meaning == .time || before != nil else {
      return false
    }
    // 2小时内派出工作组 says by when.
    if quantity.meaning == .time, before == nil,
      text.has("内", at: quantity.range.upperBound, end: end)
    {
      return false
    }
    if after != nil, text.has("的", at: found.range.upperBound, end: end), before == nil {
      return false
    }
    return isCount(&found, quantity, limit: limit, clauseEnd: clauseEnd)
  }

  func nameUnit(_ found: inout Reading, _ quantity: Quantity) {
    switch quantity.meaning {
    case .percent: found.unitName = .percent
    case .percentagePoint: found.unitName = .percentagePoint
    case .permille: found.unitName = .permille
    case .times: found.unitName = .times
    case .count, .time, .ordinal, nil: found.unitName = quantity.isRatio ? .ratio : nil
    }
  }

  func bound(
    before quantity: Quantity, from start: Int
  ) -> (bound: TargetWords.Bound, start: Int)? {
    var end = quantity.number.lowerBound
    while end > start, text[end - 1].isFoldedBlank { end -= 1 }
    // 每班不超过45人, 控制在每班45人以内
    if end - 2 >= start, text[end - 2] == "每" { end -= 2 }
    guard let (bound, first) = TargetWords.before.word(in: text, endingAt: end, from: start) else {
      return boundBeforeVerb(endingAt: end, from: start)
    }
    if bound == .about, text[first] == "约", first > start,
      Self.beforeAbout.contains(text[first - 1])
    {
      return nil
    }
    if bound == .weakly, !quantity.isShare { return nil }
    return (bound, first)
  }

  /// 至少召开1次会议.
  private func boundBeforeVerb(
    endingAt end: Int, from start: Int
  ) -> (bound: TargetWords.Bound, start: Int)? {
    guard let verb = TargetWords.verbs.word(in: text, endingAt: end, from: start),
      let (bound, _) = TargetWords.beforeVerb.word(in: text, endingAt: verb.start, from: start)
    else { return nil }
    return (bound, end)
  }

  /// 节约, 预约, 公约: where 约 is part of a word.
  private static let beforeAbout: ScalarSet = "节预公条制契"

  func compare(
    _ found: inout Reading, _ before: TargetWords.Bound?, _ after: TargetWords.Bound?
  ) {
    if before == .about || after == .about { found.isApproximate = true }
    func binds(_ bound: TargetWords.Bound?) -> TargetWords.Bound? {
      bound.flatMap { $0.comparator != .eq && $0 != .about ? $0 : nil }
    }
    if let strong = binds(after) ?? binds(before) {
      found.comparator = strong.comparator
    } else if found.upper != nil {
      found.comparator = .between
    } else if found.isApproximate {
      found.comparator = .approx
    }
  }

  /// A change by so much, with its sign.
  func changeLevel(
    _ found: inout Reading, _ quantity: Quantity, _ bound: TargetWords.Bound?, from start: Int
  ) {
    var falls = bound == .fallsBy
    guard bound == .risesBy || falls || quantity.meaning == .percentagePoint else { return }
    if bound != .risesBy, bound != .fallsBy {
      falls = (start..<quantity.number.lowerBound).contains { Self.falling.contains(text[$0]) }
    }
    if found.comparator == .eq || found.comparator == .approx { found.comparator = .change }
    found.delta = falls ? -found.value : found.value
  }

  private static let falling: ScalarSet = "降减缩"

  /// 压减会议30%: the verb opens what is measured.
  func changeByVerb(_ found: inout Reading, _ bound: TargetWords.Bound?) {
    guard bound == nil, found.comparator == .eq || found.comparator == .approx,
      let first = found.metric.first,
      let (verb, next) = Self.raisers.word(in: text, at: first.lowerBound, end: first.upperBound),
      next < first.upperBound
    else { return }
    found.comparator = .change
    found.delta = verb == .fallsBy ? -found.value : found.value
  }

  // MARK: From and to

  static let raising = Vocabulary<Bool>([
    ("提高到 提高至 提升到 提升至 增加到 增加至 增至 扩大到 上升到 调整到 调整为 上调到 上调至 进步到 进步至 提高为 增长到 到 至", true),
    ("降低到 降低至 下降到 下降至 降到 降至 减少到 减少至 压减到 压减至 缩短到", false),
  ])

  /// Whether a quantity is the level that another one in the clause starts from.
  func isFrom(_ quantity: Quantity, clauseEnd: Int) -> Bool {
    guard origin(of: quantity) != nil else { return false }
    let start = quantity.range.upperBound
    return Self.raising.first(in: text, range: start..<max(start, min(clauseEnd, start + 24)))
      != nil
  }

  /// Where 由 or 从 stands before a quantity.
  func origin(of quantity: Quantity) -> Int? {
    let first = max(context.clause, quantity.number.lowerBound - 16)
    var position = quantity.number.lowerBound - 1
    while position >= first, text[position] != "由", text[position] != "从" { position -= 1 }
    return position >= first ? position : nil
  }

  /// Reads 由…元提高到 and what goes on with it.
  ///
  /// - Returns: Whether it is a target; nil where nothing rises.
  mutating func raise(_ found: inout Reading, _ quantity: Quantity) -> Bool? {
    if let raised, case var shared = readings[raised],
      quantity.meaning == context.quantities.last?.meaning
    {
      // 提高到小学500元、初中750元: the same rise for another place.
      let lead = trimmed(context.lead..<quantity.number.lowerBound)
      guard !lead.isEmpty, lead.count <= 12 else { return nil }
      shared.whole = nil
      shared.value = found.value
      shared.to = found.value
      shared.delta = shared.from.map { found.value - $0 }
      shared.number = found.number
      shared.unit = found.unit
      shared.scope = lead
      shared.range = lead.lowerBound..<found.range.upperBound
      found = shared
      return true
    }
    guard let first = context.quantities.last, let start = origin(of: first) else {
      return nil
    }
    let between = first.range.upperBound
    guard between <= quantity.number.lowerBound,
      let (_, word) = Self.raising.first(in: text, range: between..<quantity.number.lowerBound)
    else { return nil }
    found.comparator = .eq
    found.from = first.value
    found.to = found.value
    found.delta = found.value - first.value
    found.range = start..<found.range.upperBound
    found.confidence = nil
    let subject = withoutPeriods(stripped(context.clause..<start))
    let place = trimmed(word.upperBound..<quantity.number.lowerBound)
    if endsMetric(subject) {
      found.metric = MetricPieces(subject)
    } else {
      found.scope = subject.isEmpty ? found.scope : subject
      if let previous = context.previousClause { found.metric = level(in: previous) }
      if found.metric.isEmpty { found.metric = context.raisedMetric }
    }
    context.raisedMetric = found.metric
    if !subject.isEmpty { found.range = subject.lowerBound..<found.range.upperBound }
    if !place.isEmpty { found.scope = place }
    // Where it will stand.
    raised = readings.count
    return true
  }

  // MARK: Around a quantity

  func clauseEnd(from start: Int, end: Int) -> Int {
    var position = start
    let end = min(end, start + Self.longestClause)
    while position < end, !Self.clauseEnds.contains(text[position]) { position += 1 }
    return position
  }

  private static let clauseEnds: ScalarSet =
    ",。;:()!?\n\r\u{B}\u{C}\u{85}\u{2028}\u{2029}"

  func period(from start: Int, to end: Int) -> Target.Period? {
    for position in (start..<end).reversed() {
      if let (period, _) = TargetWords.periods.word(in: text, at: position, end: end) {
        return period
      }
    }
    return nil
  }

  func scope(from start: Int, to end: Int) -> Range<Int>? {
    for position in (start..<end).reversed() {
      if let (_, next) = TargetWords.scopes.word(in: text, at: position, end: end) {
        return position..<next
      }
    }
    return nil
  }
}
