/// The names under which programs keep heading styles.
enum HeadingStyleName {
  /// A word before the level's digit, spaces and case aside.
  static let words: [(word: String, example: String)] = [
    // Word in every language of its interface, and WPS.
    ("heading", "heading 1"),
    // Converters that write the translated name.
    ("标题", "标题 1"),
    ("標題", "標題 2"),
  ]

  /// 1 to 9; nil when the name is no heading's.
  static func level(of name: String) -> Int? {
    let folded = name.lowercased().filter { !$0.isWhitespace }
    guard let digit = folded.last?.wholeNumberValue, (1...9).contains(digit) else { return nil }
    return words.contains { $0.word == folded.dropLast() } ? digit : nil
  }
}
