/// A level's `w:lvlText`: literal text with places for the numbers of this level and those above.
struct LabelTemplate: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case literal(String)
    /// The number of a level, from 0.
    case number(level: Int)
  }

  /// Word keeps no longer label.
  static let longestLabel = 31

  let source: String
  let parts: [Part]

  init(_ source: String) {
    // A placeholder takes two characters and may come to nothing.
    self.source = String(source.prefix(4 * Self.longestLabel))
    var parts: [Part] = []
    var literal = ""
    var rest = Substring(self.source)
    while let character = rest.popFirst() {
      if character == "%", let digit = rest.first.flatMap({ Self.digit($0) }) {
        rest.removeFirst()
        if !literal.isEmpty { parts.append(.literal(literal)) }
        literal = ""
        parts.append(.number(level: digit - 1))
      } else {
        literal.append(character)
      }
    }
    if !literal.isEmpty { parts.append(.literal(literal)) }
    self.parts = parts
  }

  /// `%0` and full-width digits are plain text.
  private static func digit(_ character: Character) -> Int? {
    ("1"..."9").contains(character) ? character.wholeNumberValue : nil
  }

  /// The deepest level that has a place.
  var deepestLevel: Int {
    parts.reduce(-1) { deepest, part in
      if case .number(let level) = part { max(deepest, level) } else { deepest }
    }
  }

  /// - Parameter number: The text of a level's number.
  func label(_ number: (_ level: Int) -> String) -> String {
    parts.reduce(into: "") { text, part in
      switch part {
      case .literal(let literal): text += literal
      case .number(let level): text += number(level)
      }
    }
  }
}
