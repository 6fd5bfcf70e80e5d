internal import ScriptConversion

/// Which script a single character speaks for.
struct ScriptCharacters: Sendable {
  enum Kind: UInt8, Sendable {
    /// Used in both scripts, or no Han at all.
    case shared = 0
    case simplified = 1
    case traditional = 2
  }

  private var kinds = ScalarTable()

  /// - Parameter fold: What each Traditional character becomes in Simplified.
  init(fold: ScalarFold) {
    let shared = LetterKinds.usedInBoth
    let simplifiedUse = Set(Self.traditionalUsedInSimplified.unicodeScalars)
    for pair in fold.pairs {
      if !simplifiedUse.contains(pair.from) {
        kinds[pair.from] = UInt32(Kind.traditional.rawValue)
      }
    }
    for pair in fold.pairs where kinds[pair.to] == 0 && !shared.contains(pair.to) {
      kinds[pair.to] = UInt32(Kind.simplified.rawValue)
    }
  }

  @inline(__always)
  func kind(of scalar: Unicode.Scalar) -> Kind {
    Kind(rawValue: UInt8(truncatingIfNeeded: kinds[scalar])) ?? .shared
  }

  /// Characters with a Simplified form that Simplified texts keep in some words: 乾坤, 徵羽, 夥颐,
  /// 麽, 甯, 摺, 哪吒, 蒜薹.
  static let traditionalUsedInSimplified = "乾徵夥麽甯摺吒薹"
}
