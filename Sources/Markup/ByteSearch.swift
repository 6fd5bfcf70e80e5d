/// Looks for bytes eight at a time.
extension Span<UInt8> {
  /// Where one of three bytes stands next; the end where none does.
  func index(of first: UInt8, or second: UInt8, or third: UInt8, from start: Int) -> Int {
    index(of: first, or: second, or: third, from: start, to: count)
  }

  /// Where a byte stands next; the end of the part that is looked at where it does not.
  package func index(of byte: UInt8, from start: Int, to end: Int) -> Int {
    index(of: byte, or: byte, or: byte, from: start, to: end)
  }

  @inline(__always)
  private func index(
    of first: UInt8, or second: UInt8, or third: UInt8, from start: Int, to end: Int
  ) -> Int {
    var place = start
    while place + 8 <= end {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
      let found =
        word.bytes(equalTo: first) | word.bytes(equalTo: second)
        | word.bytes(equalTo: third)
      if found != 0 { return place + found.trailingZeroBitCount >> 3 }
      place += 8
    }
    while place < end {
      let byte = self[place]
      if byte == first || byte == second || byte == third { return place }
      place += 1
    }
    return end
  }
}

extension UInt64 {
  private static let lowBits: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The high bit of each byte that is equal to another. Above the lowest of them more may be set.
  @inline(__always)
  fileprivate func bytes(equalTo byte: UInt8) -> UInt64 {
    let difference = self ^ UInt64(byte) &* Self.lowBits
    return (difference &- Self.lowBits) & ~difference & Self.highBits
  }
}
