internal import ScriptConversion

/// Brings a text to the script that was asked for (domain rules §5.2).
struct ScriptNormalizer: Sendable {
  /// What a target means: the tag it is reported with and the configuration that leads to it.
  static func profile(of target: ScriptTarget) -> (tag: String, configuration: String?) {
    switch target {
    case .hans: ("zh-Hans-CN", "t2s")
    case .hant, .hantTaiwan: ("zh-Hant-TW", "s2tw")
    case .hantHongKong: ("zh-Hant-HK", "s2hk")
    case .hantStandard: ("zh-Hant", "s2t")
    case .keep: ("keep", nil)
    }
  }

  struct RuledEdit: Sendable {
    var edit: ScriptEdit
    var rule: String
  }

  private static let repairRule = "script/repair"

  let fold: ScalarFold
  private let target: ScriptTarget
  private let simplifier: ScriptConverter
  /// The converter to the target when that is a Traditional one.
  private let traditionalizer: ScriptConverter?
  private let recognizer: ScriptRecognizer

  init(target: ScriptTarget) throws(ScriptConversionError) {
    self.target = target
    simplifier = try ScriptConverter(stable: "t2s")
    fold = simplifier.scalarFold
    recognizer = ScriptRecognizer(fold: fold)
    switch Self.profile(of: target).configuration {
    case "t2s", nil: traditionalizer = nil
    case .some(let configuration):
      traditionalizer = try ScriptConverter(configuration: configuration)
    }
  }

  /// - Parameter counts: What the text as a whole is made of.
  func edits(of text: [Unicode.Scalar], counts: ScriptRecognizer.Counts) -> [RuledEdit] {
    guard let configuration = Self.profile(of: target).configuration else { return [] }
    let converted: [ScriptEdit]
    let repairs: ScriptConverter
    if let traditionalizer {
      converted = traditionalized(text, by: traditionalizer, counts: counts)
      repairs = ScriptRepairs.leftSimplified
    } else {
      converted = simplified(text, counts: counts)
      repairs = ScriptRepairs.afterSimplifying
    }
    let repaired = repairs.edits(converted.isEmpty ? text : converted.applied(to: text))
    return Self.ruled(
      converted.followed(by: repaired, of: text), converted: converted,
      rule: "script/" + configuration)
  }

  /// An edit that the conversion made as it stands carries the conversion's rule.
  private static func ruled(
    _ edits: [ScriptEdit], converted: [ScriptEdit], rule: String
  ) -> [RuledEdit] {
    var next = 0
    return edits.map { edit in
      while next < converted.count, converted[next].start < edit.start { next += 1 }
      let isConversion = next < converted.count && converted[next] == edit
      return RuledEdit(edit: edit, rule: isConversion ? rule : repairRule)
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
