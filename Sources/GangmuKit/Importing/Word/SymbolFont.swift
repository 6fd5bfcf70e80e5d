/// The symbol fonts, whose characters stand at U+F000 to U+F0FF.
enum SymbolFont {
  struct Sign: Sendable {
    var code: UInt32
    var font: String
    var scalar: Unicode.Scalar
  }

  /// The signs that Chinese documents use as bullets and check boxes.
  static let signs: [Sign] = [
    Sign(code: 0xF0B7, font: "Symbol", scalar: "•"),
    Sign(code: 0xF0A8, font: "Wingdings", scalar: "◻"),
    Sign(code: 0xF06F, font: "Wingdings", scalar: "□"),
    Sign(code: 0xF071, font: "Wingdings", scalar: "❑"),
    Sign(code: 0xF0A7, font: "Wingdings", scalar: "▪"),
    Sign(code: 0xF06C, font: "Wingdings", scalar: "●"),
    Sign(code: 0xF06E, font: "Wingdings", scalar: "■"),
    Sign(code: 0xF075, font: "Wingdings", scalar: "◆"),
    Sign(code: 0xF076, font: "Wingdings", scalar: "❖"),
    Sign(code: 0xF09F, font: "Wingdings", scalar: "•"),
    Sign(code: 0xF0AB, font: "Wingdings", scalar: "★"),
    Sign(code: 0xF0D8, font: "Wingdings", scalar: "➢"),
    Sign(code: 0xF0E0, font: "Wingdings", scalar: "→"),
    Sign(code: 0xF0E8, font: "Wingdings", scalar: "➔"),
    Sign(code: 0xF0FB, font: "Wingdings", scalar: "✗"),
    Sign(code: 0xF0FC, font: "Wingdings", scalar: "✓"),
    Sign(code: 0xF0FD, font: "Wingdings", scalar: "☒"),
    Sign(code: 0xF0FE, font: "Wingdings", scalar: "☑"),
    Sign(code: 0xF052, font: "Wingdings 2", scalar: "☑"),
    Sign(code: 0xF0A3, font: "Wingdings 2", scalar: "□"),
  ]

  /// The character that a symbol looks like; nil when the table does not know it.
  ///
  /// A code below U+0100 means the same sign, as files write it both ways.
  static func scalar(_ code: UInt32, font: String?) -> Unicode.Scalar? {
    let place = code < 0x100 ? 0xF000 + code : code
    return signs.first { $0.code == place && $0.font == font }?.scalar
  }

  /// What a bullet of a list looks like: a sign of the table, the character itself, or a plain
  /// bullet for a private one whose font says nothing.
  static func bullet(_ text: String, font: String?) -> String {
    guard let first = text.unicodeScalars.first, (0xF000...0xF0FF).contains(first.value) else {
      return text
    }
    return String(scalar(first.value, font: font) ?? "•")
  }
}
