/// What the words of a dictionary cost (``WordCosts``), by what the dictionary itself tells.
struct WordWeights: Sendable {
  struct Weight {
    /// 0 where nothing is weighed.
    var cost: UInt8 = 0
    /// Whether the words inside may cost less.
    var isDivisible = false
    /// Whether the word cuts the text for the stages that follow.
    var isSegment = false
  }

  private var weights: [Weight] = []

  /// - Parameters:
  ///   - lexicon: Its first entries are the words of our own list.
  init(_ lexicon: Lexicon, ownWords: Int) {
    let frequencies = PairFrequencies(lexicon)
    weights.reserveCapacity(lexicon.entries.count)
    for (index, entry) in lexicon.entries.enumerated() {
      let key = lexicon.key(entry)
      var weight = Weight(isSegment: index >= ownWords && entry.keyCount > 1)
      if key.count == 1, let character = key.first {
        weight.cost = WordCosts.cost(
          ofCharacter: character, isAmbiguous: lexicon.readings[index] != nil)
      } else {
        weight.cost =
          index < ownWords
          ? WordCosts.ownWord
          : WordCosts.phrase(of: key.count, madeWith: frequencies.longerKeys(with: key))
        // No other characters are cheap enough to stand alone inside a word.
        weight.isDivisible = key.contains(where: WordCosts.isParticle)
      }
      weights.append(weight)
    }
  }

  subscript(entry: Int) -> Weight? { weights.indices.contains(entry) ? weights[entry] : nil }
}

/// In how many longer keys each pair of characters stands.
private struct PairFrequencies {
  private var counts: [UInt64: Int] = [:]

  init(_ lexicon: Lexicon) {
    counts.reserveCapacity(lexicon.entries.count)
    for entry in lexicon.entries where entry.keyCount > 2 {
      let key = lexicon.key(entry)
      for (first, second) in zip(key, key.dropFirst()) {
        counts[Self.number(first, second), default: 0] += 1
      }
    }
  }

  func longerKeys(with key: ArraySlice<Unicode.Scalar>) -> Int {
    guard key.count == 2 else { return 0 }
    return counts[Self.number(key[key.startIndex], key[key.startIndex + 1])] ?? 0
  }

  private static func number(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }
}
