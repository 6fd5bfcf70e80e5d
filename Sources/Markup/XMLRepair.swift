/// Makes text of bytes that an XML parser would stop at.
package enum XMLRepair {
  /// The document in UTF-8, with a replacement character for each sequence that is no UTF-8, each
  /// control character that XML does not know and each reference to one; nil when there is nothing
  /// to repair, or when the document is not in UTF-8.
  package static func repaired(_ bytes: [UInt8]) -> [UInt8]? {
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    guard !isUTF16 else { return nil }
    var repaired: [UInt8] = []
    repaired.reserveCapacity(bytes.count + 64)
    var isChanged = false
    func replace() {
      repaired.append(contentsOf: [0xEF, 0xBF, 0xBD])
      isChanged = true
    }
    var decoder = UTF8()
    var input = bytes.makeIterator()
    while true {
      switch decoder.decode(&input) {
      case .scalarValue(let scalar):
        if isAllowed(scalar.value) {
          repaired.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        } else {
          replace()
        }
      case .error: replace()
      case .emptyInput:
        let result = withoutReferences(repaired)
        return isChanged || result != nil ? result ?? repaired : nil
      }
    }
  }

  private static func isAllowed(_ value: UInt32) -> Bool {
    value >= 0x20 ? value != 0xFFFE && value != 0xFFFF : [0x09, 0x0A, 0x0D].contains(value)
  }

  /// Nil when no reference names a character that XML does not know.
  private static func withoutReferences(_ bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var start = 0
    var position = 0
    while position + 2 < bytes.count {
      guard bytes[position] == UInt8(ascii: "&"), bytes[position + 1] == UInt8(ascii: "#"),
        let end = bytes[position...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
      else {
        position += 1
        continue
      }
      let isHexadecimal = bytes[position + 2] == UInt8(ascii: "x")
      let digits = String(
        decoding: bytes[(position + (isHexadecimal ? 3 : 2))..<end], as: UTF8.self)
      let value = UInt32(digits, radix: isHexadecimal ? 16 : 10)
      if value.map({ Unicode.Scalar($0) == nil || !isAllowed($0) }) ?? true {
        result += bytes[start..<position] + [0xEF, 0xBF, 0xBD]
        start = end + 1
      }
      position = end + 1
    }
    return start == 0 ? nil : result + bytes[start...]
  }
}
