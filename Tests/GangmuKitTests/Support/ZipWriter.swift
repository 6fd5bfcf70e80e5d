/// Writes zip archives for tests, with every field open to abuse.
struct ZipWriter {
  struct Entry {
    var name: [UInt8]
    var content: [UInt8]
    var method: UInt16 = 0
    /// 1 for encrypted, 0x800 for a name in UTF-8.
    var flags: UInt16 = 0
    var unpackedSize: Int
    var checksum: UInt32

    init(_ name: String, _ content: [UInt8]) {
      self.name = Array(name.utf8)
      self.content = content
      unpackedSize = content.count
      checksum = ZipWriter.crc32(content)
    }

    /// An entry that unpacks to a given size of the letter a, packed as tightly as deflate can.
    static func bomb(_ name: String, size: Int) -> Entry {
      var entry = Entry(name, Deflate.repeated(size))
      entry.method = 8
      entry.unpackedSize = size
      // Nobody gets to the end of a large one.
      if size < 1 << 16 { entry.checksum = ZipWriter.crc32(Array(repeating: 0x61, count: size)) }
      return entry
    }
  }

  var entries: [Entry] = []

  var bytes: [UInt8] {
    var output: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = output.count
      let common =
        Self.little(20, 2) + Self.little(Int(entry.flags), 2) + Self.little(Int(entry.method), 2)
        + Self.little(0, 4) + Self.little(Int(entry.checksum), 4)
        + Self.little(entry.content.count, 4) + Self.little(entry.unpackedSize, 4)
        + Self.little(entry.name.count, 2) + Self.little(0, 2)
      output += [0x50, 0x4B, 3, 4] + common + entry.name + entry.content
      directory += [0x50, 0x4B, 1, 2] + Self.little(20, 2) + common + Self.little(0, 10)
      directory += Self.little(offset, 4) + entry.name
    }
    let count = Self.little(entries.count, 2)
    let tail = Self.little(directory.count, 4) + Self.little(output.count, 4) + Self.little(0, 2)
    return output + directory + [0x50, 0x4B, 5, 6] + Self.little(0, 4) + count + count + tail
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
  }

  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { checksum, byte in
      (0..<8).reduce(checksum ^ UInt32(byte)) { rest, _ in
        rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1
      }
    }
  }
}

/// Just enough of deflate (RFC 1951) to pack a repeated letter with the fixed codes.
private enum Deflate {
  static func repeated(_ size: Int) -> [UInt8] {
    var bits = BitWriter()
    bits.write(0b011, 3)
    let literal = 0x30 + UInt16(UInt8(ascii: "a"))
    let copies = (size - 1) / 258
    for _ in 0..<(size - copies * 258) { bits.writeCode(literal, 8) }
    for _ in 0..<copies {
      bits.writeCode(0b1100_0101, 8)
      bits.writeCode(0, 5)
    }
    bits.writeCode(0, 7)
    return bits.bytes
  }

  private struct BitWriter {
    var bytes: [UInt8] = []
    private var used = 8

    mutating func write(_ value: UInt16, _ count: Int) {
      for bit in 0..<count {
        if used == 8 {
          bytes.append(0)
          used = 0
        }
        bytes[bytes.count - 1] |= UInt8(value >> bit & 1) << used
        used += 1
      }
    }

    /// Huffman codes stand with their highest bit first.
    mutating func writeCode(_ code: UInt16, _ count: Int) {
      for bit in (0..<count).reversed() { write(code >> bit & 1, 1) }
    }
  }
}
