extension PlanDocument {
  /// The document without some classes of changes; ranges, outline and discards stay as they are.
  ///
  /// - Parameter patterns: Which rules to take back. `layout/*` is taken back only where a pattern
  ///   matches it, as `*` does.
  /// - Throws: ``ConversionError`` when the result does not hold its source.
  public func undoing(_ patterns: [RulePattern]) throws -> PlanDocument {
    try respelled(keeping: EditChoice(except: patterns))
  }

  /// The document with only the chosen classes of changes. What is left out is recorded in
  /// ``Generator/undone``.
  ///
  /// - Throws: ``ConversionError`` when the result does not hold its source.
  public func respelled(keeping choice: EditChoice) throws -> PlanDocument {
    guard !choice.allowsEverything else { return self }
    let kept = edits.filter { choice.allows($0.rule) }
    let undone = Set(edits.lazy.map(\.rule)).filter { !choice.allows($0) }
    guard !undone.isEmpty else { return self }
    var document = try Respelling.respelled(self, edits: kept)
    if !kept.contains(where: { $0.rule.hasPrefix("script/") }),
      undone.contains(where: { $0.hasPrefix("script/") })
    {
      document.script.target = ScriptTarget.keep.rawValue
    }
    document.generator.undone = Set(document.generator.undone ?? []).union(undone).sorted()
    return document
  }
}
