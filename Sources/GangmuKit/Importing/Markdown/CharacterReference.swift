/// `&#12288;`, `&#x3000;` or one of the names that occur in Chinese pages.
struct CharacterReference {
  var scalar: Unicode.Scalar
  var length: Int

  /// - Parameter text: Starts with `&`.
  init?(at text: ArraySlice<Unicode.Scalar>) {
    guard let end = text.firstIndex(of: ";") else { return nil }
    let body = String(text[(text.startIndex + 1)..<end])
    length = end + 1 - text.startIndex
    if body.hasPrefix("#x") || body.hasPrefix("#X") {
      guard let scalar = Self.scalar(body.dropFirst(2), radix: 16) else { return nil }
      self.scalar = scalar
    } else if body.hasPrefix("#") {
      guard let scalar = Self.scalar(body.dropFirst(), radix: 10) else { return nil }
      self.scalar = scalar
    } else {
      guard let scalar = Self.names[body] else { return nil }
      self.scalar = scalar
    }
  }

  private static func scalar(_ digits: Substring, radix: Int) -> Unicode.Scalar? {
    guard digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: radix) else {
      return nil
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "middot": "·", "bull": "•",
    "hellip": "…", "mdash": "—", "ndash": "–", "ldquo": "“", "rdquo": "”", "lsquo": "‘",
    "rsquo": "’", "times": "×", "divide": "÷", "permil": "‰", "deg": "°", "sect": "§",
    "copy": "©", "reg": "®", "yen": "¥", "rarr": "→", "larr": "←",
  ]
}
