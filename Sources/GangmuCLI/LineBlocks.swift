/// Standard input as well-formed UTF-8, in blocks that may be converted each by itself.
///
/// Blocks end with a line where lines are not too long for that; a longer line is cut where the
/// conversion says that it can be.
struct LineBlocks {
  /// No stretch without a place to cut may be longer, in bytes.
  private let limit: Int
  private let isLineSafe: Bool
  private let lastCut: (UnsafeBufferPointer<UInt8>) -> Int
  /// What was read and not given out.
  private var rest: [UInt8] = []
  /// How long the rest must be before another place to cut is looked for.
  private var nextSearch = LineBlocks.longLine
  /// How many line ends were given out.
  private var lines = 0
  private var isAtEnd = false

  private static let longLine = 1 << 20

  /// - Parameters:
  ///   - isLineSafe: Whether any line end is a place to cut.
  ///   - lastCut: The last place to cut in the beginning of a longer text; 0 for none.
  init(
    limit: Int, isLineSafe: Bool = true,
    lastCut: @escaping (UnsafeBufferPointer<UInt8>) -> Int = { _ in 0 }
  ) {
    self.limit = limit
    self.isLineSafe = isLineSafe
    self.lastCut = lastCut
  }

  /// - Throws: ``FileError`` when the input cannot be read, is not UTF-8, or has a stretch beyond
  ///   the limit.
  mutating func next() throws(FileError) -> [UInt8]? {
    while !isAtEnd {
      let block = try FileAccess.nextBlockOfStandardInput()
      isAtEnd = block.isEmpty
      let searched = rest.count
      rest += block
      if isLineSafe, let end = rest[searched...].lastIndex(of: UInt8(ascii: "\n")) {
        return try take(end + 1)
      }
      if !isAtEnd, rest.count >= nextSearch {
        let whole = rest.endOfWholeScalars
        try check(whole)
        let cut = rest.withUnsafeBufferPointer { rest in
          lastCut(UnsafeBufferPointer(rebasing: rest[..<whole]))
        }
        if cut > 0 { return try take(cut) }
        nextSearch = rest.count * 2
        guard rest.count <= limit else { throw .tooLarge(limit: limit) }
      }
    }
    return rest.isEmpty ? nil : try take(rest.count)
  }

  private mutating func take(_ count: Int) throws(FileError) -> [UInt8] {
    try check(count)
    let block = Array(rest[..<count])
    rest.removeFirst(count)
    nextSearch = Self.longLine
    lines += block.count { $0 == UInt8(ascii: "\n") }
    return block
  }

  private func check(_ count: Int) throws(FileError) {
    guard String(validating: rest[..<count], as: UTF8.self) != nil else {
      throw .notUTF8(line: lines + Self.firstBadLine(of: rest[..<count]))
    }
  }

  /// Counted from 1.
  private static func firstBadLine(of bytes: ArraySlice<UInt8>) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return 1 + (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0)
  }
}

extension [UInt8] {
  /// The end without the beginning of a scalar whose other bytes are still to come.
  fileprivate var endOfWholeScalars: Int {
    var start = count
    while start > 0, count - start < 3 {
      start -= 1
      let byte = self[start]
      guard byte & 0xC0 == 0x80 else {
        let width = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        return start + width > count ? start : count
      }
    }
    return count
  }
}
