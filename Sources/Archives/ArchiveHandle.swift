internal import CLibArchive

/// An open archive over memory that outlives it.
final class ArchiveHandle {
  /// How a zip is read: by its directory at the end, or, when that is lost, from front to back.
  enum Order {
    case directory, stream
  }

  enum Header {
    case entry(name: [UInt8], statedSize: Int?, isEncrypted: Bool)
    case end
    case broken(String)
  }

  /// How far reading an entry's data got.
  enum Block {
    case data
    case end
    /// The data so far is whole as far as it goes; the archive can go on.
    case questionable(String)
    /// The archive cannot go on from here.
    case broken(String)
  }

  private let archive: OpaquePointer
  private var entry: OpaquePointer?

  /// - Throws: ``ArchiveError/notAnArchive`` when nothing of a zip can be recognised.
  init(_ bytes: UnsafeRawBufferPointer, order: Order) throws {
    guard let archive = archive_read_new() else { throw ArchiveError.unavailable }
    self.archive = archive
    switch order {
    case .directory: archive_read_support_format_zip_seekable(archive)
    case .stream: archive_read_support_format_zip_streamable(archive)
    }
    let status = archive_read_open_memory(archive, bytes.baseAddress, bytes.count)
    guard status >= ARCHIVE_WARN else { throw ArchiveError.notAnArchive }
  }

  deinit { archive_read_free(archive) }

  /// Moves to the next entry. Not to be called again after `end` or `broken`.
  func nextHeader() -> Header {
    switch archive_read_next_header(archive, &entry) {
    case ARCHIVE_EOF: return .end
    case ARCHIVE_OK, ARCHIVE_WARN: break
    default: return .broken(message)
    }
    guard let name = entryName() else { return .broken("an entry without a name") }
    let size = archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil
    return .entry(
      name: name, statedSize: size, isEncrypted: archive_entry_is_encrypted(entry) != 0)
  }

  /// Gives the next stretch of the entry's data to `receive`.
  func nextBlock(_ receive: (UnsafeRawBufferPointer) throws -> Void) rethrows -> Block {
    var start: UnsafeRawPointer?
    var count = 0
    var offset: la_int64_t = 0
    let status = archive_read_data_block(archive, &start, &count, &offset)
    // A wrong checksum is told together with the last data.
    if status > ARCHIVE_FATAL, status != ARCHIVE_EOF, count > 0, let start {
      try receive(UnsafeRawBufferPointer(start: start, count: count))
    }
    switch status {
    case ARCHIVE_OK: return .data
    case ARCHIVE_EOF: return .end
    case ARCHIVE_WARN, ARCHIVE_FAILED: return .questionable(message)
    default: return .broken(message)
    }
  }

  /// The stored bytes; libarchive converts a name that is marked as UTF-8 to the locale's charset,
  /// which fails in the C locale, and then has it as UTF-8 only.
  private func entryName() -> [UInt8]? {
    guard let name = archive_entry_pathname(entry) ?? archive_entry_pathname_utf8(entry) else {
      return nil
    }
    var bytes: [UInt8] = []
    var position = name
    while position.pointee != 0 {
      bytes.append(UInt8(bitPattern: position.pointee))
      position += 1
    }
    return bytes
  }

  private var message: String {
    guard let text = archive_error_string(archive) else { return "damaged archive" }
    return String(cString: text)
  }
}
