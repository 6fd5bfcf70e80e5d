internal import ScriptConversion

/// The way to Simplified and back, which tells a converter's output from what a person wrote: the
/// output of a converter comes back unchanged (domain rules §5.1).
struct ScriptRoundTrip: Sendable {
  typealias Way = ScriptDictionaries.Way

  /// So many characters are taken there and back at a time; with the first difference it is known
  /// that the text is no converter's output.
  private static let pieceLength = 2_000

  let simplifier: ScriptConverter

  /// How many stretches come back changed in the first piece of a text in which any do; nil when
  /// the configuration is not installed.
  func firstDifferences(of text: [Unicode.Scalar], by way: Way) -> Int? {
    guard let converter = try? ScriptDictionaries.exact(way) else { return nil }
    var start = 0
    while start < text.count {
      var end = min(start + Self.pieceLength, text.count)
      while end < text.count, !text[end - 1].isLineEnd { end += 1 }
      let piece = Array(text[start..<end])
      let back = converter.convert(simplifier.convert(piece))
      let differences = Self.differences(piece, back)
      if differences > 0 { return differences }
      start = end
    }
    return 0
  }

  private static func differences(_ piece: [Unicode.Scalar], _ back: [Unicode.Scalar]) -> Int {
    guard piece.count == back.count else { return 1 }
    var count = 0
    var differed = false
    for (before, after) in zip(piece, back) {
      let differs = before != after
      if differs, !differed { count += 1 }
      differed = differs
    }
    return count
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
