/// Works out which year a plan is for, before anything that counts from it is read.
struct PlanYearReader {
  private let rendering: Rendering
  /// Whether the year is the one that the plan's school year begins in: its January is that of the
  /// next.
  private(set) var isSchoolYear = false

  init(_ rendering: Rendering) {
    self.rendering = rendering
  }

  /// Sets the year that the title names, else the notice's title, else the first paragraph, else the
  /// one that follows from the date, and says when it was not the title.
  ///
  /// A plan that is dated in November or December is one for the next year.
  mutating func read(into plan: inout PlanDocument) -> Diagnostic? {
    let titles = plan.front.blocks + (plan.front.notice?.blocks ?? [])
    for block in titles where block.role == .title {
      if let (year, range, isOfSchool) = plannedYear(in: block.range) {
        set(year, range, &plan)
        isSchoolYear = isOfSchool
        return nil
      }
    }
    // When a meeting was held stands above what it decided.
    let meeting = plan.front.kind == .minutes ? plan.front.blocks.filter { $0.role == .body } : []
    for block in meeting {
      guard let (year, range) = year(in: block.range) else { continue }
      set(year, range, &plan)
      return finding(year, from: "the time of the meeting", confidence: 0.9)
    }
    if let block = plan.preamble.first, let (year, range) = year(in: block.range) {
      set(year, range, &plan)
      return finding(year, from: "the text", confidence: 0.7)
    }
    let dates = [plan.back.date, plan.front.notice?.date].compactMap(\.self)
    let places = (plan.back.places ?? []) + (plan.front.notice?.places ?? [])
    guard let date = dates.first, let year = Int(date.prefix(4)) else { return nil }
    let isNext = plan.front.kind == .plan && (Int(date.dropFirst(5).prefix(2)) ?? 0) >= 11
    set(isNext ? year + 1 : year, places.first { $0.field == .date }?.range, &plan)
    return isNext
      ? finding(year + 1, from: "the date, which is late in the year before", confidence: 0.5)
      : finding(year, from: "the date", confidence: 0.7)
  }

  /// 2021年工作总结及2022年工作计划: of several years the first that a plan is named after, else the
  /// first.
  private func plannedYear(
    in range: SourceRange
  ) -> (Int, SourceRange, isOfSchool: Bool)? {
    let text = CompactText(rendering.folded, rendering.folded.range(ofSource: range))
    // A year, where it stands, and where the span of years ends that it opens.
    var years: [(year: Int, place: Range<Int>, end: Int)] = []
    var start = 0
    while let (year, place) = DateGrammar.yearPlace(in: text.scalars, from: start) {
      start = place.upperBound
      guard let first = opening(of: place, in: text.scalars) else {
        years.append((year, place, start))
        continue
      }
      if years.last?.place == first.place { years.removeLast() }
      years.append((first.year, first.place, start))
    }
    let planned = years.indices.first { index in
      let end = index + 1 < years.count ? years[index + 1].place.lowerBound : text.count
      return Self.plans.first(
        in: text.scalars, range: years[index].end..<max(years[index].end, end))
        != nil
    }
    guard !years.isEmpty else { return nil }
    let found = years[planned ?? 0]
    return (
      found.year, rendering.folded.source(text.folded(found.place)),
      isOfSchool: opensSchoolYear(found.year, found.place, found.end, text.scalars)
    )
  }

  /// `2023—2025年`, `2023年至2025年`: of a span of years the first is the plan's.
  private func opening(
    of place: Range<Int>, in text: [Unicode.Scalar]
  ) -> (year: Int, place: Range<Int>)? {
    let sign = place.lowerBound - 1
    guard sign >= 4, Self.spans.contains(text[sign]), !isLaterTerm(place.upperBound, text) else {
      return nil
    }
    var start = sign
    while start > 0, Self.spans.contains(text[start - 1]) { start -= 1 }
    if start > 0, text[start - 1] == "年" { start -= 1 }
    guard start >= 4, let first = Numerals.arabic(in: text, at: start - 4, end: start),
      first.length == 4, (1949...2099).contains(first.value),
      start == 4 || !text[start - 5].isASCIIDigit
    else { return nil }
    return (first.value, start - 4..<start)
  }

  /// The second term of a school year lies in its second year.
  private func isLaterTerm(_ position: Int, _ text: [Unicode.Scalar]) -> Bool {
    text.has("学年", at: position, end: text.count)
      && Self.laterTerms.first(in: text, range: position..<text.count) != nil
  }

  private static let laterTerms = Vocabulary("第二学期 下学期 春季 春学期")

  /// Whether a school year begins in a year: `2024—2025学年`, `2024学年`, `2024年秋季学期`.
  private func opensSchoolYear(
    _ year: Int, _ place: Range<Int>, _ end: Int, _ text: [Unicode.Scalar]
  ) -> Bool {
    Self.schoolYears.word(in: text, at: end, end: text.count) != nil
      && !(end > place.upperBound && isLaterTerm(end, text))
  }

  private static let schoolYears = Vocabulary("学年 年秋季学期 年秋学期 年秋季")
  private static let spans: ScalarSet = "-—–~～至"

  /// Words for a plan in a title.
  private static let plans = Vocabulary("计划 计画 要点 安排 思路 打算 方案 规划 任务 重点工作 工作重点")

  private func year(in range: SourceRange) -> (Int, SourceRange)? {
    let text = CompactText(rendering.folded, rendering.folded.range(ofSource: range))
    var start = 0
    while let (year, place) = DateGrammar.yearPlace(in: text.scalars, from: start) {
      if !isOfCitation(place.lowerBound, text.scalars) {
        return (year, rendering.folded.source(text.folded(place)))
      }
      start = place.upperBound
    }
    return nil
  }

  /// Whether a year stands in the bracket behind a title: `《防汛条例》（2018年修订）`.
  private func isOfCitation(_ position: Int, _ text: [Unicode.Scalar]) -> Bool {
    guard let open = text[..<position].lastIndex(where: { $0 == "(" || $0 == ")" }) else {
      return false
    }
    return text[open] == "(" && open > 0 && text[open - 1] == "》"
  }

  private func set(_ year: Int, _ range: SourceRange?, _ plan: inout PlanDocument) {
    plan.front.planYear = year
    guard let range else { return }
    plan.front.places = (plan.front.places ?? []) + [FieldPlace(.planYear, range: range)]
  }

  private func finding(_ year: Int, from source: String, confidence: Double) -> Diagnostic {
    Diagnostic(
      .yearInferred, "The title names no year; \(year) is taken from \(source).",
      confidence: confidence)
  }
}
