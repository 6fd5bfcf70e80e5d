/// Words with what each means, looked up at a position of a folded text, the longest first.
///
/// All words lie in one array, found by their first or last character through a small open table:
/// a look-up that finds nothing, as nearly all do, reads one slot.
struct Vocabulary<Meaning: Sendable>: Sendable {
  private var letters: [Unicode.Scalar] = []
  private var words: [Word] = []
  private var meanings: [Meaning] = []
  private var byFirst = LetterIndex([])
  private var byLast = LetterIndex([])

  private struct Word: Sendable {
    var start: Int32
    var count: Int32
    var meaning: Int32
  }

  /// - Parameter rows: Words separated by blanks, with their meaning.
  init(_ rows: [(words: String, meaning: Meaning)]) {
    for row in rows {
      meanings.append(row.meaning)
      for part in row.words.split(separator: " ") {
        let word = Array(part.unicodeScalars)
        words.append(
          Word(
            start: Int32(letters.count), count: Int32(word.count),
            meaning: Int32(meanings.count - 1)))
        letters += word
      }
    }
    let longestFirst = words.indices.sorted {
      (words[$0].count, $1) > (words[$1].count, $0)
    }
    byFirst = LetterIndex(longestFirst.map { (letters[Int(words[$0].start)], $0) })
    byLast = LetterIndex(
      longestFirst.map { (letters[Int(words[$0].start + words[$0].count) - 1], $0) })
  }

  /// The first characters of all words.
  var firsts: ScalarSet { ScalarSet(words.map { letters[Int($0.start)] }) }

  /// The longest word that starts at a position and ends no later than `end`.
  func word(
    in text: [Unicode.Scalar], at start: Int, end: Int
  ) -> (meaning: Meaning, end: Int)? {
    guard start < end else { return nil }
    for index in byFirst.entries(of: text[start]) {
      let word = words[Int(byFirst.order[index])]
      let next = start + Int(word.count)
      if next <= end, matches(word, text, at: start) {
        return (meanings[Int(word.meaning)], next)
      }
    }
    return nil
  }

  /// The longest word that ends just before a position and starts no earlier than `start`.
  func word(
    in text: [Unicode.Scalar], endingAt end: Int, from start: Int
  ) -> (meaning: Meaning, start: Int)? {
    guard end > start else { return nil }
    for index in byLast.entries(of: text[end - 1]) {
      let word = words[Int(byLast.order[index])]
      let first = end - Int(word.count)
      if first >= start, matches(word, text, at: first) {
        return (meanings[Int(word.meaning)], first)
      }
    }
    return nil
  }

  /// The first place in a range where a word starts, with its meaning and its end.
  func first(
    in text: [Unicode.Scalar], range: Range<Int>
  ) -> (meaning: Meaning, range: Range<Int>)? {
    var position = range.lowerBound
    while position < range.upperBound {
      if let (meaning, end) = word(in: text, at: position, end: range.upperBound) {
        return (meaning, position..<end)
      }
      position += 1
    }
    return nil
  }

  @inline(__always)
  private func matches(_ word: Word, _ text: [Unicode.Scalar], at position: Int) -> Bool {
    var offset = 0
    while offset < Int(word.count) {
      if text[position + offset] != letters[Int(word.start) + offset] { return false }
      offset += 1
    }
    return true
  }
}

extension Vocabulary where Meaning == Bool {
  /// Words that all mean the same.
  init(_ words: String) { self.init([(words, true)]) }
}

/// Finds the entries of a character in a list that is grouped by character.
private struct LetterIndex: Sendable {
  /// What was indexed, grouped by character, in the order given within a group.
  private(set) var order: [Int32] = []
  private var slots: [Slot]
  private let shift: UInt32

  private struct Slot: Sendable {
    /// A character's value with one added; 0 in an empty slot.
    var key: UInt32 = 0
    var first: Int32 = 0
    var end: Int32 = 0
  }

  init(_ entries: [(letter: Unicode.Scalar, value: Int)]) {
    var groups: [UInt32: [Int32]] = [:]
    for entry in entries { groups[entry.letter.value, default: []].append(Int32(entry.value)) }
    // At most half full, so that most look-ups end at an empty slot.
    var bits: UInt32 = 2
    while 1 << bits < 2 * groups.count + 1 { bits += 1 }
    shift = 32 - bits
    slots = [Slot](repeating: Slot(), count: 1 << Int(bits))
    for key in groups.keys.sorted() {
      let group = groups[key] ?? []
      var place = place(of: key)
      while slots[place].key != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = Slot(
        key: key + 1, first: Int32(order.count), end: Int32(order.count + group.count))
      order += group
    }
  }

  @inline(__always)
  private func place(of key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> shift) }

  /// Where in ``order`` the entries of a character stand.
  @inline(__always)
  func entries(of letter: Unicode.Scalar) -> Range<Int> {
    var place = place(of: letter.value)
    while true {
      let slot = slots[place]
      if slot.key == letter.value + 1 { return Int(slot.first)..<Int(slot.end) }
      if slot.key == 0 { return 0..<0 }
      place = (place + 1) & (slots.count - 1)
    }
  }
}
