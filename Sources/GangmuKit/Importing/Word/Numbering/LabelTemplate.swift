/// A level's `w:lvlText`: literal text with places for the numbers of this level and those above.
struct LabelTemplate: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case literal(Unicode.Scalar)
    /// The number of a level, from 0.
    case number(level: Int)
  }

  /// Word keeps no longer label.
  static let longestLabel = 31

  let parts: [Part]
  /// The deepest level that has a place; -1 for none.
  let deepestLevel: Int

  init(_ source: String) {
    var parts: [Part] = []
    var deepest = -1
    // A placeholder takes two characters and may come to nothing.
    var rest = source.unicodeScalars.prefix(4 * Self.longestLabel)
    while let scalar = rest.popFirst() {
      // `%0` and full-width digits are plain text.
      if scalar == "%", let digit = rest.first, ("1"..."9").contains(digit) {
        rest.removeFirst()
        let level = Int(digit.value) - 0x31
        deepest = max(deepest, level)
        parts.append(.number(level: level))
      } else {
        parts.append(.literal(scalar))
      }
    }
    self.parts = parts
    deepestLevel = deepest
  }

  /// The text as it stands, places included: what a bullet shows.
  var literal: [Unicode.Scalar] {
    var text: [Unicode.Scalar] = []
    for part in parts {
      switch part {
      case .literal(let scalar): text.append(scalar)
      case .number(let level): text += ["%", Unicode.Scalar(UInt8(0x31 + level))]
      }
    }
    return text
  }
}
