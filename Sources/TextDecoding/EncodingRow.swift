/// What the court knows about a charset.
package struct EncodingRow: Sendable {
  /// How characters are made of bytes.
  enum Family: Hashable, Sendable {
    case utf8
    case utf16(bigEndian: Bool)
    case utf32(bigEndian: Bool)
    case singleByte
    /// One or two bytes, sometimes more; read by a table that ICU's converter of the name fills.
    case multiByte(icu: String)
    /// Seven bits, with marks that switch between sets; read by ICU's converter of the name.
    case escaped(icu: String)
  }

  /// What a text in the charset is likely to be written in.
  enum Language: Hashable, Sendable, CaseIterable {
    case any, chinese, japanese, korean
    /// Chinese with quotations in other languages.
    case mixed
  }

  package var encoding: TextEncoding
  var family: Family
  var language: Language
  /// How much rarer than UTF-8 the charset is among files that people give us, in nats.
  var rarity: Double
  var mark: [UInt8] = []
  /// What files and servers call it, in lower case, without hyphens, underscores and blanks.
  package var labels: [String]
  /// A text and its bytes, from the standard's table.
  package var example: (text: String, bytes: [UInt8])

  package static let all: [EncodingRow] = [
    EncodingRow(
      encoding: .utf8, family: .utf8, language: .any, rarity: 0, mark: [0xEF, 0xBB, 0xBF],
      labels: ["utf8", "unicode11utf8", "xunicode20utf8", "ascii", "usascii"],
      example: ("一a", [0xE4, 0xB8, 0x80, 0x61])),
    EncodingRow(
      encoding: .gb18030, family: .multiByte(icu: "gb18030"), language: .chinese, rarity: 1,
      mark: [0x84, 0x31, 0x95, 0x33],
      labels: [
        "gb18030", "gb180302000", "gb180302005", "gb180302022", "gb2312", "gb231280", "gbk",
        "xgbk", "cp936", "ms936", "windows936", "euccn", "xeuccn", "chinese", "csgb2312",
        "isoir58", "csiso58gb231280", "csgbk",
      ],
      example: ("一镕", [0xD2, 0xBB, 0xE9, 0x46])),
    EncodingRow(
      encoding: .big5HKSCS, family: .multiByte(icu: "ibm-1375"), language: .chinese, rarity: 2,
      labels: [
        "big5", "big5hkscs", "xxbig5", "xbig5", "csbig5", "cnbig5", "cp950", "ms950", "windows950",
        "big5eten", "big5e", "cp1375",
      ],
      example: ("一碁", [0xA4, 0x40, 0xF9, 0xD6])),
    EncodingRow(
      encoding: .utf16LittleEndian, family: .utf16(bigEndian: false), language: .any, rarity: 2,
      mark: [0xFF, 0xFE],
      labels: ["utf16", "utf16le", "unicode", "ucs2", "ucs2le", "iso10646ucs2", "unicodefeff"],
      example: ("一a", [0x00, 0x4E, 0x61, 0x00])),
    EncodingRow(
      encoding: .utf16BigEndian, family: .utf16(bigEndian: true), language: .any, rarity: 3,
      mark: [0xFE, 0xFF],
      labels: ["utf16be", "unicodefffe", "ucs2be"],
      example: ("一a", [0x4E, 0x00, 0x00, 0x61])),
    EncodingRow(
      encoding: .windows1252, family: .singleByte, language: .any, rarity: 3,
      labels: ["windows1252", "cp1252", "xcp1252", "iso88591", "latin1", "l1", "iso885915"],
      example: ("“é", [0x93, 0xE9])),
    EncodingRow(
      encoding: .utf32LittleEndian, family: .utf32(bigEndian: false), language: .any, rarity: 6,
      mark: [0xFF, 0xFE, 0, 0], labels: ["utf32", "utf32le", "ucs4", "ucs4le"],
      example: ("一", [0x00, 0x4E, 0, 0])),
    EncodingRow(
      encoding: .utf32BigEndian, family: .utf32(bigEndian: true), language: .any, rarity: 6,
      mark: [0, 0, 0xFE, 0xFF], labels: ["utf32be", "ucs4be"],
      example: ("一", [0, 0, 0x4E, 0x00])),
    EncodingRow(
      encoding: .eucTW, family: .multiByte(icu: "euc-tw"), language: .chinese, rarity: 8,
      labels: ["euctw", "xeuctw", "cns11643", "cp964", "ibmeuctw"],
      example: ("一乂", [0xC4, 0xA1, 0x8E, 0xA2, 0xA1, 0xA1])),
    EncodingRow(
      encoding: .hz, family: .escaped(icu: "HZ"), language: .chinese, rarity: 3,
      labels: ["hzgb2312", "hz", "xhzgb2312"],
      example: ("一a", [0x7E, 0x7B, 0x52, 0x3B, 0x7E, 0x7D, 0x61])),
    EncodingRow(
      encoding: .iso2022CN, family: .escaped(icu: "ISO-2022-CN-EXT"), language: .chinese,
      rarity: 4, labels: ["iso2022cn", "iso2022cnext", "csiso2022cn"],
      example: ("一", [0x1B, 0x24, 0x29, 0x41, 0x0E, 0x52, 0x3B, 0x0F])),
    EncodingRow(
      encoding: .shiftJIS, family: .multiByte(icu: "windows-31j"), language: .japanese, rarity: 4,
      labels: [
        "shiftjis", "sjis", "xsjis", "cp932", "ms932", "windows31j", "mskanji", "csshiftjis",
      ],
      example: ("一あ", [0x88, 0xEA, 0x82, 0xA0])),
    EncodingRow(
      encoding: .eucJP, family: .multiByte(icu: "EUC-JP"), language: .japanese, rarity: 5,
      labels: ["eucjp", "xeucjp", "cseucpkdfmtjapanese", "ujis"],
      example: ("一あ", [0xB0, 0xEC, 0xA4, 0xA2])),
    EncodingRow(
      encoding: .iso2022JP, family: .escaped(icu: "ISO-2022-JP-2"), language: .japanese, rarity: 4,
      labels: ["iso2022jp", "iso2022jp2", "csiso2022jp", "jis"],
      example: ("一", [0x1B, 0x24, 0x42, 0x30, 0x6C, 0x1B, 0x28, 0x42])),
    EncodingRow(
      encoding: .eucKR, family: .multiByte(icu: "windows-949"), language: .korean, rarity: 4,
      labels: [
        "euckr", "cp949", "ms949", "windows949", "uhc", "ksc5601", "ksc56011987", "korean",
        "cseuckr", "csksc56011987", "ksc5601win",
      ],
      example: ("가", [0xB0, 0xA1])),
    EncodingRow(
      encoding: .iso2022KR, family: .escaped(icu: "ISO-2022-KR"), language: .korean, rarity: 4,
      labels: ["iso2022kr", "csiso2022kr"],
      example: ("가", [0x1B, 0x24, 0x29, 0x43, 0x0E, 0x30, 0x21, 0x0F])),
  ]

  static func row(of encoding: TextEncoding) -> EncodingRow { byEncoding[encoding] ?? all[0] }

  private static let byEncoding = Dictionary(
    all.map { ($0.encoding, $0) }, uniquingKeysWith: { first, _ in first })

  static let labels = Dictionary(
    all.flatMap { row in row.labels.map { ($0, row.encoding) } },
    uniquingKeysWith: { first, _ in first })

  static let longestMarksFirst = all.filter { !$0.mark.isEmpty }
    .sorted { $0.mark.count > $1.mark.count }
}
