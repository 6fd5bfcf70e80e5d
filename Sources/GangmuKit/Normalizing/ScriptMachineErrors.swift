internal import ScriptConversion

/// What a converter left or chose wrongly in a Traditional text (domain rules §5.5).
///
/// Regional preferences (周年, 咨詢, 鍛煉, 扎實, 恒) are no errors and are not touched.
struct ScriptMachineErrors: Sendable {
  let roundTrip: ScriptRoundTrip

  /// The repairs, sorted and disjoint.
  ///
  /// - Parameter converter: What converted the text, as far as it is known. Only a converter
  ///   without context leaves these characters everywhere; in other texts single words are looked
  ///   for.
  func repairs(of text: [Unicode.Scalar], converter: String?) -> [ScriptEdit] {
    let words = ScriptRepairs.leftSimplified.edits(text)
    guard converter == "characters" else { return words }
    let taken = Set(words.flatMap { $0.start..<$0.end })
    let letters = roundTrip.leftovers(in: text).filter { !taken.contains($0.start) }
    return (words + letters).sorted { $0.start < $1.start }
  }

  static func diagnostics(
    for repairs: [ScriptEdit], in text: WorkingText
  ) -> [Diagnostic] {
    var tally = DiagnosticTally(.machineError)
    for repair in repairs {
      let seen = String(text.scalars[repair.start..<repair.end])
      let meant = String(repair.replacement)
      let kind = ScriptTables.Leftover(letter: text.scalars[repair.start])
      let fault = kind == .allow ? "was chosen wrongly" : "was left in its Simplified form"
      tally.add(
        text.source(repair.start..<repair.end),
        "\(seen) \(fault), \(meant) is meant (class \(kind?.rawValue ?? "word")).")
    }
    return tally.all
  }
}
