/// How unlikely the characters of a text have been up to a place.
struct Suspicion {
  /// As in ``FastReader``: what a character may cost on average, and how much the excess may add up
  /// to.
  private static let bearable = Int(10.5 * CharacterCosts.perNat)
  private static let limit = Int(12 * CharacterCosts.perNat)
  /// Letters with accents in a row, which no Western word has. Dashes and quotation marks, which
  /// windows-1252 has too, stand in rows of their own in every Chinese text.
  private static let letters = 2

  private var excess = 0
  private var high = 0
  private var hasLatin = false

  var isGrowing: Bool { excess > 0 }

  /// Takes the next scalar and says whether the text is suspicious now.
  ///
  /// - Parameter basic: The costs of the basic plane.
  @inline(__always)
  mutating func isReached(
    by scalar: UInt32, _ basic: UnsafeBufferPointer<CharacterCosts.Cost>
  ) -> Bool {
    if scalar < 0x80 {
      high = 0
      hasLatin = false
      return false
    }
    let cost = scalar < 0x10000 ? Int(basic[Int(scalar)]) : 19 * 8
    // Nearly all: a Chinese character that is likely, after what was likely.
    if cost <= Self.bearable, excess == 0, 0x4E00..<0xA000 ~= scalar {
      high = 0
      hasLatin = false
      return false
    }
    excess = max(0, excess + cost - Self.bearable)
    if SingleCharacterCodes.isWestern(scalar) {
      high += 1
      hasLatin = hasLatin || 0xA1...0xFF ~= scalar
    } else {
      high = 0
      hasLatin = false
    }
    return excess > Self.limit || high >= Self.letters && hasLatin && scalar > 0xA0
  }
}

/// A text with changes that are not made yet: whether ``Redecoding`` would look closer at it.
package struct PendingText {
  private let text: [Unicode.Scalar]
  /// Sorted and disjoint, each with where the scalars end that take its place.
  private var changes: [(range: Range<Int>, end: Int)] = []
  private var scalars: [Unicode.Scalar] = []

  /// - Parameter count: How many changes there will be.
  package init(_ text: [Unicode.Scalar], changes count: Int) {
    self.text = text
    changes.reserveCapacity(count)
    scalars.reserveCapacity(count)
  }

  /// Adds the next scalar that takes the place of a range.
  package mutating func write(_ scalar: Unicode.Scalar) { scalars.append(scalar) }

  /// Ends the change of a range, which lies behind the ones before.
  package mutating func replace(_ range: Range<Int>) { changes.append((range, scalars.count)) }

  package var isSuspicious: Bool {
    CharacterCosts.of(.mixed).withBasicPlane { basic in
      var suspicion = Suspicion()
      var position = 0
      var next = 0
      for change in changes {
        while position < change.range.lowerBound {
          if suspicion.isReached(by: text[position].value, basic) { return true }
          position += 1
        }
        while next < change.end {
          if suspicion.isReached(by: scalars[next].value, basic) { return true }
          next += 1
        }
        position = change.range.upperBound
      }
      return text[position...].contains { suspicion.isReached(by: $0.value, basic) }
    }
  }
}
