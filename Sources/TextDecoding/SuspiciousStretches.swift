/// Finds the stretches of a text whose characters are too unlikely to be what was written.
enum SuspiciousStretches {
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
      var suspicion = Suspicion()
      var first = start
      for position in start..<text.count {
        if !suspicion.isGrowing { first = position }
        if suspicion.isReached(by: text[position].value, basic) { return first..<position + 1 }
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
