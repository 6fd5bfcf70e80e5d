/// The parts of the input that the recogniser reads: all of a small one, and of a large one windows
/// spread evenly, each moved forward to where something other than ASCII begins.
struct SampleWindows {
  /// Inputs up to this size are read whole.
  private static let wholeLimit = 64 << 10
  private static let windowCount = 16
  private static let windowSize = 4 << 10
  /// How far a window looks for a byte that is a character of its own in every charset but UTF-16.
  private static let alignmentReach = 1 << 10

  private let ranges: [Range<Int>]

  init(_ bytes: [UInt8]) {
    guard bytes.count > Self.wholeLimit else {
      ranges = [0..<bytes.count]
      return
    }
    let stride = bytes.count / Self.windowCount
    ranges = (0..<Self.windowCount).map { index in
      let start = Self.alignedStart(bytes, from: index * stride, to: (index + 1) * stride)
      return start..<min(start + Self.windowSize, bytes.count)
    }
  }

  /// A start at which no double-byte character is cut: after a byte below 0x30, which is never the
  /// second byte of one, and near the next byte that is not ASCII.
  private static func alignedStart(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    guard start > 0 else { return 0 }
    var position = start
    while position < end, position < start + alignmentReach, bytes[position] >= 0x30 {
      position += 1
    }
    let aligned = position < end && bytes[position] < 0x30 ? position + 1 : start
    // UTF-16 needs an even start; one byte less is harmless after an ASCII byte.
    let next = bytes[aligned..<end].firstIndex { $0 >= 0x80 } ?? aligned
    return next > aligned ? (next - 1) & ~1 : aligned & ~1
  }

  func score(_ bytes: [UInt8], as encoding: TextEncoding) -> ReadingScore {
    var score = ReadingScore()
    for range in ranges {
      let decoding = bytes.withUnsafeBufferPointer {
        encoding.decode(UnsafeBufferPointer(rebasing: $0[range]))
      }
      score.add(decoding)
    }
    return score.averaged()
  }

  /// Whether control characters that no text has make up more than a stray few.
  func holdsControls(_ bytes: [UInt8]) -> Bool {
    var controls = 0
    var total = 0
    for range in ranges {
      controls += bytes[range].count { $0 < 0x20 && !(0x09...0x0D ~= $0) }
      total += range.count
    }
    return controls > 0 && controls * 100 > total
  }
}
