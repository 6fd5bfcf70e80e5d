/// A charset that Chinese documents come in, or that is mistaken for one of theirs.
///
/// ``EncodingRow`` says what each is.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case gb18030 = "GB18030"
  case big5HKSCS = "Big5-HKSCS"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "windows-1252"
  case utf32LittleEndian = "UTF-32LE"
  case utf32BigEndian = "UTF-32BE"
  case eucTW = "EUC-TW"
  case hz = "HZ-GB-2312"
  case iso2022CN = "ISO-2022-CN"
  case shiftJIS = "Shift_JIS"
  case eucJP = "EUC-JP"
  case iso2022JP = "ISO-2022-JP"
  case eucKR = "EUC-KR"
  case iso2022KR = "ISO-2022-KR"

  /// The canonical name.
  package var name: String { rawValue }

  var row: EncodingRow { EncodingRow.row(of: self) }

  /// The charset that a label means in practice, which is often more than the label says: pages
  /// labelled `gb2312` hold characters that only GBK or GB18030 has.
  package init?(label: String) {
    let key = label.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard let encoding = EncodingRow.labels[key] else { return nil }
    self = encoding
  }

  /// The byte order mark in this charset, where it has one.
  var byteOrderMark: [UInt8]? { row.mark.isEmpty ? nil : row.mark }

  /// The charset whose byte order mark the bytes begin with.
  package init?(byteOrderMarkOf bytes: [UInt8]) {
    let match = EncodingRow.longestMarksFirst.first { bytes.starts(with: $0.mark) }
    // Four bytes that are UTF-32's mark are also UTF-16's and a NUL, which no text begins with.
    guard let match else { return nil }
    self = match.encoding
  }
}
