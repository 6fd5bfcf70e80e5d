/// How a text stands in memory: as well-formed UTF-8 or as scalars.
///
/// The engine is written once and compiled for both.
protocol TextForm {
  associatedtype Unit: BitwiseCopyable

  /// The scalar at a position, and how many units it takes.
  static func scalar(in text: UnsafeBufferPointer<Unit>, at position: Int) -> (UInt32, width: Int)

  /// Where the source of a change begins in its key, and how long it is.
  static func offset(of change: Change) -> Int
  static func length(of change: Change) -> Int

  static func value(of change: Change, in stage: Stage) -> (UnsafePointer<Unit>, count: Int)

  static func scalars(of text: UnsafeBufferPointer<Unit>) -> [Unicode.Scalar]
}

enum UTF8Form: TextForm {
  @inline(__always)
  static func scalar(
    in text: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (UInt32, width: Int) {
    let first = UInt32(text[position])
    if first < 0x80 { return (first, 1) }
    let second = UInt32(text[position &+ 1] & 0x3F)
    if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
    let third = UInt32(text[position &+ 2] & 0x3F)
    if first < 0xF0 { return ((first & 0x0F) << 12 | second << 6 | third, 3) }
    let fourth = UInt32(text[position &+ 3] & 0x3F)
    return ((first & 0x07) << 18 | second << 12 | third << 6 | fourth, 4)
  }

  @inline(__always)
  static func offset(of change: Change) -> Int { Int(change.byteOffset) }

  @inline(__always)
  static func length(of change: Change) -> Int { Int(change.byteCount) }

  @inline(__always)
  static func value(of change: Change, in stage: Stage) -> (UnsafePointer<UInt8>, count: Int) {
    (stage.valueBytes + Int(change.valueByteStart), Int(change.valueByteCount))
  }

  static func scalars(of text: UnsafeBufferPointer<UInt8>) -> [Unicode.Scalar] {
    Array(String(decoding: text, as: UTF8.self).unicodeScalars)
  }
}

enum ScalarForm: TextForm {
  @inline(__always)
  static func scalar(
    in text: UnsafeBufferPointer<Unicode.Scalar>, at position: Int
  ) -> (UInt32, width: Int) {
    (text[position].value, 1)
  }

  @inline(__always)
  static func offset(of change: Change) -> Int { Int(change.scalarOffset) }

  @inline(__always)
  static func length(of change: Change) -> Int { Int(change.scalarCount) }

  @inline(__always)
  static func value(
    of change: Change, in stage: Stage
  ) -> (UnsafePointer<Unicode.Scalar>, count: Int) {
    (stage.values + Int(change.valueStart), Int(change.valueCount))
  }

  static func scalars(of text: UnsafeBufferPointer<Unicode.Scalar>) -> [Unicode.Scalar] {
    Array(text)
  }
}
