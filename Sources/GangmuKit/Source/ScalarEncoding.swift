extension String {
  /// Scalars as UTF-8, written in one pass and not looked through again; the standard library's
  /// scalar view appends one by one and takes ten times as long.
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.init(utf8Capacity: UTF8Writer.capacity(for: scalars.count)) { $0.append(scalars) }
  }

  /// What a writer writes.
  ///
  /// - Parameter capacity: No less than the bytes that it writes.
  init(utf8Capacity capacity: Int, _ write: (inout UTF8Writer) -> Void) {
    self = withUnsafeTemporaryAllocation(
      byteCount: capacity + UTF8Writer.slack, alignment: 1
    ) { bytes in
      var writer = UTF8Writer(bytes)
      write(&writer)
      return writer.text
    }
  }
}

/// Writes UTF-8 into memory that is large enough, as its maker has counted.
struct UTF8Writer {
  private let bytes: UnsafeMutableRawBufferPointer
  private var position = 0

  fileprivate init(_ bytes: UnsafeMutableRawBufferPointer) {
    self.bytes = bytes
  }

  /// How many bytes so many scalars take at most.
  static func capacity(for scalars: Int) -> Int { 4 * scalars }

  /// A scalar of three bytes is written as four, of which the next one takes the last.
  fileprivate static let slack = 1

  mutating func append(_ scalars: ArraySlice<Unicode.Scalar>) {
    for scalar in scalars { append(scalar) }
  }

  mutating func append(_ text: String) {
    for byte in text.utf8 { put(byte, bytes: 1) }
  }

  /// The most bytes that a number takes.
  static let longestNumber = 20

  /// Writes a number in Arabic digits, with zeros before it where it has fewer than so many.
  mutating func append(_ number: Int, digits: Int = 1) {
    if number < 0 { append("-") }
    let number = number.magnitude
    var divisor: UInt = 1
    var count = 1
    while count < digits || number / divisor > 9 {
      divisor *= 10
      count += 1
    }
    while divisor > 0 {
      put(UInt8(truncatingIfNeeded: 0x30 + number / divisor % 10), bytes: 1)
      divisor /= 10
    }
  }

  @inline(__always)
  private mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    let last = value & 0x3F
    let middle = value >> 6 & 0x3F
    if value < 0x80 {
      put(UInt8(truncatingIfNeeded: value), bytes: 1)
    } else if value < 0x800 {
      put(UInt16(truncatingIfNeeded: 0x80C0 | value >> 6 | last << 8), bytes: 2)
    } else if value < 0x10000 {
      put(0x80_80E0 | value >> 12 | middle << 8 | last << 16, bytes: 3)
    } else {
      let upper = value >> 12 & 0x3F
      put(0x8080_80F0 | value >> 18 | upper << 8 | middle << 16 | last << 24, bytes: 4)
    }
  }

  /// Writes the first bytes of a number, the lowest first.
  @inline(__always)
  private mutating func put(_ value: some FixedWidthInteger & BitwiseCopyable, bytes count: Int) {
    bytes.storeBytes(of: value.littleEndian, toByteOffset: position, as: type(of: value))
    position += count
  }

  fileprivate var text: String {
    let written = UnsafeRawBufferPointer(rebasing: bytes[..<position])
    guard #available(macOS 26, *) else { return String(decoding: written, as: UTF8.self) }
    // Scalars and strings are well-formed: nothing is left to be checked.
    return written.withMemoryRebound(to: UInt8.self) {
      String(copying: UTF8Span(unchecked: $0.span))
    }
  }
}
