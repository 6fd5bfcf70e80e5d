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

  private static let simplifyingRule = "script/t2s"
  private static let repairRule = "script/repair"

  let fold: ScalarFold
  let recognizer: ScriptRecognizer
  private let target: ScriptTarget
  private let simplifier: ScriptConverter
  /// The converter to the target when that is a Traditional one.
  private let traditionalizer: (way: ScriptDictionaries.Way, converter: ScriptConverter)?
  private let machineErrors: ScriptMachineErrors

  init(target: ScriptTarget) throws(ScriptConversionError) {
    self.target = target
    simplifier = try ScriptConverter(stable: "t2s")
    fold = simplifier.scalarFold
    let roundTrip = ScriptRoundTrip(simplifier: simplifier)
    recognizer = ScriptRecognizer(fold: fold, roundTrip: roundTrip)
    machineErrors = ScriptMachineErrors(roundTrip: roundTrip)
    if let way = Self.profile(of: target).fromSimplified {
      traditionalizer = (way, try ScriptDictionaries.refined(way))
    } else {
      traditionalizer = nil
    }
  }

  /// The changes that bring a text to the target, and what they say about it.
  ///
  /// - Parameters:
  ///   - counts: What the text as a whole is made of.
  ///   - converter: What converted the text, when that was recognised.
  func edits(
    of text: [Unicode.Scalar], counts: ScriptRecognizer.Counts, converter: String?
  ) -> [RuledEdit] {
    guard target != .keep else { return [] }
    var steps = Steps(text)
    if let traditionalizer {
      let converted = traditionalized(text, by: traditionalizer.converter, counts: counts)
      steps.add(converted, rule: "script/" + traditionalizer.way.rawValue)
      let repairs = machineErrors.repairs(of: steps.current, converter: converter)
      steps.add(repairs, rule: Self.repairRule)
    } else {
      steps.add(simplified(text, counts: counts), rule: Self.simplifyingRule)
      steps.add(ScriptRepairs.afterSimplifying.edits(steps.current), rule: Self.repairRule)
      if converter == ScriptDictionaries.Way.s2twp.rawValue {
        steps.add(IdiomReversal.edits(of: steps.current), rule: IdiomTable.rule)
      }
    }
    return steps.edits
  }

  /// What a converter did wrong, where the text keeps its script and so may show it.
  func diagnostics(
    for text: WorkingText, counts: ScriptRecognizer.Counts, converter: String?
  ) -> [Diagnostic] {
    guard target != .hans, counts.isTraditional, !counts.isMixed else { return [] }
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

  // MARK: To Simplified

  /// In a Simplified text 乾, 徵 and their like stay, unless Traditional ones stand beside them.
  private func simplified(
    _ text: [Unicode.Scalar], counts: ScriptRecognizer.Counts
  ) -> [ScriptEdit] {
    let edits = simplifier.edits(text)
    guard counts.simplified > counts.traditional, !counts.isMixed else { return edits }
    return edits.filter { edit in
      guard edit.end == edit.start + 1, Self.keptInSimplified.contains(text[edit.start]) else {
        return true
      }
      return recognizer.counts(text[Clauses.clause(around: edit.start, of: text)]).traditional > 0
    }
  }

  private static let keptInSimplified = Set(
    ScriptCharacters.traditionalUsedInSimplified.unicodeScalars)

  // MARK: To Traditional

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
      let first = clauseCounts.traditional > 0 ? simplifier.edits(scalars) : []
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

/// The stretches of a text between marks.
struct Clauses: Sequence, IteratorProtocol {
  private let text: [Unicode.Scalar]
  private var position = 0

  init(_ text: [Unicode.Scalar]) {
    self.text = text
  }

  mutating func next() -> Range<Int>? {
    while position < text.count, Self.isMark(text[position]) { position += 1 }
    guard position < text.count else { return nil }
    let start = position
    while position < text.count, !Self.isMark(text[position]) { position += 1 }
    return start..<position
  }

  /// How far from a position a clause is looked at.
  private static let reach = 100

  static func clause(around position: Int, of text: [Unicode.Scalar]) -> Range<Int> {
    var start = position
    while start > 0, position - start < reach, !isMark(text[start - 1]) { start -= 1 }
    var end = position
    while end < text.count, end - position < reach, !isMark(text[end]) { end += 1 }
    return start..<end
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLineEnd || scalar.isChinesePunctuation
      || (scalar.value < 0x80 && ",;:?!()\"".unicodeScalars.contains(scalar))
  }
}
