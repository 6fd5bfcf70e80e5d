/// Decodes UTF-16. A lone surrogate and an odd last byte become U+FFFD.
func decodeUTF16(_ bytes: UnsafeBufferPointer<UInt8>, bigEndian: Bool) -> Decoding {
  var scalars: [Unicode.Scalar] = []
  scalars.reserveCapacity(bytes.count / 2 + 1)
  var damaged: [Int] = []
  var isCut = false

  func unit(_ position: Int) -> UInt32 {
    let first = UInt32(bytes[position])
    let second = UInt32(bytes[position + 1])
    return bigEndian ? first << 8 | second : second << 8 | first
  }
  func markDamage(cut: Bool) {
    damaged.append(scalars.count)
    scalars.append("\u{FFFD}")
    isCut = cut
  }

  var position = 0
  while position + 1 < bytes.count {
    let value = unit(position)
    position += 2
    if let scalar = Unicode.Scalar(value) {
      scalars.append(scalar)
    } else if value < 0xDC00, position + 1 < bytes.count, unit(position) & 0xFC00 == 0xDC00 {
      let combined = 0x10000 + (value - 0xD800) << 10 + (unit(position) - 0xDC00)
      scalars.append(Unicode.Scalar(combined) ?? "\u{FFFD}")
      position += 2
    } else {
      markDamage(cut: value < 0xDC00 && position + 1 >= bytes.count)
    }
  }
  // The odd byte after a lone high surrogate at the very end belongs to the same cut character.
  if position < bytes.count, !isCut { markDamage(cut: true) }
  return Decoding(scalars: scalars, damaged: damaged, isCut: isCut)
}
