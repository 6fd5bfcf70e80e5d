/// Scalars as strings, encoded straight into UTF-8; the standard library's scalar view appends one
/// by one and takes ten times as long.
extension String {
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(3 * scalars.count)
    bytes.append(scalars)
    self.init(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends scalars as UTF-8.
  mutating func append(_ scalars: ArraySlice<Unicode.Scalar>) {
    for scalar in scalars {
      let value = scalar.value
      if value < 0x80 {
        append(UInt8(value))
      } else if value < 0x800 {
        append(UInt8(0xC0 | value >> 6))
        append(UInt8(0x80 | value & 0x3F))
      } else {
        if value < 0x10000 {
          append(UInt8(0xE0 | value >> 12))
        } else {
          append(UInt8(0xF0 | value >> 18))
          append(UInt8(0x80 | value >> 12 & 0x3F))
        }
        append(UInt8(0x80 | value >> 6 & 0x3F))
        append(UInt8(0x80 | value & 0x3F))
      }
    }
  }
}
