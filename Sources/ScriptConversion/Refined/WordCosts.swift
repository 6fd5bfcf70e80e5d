/// What it costs to take a stretch of text as one word. The reading of a stretch that costs least in
/// all wins.
///
/// Fewer words cost less, so a phrase that cuts through two words has to pay for the pieces that it
/// leaves: 学｜生发｜展 is 8 + 15 + 8, 学生｜发展 is 10 + 10. The figures only have to keep this order:
/// a word of the field, a phrase that longer phrases are made of, a phrase that stands for itself,
/// two single characters.
enum WordCosts {
  /// A word of our own list.
  static let ownWord: UInt8 = 10
  /// Dictionary phrases of four and more characters are idioms and names; they rarely arise by
  /// accident.
  static let longPhrase: UInt8 = 12
  /// Three characters arise by accident more often: 历史里 in 历史里程.
  static let phraseOfThree: UInt8 = 13
  /// Two characters, by how many longer phrases of the dictionary are made with them: a word that
  /// lives in others (发展) against one that hardly does (生发).
  static let phraseOfTwo: [(madeWith: Int, cost: UInt8)] = [(10, 12), (3, 13), (1, 14), (0, 15)]
  static let character: UInt8 = 8
  /// A character with several readings is better covered by a word.
  static let ambiguousCharacter: UInt8 = 9
  /// Characters that are words by themselves: in 整合并推广 it is 并 that is alone.
  static let particle: UInt8 = 5
  static let particles = Set("的了和与及等在对为把将按从以各是由".unicodeScalars)
  /// A particle that many words end in as well.
  static let weakParticle: UInt8 = 7
  static let weakParticles = Set("并".unicodeScalars)

  static func isParticle(_ character: Unicode.Scalar) -> Bool {
    particles.contains(character) || weakParticles.contains(character)
  }

  static func cost(ofCharacter character: Unicode.Scalar, isAmbiguous: Bool) -> UInt8 {
    if particles.contains(character) { return particle }
    if weakParticles.contains(character) { return weakParticle }
    return isAmbiguous ? ambiguousCharacter : self.character
  }

  static func phrase(of length: Int, madeWith count: Int) -> UInt8 {
    switch length {
    case 2: phraseOfTwo.first { count >= $0.madeWith }?.cost ?? character * 2
    case 3: phraseOfThree
    default: longPhrase
    }
  }
}
