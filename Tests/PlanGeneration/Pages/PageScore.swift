package import GangmuKit

/// How much of a page's text was found, and how much of what was found is it: by stretches of four
/// characters, blanks left out, so that order counts and paragraphs do not.
package struct PageScore: Hashable, Sendable {
  package var right = 0
  package var found = 0
  package var expected = 0

  private static let length = 4

  package init() {}

  package init(found: String, truth: String) {
    let expectedPieces = Self.pieces(truth)
    var left = expectedPieces
    for (piece, count) in Self.pieces(found) {
      self.found += count
      right += min(count, left[piece] ?? 0)
      left[piece] = nil
    }
    expected = expectedPieces.values.reduce(0, +)
  }

  private static func pieces(_ text: String) -> [[Unicode.Scalar]: Int] {
    let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    let letters = Array(scalars)
    var pieces: [[Unicode.Scalar]: Int] = [:]
    guard letters.count >= length else { return letters.isEmpty ? [:] : [letters: 1] }
    for start in 0...letters.count - length {
      pieces[Array(letters[start..<start + length]), default: 0] += 1
    }
    return pieces
  }

  package var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
  package var recall: Double { expected == 0 ? 1 : Double(right) / Double(expected) }
  package var f1: Double {
    found + expected == 0 ? 1 : 2 * Double(right) / Double(found + expected)
  }

  package static func += (left: inout PageScore, right: PageScore) {
    left.right += right.right
    left.found += right.found
    left.expected += right.expected
  }
}

extension SourceDocument {
  /// The words of the blocks line by line, without what is removed from them.
  package var blockWords: [String] {
    blocks.map { block in
      var view = String.UnicodeScalarView()
      var position = block.range.start
      for removal in removals where block.range.contains(removal.range) {
        view.append(contentsOf: text[position..<removal.range.start])
        position = removal.range.end
      }
      view.append(contentsOf: text[position..<block.range.end])
      return String(view)
    }
  }
}
