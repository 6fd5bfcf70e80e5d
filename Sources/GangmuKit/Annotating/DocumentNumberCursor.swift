/// Reads the parts of a document number forward, over blanks.
struct DocumentNumberCursor {
  let text: [Unicode.Scalar]
  var position: Int
  let zone: DocumentNumberGrammar.Zone

  /// A number as it was read.
  struct Digits {
    var digits: String
    /// Not written as the standard has it.
    var isOdd = false
  }

  private mutating func skipBlanks() {
    while position < text.count, text[position].isFoldedBlank { position += 1 }
  }

  var isAtEnd: Bool { text[min(position, text.count)...].allSatisfy(\.isFoldedBlank) }

  mutating func peek() -> Unicode.Scalar? {
    skipBlanks()
    return position < text.count ? text[position] : nil
  }

  mutating func next() -> Unicode.Scalar? {
    guard let scalar = peek() else { return nil }
    position += 1
    return scalar
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool { take(anyOf: [scalar]) != nil }

  /// Takes one of some characters, and tells which.
  mutating func take(anyOf scalars: [Unicode.Scalar]) -> Int? {
    let before = position
    if let scalar = next(), let index = scalars.firstIndex(of: scalar) { return index }
    position = before
    return nil
  }

  /// Four digits, or two, in any script, with 年 after them or not.
  mutating func year() -> Digits? {
    guard var year = number(limit: 4), year.digits.count == 4 || year.digits.count == 2 else {
      return nil
    }
    if year.digits.count == 4, !(year.digits.hasPrefix("19") || year.digits.hasPrefix("20")) {
      return nil
    }
    if year.digits.count == 2 { year.isOdd = true }
    if take("年") { year.isOdd = true }
    return year
  }

  /// A serial number without 第 and leading zeros; empty where the letterhead has none yet.
  mutating func serial() -> Digits? {
    var isOdd = take("第")
    skipBlanks()
    if let han = Numerals.han(in: text, at: min(position, text.count), end: text.count),
      han.length > 0
    {
      position += han.length
      return Digits(digits: String(han.value), isOdd: true)
    }
    guard var serial = number(limit: 5) else {
      return zone == .letterhead && peek() == "号" ? Digits(digits: "") : nil
    }
    let trimmed = String(serial.digits.drop { $0 == "0" })
    if trimmed.count != serial.digits.count, !trimmed.isEmpty {
      isOdd = true
      serial.digits = trimmed
    }
    // 8-1号: a supplement.
    if position + 1 < text.count, text[position] == "-",
      let part = Numerals.arabic(in: text, at: position + 1, end: text.count)
    {
      position += 1 + part.length
      serial.digits += "-\(part.value)"
    }
    return Digits(digits: serial.digits, isOdd: isOdd || serial.isOdd)
  }

  private mutating func number(limit: Int) -> Digits? {
    skipBlanks()
    var digits = String.UnicodeScalarView()
    var isOdd = false
    while position < text.count, digits.count < limit {
      let scalar = text[position]
      if scalar.isASCIIDigit || DocumentNumberGrammar.masks.contains(scalar) {
        digits.append(scalar)
      } else if let digit = Numerals.hanDigit(scalar) {
        digits.append(contentsOf: String(digit).unicodeScalars)
        isOdd = true
      } else if zone == .letterhead, let digit = Self.misread(scalar) {
        digits.append(digit)
        isOdd = true
      } else {
        break
      }
      position += 1
    }
    return digits.isEmpty ? nil : Digits(digits: String(digits), isOdd: isOdd)
  }

  /// The digit that a scanner took for a letter.
  private static func misread(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "O", "o", "Q": "0"
    case "l", "I", "i": "1"
    default: nil
    }
  }
}
