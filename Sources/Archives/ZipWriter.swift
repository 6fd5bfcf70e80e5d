/// A part of a zip archive that is to be written.
package struct ZipPart: Sendable {
  package var name: String
  package var bytes: [UInt8]

  package init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Writes a zip archive (APPNOTE 6.3) whose bytes depend on the parts alone: nothing is compressed,
/// as that differs between versions of zlib, and every entry bears the format's earliest time.
///
/// libarchive writes the clock and the system into each entry, so this is the one thing it does not
/// do for us.
package enum ZipWriter {
  /// - Parameter parts: In the order in which they are to stand; together below 4 GiB.
  package static func bytes(of parts: [ZipPart]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let offset = archive.count
      let facts = facts(of: part)
      archive.append(little: 0x0403_4B50, 4)
      archive += facts
      archive += part.name.utf8
      archive += part.bytes
      directory.append(little: 0x0201_4B50, 4)
      directory.append(little: 20, 2)
      directory += facts
      directory.append(little: 0, 2 + 2 + 2 + 4)
      directory.append(little: offset, 4)
      directory += part.name.utf8
    }
    let start = archive.count
    archive += directory
    archive.append(little: 0x0605_4B50, 4)
    archive.append(little: 0, 4)
    archive.append(little: parts.count, 2)
    archive.append(little: parts.count, 2)
    archive.append(little: directory.count, 4)
    archive.append(little: start, 4)
    archive.append(little: 0, 2)
    return archive
  }

  /// What a local header and the directory both say: version 2.0, UTF-8 names, stored,
  /// 1980-01-01, checksum, sizes.
  private static func facts(of part: ZipPart) -> [UInt8] {
    var facts: [UInt8] = []
    facts.append(little: 20, 2)
    facts.append(little: 1 << 11, 2)
    facts.append(little: 0, 2 + 2)
    facts.append(little: 0x0021, 2)
    facts.append(little: Int(checksum(part.bytes)), 4)
    facts.append(little: part.bytes.count, 4)
    facts.append(little: part.bytes.count, 4)
    facts.append(little: part.name.utf8.count, 2)
    facts.append(little: 0, 2)
    return facts
  }

  /// CRC-32 of ISO 3309.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
    return ~sum
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(little value: Int, _ count: Int) {
    for shift in 0..<count {
      append(shift < 8 ? UInt8(truncatingIfNeeded: value >> (8 * shift)) : 0)
    }
  }
}
