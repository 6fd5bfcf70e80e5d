/// The characters that only one of the scripts has, by what the dictionaries tell, and the marks
/// between clauses.
struct LetterKinds: Sendable {
  enum Kind: UInt8 {
    case shared, simplified, traditional, mark, lineEnd
  }

  private(set) var kinds: [Unicode.Scalar: Kind] = [:]

  /// - Parameters:
  ///   - first: The dictionaries that lead from Simplified.
  ///   - later: Those that choose among Traditional forms.
  init(_ first: [Lexicon], later: [Lexicon]) {
    var keys: Set<Unicode.Scalar> = []
    var values: Set<Unicode.Scalar> = []
    for lexicon in first {
      for (index, entry) in lexicon.entries.enumerated() where entry.keyCount == 1 {
        let key = lexicon.key(entry)
        let readings = lexicon.readings[index] ?? [Array(lexicon.value(entry))]
        keys.formUnion(key)
        values.formUnion(readings.joined())
        // 后 is 後 and 后, and so stands in both scripts.
        if let letter = key.first, !readings.contains([letter]) { kinds[letter] = .simplified }
      }
    }
    for lexicon in later {
      for entry in lexicon.entries where entry.keyCount == 1 {
        if !values.isDisjoint(with: lexicon.key(entry)) { values.formUnion(lexicon.value(entry)) }
      }
    }
    for letter in values.subtracting(keys) { kinds[letter] = .traditional }
    for mark in "，。；、：？！“”‘’（）《》〈〉「」『』【】…—,;:?!()\"".unicodeScalars { kinds[mark] = .mark }
    for end in "\n\r".unicodeScalars { kinds[end] = .lineEnd }
  }
}
