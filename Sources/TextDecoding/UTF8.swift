/// Decodes UTF-8. Of a faulty sequence, the longest part that could have begun a character becomes
/// one U+FFFD (the Unicode Standard, 3.9, "maximal subpart").
func decodeUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Decoding {
  var decoding = Decoding()
  decoding.scalars = [Unicode.Scalar](unsafeUninitializedCapacity: bytes.count) { buffer, written in
    buffer.withMemoryRebound(to: UInt32.self) { output in
      var position = 0
      var count = 0
      while position < bytes.count {
        decodeWellFormedUTF8(bytes, from: &position, to: bytes.count, output, &count)
        guard position < bytes.count else { break }
        let length = faultyLength(bytes, at: position)
        let lead = bytes[position]
        decoding.isCut = position + length == bytes.count && lead >= 0xC2 && lead <= 0xF4
        decoding.lost.append(LostBytes(position: count, bytes: position..<position + length))
        output[count] = 0xFFFD
        position += length
        count += 1
      }
      written = count
    }
  }
  return decoding
}

/// Decodes as far as there is no fault.
@inline(__always)
func decodeWellFormedUTF8(
  _ bytes: UnsafeBufferPointer<UInt8>, from position: inout Int, to end: Int,
  _ output: UnsafeMutableBufferPointer<UInt32>, _ count: inout Int
) {
  guard let source = bytes.baseAddress, let target = output.baseAddress else { return }
  // Copies, which the loop keeps in registers.
  var place = position
  var written = count
  defer {
    position = place
    count = written
  }
  while place < end {
    let lead = source[place]
    if lead < 0x80 {
      target[written] = UInt32(lead)
      place += 1
      written += 1
      widenASCII(source, &place, end, target, &written)
    } else if lead & 0xF0 == 0xE0, place + 4 <= end {
      // Most of Chinese text: the three bytes at once, with one more that does not count.
      let word = UInt32(
        littleEndian: UnsafeRawPointer(source + place).loadUnaligned(as: UInt32.self))
      let value = (word & 0x0F) << 12 | (word >> 8 & 0x3F) << 6 | (word >> 16 & 0x3F)
      guard word & 0xC0_C000 == 0x80_8000, value >= 0x800, value & 0xF800 != 0xD800 else { return }
      target[written] = value
      place += 3
      written += 1
    } else if let (value, length) = wellFormedSequence(bytes, at: place, end: end, lead) {
      target[written] = value
      place += length
      written += 1
    } else {
      return
    }
  }
}

/// Copies ASCII, eight bytes at a time.
@inline(__always)
func widenASCII(
  _ source: UnsafePointer<UInt8>, _ position: inout Int, _ end: Int,
  _ target: UnsafeMutablePointer<UInt32>, _ count: inout Int
) {
  while position + 8 <= end {
    let eight = UnsafeRawPointer(source + position).loadUnaligned(as: SIMD8<UInt8>.self)
    guard eight.max() < 0x80 else { return }
    let wide = SIMD8<UInt32>(truncatingIfNeeded: eight)
    UnsafeMutableRawPointer(target + count).storeBytes(of: wide, as: SIMD8<UInt32>.self)
    position += 8
    count += 8
  }
}

/// The scalar of a sequence of two to four bytes and its length, or nil when it has a fault.
@inline(__always)
func wellFormedSequence(
  _ bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int, _ lead: UInt8
) -> (UInt32, Int)? {
  let left = end - position
  if lead & 0xF0 == 0xE0 {
    guard left >= 3 else { return nil }
    let second = bytes[position + 1]
    let third = bytes[position + 2]
    guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return nil }
    let value = UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
    return value >= 0x800 && value & 0xF800 != 0xD800 ? (value, 3) : nil
  }
  if lead & 0xE0 == 0xC0 {
    guard left >= 2, lead >= 0xC2, bytes[position + 1] & 0xC0 == 0x80 else { return nil }
    return (UInt32(lead & 0x1F) << 6 | UInt32(bytes[position + 1] & 0x3F), 2)
  }
  guard lead & 0xF8 == 0xF0, left >= 4 else { return nil }
  var value = UInt32(lead & 0x07)
  for offset in 1...3 {
    guard bytes[position + offset] & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(bytes[position + offset] & 0x3F)
  }
  return 0x10000...0x10FFFF ~= value ? (value, 4) : nil
}

/// How many bytes of a faulty sequence belong together.
private func faultyLength(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
  let lead = bytes[position]
  let expected = lead < 0xC2 || lead > 0xF4 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  var length = 1
  while length < expected, position + length < bytes.count {
    let next = bytes[position + length]
    let allowed = length == 1 ? secondBytes(after: lead) : 0x80...0xBF
    guard allowed.contains(next) else { break }
    length += 1
  }
  return length
}

private func secondBytes(after lead: UInt8) -> ClosedRange<UInt8> {
  switch lead {
  case 0xE0: 0xA0...0xBF
  case 0xED: 0x80...0x9F
  case 0xF0: 0x90...0xBF
  case 0xF4: 0x80...0x8F
  default: 0x80...0xBF
  }
}
