/// How deep JSON may nest before it is refused. A decoder recurses, and a result nests two levels
/// for each level of its outline, of which official documents have at most seven.
enum JSONDepth {
  static let limit = 128

  /// - Throws: ``ConversionError`` with code `limitExceeded`.
  static func check(_ json: [UInt8]) throws {
    var depth = 0
    var isInString = false
    var isEscaped = false
    for (offset, byte) in json.enumerated() {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        guard depth <= limit else {
          throw ConversionError(
            .limitExceeded, "The JSON nests deeper than \(limit) levels.", place: "byte \(offset)")
        }
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
    }
  }
}
