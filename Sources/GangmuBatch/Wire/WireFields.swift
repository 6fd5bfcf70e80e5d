/// WireFields on one line, separated by tabs; what would break the line is escaped. Bytes that are no
/// UTF-8 pass as they are.
struct WireFields {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  mutating func append(_ field: some Sequence<UInt8>) {
    if !isFirst { bytes.append(UInt8(ascii: "\t")) }
    isFirst = false
    for byte in field {
      switch byte {
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      default: bytes.append(byte)
      }
    }
  }

  mutating func append(_ field: String) { append(field.utf8) }
  mutating func append(_ field: Int) { append(String(field).utf8) }

  /// What needs no escape because it has no such bytes, as JSON on one line without tabs.
  mutating func append(raw field: [UInt8]) {
    if !isFirst { bytes.append(UInt8(ascii: "\t")) }
    isFirst = false
    bytes += field
  }

  static func unescaped(_ field: ArraySlice<UInt8>) -> [UInt8] {
    guard field.contains(UInt8(ascii: "\\")) else { return Array(field) }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in field {
      if isEscaped {
        switch byte {
        case UInt8(ascii: "t"): bytes.append(UInt8(ascii: "\t"))
        case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
        default: bytes.append(byte)
        }
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// - Parameter count: How many fields there are; the last may hold tabs.
  static func split(_ line: ArraySlice<UInt8>, _ count: Int) -> [ArraySlice<UInt8>]? {
    let fields = line.split(
      separator: UInt8(ascii: "\t"), maxSplits: count - 1, omittingEmptySubsequences: false)
    return fields.count == count ? fields : nil
  }

  static func number(_ field: ArraySlice<UInt8>) -> Int? {
    guard !field.isEmpty, field.count < 19 else { return nil }
    var number = 0
    for byte in field {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  static func text(_ field: ArraySlice<UInt8>) -> String {
    String(decoding: unescaped(field), as: UTF8.self)
  }
}
