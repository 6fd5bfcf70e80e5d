/// The forms in which bodies are carried: quoted-printable and base64 of MIME, chunks of HTTP.
/// Each decodes whatever it is given; what fits no rule is kept as it stands.
enum TransferDecoding {
  /// RFC 2045, 6.7. A broken escape stays as it is, as its text may mean something.
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      guard byte == 0x3D else {
        result.append(byte)
        continue
      }
      if let next = softBreakEnd(bytes, position) {
        position = next
      } else if position + 1 < bytes.endIndex, let high = hexadecimal(bytes[position]),
        let low = hexadecimal(bytes[position + 1])
      {
        result.append(high << 4 | low)
        position += 2
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// Behind a line end with blanks before it; nil when there is none.
  private static func softBreakEnd(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int? {
    var position = start
    while position < bytes.endIndex, bytes[position] == 0x20 || bytes[position] == 0x09 {
      position += 1
    }
    guard position < bytes.endIndex else { return position }
    if bytes[position] == 0x0A { return position + 1 }
    guard bytes[position] == 0x0D else { return nil }
    let isPair = position + 1 < bytes.endIndex && bytes[position + 1] == 0x0A
    return position + (isPair ? 2 : 1)
  }

  /// RFC 2045, 6.8: characters outside the alphabet are passed over.
  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 4 * 3 + 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      if byte == 0x3D { break }
      guard let value = base64Value(byte) else { continue }
      bits = bits << 6 | UInt32(value)
      count += 1
      guard count == 4 else { continue }
      result += [UInt8(bits >> 16 & 0xFF), UInt8(bits >> 8 & 0xFF), UInt8(bits & 0xFF)]
      bits = 0
      count = 0
    }
    if count == 2 { result.append(UInt8(bits >> 4 & 0xFF)) }
    if count == 3 { result += [UInt8(bits >> 10 & 0xFF), UInt8(bits >> 2 & 0xFF)] }
    return result
  }

  /// RFC 9112, 7.1. Nil when the body is not in chunks, as when a tool took them off and left the
  /// header; a body that ends early is what there is.
  static func chunked(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var position = bytes.startIndex
    while position < bytes.endIndex {
      guard let (size, start) = chunkSize(bytes, position) else {
        return position == bytes.startIndex ? nil : result
      }
      if size == 0 { return result }
      let end = size > bytes.endIndex - start ? bytes.endIndex : start + size
      result += bytes[start..<end]
      position = end
      if position < bytes.endIndex, bytes[position] == 0x0D { position += 1 }
      if position < bytes.endIndex, bytes[position] == 0x0A { position += 1 }
    }
    return result
  }

  /// The size of a chunk and where its data begins.
  private static func chunkSize(_ bytes: ArraySlice<UInt8>, _ start: Int) -> (Int, Int)? {
    var size = 0
    var position = start
    while position < bytes.endIndex, let digit = hexadecimal(bytes[position]) {
      guard size < 1 << 40 else { return nil }
      size = size << 4 | Int(digit)
      position += 1
    }
    guard position > start else { return nil }
    // Extensions follow up to the end of the line.
    guard let lineEnd = bytes[position...].prefix(256).firstIndex(of: 0x0A) else { return nil }
    let rest = bytes[position..<lineEnd]
    guard rest.allSatisfy({ $0 == 0x0D || $0 == 0x20 }) || rest.first == 0x3B else { return nil }
    return (size, lineEnd + 1)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  private static func base64Value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case 0x2B, 0x2D: 62
    case 0x2F, 0x5F: 63
    default: nil
    }
  }
}
