/// One JSON object on one line, written field by field.
package struct JSONLine {
  package private(set) var bytes: [UInt8]
  private var isFirst = true

  package init() { bytes = [UInt8(ascii: "{")] }

  private init(continuing bytes: [UInt8]) {
    self.bytes = bytes
    self.bytes.append(UInt8(ascii: "{"))
  }

  /// The fields without the braces around them.
  package var inside: [UInt8] { Array(bytes.dropFirst()) }

  /// Adds fields that are JSON already.
  package mutating func append(fields: [UInt8]) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes += fields
  }

  /// The object without a line end.
  package func closed() -> [UInt8] { bytes + [UInt8(ascii: "}")] }

  /// Leaves the field out when there is no value.
  package mutating func field(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    Self.append(value, to: &bytes)
  }

  package mutating func field(_ name: String, _ value: Int?) {
    guard let value else { return }
    key(name)
    bytes += String(value).utf8
  }

  /// A value that is JSON already.
  package mutating func field(_ name: String, json: some Sequence<UInt8>) {
    key(name)
    bytes += json
  }

  package mutating func object(_ name: String, _ body: (inout JSONLine) -> Void) {
    key(name)
    var inner = JSONLine(continuing: bytes)
    bytes = []
    body(&inner)
    bytes = inner.bytes
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func key(_ name: String) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    Self.append(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }

  /// A string with what RFC 8259 wants escaped.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices {
        let byte = utf8[index]
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
          continue
        }
        bytes += utf8[start..<index]
        start = index + 1
        appendEscape(of: byte, to: &bytes)
      }
      bytes += utf8[start...]
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func appendEscape(of byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\n"): bytes += "\\n".utf8
    case UInt8(ascii: "\r"): bytes += "\\r".utf8
    case UInt8(ascii: "\t"): bytes += "\\t".utf8
    case 0x00..<0x20:
      let digits = Array("0123456789abcdef".utf8)
      bytes += "\\u00".utf8
      bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    default: bytes += [UInt8(ascii: "\\"), byte]
    }
  }
}
