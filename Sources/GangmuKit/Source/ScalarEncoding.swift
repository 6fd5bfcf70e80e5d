/// Scalars as UTF-8, written straight into place; the standard library's scalar view appends one by
/// one and takes ten times as long.
extension String {
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    let length = scalars.utf8Count
    self.init(unsafeUninitializedCapacity: length) { bytes in
      var writer = UTF8Writer(bytes)
      writer.append(scalars)
      return length
    }
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// How many bytes the scalars take in UTF-8.
  var utf8Count: Int {
    var count = 0
    for scalar in self { count += scalar.utf8Count }
    return count
  }
}

extension Unicode.Scalar {
  fileprivate var utf8Count: Int {
    1 + (value >= 0x80 ? 1 : 0) + (value >= 0x800 ? 1 : 0) + (value >= 0x10000 ? 1 : 0)
  }
}

/// Writes UTF-8 into memory that is large enough, as its maker has counted.
struct UTF8Writer {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func append(_ scalars: ArraySlice<Unicode.Scalar>) {
    for scalar in scalars { append(scalar) }
  }

  mutating func append(_ text: String) {
    for byte in text.utf8 { put(UInt32(byte)) }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 { return put(value) }
    if value < 0x800 {
      put(0xC0 | value >> 6)
    } else {
      if value < 0x10000 {
        put(0xE0 | value >> 12)
      } else {
        put(0xF0 | value >> 18)
        put(0x80 | value >> 12 & 0x3F)
      }
      put(0x80 | value >> 6 & 0x3F)
    }
    put(0x80 | value & 0x3F)
  }

  @inline(__always)
  private mutating func put(_ byte: UInt32) {
    bytes[position] = UInt8(truncatingIfNeeded: byte)
    position += 1
  }
}
