/// Finds the stretches of a text whose characters are too unlikely to be what was written.
enum SuspiciousStretches {
  /// As in ``FastReader``: what a character may cost on average, and how much the excess may add up
  /// to.
  private static let bearable = Int(10.5 * CharacterCosts.perNat)
  private static let suspicion = Int(12 * CharacterCosts.perNat)
  /// Letters with accents in a row, which no Western word has. Dashes and quotation marks, which
  /// windows-1252 has too, stand in rows of their own in every Chinese text.
  private static let letters = 2
  /// How far a stretch reaches around what is suspicious.
  private static let reach = 200

  /// Sorted and disjoint; each ends at the ends of its line or a little around the suspicion.
  static func find(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var position = 0
    while let found = next(in: text, from: position) {
      let start = lineStart(before: found.lowerBound, in: text, notBefore: position)
      let end = lineEnd(after: found.upperBound, in: text)
      stretches.append(start..<end)
      position = end
    }
    return stretches
  }

  private static func next(in text: [Unicode.Scalar], from start: Int) -> Range<Int>? {
    CharacterCosts.of(.mixed).withBasicPlane { basic in
      var excess = 0
      var high = 0
      var hasLatin = false
      var first = start
      for position in start..<text.count {
        let value = text[position].value
        if value < 0x80 {
          high = 0
          hasLatin = false
          continue
        }
        let cost = value < 0x10000 ? Int(basic[Int(value)]) : 19 * 8
        // Nearly all: a Chinese character that is likely, after what was likely.
        if cost <= bearable, excess == 0, 0x4E00..<0xA000 ~= value {
          high = 0
          hasLatin = false
          continue
        }
        if excess == 0 { first = position }
        excess = max(0, excess + cost - bearable)
        if SingleCharacterCodes.isWestern(value) {
          high += 1
          hasLatin = hasLatin || 0xA1...0xFF ~= value
        } else {
          high = 0
          hasLatin = false
        }
        if excess > suspicion || high >= letters && hasLatin && value > 0xA0 {
          return first..<position + 1
        }
      }
      return nil
    }
  }

  private static func lineStart(
    before position: Int, in text: [Unicode.Scalar], notBefore limit: Int
  ) -> Int {
    var start = position
    let limit = max(limit, position - reach)
    while start > limit, text[start - 1] != "\n", text[start - 1] != "\r" { start -= 1 }
    return start
  }

  private static func lineEnd(after position: Int, in text: [Unicode.Scalar]) -> Int {
    var end = position
    let limit = min(text.count, position + reach)
    while end < limit, text[end] != "\n", text[end] != "\r" { end += 1 }
    return end
  }
}
