extension Configuration {
  /// Joins each stage that knows single characters only with the stage before it.
  ///
  /// Such a stage sees no neighbours, so that what it makes of a value can be known beforehand.
  mutating func fuseStagesOfCharacters() {
    var index = 1
    while index < stages.count {
      if stages[index].allSatisfy({ lexicons[$0].longestKey <= 1 }) {
        fuse(stages.remove(at: index), into: index - 1)
      } else {
        index += 1
      }
    }
  }

  private mutating func fuse(_ characters: [Int], into stage: Int) {
    let meanings = CharacterMeanings(characters.map { lexicons[$0] })
    for (place, number) in stages[stage].enumerated() {
      lexicons.append(lexicons[number].mapped(by: meanings))
      let replacement = lexicons.count - 1
      stages[stage][place] = replacement
      // The keys are the same, and of the segmentation only the keys count.
      segmentation = segmentation.map { $0 == number ? replacement : $0 }
    }
    lexicons.append(meanings.lexicon(without: stages[stage].map { lexicons[$0] }))
    stages[stage].append(lexicons.count - 1)
  }
}

/// What a group of dictionaries makes of single characters.
private struct CharacterMeanings {
  private var meanings: [Unicode.Scalar: ArraySlice<Unicode.Scalar>] = [:]

  init(_ group: [Lexicon]) {
    for lexicon in group {
      for entry in lexicon.entries {
        guard let key = lexicon.key(entry).first, meanings[key] == nil else { continue }
        meanings[key] = lexicon.value(entry)
      }
    }
  }

  func callAsFunction(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    text.flatMap { meanings[$0] ?? [$0] }
  }

  /// The characters that the dictionaries have no entry for.
  func lexicon(without group: [Lexicon]) -> Lexicon {
    var known: Set<Unicode.Scalar> = []
    for lexicon in group {
      for entry in lexicon.entries where entry.keyCount == 1 {
        known.formUnion(lexicon.key(entry))
      }
    }
    var rest = Lexicon()
    for (key, value) in meanings.sorted(by: { $0.key < $1.key }) where !known.contains(key) {
      rest.append(key: [key], value: value)
    }
    return rest
  }
}

extension Lexicon {
  fileprivate func mapped(by meanings: CharacterMeanings) -> Lexicon {
    var mapped = Lexicon()
    mapped.reserve(entries.count)
    for (index, entry) in entries.enumerated() {
      mapped.append(key: key(entry), value: meanings(value(entry)))
      if let values = readings[index] { mapped.noteReadings(values.map { meanings($0) }) }
    }
    return mapped
  }
}
