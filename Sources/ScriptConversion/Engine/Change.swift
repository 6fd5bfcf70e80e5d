/// One change that a matched key makes. The changes of a key stand one after another.
struct Change: BitwiseCopyable, Hashable {
  /// What is replaced, counted from the start of the key.
  var scalarOffset: UInt16 = 0
  var scalarCount: UInt16 = 0
  /// The new text, in the values of the script.
  var valueCount: UInt16 = 0
  /// The lower byte has flags, the upper one what the key costs where words are weighed.
  var flags: UInt16 = 0
  var valueStart: UInt32 = 0

  /// The key changes nothing; it only stops shorter keys.
  static let nothing: UInt16 = 1
  /// No other change of this key follows.
  static let last: UInt16 = 2
  /// The key is one of the segmentation: its match is a segment of its own.
  static let segment: UInt16 = 4
  /// The words inside the key may cost less than the key.
  static let divisible: UInt16 = 8

  @inline(__always)
  func has(_ flag: UInt16) -> Bool { flags & flag != 0 }

  /// 0 where nothing is weighed.
  @inline(__always)
  var cost: Int32 {
    get { Int32(flags >> 8) }
    set { flags = flags & 0xFF | UInt16(newValue) << 8 }
  }
}
