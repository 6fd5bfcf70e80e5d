internal import ScriptConversion

/// The way to Simplified and back, which tells a converter's output from what a person wrote: the
/// output of a converter comes back unchanged (domain rules §5.1).
struct ScriptRoundTrip: Sendable {
  typealias Way = ScriptDictionaries.Way

  let simplifier: ScriptConverter

  /// How many stretches of a text come back changed; nil when the configuration is not installed.
  func differences(of text: [Unicode.Scalar], by way: Way) -> Int? {
    guard let converter = try? ScriptDictionaries.exact(way) else { return nil }
    let there = simplifier.edits(text)
    let back = converter.edits(there.applied(to: text))
    return there.followed(by: back, of: text).count
  }

  /// The characters that a converter without context left in their Simplified form: those that come
  /// back in another form and are known to be left (domain rules §5.5).
  func leftovers(in text: [Unicode.Scalar]) -> [ScriptEdit] {
    guard let converter = try? ScriptDictionaries.refined(.s2tw) else { return [] }
    let there = simplifier.edits(text)
    let back = converter.edits(there.applied(to: text))
    return there.followed(by: back, of: text).flatMap { edit -> [ScriptEdit] in
      guard edit.replacement.count == edit.end - edit.start else { return [] }
      return zip(edit.start..<edit.end, edit.replacement.indices).compactMap { position, index in
        guard ScriptTables.Leftover(letter: text[position]) != nil,
          text[position] != edit.replacement[index]
        else { return nil }
        return ScriptEdit(
          start: position, end: position + 1, replacement: edit.replacement[index...index])
      }
    }
  }
}
