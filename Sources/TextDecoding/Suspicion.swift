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

/// Tells whether ``Redecoding`` would look closer at a text that is given in pieces.
package struct SuspicionSearch: Sendable {
  package private(set) var isFound = false
  private var suspicion = Suspicion()
  private let costs = CharacterCosts.of(.mixed)

  package init() {}

  /// Reads the next piece, unless something is found already.
  package mutating func read(_ piece: UnsafeBufferPointer<Unicode.Scalar>) {
    guard !isFound else { return }
    isFound = costs.withBasicPlane { basic in
      for scalar in piece where suspicion.isReached(by: scalar.value, basic) { return true }
      return false
    }
  }

  package mutating func read(_ scalar: Unicode.Scalar) {
    guard !isFound else { return }
    isFound = costs.withBasicPlane { suspicion.isReached(by: scalar.value, $0) }
  }
}
