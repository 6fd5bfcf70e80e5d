/// The codes of one and two bytes that characters have in a charset.
enum SingleCharacterCodes {
  /// Nil when the charset has no such code for the character.
  static func code(of scalar: Unicode.Scalar, in encoding: TextEncoding) -> UInt16? {
    if scalar.isASCII { return UInt16(scalar.value) }
    switch encoding {
    case .windows1252: return western[scalar.value].map { UInt16($0) }
    case .gb18030: return code(scalar.value, gb18030)
    case .big5HKSCS: return code(scalar.value, big5)
    default: return nil
    }
  }

  /// Whether a character is what windows-1252 or Latin-1 shows for a byte above ASCII.
  static func isWestern(_ value: UInt32) -> Bool {
    0x80...0xFF ~= value || value < 0x2200 && western[value] != nil
  }

  private static func code(_ value: UInt32, _ codes: [UInt16]) -> UInt16? {
    guard value < 0x10000, codes[Int(value)] != 0 else { return nil }
    return codes[Int(value)]
  }

  /// Both what windows-1252 and what Latin-1 has for a byte.
  private static let western: [UInt32: UInt8] = {
    var codes: [UInt32: UInt8] = [:]
    for byte in UInt8(0x80)...0xFF {
      codes[UInt32(byte)] = byte
      codes[windows1252Scalar(byte)] = byte
    }
    return codes
  }()

  private static let gb18030 = codes(.gb18030)
  private static let big5 = codes(.big5HKSCS)

  private static func codes(_ encoding: TextEncoding) -> [UInt16] {
    var codes = [UInt16](repeating: 0, count: 0x10000)
    guard let table = MultiByteTable.of(encoding) else { return codes }
    for (index, entry) in table.double.enumerated().reversed() where entry < MultiByteTable.lead {
      let value = entry & MultiByteTable.scalarMask
      if value < 0x10000 { codes[Int(value)] = UInt16(0x8000 + index) }
    }
    for byte in 0x80...0xFF where table.single[byte] < MultiByteTable.lead {
      let value = table.single[byte] & MultiByteTable.scalarMask
      if value < 0x10000, codes[Int(value)] == 0 || value == 0x20AC {
        codes[Int(value)] = UInt16(byte)
      }
    }
    return codes
  }
}
