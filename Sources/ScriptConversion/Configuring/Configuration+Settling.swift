extension Configuration {
  /// Adds phrases that hold what a second conversion would change, so that a text that is converted
  /// twice is what it is after once.
  mutating func settle(by converter: ScriptConverter) {
    guard let phrases = segmentation.first else { return }
    var settled = Lexicon()
    for lexicon in lexicons {
      for entry in lexicon.entries {
        let value = Array(lexicon.value(entry))
        let again = converter.convert(value)
        guard again != value else { continue }
        if entry.keyCount == 1 {
          settled.append(key: lexicon.key(entry), value: again)
        } else {
          settled.append(key: value, value: value)
        }
      }
    }
    settled.append(contentsOf: .spellings(of: lexicons))
    for entry in settled.entries {
      lexicons[phrases].append(key: settled.key(entry), value: settled.value(entry))
    }
  }
}

extension Lexicon {
  /// So many spellings of a word at most.
  private static let mostSpellings = 64

  /// Other spellings of the words that dictionaries change, with what the word becomes.
  ///
  /// A spelling is one whose characters, each converted alone, make the word: 瀋默 would become 沈默,
  /// and converted again 沉默. With it a text that is converted twice is what it is after once.
  static func spellings(of group: [Lexicon]) -> Lexicon {
    let characters = CharacterChanges(group)
    var known: Set<[Unicode.Scalar]> = []
    for lexicon in group {
      for entry in lexicon.entries where entry.keyCount > 1 {
        known.insert(Array(lexicon.key(entry)))
      }
    }
    var spellings = Lexicon()
    for lexicon in group {
      for entry in lexicon.entries where entry.keyCount > 1 {
        let word = lexicon.key(entry)
        let value = lexicon.value(entry)
        guard !word.elementsEqual(value) else { continue }
        for spelling in characters.spellings(of: word).prefix(mostSpellings)
        where known.insert(spelling).inserted {
          spellings.append(key: spelling, value: value)
        }
      }
    }
    return spellings
  }
}

/// What becomes of single characters.
private struct CharacterChanges {
  private var values: [Unicode.Scalar: Unicode.Scalar] = [:]
  private var origins: [Unicode.Scalar: [Unicode.Scalar]] = [:]

  init(_ group: [Lexicon]) {
    for lexicon in group {
      for entry in lexicon.entries where entry.keyCount == 1 && entry.valueCount == 1 {
        guard let key = lexicon.key(entry).first, let value = lexicon.value(entry).first,
          key != value, values[key] == nil
        else { continue }
        values[key] = value
        origins[value, default: []].append(key)
      }
    }
  }

  /// All rows of characters that become a word one by one; none where a character of the word would
  /// not stay as it is.
  func spellings(of word: ArraySlice<Unicode.Scalar>) -> [[Unicode.Scalar]] {
    var rows: [[Unicode.Scalar]] = [[]]
    for scalar in word {
      let choices = (values[scalar] == nil ? [scalar] : []) + (origins[scalar] ?? [])
      rows = rows.flatMap { row in choices.map { row + [$0] } }
    }
    return rows
  }
}
