/// Scalars that show nothing at the edge of a line (domain.md §4.2).
extension Unicode.Scalar {
  /// A space of any width, including the ideographic space and the non-breaking ones.
  var isSpacing: Bool {
    switch value {
    case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// A scalar without width: joiners, direction marks, a byte order mark inside the text.
  var isZeroWidth: Bool {
    switch value {
    case 0xAD, 0x34F, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }

  var isEdgeBlank: Bool { isSpacing || isZeroWidth }

  /// How many columns a leading blank indents by, where a Han character takes two.
  var indentColumns: Int {
    switch value {
    case 0x3000: 2
    case 0x09: 8
    default: isSpacing ? 1 : 0
    }
  }
}
