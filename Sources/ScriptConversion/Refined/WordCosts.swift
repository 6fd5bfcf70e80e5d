/// What it costs to take a stretch of text as one word. The reading of a clause that costs least in
/// all wins.
///
/// Fewer words cost less, so a phrase that cuts through two words has to pay for the pieces that it
/// leaves: 学｜生发｜展 is 8 + 15 + 8, 学生｜发展 is 10 + 10. The figures only have to keep this order:
/// a word of the field, a phrase that longer phrases are made of, a phrase that stands for itself,
/// two single characters.
enum WordCosts {
  /// A word of our own list.
  static let fieldWord: Int32 = 10
  /// Dictionary phrases of four and more characters are idioms and names; they rarely arise by
  /// accident.
  static let longPhrase: Int32 = 12
  /// Three characters arise by accident more often: 历史里 in 历史里程.
  static let phraseOfThree: Int32 = 13
  /// Two characters, by how many longer phrases of the dictionary are made with them: a word that
  /// lives in others (发展) against one that hardly does (生发).
  static let phraseOfTwo: [(madeWith: Int, cost: Int32)] = [(10, 12), (3, 13), (1, 14), (0, 15)]
  static let character: Int32 = 8
  /// A character with several readings is better covered by a word.
  static let ambiguousCharacter: Int32 = 9
  /// Characters that are words by themselves.
  static let particle: Int32 = 5
  static let particles = "的了和与及等在对为把将按从以各是由并"

  static func phraseOfTwo(madeWith count: Int) -> Int32 {
    phraseOfTwo.first { count >= $0.madeWith }?.cost ?? character * 2
  }
}
