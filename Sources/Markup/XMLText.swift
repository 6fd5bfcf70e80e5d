extension Array where Element == Unicode.Scalar {
  /// Appends UTF-8 that a parser has already checked; what is broken all the same becomes U+FFFD.
  package mutating func append(utf8 text: Span<UInt8>) {
    var position = 0
    append(addingCapacity: text.scalarCount) { text.decode(from: &position, into: &$0) }
    guard position < text.count else { return }
    // Broken text can have more.
    append(addingCapacity: text.count - position) { text.decode(from: &position, into: &$0) }
  }
}

extension Span<UInt8> {
  /// How many scalars UTF-8 without a fault holds: each has one byte that does not go on with another.
  fileprivate var scalarCount: Int {
    var scalars = 0
    for index in indices { scalars += self[index] & 0xC0 != 0x80 ? 1 : 0 }
    return scalars
  }

  /// Decodes what there is room for.
  fileprivate func decode(
    from position: inout Int, into output: inout OutputSpan<Unicode.Scalar>
  ) {
    while position < count, !output.isFull {
      let lead = self[position]
      position += 1
      if lead < 0x80 {
        output.append(Unicode.Scalar(lead))
        continue
      }
      let extra = lead < 0xC0 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF8 ? 3 : 0
      guard extra > 0, position + extra <= count else {
        output.append("\u{FFFD}")
        continue
      }
      var value = UInt32(lead & (0x3F >> UInt8(extra)))
      for _ in 0..<extra {
        value = value << 6 | UInt32(self[position] & 0x3F)
        position += 1
      }
      output.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
  }
}
