/// Lines from a stream, each whole and none beyond a limit.
///
/// A line is given out as soon as its end has come; what is beyond the limit is passed over without
/// being held.
package struct LineReader {
  package enum Line: Hashable, Sendable {
    case line(ArraySlice<UInt8>)
    case tooLong
  }

  private let source: Descriptor
  private let limit: Int
  private var buffer: [UInt8] = []
  /// Where the next line starts in the buffer.
  private var start = 0
  /// Up to where no line end was found.
  private var searched = 0
  private var isAtEnd = false

  private static let blockSize = 1 << 16

  package init(_ source: Descriptor, limit: Int) {
    self.source = source
    self.limit = limit
  }

  /// The next line without its end; nil at the end of the stream.
  package mutating func next() throws(FileProblem) -> Line? {
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = buffer[start..<end]
        (start, searched) = (end + 1, end + 1)
        return isTooLong || line.count > limit ? .tooLong : .line(line)
      }
      searched = buffer.count
      if isAtEnd {
        defer { (buffer, start, searched) = ([], 0, 0) }
        guard start < buffer.count || isTooLong else { return nil }
        return isTooLong || buffer.count - start > limit ? .tooLong : .line(buffer[start...])
      }
      if buffer.count - start > limit {
        isTooLong = true
        buffer.removeAll()
        (start, searched) = (0, 0)
      }
      try fill()
    }
  }

  private mutating func fill() throws(FileProblem) {
    // A long buffer of a long line is not kept for the short ones after it.
    if start > 0 {
      buffer = Array(buffer[start...])
      (searched, start) = (searched - start, 0)
    }
    let block = try source.read(atMost: Self.blockSize)
    isAtEnd = block.isEmpty
    buffer += block
  }
}
