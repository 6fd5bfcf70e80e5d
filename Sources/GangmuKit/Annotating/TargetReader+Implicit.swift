/// Targets that no number states: 全覆盖, 零事故, 翻一番.
extension TargetReader {
  /// What such targets start with.
  static let implicitSigns: ScalarSet = "零清动应全翻"
  /// Those that stand in quotation marks too: “应助尽助”, “零发生”.
  static let quotedImplicitSigns: ScalarSet = "应零全"

  func implicit(at start: Int, end: Int) -> Reading? {
    switch text[start] {
    case "零", "清", "动":
      guard let (isName, next) = TargetWords.zeros.word(in: text, at: start, end: end) else {
        return nil
      }
      let isQuoted = start > context.lead && text[start - 1] == "“"
      let lead = lead(from: context.lead, to: isQuoted ? start - 1 : start)
      if isName || lead.isEmpty && text[start] == "零" {
        return whole(0, MetricPieces(start + 1..<next), from: start, to: next)
      }
      return whole(0, lead, from: start, to: next)
    case "应":
      // 应助尽助, 应收尽收
      guard start + 3 < end, text[start + 2] == "尽", text[start + 1] == text[start + 3] else {
        return nil
      }
      return whole(100, MetricPieces(start..<start + 4), from: start, to: start + 4)
    case "全":
      if let (_, next) = TargetWords.wholes.word(in: text, at: start, end: end) {
        return whole(100, lead(from: context.lead, to: start), from: start, to: next)
      }
      return completion(at: start, end: end)
    case "翻": return doubling(at: start, end: end)
    default: return nil
    }
  }

  /// - Parameters:
  ///   - start: Where the words begin that say how much.
  ///   - end: Where they end.
  func whole(
    _ value: Double, _ metric: MetricPieces, from start: Int, to end: Int
  ) -> Reading {
    Reading(
      comparator: .eq, value: value, unitName: value == 0 ? nil : .percent, metric: metric,
      isImplicit: true, range: min(start, metric.first?.lowerBound ?? start)..<end)
  }

  /// 全部建成; 全员培训 only where it is to be reached.
  func completion(at start: Int, end: Int) -> Reading? {
    let isAll = text.has("全部", at: start, end: end)
    guard isAll || text.has("全员", at: start, end: end),
      let (_, next) = TargetWords.completions.word(in: text, at: start + 2, end: end)
    else { return nil }
    if !isAll {
      guard Self.promises.first(in: text, range: context.clause..<start) != nil else { return nil }
    }
    // The number of what is to be completed is the target, where there is one.
    guard context.quantities.isEmpty else { return nil }
    var found = whole(100, lead(from: context.lead, to: start), from: start, to: next)
    found.confidence = 0.5
    return found
  }

  static let promises = Vocabulary("实现 完成 确保 做到 达到")

  func doubling(at start: Int, end: Int) -> Reading? {
    guard let (percent, next) = Self.doublings.word(in: text, at: start, end: end) else {
      return nil
    }
    var found = whole(percent, lead(from: context.lead, to: start), from: start, to: next)
    found.isImplicit = false
    found.comparator = .change
    found.delta = percent
    return found
  }

  /// By how many percent.
  static let doublings = Vocabulary<Double>([("翻一番 翻番", 100), ("翻两番", 300)])
}
