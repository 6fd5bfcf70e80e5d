/// A way of writing a number, with the characters that it uses.
enum NumberAlgorithm: Hashable, Sendable {
  case decimal(leastDigits: Int)
  case hexadecimal
  /// Decimal between two strings.
  case between(String, String)
  /// Positional, with ten digits of its own.
  case digits(String)
  /// With 十 up to 99, positional from there.
  case tens(String)
  /// With words for ten, hundred, thousand and ten thousand.
  case myriads(MyriadSystem)
  /// The alphabet from a letter on; z is followed by aa, bb, cc.
  case letters(Unicode.Scalar)
  case roman(upperCase: Bool)
  /// Ready-made characters from the one for 1 on; decimal after the last.
  case enclosed(Unicode.Scalar, count: Int)
  /// A series of words of one character; decimal after the last.
  case series(String)
  /// The sixty pairs of stems and branches, over and over.
  case sexagenary

  func text(_ number: Int) -> String {
    guard number >= 0 else { return String(number) }
    switch self {
    case .decimal(let leastDigits):
      let digits = String(number)
      return String(repeating: "0", count: max(0, leastDigits - digits.count)) + digits
    case .hexadecimal:
      return String(number, radix: 16, uppercase: true)
    case .between(let before, let after):
      return before + String(number) + after
    case .digits(let digits):
      return Self.positional(number, Array(digits))
    case .tens(let digits):
      return Self.tens(number, Array(digits))
    case .myriads(let system):
      return system.text(number)
    case .letters(let first):
      return Self.letters(number, from: first)
    case .roman(let upperCase):
      let text = Self.roman(number)
      return upperCase ? text.uppercased() : text
    case .enclosed(let first, let count):
      guard (1...count).contains(number),
        let scalar = Unicode.Scalar(first.value + UInt32(number - 1))
      else { return String(number) }
      return String(scalar)
    case .series(let words):
      guard (1...words.count).contains(number) else { return String(number) }
      return String(words[words.index(words.startIndex, offsetBy: number - 1)])
    case .sexagenary:
      return Self.sexagenary(number)
    }
  }

  private static func positional(_ number: Int, _ digits: [Character]) -> String {
    String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }

  private static func tens(_ number: Int, _ digits: [Character]) -> String {
    switch number {
    case ..<10: return String(digits[number])
    case ..<100:
      let tens = number / 10 > 1 ? String(digits[number / 10]) : ""
      let units = number % 10 > 0 ? String(digits[number % 10]) : ""
      return tens + "十" + units
    default: return positional(number, digits)
    }
  }

  private static func letters(_ number: Int, from first: Unicode.Scalar) -> String {
    guard number > 0, let letter = Unicode.Scalar(first.value + UInt32((number - 1) % 26)) else {
      return String(number)
    }
    return String(repeating: String(letter), count: (number - 1) / 26 + 1)
  }

  private static let romanSigns: [(value: Int, sign: String)] = [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]

  /// Additive beyond 3999, as in Word.
  private static func roman(_ number: Int) -> String {
    guard number > 0 else { return String(number) }
    var rest = number
    var text = ""
    for (value, sign) in romanSigns {
      text += String(repeating: sign, count: rest / value)
      rest %= value
    }
    return text
  }

  private static func sexagenary(_ number: Int) -> String {
    guard number > 0 else { return String(number) }
    let stems = Array("甲乙丙丁戊己庚辛壬癸")
    let branches = Array("子丑寅卯辰巳午未申酉戌亥")
    return String([stems[(number - 1) % 10], branches[(number - 1) % 12]])
  }
}
