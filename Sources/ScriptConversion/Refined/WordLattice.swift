/// All dictionary words that a text may be made of, and the way through them that costs least.
///
/// Guarantees:
/// 1. The words chosen follow each other without a gap and none crosses a barrier.
/// 2. Of ways that cost the same the one with the longer word first wins, so that without a
///    conflict the result is OpenCC's own.
/// 3. The work grows with the length of the text only: words are looked for once at each position.
struct WordLattice: Sendable {
  private let trie: DictionaryTrie
  /// What each output of the trie costs as a word.
  private let costs: [Int32]
  private let characterCosts: ScalarTable

  /// - Parameters:
  ///   - fieldWords: Words that are preferred and whose values replace those of the dictionaries.
  ///   - dictionaries: The dictionaries of one stage, in the order in which they are asked.
  init(fieldWords: Lexicon, dictionaries: [Lexicon]) {
    var merged = fieldWords
    for dictionary in dictionaries { merged.append(contentsOf: dictionary) }
    trie = DictionaryTrie([merged])
    costs = WordCosts.costs(of: merged, fieldWords: fieldWords.entries.count, in: trie)
    characterCosts = WordCosts.characters
  }

  /// - Parameters:
  ///   - barriers: Positions that no word crosses, sorted.
  ///   - isCutting: Whether to tell where words of several characters start and end.
  func run(
    _ text: borrowing Span<Unicode.Scalar>, barriers: [Int], isCutting: Bool
  ) -> (rewriting: Rewriting, cuts: [Int32]) {
    var rewriting = Rewriting(pool: trie.values)
    var cuts: [Int32] = []
    var stretch = Stretch()
    var position = 0
    var nextBarrier = 0
    while position < text.count {
      while nextBarrier < barriers.count, barriers[nextBarrier] <= position { nextBarrier += 1 }
      let limit = nextBarrier < barriers.count ? min(barriers[nextBarrier], text.count) : text.count
      collect(text, from: position, limit: limit, into: &stretch)
      choose(text, from: position, &stretch)
      let start = position
      let end = position + stretch.count
      while position < end {
        let word = stretch.choice[position - start]
        let range = position..<position + Int(word.length)
        if word.output >= 0 {
          let output = trie.outputs[Int(word.output)]
          if !output.isKey {
            let value = Int(output.valueStart)
            rewriting.replace(range, in: text, with: value..<value + Int(output.valueCount))
          }
          if isCutting, word.length > 1 {
            if cuts.last != Int32(position), position > 0 { cuts.append(Int32(position)) }
            cuts.append(Int32(range.upperBound))
          }
        }
        position = range.upperBound
      }
    }
    if isCutting, cuts.last != Int32(text.count) { cuts.append(Int32(text.count)) }
    return (rewriting, cuts)
  }

  private struct Word {
    /// An output of the trie, or -1 for a character that no dictionary has.
    var output: Int32
    var length: Int32
  }

  /// A part of the text within which words overlap and at whose ends none does.
  private struct Stretch {
    var words: [Word] = []
    /// Where the words of each position start in ``words``, and where the last ones end.
    var firstWord: [Int] = []
    /// Positions at which a word of several characters starts.
    var longWords = 0
    var costs: [Int32] = []
    var choice: [Word] = []

    var count: Int { firstWord.count - 1 }
  }

  /// Collects the words of the stretch that starts at a position, shorter ones first.
  @inline(__always)
  private func collect(
    _ text: borrowing Span<Unicode.Scalar>, from start: Int, limit: Int, into stretch: inout Stretch
  ) {
    stretch.words.removeAll(keepingCapacity: true)
    stretch.firstWord.removeAll(keepingCapacity: true)
    stretch.longWords = 0
    var reach = start + 1
    var position = start
    while position < reach {
      stretch.firstWord.append(stretch.words.count)
      var longest = 1
      trie.forEachMatch(in: text, at: position, limit: limit) { output, length in
        stretch.words.append(Word(output: output, length: Int32(length)))
        longest = length
      }
      if longest > 1 { stretch.longWords += 1 }
      reach = max(reach, position + longest)
      position += 1
    }
    stretch.firstWord.append(stretch.words.count)
  }

  /// Finds the cheapest way through a stretch, from its end.
  @inline(__always)
  private func choose(
    _ text: borrowing Span<Unicode.Scalar>, from start: Int, _ stretch: inout Stretch
  ) {
    let count = stretch.count
    stretch.choice.removeAll(keepingCapacity: true)
    if stretch.longWords <= 1 {
      // The long word begins the stretch and is all of it; or there is a single character.
      let last = stretch.firstWord[1] - 1
      stretch.choice.append(last >= 0 ? stretch.words[last] : Word(output: -1, length: 1))
      return
    }
    for _ in 0..<count { stretch.choice.append(Word(output: -1, length: 1)) }
    stretch.costs.removeAll(keepingCapacity: true)
    for _ in 0...count { stretch.costs.append(0) }
    for offset in stride(from: count - 1, through: 0, by: -1) {
      var best = Word(output: -1, length: 1)
      var bestCost = characterCost(text[start + offset]) + stretch.costs[offset + 1]
      for index in stretch.firstWord[offset]..<stretch.firstWord[offset + 1] {
        let word = stretch.words[index]
        let rest = stretch.costs[offset + Int(word.length)]
        let cost =
          rest + (word.length == 1 ? characterCost(text[start + offset]) : costs[Int(word.output)])
        if cost <= bestCost {
          best = word
          bestCost = cost
        }
      }
      stretch.choice[offset] = best
      stretch.costs[offset] = bestCost
    }
  }

  @inline(__always)
  private func characterCost(_ scalar: Unicode.Scalar) -> Int32 {
    let cost = characterCosts[scalar]
    return cost == 0 ? WordCosts.character : Int32(cost)
  }
}
