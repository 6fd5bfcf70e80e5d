/// One entry of an archive.
package struct ArchiveEntry: Sendable {
  /// The name as it is stored, in whatever charset the writer used.
  package var name: [UInt8]
  package var isEncrypted: Bool
  /// The unpacked bytes; nil when the entry was not selected or is encrypted.
  package var content: [UInt8]?
  /// Why `content` is incomplete or not to be trusted, in the words of the unpacker.
  package var damage: String?

  /// An entry that is unpacked already.
  package init(name: String, content: [UInt8]) {
    self.init(name: Array(name.utf8), isEncrypted: false, content: content)
  }

  package init(name: [UInt8], isEncrypted: Bool, content: [UInt8]? = nil) {
    self.name = name
    self.isEncrypted = isEncrypted
    self.content = content
  }

  /// The name read as UTF-8, with replacement characters where it is something else.
  package var displayName: String { String(decoding: name, as: UTF8.self) }
}

/// What could be read of an archive.
package struct ArchiveContents: Sendable {
  /// In the order of the archive.
  package var entries: [ArchiveEntry]
  /// Why reading stopped before the end; nil when the whole archive was seen.
  package var damage: String?
}
