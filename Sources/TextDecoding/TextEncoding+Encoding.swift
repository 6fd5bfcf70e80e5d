extension TextEncoding {
  /// The bytes of a text without a byte order mark; nil when a character has no code.
  package func encode(_ text: String) -> [UInt8]? {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1252: encodeWindows1252(text.unicodeScalars)
    case .gb18030: ICUConverter.encode(Array(text.utf16), "gb18030")
    case .big5HKSCS: ICUConverter.encode(Array(text.utf16), "ibm-1375")
    }
  }

  /// The same with the charset's byte order mark in front, where it has one.
  package func encodeWithByteOrderMark(_ text: String) -> [UInt8]? {
    encode(text).map { (byteOrderMark ?? []) + $0 }
  }
}
