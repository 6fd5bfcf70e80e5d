extension TextEncoding {
  /// The bytes of a text without a byte order mark; nil when a character has no code.
  package func encode(_ text: String) -> [UInt8]? {
    switch row.family {
    case .utf8: Array(text.utf8)
    case .utf16(bigEndian: false): text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16(bigEndian: true): text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .utf32(let bigEndian):
      text.unicodeScalars.flatMap { scalar in
        let bytes = (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> ($0 * 8)) }
        return bigEndian ? bytes.reversed() : bytes
      }
    case .singleByte: encodeWindows1252(text.unicodeScalars)
    case .multiByte(let name), .escaped(let name): ICUConverter.encode(Array(text.utf16), name)
    }
  }

  /// The same with the charset's byte order mark in front, where it has one.
  package func encodeWithByteOrderMark(_ text: String) -> [UInt8]? {
    encode(text).map { (byteOrderMark ?? []) + $0 }
  }
}
