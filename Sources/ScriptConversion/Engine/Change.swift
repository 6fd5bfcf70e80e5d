/// One change that a matched key makes. The changes of a key stand one after another.
struct Change: BitwiseCopyable, Hashable {
  /// What is replaced, counted from the start of the key.
  var scalarOffset: UInt16 = 0
  var scalarCount: UInt16 = 0
  var byteOffset: UInt16 = 0
  var byteCount: UInt16 = 0
  /// The new text, as scalars and as UTF-8.
  var valueCount: UInt16 = 0
  var valueByteCount: UInt16 = 0
  var valueStart: UInt32 = 0
  var valueByteStart: UInt32 = 0
  var flags: UInt32 = 0

  /// The key changes nothing; it only stops shorter keys.
  static let nothing: UInt32 = 1
  /// No other change of this key follows.
  static let last: UInt32 = 2
  /// The key is one of the segmentation: its match is a segment of its own.
  static let segment: UInt32 = 4

  @inline(__always)
  func has(_ flag: UInt32) -> Bool { flags & flag != 0 }
}
