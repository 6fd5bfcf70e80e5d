extension Array where Element == Unicode.Scalar {
  /// Appends UTF-8 that a parser has already checked; what is broken all the same becomes U+FFFD.
  package mutating func append(utf8 text: Span<UInt8>) {
    append(addingCapacity: text.count) { output in
      var index = 0
      while index < text.count {
        let lead = text[index]
        index += 1
        if lead < 0x80 {
          output.append(Unicode.Scalar(lead))
          continue
        }
        let extra = lead < 0xC0 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF8 ? 3 : 0
        guard extra > 0, index + extra <= text.count else {
          output.append("\u{FFFD}")
          continue
        }
        var value = UInt32(lead & (0x3F >> UInt8(extra)))
        for _ in 0..<extra {
          value = value << 6 | UInt32(text[index] & 0x3F)
          index += 1
        }
        output.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
    }
  }
}
