/// The container of Office's old binary formats, which also holds documents under a password.
enum CompoundFile {
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// What a stream in the container says about the whole.
  static let kinds: [(stream: String, kind: Kind)] = [
    ("EncryptedPackage", .encryptedPackage),
    ("EncryptionInfo", .encryptedPackage),
    ("WordDocument", .word),
    ("MatOST", .works),
    ("Workbook", .excel),
    ("Book", .excel),
    ("PowerPoint Document", .powerPoint),
  ]

  enum Kind: Sendable {
    case encryptedPackage, word, works, excel, powerPoint, unknown
  }

  /// The entries of its directory have 128 bytes and stand on multiples of that, starting with the
  /// name in UTF-16.
  static func kind(of bytes: [UInt8]) -> Kind {
    let names = kinds.map { Array($0.stream.utf8.map { [$0, 0] }.joined()) + [0, 0] }
    var found: Set<Int> = []
    for offset in stride(from: 512, to: bytes.count, by: 128) {
      for (index, name) in names.enumerated() where bytes[offset...].starts(with: name) {
        found.insert(index)
      }
    }
    return found.min().map { kinds[$0].kind } ?? .unknown
  }
}
