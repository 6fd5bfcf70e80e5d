/// A zip archive (APPNOTE 6.3.4, sections 4.3.7 to 4.3.16), entry by entry.
struct ZipArchive {
  struct Entry {
    var name: String
    /// The name as it stands in the archive, when that is no UTF-8.
    var rawName: [UInt8]?
    var method: UInt16 = 0
    var checksum: UInt32
    var packed: [UInt8]
    var size: Int

    static func stored(_ name: String, _ text: String) -> Entry {
      stored(name, bytes: Array(text.utf8))
    }

    static func stored(_ name: String, bytes: [UInt8]) -> Entry {
      Entry(name: name, checksum: CRC32.of(bytes), packed: bytes, size: bytes.count)
    }

    static func stored(rawName: [UInt8], _ text: String) -> Entry {
      var entry = stored("", text)
      entry.rawName = rawName
      return entry
    }

    var nameBytes: [UInt8] { rawName ?? Array(name.utf8) }

    /// Very many blanks in very few bytes.
    static func blanks(_ name: String, count: Int) -> Entry {
      Entry(
        name: name, method: 8, checksum: CRC32.of(repeatElement(0x20, count: count)),
        packed: DeflatedBlanks.bytes(count), size: count)
    }
  }

  let bytes: [UInt8]

  init(_ entries: [Entry]) {
    var file = ByteWriter()
    var directory = ByteWriter()
    for entry in entries {
      let offset = file.bytes.count
      file.append32(0x0403_4B50)
      file.append(Self.fields(of: entry))
      file.append(entry.nameBytes)
      file.append(entry.packed)
      directory.append32(0x0201_4B50)
      directory.append16(20)
      directory.append(Self.fields(of: entry))
      directory.append(Array(repeating: 0, count: 10))
      directory.append32(UInt32(offset))
      directory.append(entry.nameBytes)
    }
    let start = file.bytes.count
    file.append(directory.bytes)
    file.append32(0x0605_4B50)
    file.append32(0)
    file.append16(UInt16(entries.count))
    file.append16(UInt16(entries.count))
    file.append32(UInt32(directory.bytes.count))
    file.append32(UInt32(start))
    file.append16(0)
    bytes = file.bytes
  }

  /// What the local header and the directory have in common: from the version to the lengths.
  private static func fields(of entry: Entry) -> [UInt8] {
    var fields = ByteWriter()
    fields.append16(20)
    fields.append16(entry.rawName == nil ? 0x0800 : 0)
    fields.append16(entry.method)
    fields.append32(0x0021_0000)  // 1 January 1980
    fields.append32(entry.checksum)
    fields.append32(UInt32(entry.packed.count))
    fields.append32(UInt32(entry.size))
    fields.append16(UInt16(entry.nameBytes.count))
    fields.append16(0)
    return fields.bytes
  }
}

/// Little-endian fields, one after the other.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ more: [UInt8]) { bytes += more }
  mutating func append16(_ value: UInt16) { bytes += [UInt8(value & 0xFF), UInt8(value >> 8)] }
  mutating func append32(_ value: UInt32) {
    append16(UInt16(value & 0xFFFF))
    append16(UInt16(value >> 16))
  }
}

/// The checksum of zip (ISO 3309, reflected).
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 0 ? value >> 1 : 0xEDB8_8320 ^ (value >> 1)
    }
  }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
    ~bytes.reduce(UInt32.max) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ ($0 >> 8) }
  }
}
