/// windows-1252, which is what the label `iso-8859-1` means on the web. Five bytes have no
/// character; they stay C1 controls, as in browsers.
@inline(__always)
func windows1252Scalar(_ byte: UInt8) -> UInt32 {
  0x80...0x9F ~= byte ? highControls[Int(byte) - 0x80].value : UInt32(byte)
}

/// Bytes 80 to 9F.
private let highControls: [Unicode.Scalar] = [
  "\u{20AC}", "\u{81}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
  "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{8D}", "\u{017D}", "\u{8F}",
  "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
  "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{9D}", "\u{017E}", "\u{0178}",
]

/// Encodes windows-1252; nil when a character has no code.
package func encodeWindows1252(_ text: some Sequence<Unicode.Scalar>) -> [UInt8]? {
  var bytes: [UInt8] = []
  for scalar in text {
    if let index = highControls.firstIndex(of: scalar) {
      bytes.append(0x80 + UInt8(index))
    } else if scalar.value < 0x80 || 0xA0...0xFF ~= scalar.value {
      bytes.append(UInt8(scalar.value))
    } else {
      return nil
    }
  }
  return bytes
}
