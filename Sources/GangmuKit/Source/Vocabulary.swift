/// Words with what each means, looked up at a position of a folded text, the longest first.
///
/// All words lie in one array, found by their first or last character through a small open table:
/// a look-up that finds nothing, as nearly all do, reads one slot.
struct Vocabulary<Meaning: Sendable>: Sendable {
  private var letters: [Unicode.Scalar] = []
  private var meanings: [Meaning] = []
  private var byFirst = LetterIndex([])
  private var byLast = LetterIndex([])
  /// All words, separated by blanks.
  private(set) var list = ""
  /// The words as ``byFirst`` groups them, and as ``byLast`` does.
  private var forwards: [Word] = []
  private var backwards: [Word] = []

  private struct Word: Sendable {
    var start: Int32
    var count: Int32
    var meaning: Int32
    /// The letter beside the one that the word is found by, by which most are refused; 0 where the
    /// word has no other letter.
    var beside: UInt32 = 0
  }

  /// - Parameter rows: Words separated by blanks, with their meaning.
  init(_ rows: [(words: String, meaning: Meaning)]) {
    var words: [Word] = []
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
    let spelled = words.map { letters[Int($0.start)..<Int($0.start + $0.count)] }
    byFirst = LetterIndex(
      longestFirst.compactMap { word in spelled[word].first.map { ($0, word) } })
    byLast = LetterIndex(longestFirst.compactMap { word in spelled[word].last.map { ($0, word) } })
    func grouped(_ index: LetterIndex, beside: (ArraySlice<Unicode.Scalar>) -> Unicode.Scalar?)
      -> [Word]
    {
      index.order.map {
        var word = words[Int($0)]
        word.beside = beside(spelled[Int($0)])?.value ?? 0
        return word
      }
    }
    forwards = grouped(byFirst) { $0.dropFirst().first }
    backwards = grouped(byLast) { $0.dropLast().last }
    list = spelled.map(String.init).joined(separator: " ")
  }

  /// The first characters of all words.
  var firsts: ScalarSet { ScalarSet(forwards.map { letters[Int($0.start)] }) }

  /// The last characters of all words.
  var lasts: ScalarSet { ScalarSet(backwards.map { letters[Int($0.start + $0.count) - 1] }) }

  /// The longest word that starts at a position and ends no later than `end`.
  @inline(__always)
  func word(
    in text: [Unicode.Scalar], at start: Int, end: Int
  ) -> (meaning: Meaning, end: Int)? {
    guard start < end, byFirst.mayHold(text[start]) else { return nil }
    return longestWord(in: text, at: start, end: end)
  }

  @inline(never)
  private func longestWord(
    in text: [Unicode.Scalar], at start: Int, end: Int
  ) -> (meaning: Meaning, end: Int)? {
    let beside = start + 1 < end ? text[start + 1].value : 0
    for index in byFirst.entries(of: text[start]) {
      let word = forwards[index]
      guard word.beside == beside || word.beside == 0 else { continue }
      let next = start + Int(word.count)
      if next <= end, matches(word, text, at: start) {
        return (meanings[Int(word.meaning)], next)
      }
    }
    return nil
  }

  /// The longest word that ends just before a position and starts no earlier than `start`.
  @inline(__always)
  func word(
    in text: [Unicode.Scalar], endingAt end: Int, from start: Int
  ) -> (meaning: Meaning, start: Int)? {
    guard end > start, byLast.mayHold(text[end - 1]) else { return nil }
    return longestWord(in: text, endingAt: end, from: start)
  }

  @inline(never)
  private func longestWord(
    in text: [Unicode.Scalar], endingAt end: Int, from start: Int
  ) -> (meaning: Meaning, start: Int)? {
    let beside = start + 1 < end ? text[end - 2].value : 0
    for index in byLast.entries(of: text[end - 1]) {
      let word = backwards[index]
      guard word.beside == beside || word.beside == 0 else { continue }
      let first = end - Int(word.count)
      if first >= start, matches(word, text, at: first) {
        return (meanings[Int(word.meaning)], first)
      }
    }
    return nil
  }

  /// Calls with every word that starts at a position, the longest first, until one is taken.
  func anyWord(
    in text: [Unicode.Scalar], at start: Int, end: Int,
    where isTaken: (_ meaning: Meaning, _ end: Int) -> Bool
  ) -> Bool {
    guard start < end else { return false }
    for index in byFirst.entries(of: text[start]) {
      let word = forwards[index]
      let next = start + Int(word.count)
      if next <= end, matches(word, text, at: start), isTaken(meanings[Int(word.meaning)], next) {
        return true
      }
    }
    return false
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
