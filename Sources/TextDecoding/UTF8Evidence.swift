/// Whether bytes are UTF-8 so plainly that no court is needed.
enum UTF8Evidence {
  /// So much of a file is tried before the whole.
  private static let head = 4 << 10
  /// Fewer bytes beyond ASCII than this may be a word of another charset.
  private static let conclusiveBytes = 16

  /// Whether decoding as UTF-8 is worth trying: the first faults end the hope early.
  static func isPromising(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      let head = UnsafeBufferPointer(rebasing: buffer.prefix(Self.head))
      let decoding = decodeUTF8(head)
      // The cut at the end of the head is no fault.
      return decoding.lost.count <= (head.count < buffer.count && decoding.isCut ? 1 : 0)
    }
  }

  /// Whether faultless UTF-8 settles the matter. A few two-byte sequences can also be a short word
  /// of GBK, ASCII with control characters can be UTF-16, and ASCII with marks has seven bits.
  static func isConclusive(_ scalars: [Unicode.Scalar], of bytes: [UInt8]) -> Bool {
    let extraBytes = bytes.count - scalars.count
    if extraBytes > 0 && extraBytes < conclusiveBytes {
      guard scalars.contains(where: { $0.value >= 0x800 }) else { return false }
    }
    return bytes.withUnsafeBufferPointer { buffer in
      let windows = SampleWindows(buffer)
      return !holdsControls(buffer, windows)
        && (extraBytes > 0 || !holdsMarks(buffer, windows))
    }
  }

  /// Whether control characters that no text has make up more than a stray few.
  private static func holdsControls(
    _ bytes: UnsafeBufferPointer<UInt8>, _ windows: SampleWindows
  ) -> Bool {
    var controls = 0
    var total = 0
    for range in windows.ranges {
      controls += range.count { bytes[$0] < 0x20 && !(0x09...0x0D ~= bytes[$0]) }
      total += range.count
    }
    return controls > 0 && controls * 100 > total
  }

  private static func holdsMarks(
    _ bytes: UnsafeBufferPointer<UInt8>, _ windows: SampleWindows
  ) -> Bool {
    EncodingRow.all.contains { row in
      guard case .escaped = row.family else { return false }
      return windows.ranges.contains { EscapedText.holdsMarks(bytes, $0, of: row.encoding) }
    }
  }
}
