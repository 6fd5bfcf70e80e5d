import GangmuBatch
import Testing

@Suite struct LineReaderTests {
  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]), ("\n", [""]),
    ("0123456789\n", ["0123456789"]), ("0123456789a\nb\n", [nil, "b"]),
    ("a\n0123456789abcdef", ["a", nil]),
  ])
  func `lines come whole, and none beyond the limit`(
    _ text: String, _ expected: [String?]
  ) throws {
    #expect(try lines(of: text.utf8.bytes, limit: 10) == expected)
  }

  @Test func `lines longer than a block are put together, and long ones passed over`() throws {
    let long = String(repeating: "纲", count: 100_000)
    let huge = String(repeating: "x", count: 2_000_000)
    #expect(
      try lines(of: "\(long)\n\(huge)\nb\n\(long)".utf8.bytes, limit: 1 << 20)
        == [long, nil, "b", long])
  }

  private func lines(of bytes: [UInt8], limit: Int) throws -> [String?] {
    try withTemporaryFile(bytes) { path in
      var reader = LineReader(try Descriptor.reading(path), limit: limit)
      var lines: [String?] = []
      while let line = try reader.next() {
        switch line {
        case .line(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
        case .tooLong: lines.append(nil)
        }
      }
      return lines
    }
  }
}
