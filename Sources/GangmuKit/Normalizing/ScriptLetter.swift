internal import ScriptConversion

/// What a single character tells about the script and the origin of a text, as a number that a
/// scan counts by.
struct ScriptLetter: Hashable, Sendable {
  /// The origins of letters and marks by which orthographies differ.
  enum Origin: UInt8, Sendable, CaseIterable {
    case none, taiwan, hongKong, standard, shared, notStandard, curlyQuote, cornerQuote, kana
  }

  var kind: ScriptCharacters.Kind
  var isHan: Bool
  var origin = Origin.none

  /// Below ``WordScanner/classes``.
  var number: UInt8 { kind.rawValue | (isHan ? 4 : 0) | origin.rawValue << 3 }

  init(kind: ScriptCharacters.Kind, isHan: Bool, origin: Origin = .none) {
    self.kind = kind
    self.isHan = isHan
    self.origin = origin
  }

  init?(number: UInt8) {
    guard let kind = ScriptCharacters.Kind(rawValue: number & 3),
      let origin = Origin(rawValue: number >> 3)
    else { return nil }
    self.init(kind: kind, isHan: number & 4 != 0, origin: origin)
  }

  /// The characters that tell something.
  static func all(_ characters: ScriptCharacters, _ fold: ScalarFold) -> [Unicode.Scalar: UInt8] {
    var letters: [Unicode.Scalar: ScriptLetter] = [:]
    func add(_ scalar: Unicode.Scalar, _ origin: Origin = .none) {
      letters[scalar] = ScriptLetter(
        kind: characters.kind(of: scalar), isHan: scalar.isHan, origin: origin)
    }
    for pair in fold.pairs {
      add(pair.from)
      add(pair.to)
    }
    for (origin, text) in origins {
      for scalar in text.unicodeScalars { add(scalar, origin) }
    }
    for value in UInt32(0x3041)...0x30FA { Unicode.Scalar(value).map { add($0, .kana) } }
    return letters.mapValues(\.number)
  }

  private static let origins: [(Origin, String)] = [
    (.taiwan, ScriptVocabulary.taiwanLetters), (.hongKong, ScriptVocabulary.hongKongLetters),
    (.standard, ScriptVocabulary.standardLetters), (.shared, ScriptVocabulary.sharedLetters),
    (.notStandard, ScriptVocabulary.notStandardLetters), (.curlyQuote, "“”"),
    (.cornerQuote, "「」"),
  ]
}
