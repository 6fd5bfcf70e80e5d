internal import ScriptConversion

/// Words that a program put in place of others so that a copy is not found (domain rules §5.6).
///
/// They are reported; what stood there before is a guess, so they change only when that is asked for.
struct SpunWords: Sendable {
  /// So many different ones are no accident.
  static let telling = 4

  private static let contexts = ScriptWordContexts(SpunTable.rules)

  private(set) var diagnostics: [Diagnostic] = []
  /// The words of a spun text, with the rows of the table that hold for them.
  private var words: [(rule: Int, range: Range<Int>)] = []
  /// How many different words of the table the text has; nil when they are too few to mean that
  /// the text was spun.
  private(set) var score: Int?

  /// - Parameter candidates: Where words of the table stand, whatever they mean there.
  init(_ candidates: [ScriptWords.Hit], in text: WorkingText, fold: ScalarFold) {
    let view = SimplifiedView(scalars: text.scalars, fold: fold)
    let hits = candidates.compactMap { candidate in
      Self.contexts.row(of: candidate, in: view).map { (rule: $0, range: candidate.range) }
    }
    let distinct = Set(hits.map { SpunTable.rules[$0.rule].seen }).count
    // One or two of these words stand in many an honest text.
    guard distinct >= Self.telling else { return }
    score = distinct
    words = hits
    var count = 0
    for hit in hits where count < DiagnosticTally.located {
      let rule = SpunTable.rules[hit.rule]
      let seen = String(text.scalars[hit.range])
      diagnostics.append(
        Diagnostic(
          .synonymSpun, "\(seen) probably stood as \(rule.meant) before the text was spun.",
          range: text.source(hit.range), confidence: rule.certainty,
          suggestion: String(describing: rule.meant)))
      count += 1
    }
    if hits.count > count {
      diagnostics.append(
        Diagnostic(.synonymSpun, "\(hits.count - count) further places have spun words."))
    }
  }

  /// What the text becomes where each word goes back to what probably stood there.
  func layers(of text: [Unicode.Scalar], inTraditional: Bool) -> [ScriptChange.Layer] {
    let toTraditional = inTraditional ? try? ScriptDictionaries.refined(.s2tw) : nil
    return words.map { word in
      let meant = Array(SpunTable.rules[word.rule].meant.unicodeScalars)
      return ScriptChange.Layer(
        making: word.range, of: text, into: toTraditional?.convert(meant) ?? meant,
        rule: SuggestionRule.spun.rawValue)
    }
  }
}
