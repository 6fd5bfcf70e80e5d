internal import ScriptConversion

/// Takes back the words that a phrase converter put into a mainland text.
enum IdiomReversal {
  private static let contexts = ScriptWordContexts(IdiomTable.rules)
  private static let meant = IdiomTable.rules.map { Array($0.meant.unicodeScalars) }

  /// What words of the text become, as whole words in Simplified.
  static func replacements(
    of hits: [ScriptWords.Hit], in text: SimplifiedView
  ) -> [(range: Range<Int>, words: [Unicode.Scalar])] {
    let quotations = hits.isEmpty ? [] : quotations(in: text.scalars)
    var next = 0
    return hits.compactMap { hit in
      while next < quotations.count, quotations[next].upperBound <= hit.range.lowerBound {
        next += 1
      }
      if next < quotations.count, quotations[next].overlaps(hit.range) { return nil }
      return contexts.row(of: hit, in: text).map { (hit.range, meant[$0]) }
    }
  }

  /// What stands between 「 and 」, which a mainland text does not write: a quotation from Taiwan.
  private static func quotations(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var quotations: [Range<Int>] = []
    var opening: Int?
    for (position, scalar) in text.enumerated() {
      switch scalar {
      case "「" where opening == nil: opening = position
      case "」":
        if let start = opening { quotations.append(start..<position) }
        opening = nil
      default:
        // A quotation that is never closed ends with its line.
        if scalar.isLineEnd { opening = nil }
      }
    }
    return quotations
  }
}
