/// Numbers in English words, as `cardinalText`, `ordinalText` and `ordinal` write them in a document
/// whose language is English; Word follows the document's language.
enum EnglishNumber: Hashable, Sendable {
  /// One, Twenty-one, One hundred one.
  case cardinal
  /// First, Twenty-first.
  case ordinal
  /// 1st, 22nd, 13th.
  case suffixed

  private static let small = [
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let irregular = [
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
  ]

  /// Decimal for what has no words here: 0, and from a million on.
  func text(_ number: Int) -> String {
    guard (1..<1_000_000).contains(number) else { return String(number) }
    switch self {
    case .suffixed: return String(number) + Self.suffix(number)
    case .cardinal: return Self.capitalized(Self.words(number).joined(separator: " "))
    case .ordinal: return Self.capitalized(Self.ordinal(Self.words(number)))
    }
  }

  private static func words(_ number: Int) -> [String] {
    if number >= 1_000 { return words(number / 1_000) + ["thousand"] + words(number % 1_000) }
    if number >= 100 { return [small[number / 100], "hundred"] + words(number % 100) }
    if number < 20 { return number == 0 ? [] : [small[number]] }
    return [tens[number / 10] + (number % 10 > 0 ? "-" + small[number % 10] : "")]
  }

  private static func ordinal(_ words: [String]) -> String {
    guard let last = words.last else { return "" }
    let hyphen = last.lastIndex(of: "-").map { last.index(after: $0) } ?? last.startIndex
    let word = String(last[hyphen...])
    let stem = word.hasSuffix("y") ? word.dropLast() + "ie" : word
    let ordinal = last[..<hyphen] + (irregular[word] ?? stem + "th")
    return (words.dropLast() + [String(ordinal)]).joined(separator: " ")
  }

  private static func suffix(_ number: Int) -> String {
    if (11...13).contains(number % 100) { return "th" }
    return switch number % 10 {
    case 1: "st"
    case 2: "nd"
    case 3: "rd"
    default: "th"
    }
  }

  private static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
