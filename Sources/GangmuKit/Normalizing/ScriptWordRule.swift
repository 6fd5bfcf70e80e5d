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

/// Finds the words of a table in a text.
struct ScriptWordFinder: Sendable {
  struct Hit: Sendable {
    var range: Range<Int>
    /// The index of the rule in the table.
    var rule: Int
  }

  /// How far a clause is looked at after a word.
  private static let reach = 12

  private let finder: ScriptConverter
  private let rules: [Rule]
  private let byWord: [[Unicode.Scalar]: [Int]]

  private struct Rule: Sendable {
    var before: [[Unicode.Scalar]]
    var after: [[Unicode.Scalar]]
    var later: [[Unicode.Scalar]]
    var keeps: [[Unicode.Scalar]]
    var isUnbound: Bool
  }

  init(_ table: [ScriptWordRule]) {
    func scalars(_ words: [String]) -> [[Unicode.Scalar]] { words.map { Array($0.unicodeScalars) } }
    finder = ScriptConverter(entries: table.map { ($0.seen, "") })
    rules = table.map {
      Rule(
        before: scalars($0.before), after: scalars($0.after), later: scalars($0.later),
        keeps: scalars($0.keeps), isUnbound: $0.isUnbound)
    }
    byWord = Dictionary(
      grouping: table.indices, by: { Array(table[$0].seen.unicodeScalars) })
  }

  /// - Parameter text: In Simplified.
  func hits(in text: [Unicode.Scalar]) -> [Hit] {
    finder.edits(text).compactMap { edit in
      let range = edit.start..<edit.end
      let rule = byWord[Array(text[range])]?.first { holds(rules[$0], at: range, of: text) }
      return rule.map { Hit(range: range, rule: $0) }
    }
  }

  private func holds(_ rule: Rule, at range: Range<Int>, of text: [Unicode.Scalar]) -> Bool {
    if rule.keeps.contains(where: { Self.covers($0, range, of: text) }) { return false }
    if rule.isUnbound { return true }
    return rule.after.contains { text.hasPrefix($0, at: range.upperBound) }
      || rule.before.contains { word in
        word.count <= range.lowerBound && text.hasPrefix(word, at: range.lowerBound - word.count)
      } || follows(rule.later, after: range.upperBound, of: text)
  }

  /// Whether a longer word stands over a range.
  private static func covers(
    _ word: [Unicode.Scalar], _ range: Range<Int>, of text: [Unicode.Scalar]
  ) -> Bool {
    let earliest = max(0, range.upperBound - word.count)
    guard earliest <= range.lowerBound else { return false }
    return (earliest...range.lowerBound).contains { text.hasPrefix(word, at: $0) }
  }

  private func follows(
    _ words: [[Unicode.Scalar]], after start: Int, of text: [Unicode.Scalar]
  ) -> Bool {
    guard !words.isEmpty else { return false }
    var position = start
    while position < text.count, position - start <= Self.reach, text[position].isHan {
      if words.contains(where: { text.hasPrefix($0, at: position) }) { return true }
      position += 1
    }
    return false
  }
}
