/// How a text stands in memory: as well-formed UTF-8 or as scalars.
///
/// Matching works on codes and knows no form; only the ways in and out are written for both.
protocol TextForm {
  associatedtype Unit: BitwiseCopyable

  /// Looks up the code of every scalar.
  static func code(
    _ text: UnsafeBufferPointer<Unit>, by stage: Stage, into coded: inout CodedText)

  /// Where a scalar of a coded text stands in the text.
  static func offset(of index: Int32, in coded: borrowing CodedText) -> Int

  /// Adds a stretch of a stage's values to a text.
  static func append(
    _ values: Range<Int32>, of stage: Stage, to text: inout GrowingBuffer<Unit>)

  static func isLineEnd(_ unit: Unit) -> Bool

  static func scalars(of text: UnsafeBufferPointer<Unit>) -> [Unicode.Scalar]
}

enum UTF8Form: TextForm {
  @inline(__always)
  static func code(
    _ text: UnsafeBufferPointer<UInt8>, by stage: Stage, into coded: inout CodedText
  ) {
    coded.clear(units: text.count)
    let (codes, offsets) = (coded.codes, coded.offsets)
    var index = 0
    var position = 0
    // Four bytes are read at once as long as there are four.
    if let base = text.baseAddress {
      while position < text.count &- 3 {
        let bytes = UnsafeRawPointer(base + position).loadUnaligned(as: UInt32.self)
        let (scalar, width) = scalar(UInt32(littleEndian: bytes))
        offsets[index] = Int32(truncatingIfNeeded: position)
        codes[index] = stage.code(of: scalar)
        index &+= 1
        position &+= width
      }
    }
    while position < text.count {
      var bytes: UInt32 = 0
      for offset in 0..<min(4, text.count - position) {
        bytes |= UInt32(text[position + offset]) << UInt32(8 * offset)
      }
      let (scalar, width) = scalar(bytes)
      offsets[index] = Int32(truncatingIfNeeded: position)
      codes[index] = stage.code(of: scalar)
      index &+= 1
      position &+= width
    }
    codes[index] = 0
    offsets[index] = Int32(truncatingIfNeeded: position)
    coded.count = index
  }

  /// - Parameter bytes: The bytes of the scalar and what follows, the first lowest.
  @inline(__always)
  private static func scalar(_ bytes: UInt32) -> (UInt32, width: Int) {
    if bytes & 0xF0 == 0xE0 {
      return ((bytes & 0x0F) << 12 | (bytes >> 2 & 0xFC0) | (bytes >> 16 & 0x3F), 3)
    }
    if bytes & 0x80 == 0 { return (bytes & 0x7F, 1) }
    if bytes & 0xE0 == 0xC0 { return ((bytes & 0x1F) << 6 | (bytes >> 8 & 0x3F), 2) }
    let high = (bytes & 0x07) << 18 | (bytes << 4 & 0x3_F000)
    return (high | (bytes >> 10 & 0xFC0) | (bytes >> 24 & 0x3F), 4)
  }

  @inline(__always)
  static func offset(of index: Int32, in coded: borrowing CodedText) -> Int {
    Int(coded.offsets[Int(index)])
  }

  @inline(__always)
  static func append(
    _ values: Range<Int32>, of stage: Stage, to text: inout GrowingBuffer<UInt8>
  ) {
    text.withRoom(for: values.count &* 4) { end in
      var length = 0
      for index in values {
        let bytes = stage.encodedValues[Int(index)]
        UnsafeMutableRawPointer(end + length)
          .storeBytes(of: bytes.littleEndian, as: UInt32.self)
        length &+= width(bytes)
      }
      return length
    }
  }

  @inline(__always)
  private static func width(_ bytes: UInt32) -> Int {
    bytes & 0xF0 == 0xE0 ? 3 : bytes & 0x80 == 0 ? 1 : bytes & 0xE0 == 0xC0 ? 2 : 4
  }

  @inline(__always)
  static func isLineEnd(_ unit: UInt8) -> Bool { unit == 0x0A }

  static func scalars(of text: UnsafeBufferPointer<UInt8>) -> [Unicode.Scalar] {
    Array(String(decoding: text, as: UTF8.self).unicodeScalars)
  }
}

enum ScalarForm: TextForm {
  @inline(__always)
  static func code(
    _ text: UnsafeBufferPointer<Unicode.Scalar>, by stage: Stage, into coded: inout CodedText
  ) {
    coded.clear(units: text.count)
    let codes = coded.codes
    for index in 0..<text.count { codes[index] = stage.code(of: text[index].value) }
    codes[text.count] = 0
    coded.count = text.count
  }

  @inline(__always)
  static func offset(of index: Int32, in coded: borrowing CodedText) -> Int { Int(index) }

  @inline(__always)
  static func append(
    _ values: Range<Int32>, of stage: Stage, to text: inout GrowingBuffer<Unicode.Scalar>
  ) {
    text.withRoom(for: values.count) { end in
      for (offset, index) in values.enumerated() { end[offset] = stage.values[Int(index)] }
      return values.count
    }
  }

  @inline(__always)
  static func isLineEnd(_ unit: Unicode.Scalar) -> Bool { unit == "\n" }

  static func scalars(of text: UnsafeBufferPointer<Unicode.Scalar>) -> [Unicode.Scalar] {
    Array(text)
  }
}
