/// The symbol fonts, whose characters stand at U+F000 to U+F0FF.
enum SymbolFont {
  /// Characters that follow each other in a font, from the code of the first one; a blank is one
  /// that Unicode has no sign for.
  struct Signs: Sendable {
    var font: String
    var first: UInt32
    var scalars: [Unicode.Scalar]

    init(_ font: String, _ first: UInt32, _ scalars: String) {
      self.font = font
      self.first = first
      self.scalars = Array(scalars.unicodeScalars)
    }
  }

  /// What the fonts draw, as far as documents use it.
  static let table: [Signs] = [
    Signs("Symbol", 0x21, "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾"),
    Signs("Symbol", 0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
    Signs("Symbol", 0xA1, "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"),
    Signs("Symbol", 0xC0, "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊"),
    Signs("Wingdings", 0x22, "✂✁"),
    Signs("Wingdings", 0x28, "☎✆✉"),
    Signs("Wingdings", 0x36, "⌛⌨"),
    Signs("Wingdings", 0x3E, "✇✍✎✌"),
    Signs("Wingdings", 0x45, "☜☞☝☟"),
    Signs("Wingdings", 0x4A, "☺ ☹"),
    Signs("Wingdings", 0x51, "✈☼ ❄"),
    Signs("Wingdings", 0x58, "✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓"),
    Signs("Wingdings", 0x6C, "●❍■□ ❑❒⬧⧫◆❖⬥⌧ ⌘"),
    Signs("Wingdings", 0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
    Signs("Wingdings", 0x9E, "·•"),
    Signs("Wingdings", 0xA1, "○◉◉◉◎ ▪◻"),
    Signs("Wingdings", 0xAA, "✦★✶✴✹✵"),
    Signs("Wingdings", 0xB5, "✪✰"),
    Signs("Wingdings", 0xD5, "⌫⌦ ➢"),
    Signs("Wingdings", 0xDC, "➲"),
    Signs("Wingdings", 0xDF, "←→↑↓↖↗↙↘"),
    Signs("Wingdings", 0xE8, "➔"),
    Signs("Wingdings", 0xEF, "⇦⇨⇧⇩⬄⇳"),
    Signs("Wingdings", 0xFB, "✗✓☒☑"),
    Signs("Wingdings 2", 0x4F, "✗✓☒☑"),
    Signs("Wingdings 2", 0x69, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
    Signs("Wingdings 2", 0x98, "●"),
    Signs("Wingdings 2", 0xA2, "■□"),
    Signs("Wingdings 3", 0x7D, "▶"),
    Signs("Webdings", 0x34, "▶"),
    Signs("Webdings", 0x61, "✓"),
    Signs("Webdings", 0x63, "□"),
    Signs("Webdings", 0x67, "■"),
    Signs("Webdings", 0x6E, "●"),
  ]

  static func isSymbolFont(_ name: String) -> Bool { table.contains { $0.font == name } }

  /// The character that a symbol looks like; nil when the table does not know it.
  ///
  /// A code below U+0100 means the same sign, as files write it both ways.
  static func scalar(_ code: UInt32, font: String?) -> Unicode.Scalar? {
    guard let font else { return nil }
    let place = code >= 0xF000 ? code - 0xF000 : code
    for signs in table where signs.font == font && place >= signs.first {
      let offset = Int(place - signs.first)
      if offset < signs.scalars.count {
        let scalar = signs.scalars[offset]
        return scalar == " " ? nil : scalar
      }
    }
    return nil
  }

  /// What a bullet of a list looks like: a sign of the table, the character itself, or a plain
  /// bullet for a private one whose font says nothing.
  static func bullet(_ text: [Unicode.Scalar], font: String?) -> [Unicode.Scalar] {
    guard let first = text.first else { return text }
    let isPrivate = (0xF000...0xF0FF).contains(first.value)
    guard isPrivate || font.map(isSymbolFont) == true else { return text }
    return [scalar(first.value, font: font) ?? (isPrivate ? "•" : first)]
  }
}
