/// A way of writing a number, with the characters that it uses.
enum NumberAlgorithm: Hashable, Sendable {
  case decimal(leastDigits: Int)
  case hexadecimal
  /// Decimal between two strings.
  case between(Letters, Letters)
  /// Positional, with ten digits of its own.
  case digits(Letters)
  /// With 十 up to 99, positional from there.
  case tens(Letters)
  /// With words for ten, hundred, thousand and ten thousand.
  case myriads(MyriadSystem)
  /// An alphabet; its last letter is followed by the first one twice.
  case letters(Letters)
  case roman(Letters)
  /// Ready-made characters from the one for 1 on; decimal after the last.
  case enclosed(Unicode.Scalar, count: Int)
  /// A series of words of one character; decimal after the last.
  case series(Letters)
  /// The sixty pairs of stems and branches, over and over.
  case sexagenary
  case english(EnglishNumber)

  func text(_ number: Int) -> String {
    var text: [Unicode.Scalar] = []
    append(number, to: &text)
    return String(text[...])
  }

  func append(_ number: Int, to text: inout [Unicode.Scalar]) {
    guard number >= 0 else { return text.append(contentsOf: String(number).unicodeScalars) }
    switch self {
    case .decimal(let leastDigits):
      text.append(decimal: number, leastDigits: leastDigits)
    case .hexadecimal:
      text.append(contentsOf: String(number, radix: 16, uppercase: true).unicodeScalars)
    case .between(let before, let after):
      text.append(contentsOf: before.scalars)
      text.append(decimal: number)
      text.append(contentsOf: after.scalars)
    case .digits(let digits):
      text.append(decimal: number, digits: digits.scalars)
    case .tens(let digits):
      Self.appendTens(number, digits.scalars, to: &text)
    case .myriads(let system):
      system.append(number, to: &text)
    case .letters(let alphabet):
      Self.appendLetters(number, alphabet.scalars, to: &text)
    case .roman(let signs):
      Self.appendRoman(number, signs.scalars, to: &text)
    case .enclosed(let first, let count):
      guard (1...count).contains(number),
        let scalar = Unicode.Scalar(first.value + UInt32(number - 1))
      else { return text.append(decimal: number) }
      text.append(scalar)
    case .series(let words):
      guard (1...words.scalars.count).contains(number) else { return text.append(decimal: number) }
      text.append(words[number - 1])
    case .sexagenary:
      Self.appendSexagenary(number, to: &text)
    case .english(let form):
      text.append(contentsOf: form.text(number).unicodeScalars)
    }
  }

  private static func appendTens(
    _ number: Int, _ digits: [Unicode.Scalar], to text: inout [Unicode.Scalar]
  ) {
    guard (10..<100).contains(number) else {
      return text.append(decimal: number, digits: digits)
    }
    if number >= 20 { text.append(digits[number / 10]) }
    text.append("十")
    if number % 10 > 0 { text.append(digits[number % 10]) }
  }

  /// As many as the highest number of a list needs, and no more for the sake of a broken one.
  private static let mostRepeats = 2_000

  private static func appendLetters(
    _ number: Int, _ alphabet: [Unicode.Scalar], to text: inout [Unicode.Scalar]
  ) {
    guard number > 0 else { return text.append(decimal: number) }
    let repeats = min((number - 1) / alphabet.count + 1, mostRepeats)
    text.append(contentsOf: repeatElement(alphabet[(number - 1) % alphabet.count], count: repeats))
  }

  /// The values of single signs and of pairs, as places in `mdclxvi`.
  private static let romanSteps: [(value: Int, signs: [Int])] = [
    (1000, [0]), (900, [2, 0]), (500, [1]), (400, [2, 1]), (100, [2]), (90, [4, 2]), (50, [3]),
    (40, [4, 3]), (10, [4]), (9, [6, 4]), (5, [5]), (4, [6, 5]), (1, [6]),
  ]

  /// Additive beyond 3999, as in Word.
  private static func appendRoman(
    _ number: Int, _ signs: [Unicode.Scalar], to text: inout [Unicode.Scalar]
  ) {
    guard number > 0 else { return text.append(decimal: number) }
    var rest = number
    for step in romanSteps {
      for _ in 0..<min(rest / step.value, mostRepeats) {
        for sign in step.signs { text.append(signs[sign]) }
      }
      rest %= step.value
    }
  }

  private static let stems: Letters = "甲乙丙丁戊己庚辛壬癸"
  private static let branches: Letters = "子丑寅卯辰巳午未申酉戌亥"

  private static func appendSexagenary(_ number: Int, to text: inout [Unicode.Scalar]) {
    guard number > 0 else { return text.append(decimal: number) }
    text.append(stems[(number - 1) % 10])
    text.append(branches[(number - 1) % 12])
  }
}

extension [Unicode.Scalar] {
  /// Appends a number that is not negative.
  mutating func append(decimal number: Int, leastDigits: Int = 1) {
    var divisor = 1
    var count = 1
    while count < leastDigits || number / divisor >= 10 {
      divisor *= 10
      count += 1
    }
    while divisor > 0 {
      append(Unicode.Scalar(UInt8(0x30 + number / divisor % 10)))
      divisor /= 10
    }
  }

  /// Appends a number that is not negative, with digits of its own.
  mutating func append(decimal number: Int, digits: [Unicode.Scalar]) {
    let start = count
    append(decimal: number)
    for index in start..<count { self[index] = digits[Int(self[index].value) - 0x30] }
  }
}
