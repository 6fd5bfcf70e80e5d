internal import ScriptConversion

/// Takes back the words that a phrase converter put into a mainland text.
enum IdiomReversal {
  private static let finder = ScriptWordFinder(IdiomTable.rules)
  private static let meant = IdiomTable.rules.map { Array($0.meant.unicodeScalars) }

  /// - Parameter text: The text in Simplified, its words still those of Taiwan.
  static func edits(of text: [Unicode.Scalar]) -> [ScriptEdit] {
    let quotations = quotations(in: text)
    var next = 0
    return finder.hits(in: text).compactMap { hit in
      while next < quotations.count, quotations[next].upperBound <= hit.range.lowerBound {
        next += 1
      }
      if next < quotations.count, quotations[next].overlaps(hit.range) { return nil }
      return ScriptEdit(
        start: hit.range.lowerBound, end: hit.range.upperBound, replacement: meant[hit.rule][...])
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
