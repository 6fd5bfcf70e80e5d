/// What the rules of the normaliser ask about a single scalar.
extension Unicode.Scalar {
  /// A Han character, the zero 〇 included.
  var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }

  /// Punctuation of Chinese print: CJK marks, full-width forms, curly quotes, dash, ellipsis, dot.
  var isChinesePunctuation: Bool {
    switch value {
    case 0x3001...0x3003, 0x3008...0x301F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
      0xFF5B...0xFF65, 0x2018...0x201D, 0x2014, 0x2026, 0xB7, 0xFE30...0xFE4F:
      true
    default: false
    }
  }

  /// What the width and spacing rules call H.
  var isChinese: Bool { isHan || isChinesePunctuation }

  var isASCIIDigit: Bool { value >= 0x30 && value <= 0x39 }

  var isASCIILetter: Bool { (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }

  /// Unicode's White_Space, which no character after U+3000 has.
  package var isWhiteSpace: Bool { value <= 0x3000 && properties.isWhitespace }

  var isBlank: Bool { value == 0x20 || value == 0x09 || value == 0x3000 }

  /// The ends of lines, U+000C and U+000B as Word writes them included.
  var isLineEnd: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether an emoji may stand here that a joiner or a variation selector belongs to.
  var isPictographic: Bool {
    properties.isEmojiPresentation || (properties.isEmoji && value > 0xFF) || value == 0xFE0F
      || properties.isEmojiModifier
  }
}

extension Array where Element == Unicode.Scalar {
  /// The line that a position stands in, without its end.
  func line(around position: Int) -> Range<Int> {
    var start = position
    while start > 0, !self[start - 1].isLineEnd { start -= 1 }
    var end = position
    while end < count, !self[end].isLineEnd { end += 1 }
    return start..<end
  }

  func hasPrefix(_ prefix: [Unicode.Scalar], at position: Int) -> Bool {
    guard position + prefix.count <= count else { return false }
    for offset in prefix.indices where self[position + offset] != prefix[offset] { return false }
    return true
  }
}
