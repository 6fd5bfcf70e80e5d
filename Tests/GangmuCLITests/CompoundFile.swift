/// A compound file (MS-CFB) such as Word writes for a document with a password (MS-OFFCRYPTO 2.3.4):
/// a container with the streams `EncryptionInfo` and `EncryptedPackage`.
enum CompoundFile {
  static var encryptedPackage: [UInt8] {
    var file = ByteWriter()
    file.append(header)
    file.append(allocation)
    file.append(
      entry("Root Entry", kind: 5, child: 1) + entry("EncryptionInfo", kind: 2, right: 2)
        + entry("EncryptedPackage", kind: 2) + Array(repeating: 0, count: 128))
    return file.bytes
  }

  private static let none: UInt32 = 0xFFFF_FFFF
  private static let endOfChain: UInt32 = 0xFFFF_FFFE

  /// Version 3, sectors of 512 bytes: sector 0 the allocation table, sector 1 the directory.
  private static var header: [UInt8] {
    var header = ByteWriter()
    header.append([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    header.append(Array(repeating: 0, count: 16))
    for field: UInt16 in [0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0] { header.append16(field) }
    for field in [0, 1, 1, 0, 4096, endOfChain, 0, endOfChain, 0, 0] { header.append32(field) }
    for _ in 0..<108 { header.append32(none) }
    return header.bytes
  }

  private static var allocation: [UInt8] {
    var table = ByteWriter()
    table.append32(0xFFFF_FFFD)
    table.append32(endOfChain)
    for _ in 0..<126 { table.append32(none) }
    return table.bytes
  }

  private static func entry(
    _ name: String, kind: UInt8, right: UInt32 = none, child: UInt32 = none
  ) -> [UInt8] {
    var entry = ByteWriter()
    for unit in name.utf16 { entry.append16(unit) }
    entry.append(Array(repeating: 0, count: 64 - entry.bytes.count))
    entry.append16(UInt16(name.utf16.count * 2 + 2))
    entry.append([kind, 1])
    for link in [none, right, child] { entry.append32(link) }
    entry.append(Array(repeating: 0, count: 36))
    entry.append32(endOfChain)
    entry.append(Array(repeating: 0, count: 8))
    return entry.bytes
  }
}
