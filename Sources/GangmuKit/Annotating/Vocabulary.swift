/// A set of characters of the basic plane, asked once for every character of a text.
struct ScalarSet: Sendable {
  private var words = [UInt64](repeating: 0, count: 1024)

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars { insert(scalar) }
  }

  mutating func insert(_ scalar: Unicode.Scalar) {
    guard scalar.value < 0x10000 else { return }
    words[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value < 0x10000 else { return false }
    return words[Int(scalar.value >> 6)] & (1 << UInt64(scalar.value & 63)) != 0
  }
}

/// Words with what each means, looked up at a position of a folded text, the longest first.
struct Vocabulary<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    var word: [Unicode.Scalar]
    var meaning: Meaning
  }

  private var byFirst: [UInt32: [Entry]] = [:]
  private var byLast: [UInt32: [Entry]] = [:]
  private var firsts = ScalarSet([])
  private var lasts = ScalarSet([])

  /// - Parameter rows: Words separated by blanks, with their meaning.
  init(_ rows: [(words: String, meaning: Meaning)]) {
    for row in rows {
      for part in row.words.split(separator: " ") {
        let word = Array(part.unicodeScalars)
        guard let first = word.first, let last = word.last else { continue }
        let entry = Entry(word: word, meaning: row.meaning)
        byFirst[first.value, default: []].append(entry)
        byLast[last.value, default: []].append(entry)
        firsts.insert(first)
        lasts.insert(last)
      }
    }
    byFirst = byFirst.mapValues { $0.sorted { $0.word.count > $1.word.count } }
    byLast = byLast.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }

  /// The longest word that starts at a position and ends no later than `end`.
  func word(
    in text: [Unicode.Scalar], at start: Int, end: Int
  ) -> (meaning: Meaning, end: Int)? {
    guard start < end, firsts.contains(text[start]) else { return nil }
    for entry in byFirst[text[start].value] ?? [] where start + entry.word.count <= end {
      if text.hasPrefix(entry.word, at: start) { return (entry.meaning, start + entry.word.count) }
    }
    return nil
  }

  /// The longest word that ends just before a position and starts no earlier than `start`.
  func word(
    in text: [Unicode.Scalar], endingAt end: Int, from start: Int
  ) -> (meaning: Meaning, start: Int)? {
    guard end > start, lasts.contains(text[end - 1]) else { return nil }
    for entry in byLast[text[end - 1].value] ?? [] where end - entry.word.count >= start {
      if text.hasPrefix(entry.word, at: end - entry.word.count) {
        return (entry.meaning, end - entry.word.count)
      }
    }
    return nil
  }
}

extension Vocabulary where Meaning == Bool {
  /// Words that all mean the same.
  init(_ words: String) { self.init([(words, true)]) }
}
