/// Standard input as text, in blocks that end with a line end, the last one excepted.
struct LineBlocks {
  /// No line may be longer, in bytes.
  private let limit: Int
  private var rest: [UInt8] = []
  /// How many lines were given out.
  private var lines = 0
  private var isAtEnd = false

  init(limit: Int) { self.limit = limit }

  /// - Throws: ``FileError`` when the input cannot be read, is not UTF-8, or has a line beyond the
  ///   limit.
  mutating func next() throws(FileError) -> [Unicode.Scalar]? {
    while !isAtEnd {
      let block = try FileAccess.nextBlockOfStandardInput()
      isAtEnd = block.isEmpty
      guard let end = block.lastIndex(of: UInt8(ascii: "\n")) else {
        rest += block
        guard rest.count <= limit else { throw .tooLarge(limit: limit) }
        continue
      }
      let lines = rest + block[...end]
      rest = Array(block[(end + 1)...])
      return try decode(lines)
    }
    guard !rest.isEmpty else { return nil }
    defer { rest = [] }
    return try decode(rest)
  }

  private mutating func decode(_ bytes: [UInt8]) throws(FileError) -> [Unicode.Scalar] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .notUTF8(line: lines + Self.firstBadLine(of: bytes))
    }
    lines += bytes.count { $0 == UInt8(ascii: "\n") }
    return Array(text.unicodeScalars)
  }

  /// Counted from 1.
  private static func firstBadLine(of bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return 1 + (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0)
  }
}
