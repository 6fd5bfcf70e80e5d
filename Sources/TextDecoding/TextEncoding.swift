/// The charsets that Chinese documents come in.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case gb18030 = "GB18030"
  case big5HKSCS = "Big5-HKSCS"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "windows-1252"

  /// The canonical name.
  package var name: String { rawValue }

  /// The charset that a label means in practice, which is often more than the label says: pages
  /// labelled `gb2312` hold characters that only GBK or GB18030 has.
  package init?(label: String) {
    let key = label.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard let encoding = Self.labels[key] else { return nil }
    self = encoding
  }

  /// Labels without case, hyphens, underscores and blanks.
  private static let labels: [String: TextEncoding] = [
    "utf8": .utf8, "unicode11utf8": .utf8, "xunicode20utf8": .utf8, "ascii": .utf8,
    "usascii": .utf8,
    "gb18030": .gb18030, "gb180302000": .gb18030, "gb180302005": .gb18030,
    "gb180302022": .gb18030, "gb2312": .gb18030, "gb231280": .gb18030, "gbk": .gb18030,
    "xgbk": .gb18030, "cp936": .gb18030, "ms936": .gb18030, "windows936": .gb18030,
    "euccn": .gb18030, "chinese": .gb18030, "csgb2312": .gb18030, "isoir58": .gb18030,
    "big5": .big5HKSCS, "big5hkscs": .big5HKSCS, "xxbig5": .big5HKSCS, "xbig5": .big5HKSCS,
    "csbig5": .big5HKSCS, "cnbig5": .big5HKSCS, "cp950": .big5HKSCS, "ms950": .big5HKSCS,
    "windows950": .big5HKSCS, "big5eten": .big5HKSCS,
    "utf16": .utf16LittleEndian, "utf16le": .utf16LittleEndian, "unicode": .utf16LittleEndian,
    "ucs2": .utf16LittleEndian, "utf16be": .utf16BigEndian, "unicodefffe": .utf16BigEndian,
    "windows1252": .windows1252, "cp1252": .windows1252, "iso88591": .windows1252,
    "latin1": .windows1252, "l1": .windows1252,
  ]

  /// The byte order mark in this charset, where it has one.
  var byteOrderMark: [UInt8]? {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    case .big5HKSCS, .windows1252: nil
    }
  }

  /// The charset whose byte order mark the bytes begin with.
  package init?(byteOrderMarkOf bytes: [UInt8]) {
    let match = Self.allCases.first { encoding in
      encoding.byteOrderMark.map { bytes.starts(with: $0) } ?? false
    }
    guard let match else { return nil }
    self = match
  }
}
