/// Control characters that no text has and that programs, compiled catalogues and pictures are full of.
///
/// Bytes that are no text at all read in some charset or other; these tell. Of programs and catalogues
/// one character in fifty or more is one, of texts that were damaged less than one in two hundred.
enum MachineCodes {
  /// So many of them in a hundred characters.
  private static let percent = 1
  /// Fewer may be an accident.
  private static let fewest = 4

  /// Whether a reading is no text. A run of the same control counts once: a disk pads with them.
  static func fill(_ scalars: [Unicode.Scalar]) -> Bool {
    var count = 0
    var last: Unicode.Scalar = " "
    for scalar in scalars {
      if scalar.value < 0xA0, isMachineCode(scalar), scalar != last { count += 1 }
      last = scalar
    }
    return count >= fewest && count * 100 >= scalars.count * percent
  }

  /// What word processors leave in texts is none: the ends of cells, lines, pages and fields, the
  /// places of pictures and notes, hyphens.
  private static func isMachineCode(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00, 0x03...0x06, 0x08, 0x0E...0x12, 0x16...0x1A, 0x1C, 0x1D, 0x7F, 0x80...0x84,
      0x86...0x9F:
      true
    default: false
    }
  }
}
