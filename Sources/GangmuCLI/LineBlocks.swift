/// Standard input as text, in blocks that end with a line end, the last one excepted.
struct LineBlocks {
  /// No line may be longer, in bytes.
  private let limit: Int
  private var rest: [UInt8] = []
  private var position = 0
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
      throw FileError(
        message: "not UTF-8 after byte \(position)",
        advice: "'gangmu text FILE' decodes other charsets")
    }
    position += bytes.count
    return Array(text.unicodeScalars)
  }
}
