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

  /// What a text is and what it becomes.
  struct Outcome: Sendable {
    var report: ScriptReport
    /// In positions of the working text; sorted and disjoint.
    var changes: [ScriptChange]
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
  /// The conversion that is made as it is, where OpenCC's own decisions are wanted.
  private let exact: (rule: String, converter: ScriptConverter)?
  private let appliesSpun: Bool

  init(options: ConversionOptions) throws(ScriptConversionError) {
    target = options.script
    appliesSpun = options.appliedSuggestions.contains(.spun)
    let simplifier = try ScriptConverter(stable: "t2s")
    fold = simplifier.scalarFold
    let roundTrip = ScriptRoundTrip(simplifier: simplifier)
    recognizer = ScriptRecognizer(fold: fold, roundTrip: roundTrip)
    simplifying = ScriptSimplifying(simplifier: simplifier, fold: fold, recognizer: recognizer)
    machineErrors = ScriptMachineErrors(roundTrip: roundTrip)
    if let way = Self.profile(of: target).fromSimplified {
      let isRefined = options.engine == .refined
      traditionalizer = (
        way, isRefined ? try ScriptDictionaries.refined(way) : try ScriptDictionaries.exact(way)
      )
    } else {
      traditionalizer = nil
    }
    exact =
      switch (options.engine, traditionalizer) {
      case (.refined, _): nil
      case (.opencc, let way?): (way.way.rawValue, way.converter)
      case (.opencc, nil): ("t2s", try ScriptConverter(configuration: "t2s"))
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
    report.parts = recognizer.parts(of: document, reading.counts)
    var changes = changes(of: text.scalars, reading, converter: report.converter)
    if appliesSpun {
      changes.lay(spun.layers(of: text.scalars, inTraditional: writesTraditional(reading)))
    }
    return Outcome(
      report: report, changes: changes,
      diagnostics: recognizer.diagnostics(report, reading.counts, of: document)
        + machineErrorDiagnostics(for: text, reading, converter: report.converter)
        + spun.diagnostics)
  }

  /// Whether the result is Traditional.
  private func writesTraditional(_ reading: ScriptReading) -> Bool {
    target == .keep ? reading.counts.isTraditional : target != .hans
  }

  private func changes(
    of text: [Unicode.Scalar], _ reading: ScriptReading, converter: String?
  ) -> [ScriptChange] {
    guard target != .keep else { return [] }
    if let exact {
      return exact.converter.edits(text).map { ScriptChange($0, rule: "script/" + exact.rule) }
    }
    guard let traditionalizer else {
      return simplifying.changes(of: text, reading, converter: converter)
    }
    var steps = Steps(text)
    let converted = traditionalized(text, by: traditionalizer.converter, counts: reading.counts)
    steps.add(converted, rule: "script/" + traditionalizer.way.rawValue)
    let repairs = machineErrors.repairs(of: steps.current, converter: converter)
    steps.add(repairs, rule: Self.repairRule)
    return steps.changes
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
    private var edits: [(edit: ScriptEdit, rule: String)] = []

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
        return (edit, isOld ? earlier[next].rule : rule)
      }
    }

    var changes: [ScriptChange] {
      edits.map { ScriptChange($0.edit, rule: $0.rule) }
    }
  }

  /// Converts what is Simplified and leaves alone what is Traditional already, clause by clause: a
  /// converter from Simplified would take 干 in 干擾 for 幹.
  private func traditionalized(
    _ text: [Unicode.Scalar], by converter: ScriptConverter, counts: ScriptRecognizer.Counts
  ) -> [ScriptEdit] {
    let names = ScriptProvenNames(in: text, fold: fold)
    guard counts.traditional > 0 else {
      return names.keepingSurnames(converter.edits(text, protecting: names.ranges), of: text)
    }
    let isSimplified = counts.simplified > counts.traditional
    var edits: [ScriptEdit] = []
    for clause in Clauses(text) {
      let clauseCounts = recognizer.counts(text[clause])
      let isTraditional = clauseCounts.telling > 0 ? clauseCounts.simplified == 0 : !isSimplified
      if isTraditional { continue }
      let scalars = Array(text[clause])
      let first = clauseCounts.traditional > 0 ? simplifying.simplifier.edits(scalars) : []
      let simplified = first.isEmpty ? scalars : first.applied(to: scalars)
      let isAligned = simplified.count == scalars.count
      let second = converter.edits(
        simplified, protecting: isAligned ? names.ranges(in: clause) : [])
      for var edit in first.followed(by: second, of: scalars) {
        edit.start += clause.lowerBound
        edit.end += clause.lowerBound
        edits.append(edit)
      }
    }
    return names.keepingSurnames(edits, of: text)
  }
}
