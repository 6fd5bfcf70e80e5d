/// The parts of the input that the court reads: all of a small one, and of a large one windows
/// spread evenly, each moved forward to where something other than plain ASCII begins.
struct SampleWindows {
  /// Inputs up to this size are read whole.
  private static let wholeLimit = 4 << 10
  private static let windowCount = 10
  /// A multiple of four, as are the starts, so that wide characters are not cut.
  private static let windowSize = 400

  let ranges: [Range<Int>]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count > Self.wholeLimit else {
      ranges = [0..<bytes.count]
      return
    }
    let stride = bytes.count / Self.windowCount
    var ranges: [Range<Int>] = []
    for index in 0..<Self.windowCount {
      let slot = max(index * stride, ranges.last?.upperBound ?? 0)..<(index + 1) * stride
      guard !slot.isEmpty, let found = Self.firstTelling(bytes, slot) else { continue }
      // A little of what stands before, so that the window begins with whole characters.
      let start = max(slot.lowerBound, found - 8) & ~3
      ranges.append(start..<min(start + Self.windowSize, bytes.count))
    }
    self.ranges = ranges.isEmpty ? [0..<Self.wholeLimit] : ranges
  }

  /// The first byte that is no printable ASCII, or that a shift of HZ begins with.
  private static func firstTelling(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int? {
    var position = range.lowerBound
    while position < range.upperBound {
      if position + 8 <= range.upperBound, isPlain(bytes, at: position) {
        position += 8
        continue
      }
      let byte = bytes[position]
      if byte >= 0x80 || byte < 0x09 || byte == 0x0E || byte == 0x1B { return position }
      if byte == 0x7E, position + 1 < bytes.count, bytes[position + 1] == 0x7B { return position }
      position += 1
    }
    return nil
  }

  /// Whether eight bytes are ASCII of which none can tell anything.
  @inline(__always)
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    let eight = UnsafeRawBufferPointer(bytes).loadUnaligned(
      fromByteOffset: position, as: UInt64.self)
    let high: UInt64 = 0x8080_8080_8080_8080
    // A byte that is below another borrows from its high bit.
    func holds(below limit: UInt64, in word: UInt64) -> UInt64 { (word &- limit) & ~word & high }
    func holds(_ byte: UInt64) -> UInt64 { holds(below: ones, in: eight ^ (ones &* byte)) }
    let telling =
      eight & high | holds(below: ones &* 0x09, in: eight) | holds(0x0E) | holds(0x1B)
      | holds(0x7E)
    return telling == 0
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
}
