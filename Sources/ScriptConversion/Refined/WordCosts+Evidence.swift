extension WordCosts {
  /// What each entry of a trie costs as a word, from what the dictionaries themselves tell.
  ///
  /// - Parameters:
  ///   - lexicon: The entries of the trie; the first of them are the field's words.
  static func costs(of lexicon: Lexicon, fieldWords: Int, in trie: DictionaryTrie) -> [Int32] {
    var madeWith = [Int](repeating: 0, count: trie.outputs.count)
    var costs = [Int32](repeating: character, count: trie.outputs.count)
    for entry in lexicon.entries where entry.keyCount > 2 {
      let key = Array(lexicon.key(entry))
      for start in 0..<key.count - 1 {
        trie.forEachMatch(in: key.span, at: start, limit: key.count) { output, length in
          if length < key.count { madeWith[Int(output)] += 1 }
        }
      }
    }
    for (index, entry) in lexicon.entries.enumerated().reversed() where entry.keyCount > 1 {
      let key = Array(lexicon.key(entry))
      trie.forEachMatch(in: key.span, at: 0, limit: key.count) { output, length in
        guard length == key.count else { return }
        costs[Int(output)] =
          index < fieldWords
          ? fieldWord : phrase(of: key.count, madeWith: madeWith[Int(output)])
      }
    }
    return costs
  }

  private static func phrase(of length: Int, madeWith count: Int) -> Int32 {
    switch length {
    case 2: phraseOfTwo(madeWith: count)
    case 3: phraseOfThree
    default: longPhrase
    }
  }

  /// What single characters cost that do not cost the usual.
  static let characters: ScalarTable = {
    var table = ScalarTable()
    for scalar in FieldWords.readings.keys { table[scalar] = UInt32(ambiguousCharacter) }
    for scalar in particles.unicodeScalars { table[scalar] = UInt32(particle) }
    return table
  }()
}
