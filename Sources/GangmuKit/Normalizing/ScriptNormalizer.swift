internal import ScriptConversion

/// Brings a text to the script that was asked for (domain rules §5.2).
struct ScriptNormalizer: Sendable {
  /// What a target means: the tag it is reported with and, where it is Traditional, the way to it.
  static func profile(
    of target: ScriptTarget
  ) -> (tag: String, fromSimplified: ScriptDictionaries.Way?) {
    switch target {
    case .hans: ("zh-Hans-CN", nil)
    case .hant, .hantTaiwan: ("zh-Hant-TW", .s2tw)
    case .hantHongKong: ("zh-Hant-HK", .s2hk)
    case .hantStandard: ("zh-Hant", .s2t)
    case .keep: ("keep", nil)
    }
  }

  struct RuledEdit: Sendable {
    var edit: ScriptEdit
    var rule: String
  }

  /// What a text is and what it becomes.
  struct Outcome: Sendable {
    var report: ScriptReport
    /// In positions of the working text; sorted and disjoint.
    var edits: [RuledEdit]
    var diagnostics: [Diagnostic]
  }

  private static let repairRule = "script/repair"

  let fold: ScalarFold
  private let recognizer: ScriptRecognizer
  private let target: ScriptTarget
  private let simplifying: ScriptSimplifying
  /// The converter to the target when that is a Traditional one.
  private let traditionalizer: (way: ScriptDictionaries.Way, converter: ScriptConverter)?
  private let machineErrors: ScriptMachineErrors

  init(target: ScriptTarget) throws(ScriptConversionError) {
    self.target = target
    let simplifier = try ScriptConverter(stable: "t2s")
    fold = simplifier.scalarFold
    let roundTrip = ScriptRoundTrip(simplifier: simplifier)
    recognizer = ScriptRecognizer(fold: fold, roundTrip: roundTrip)
    simplifying = ScriptSimplifying(simplifier: simplifier, fold: fold, recognizer: recognizer)
    machineErrors = ScriptMachineErrors(roundTrip: roundTrip)
    if let way = Self.profile(of: target).fromSimplified {
      traditionalizer = (way, try ScriptDictionaries.refined(way))
    } else {
      traditionalizer = nil
    }
  }

  /// Says what a text is, brings it to the target, and tells what is odd about it.
  ///
  /// - Parameters:
  ///   - text: The text of the document after everything but the script was put in order.
  func normalize(_ text: WorkingText, of document: SourceDocument) -> Outcome {
    let reading = recognizer.read(text.scalars)
    var report = recognizer.recognize(
      text.scalars, reading, target: Self.profile(of: target).tag)
    let spun = SpunWords(reading.hits(.spun), in: text, fold: fold)
    report.spunWords = spun.score
    return Outcome(
      report: report, edits: edits(of: text.scalars, reading, converter: report.converter),
      diagnostics: recognizer.diagnostics(report, reading.counts, of: document)
        + machineErrorDiagnostics(for: text, reading, converter: report.converter)
        + spun.diagnostics)
  }

  private func edits(
    of text: [Unicode.Scalar], _ reading: ScriptReading, converter: String?
  ) -> [RuledEdit] {
    guard target != .keep else { return [] }
    guard let traditionalizer else {
      return simplifying.edits(of: text, reading, converter: converter)
    }
    var steps = Steps(text)
    let converted = traditionalized(text, by: traditionalizer.converter, counts: reading.counts)
    steps.add(converted, rule: "script/" + traditionalizer.way.rawValue)
    let repairs = machineErrors.repairs(of: steps.current, converter: converter)
    steps.add(repairs, rule: Self.repairRule)
    return steps.edits
  }

  /// What a converter did wrong, where the text keeps its script and so may show it.
  private func machineErrorDiagnostics(
    for text: WorkingText, _ reading: ScriptReading, converter: String?
  ) -> [Diagnostic] {
    guard target != .hans, reading.counts.isTraditional, !reading.counts.isMixed else { return [] }
    let repairs = machineErrors.repairs(of: text.scalars, converter: converter)
    return ScriptMachineErrors.diagnostics(for: repairs, in: text)
  }

  /// Conversions one after another, as edits of the first text.
  private struct Steps {
    let text: [Unicode.Scalar]
    private(set) var current: [Unicode.Scalar]
    private(set) var edits: [RuledEdit] = []

    init(_ text: [Unicode.Scalar]) {
      self.text = text
      current = text
    }

    /// Adds edits of the current text. An edit that an earlier step made as it stands keeps its
    /// rule.
    mutating func add(_ step: [ScriptEdit], rule: String) {
      guard !step.isEmpty else { return }
      current = step.applied(to: current)
      let earlier = edits
      var next = 0
      edits = earlier.map(\.edit).followed(by: step, of: text).map { edit in
        while next < earlier.count, earlier[next].edit.start < edit.start { next += 1 }
        let isOld = next < earlier.count && earlier[next].edit == edit
        return RuledEdit(edit: edit, rule: isOld ? earlier[next].rule : rule)
      }
    }
  }

  /// Converts what is Simplified and leaves alone what is Traditional already, clause by clause: a
  /// converter from Simplified would take 干 in 干擾 for 幹.
  private func traditionalized(
    _ text: [Unicode.Scalar], by converter: ScriptConverter, counts: ScriptRecognizer.Counts
  ) -> [ScriptEdit] {
    guard counts.traditional > 0 else { return converter.edits(text) }
    let isSimplified = counts.simplified > counts.traditional
    var edits: [ScriptEdit] = []
    for clause in Clauses(text) {
      let clauseCounts = recognizer.counts(text[clause])
      let isTraditional = clauseCounts.telling > 0 ? clauseCounts.simplified == 0 : !isSimplified
      if isTraditional { continue }
      let scalars = Array(text[clause])
      let first = clauseCounts.traditional > 0 ? simplifying.simplifier.edits(scalars) : []
      let second = converter.edits(first.isEmpty ? scalars : first.applied(to: scalars))
      for var edit in first.followed(by: second, of: scalars) {
        edit.start += clause.lowerBound
        edit.end += clause.lowerBound
        edits.append(edit)
      }
    }
    return edits
  }
}
