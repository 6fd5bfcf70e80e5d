internal import ScriptConversion

/// A word that stands for another one in certain surroundings.
struct ScriptWordRule: Sendable {
  /// The word as it stands, in Simplified.
  var seen: String
  var meant: String
  /// What stands directly before or directly after it; one of either list is enough.
  var before: [String] = []
  var after: [String] = []
  /// What follows it somewhere in the same clause.
  var later: [String] = []
  /// Longer words that hold it and mean what they say.
  var keeps: [String] = []
  /// How sure it is, 0 to 1.
  var certainty = 0.95
  var example: String
  var counterExample: String

  /// Whether the word is meant wherever it stands.
  var isUnbound: Bool { before.isEmpty && after.isEmpty && later.isEmpty }
}

/// Decides whether a word of a table means another one where it stands.
struct ScriptWordContexts: Sendable {
  /// How far a clause is looked at after a word.
  private static let reach = 12

  private let rules: [Rule]
  /// The rows that have the same word as a row.
  private let alternatives: [[Int]]

  private struct Rule: Sendable {
    var before: [[Unicode.Scalar]]
    var after: [[Unicode.Scalar]]
    var later: [[Unicode.Scalar]]
    var keeps: [[Unicode.Scalar]]
    var isUnbound: Bool
  }

  init(_ table: [ScriptWordRule]) {
    func scalars(_ words: [String]) -> [[Unicode.Scalar]] { words.map { Array($0.unicodeScalars) } }
    rules = table.map {
      Rule(
        before: scalars($0.before), after: scalars($0.after), later: scalars($0.later),
        keeps: scalars($0.keeps), isUnbound: $0.isUnbound)
    }
    let rows = Dictionary(grouping: table.indices) { table[$0].seen }
    alternatives = table.map { rows[$0.seen] ?? [] }
  }

  /// - Parameter hit: A word of the table.
  /// - Returns: The row that holds at its place.
  func row(of hit: ScriptWords.Hit, in text: SimplifiedView) -> Int? {
    alternatives[hit.row].first { holds(rules[$0], at: hit.range, of: text) }
  }

  private func holds(_ rule: Rule, at range: Range<Int>, of text: SimplifiedView) -> Bool {
    if rule.keeps.contains(where: { Self.covers($0, range, of: text) }) { return false }
    if rule.isUnbound { return true }
    return rule.after.contains { text.hasWord($0, at: range.upperBound) }
      || rule.before.contains { word in
        word.count <= range.lowerBound && text.hasWord(word, at: range.lowerBound - word.count)
      } || follows(rule.later, after: range.upperBound, of: text)
  }

  /// Whether a longer word stands over a range.
  private static func covers(
    _ word: [Unicode.Scalar], _ range: Range<Int>, of text: SimplifiedView
  ) -> Bool {
    let earliest = max(0, range.upperBound - word.count)
    guard earliest <= range.lowerBound else { return false }
    return (earliest...range.lowerBound).contains { text.hasWord(word, at: $0) }
  }

  private func follows(
    _ words: [[Unicode.Scalar]], after start: Int, of text: SimplifiedView
  ) -> Bool {
    guard !words.isEmpty else { return false }
    var position = start
    while position < text.scalars.count, position - start <= Self.reach,
      text.scalars[position].isHan
    {
      if words.contains(where: { text.hasWord($0, at: position) }) { return true }
      position += 1
    }
    return false
  }
}

/// A text in either script as it reads in Simplified, character by character.
struct SimplifiedView {
  let scalars: [Unicode.Scalar]
  let fold: ScalarFold

  func hasWord(_ word: [Unicode.Scalar], at position: Int) -> Bool {
    guard position + word.count <= scalars.count else { return false }
    for offset in word.indices where fold(scalars[position + offset]) != word[offset] {
      return false
    }
    return true
  }
}
