/// A word of a table, ready to be compared with scalars.
///
/// Tables are written with string literals; a string would be decoded anew at every comparison.
package struct Phrase: Hashable, Sendable, ExpressibleByStringLiteral {
  package let scalars: [Unicode.Scalar]

  package init(_ text: some StringProtocol) { scalars = Array(text.unicodeScalars) }
  package init(stringLiteral text: String) { self.init(text) }

  package var count: Int { scalars.count }
  package var isEmpty: Bool { scalars.isEmpty }
}

extension Phrase: CustomStringConvertible {
  package var description: String { String(scalars[...]) }
}

extension Array where Element == Unicode.Scalar {
  /// Whether a phrase stands at a position and before an end.
  package func has(_ phrase: Phrase, at position: Int, end: Int) -> Bool {
    guard position >= 0, position + phrase.count <= end else { return false }
    for (offset, scalar) in phrase.scalars.enumerated() where self[position + offset] != scalar {
      return false
    }
    return true
  }

  /// The first place of a phrase at or after a position.
  package func firstIndex(of phrase: Phrase, from start: Int = 0) -> Int? {
    guard let first = phrase.scalars.first, phrase.count <= count else { return nil }
    var position = start
    while position + phrase.count <= count {
      if self[position] == first, has(phrase, at: position, end: count) { return position }
      position += 1
    }
    return nil
  }

  package func starts(with phrase: Phrase) -> Bool { has(phrase, at: 0, end: count) }

  package func ends(with phrase: Phrase) -> Bool {
    has(phrase, at: count - phrase.count, end: count)
  }

  func equals(_ phrase: Phrase) -> Bool { self == phrase.scalars }
}
