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
  /// What the archive is read from, where that has to live as long.
  private let memory: UnsafeMutableRawBufferPointer?

  /// - Throws: ``ArchiveError/notAnArchive`` when nothing of a zip can be recognised.
  init(_ bytes: UnsafeRawBufferPointer, order: Order) throws {
    guard let archive = archive_read_new() else { throw ArchiveError.unavailable }
    self.archive = archive
    memory = nil
    switch order {
    case .directory: archive_read_support_format_zip_seekable(archive)
    case .stream: archive_read_support_format_zip_streamable(archive)
    }
    let status = archive_read_open_memory(archive, bytes.baseAddress, bytes.count)
    guard status >= ARCHIVE_WARN else { throw ArchiveError.notAnArchive }
  }

  /// An archive of any kind.
  ///
  /// - Throws: ``ArchiveError/notAnArchive`` when nothing of one can be recognised.
  init(_ source: ArchiveStream.Source) throws {
    guard let archive = archive_read_new() else { throw ArchiveError.unavailable }
    self.archive = archive
    Self.supportAll(archive)
    let status: Int32
    switch source {
    case .file(let path):
      memory = nil
      status = archive_read_open_filename(
        archive, path.map { CChar(bitPattern: $0) } + [0], Self.blockSize)
    case .memory(let bytes):
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
      copy.copyBytes(from: bytes)
      memory = copy
      status = archive_read_open_memory(archive, copy.baseAddress, copy.count)
    }
    guard status >= ARCHIVE_WARN else { throw ArchiveError.notAnArchive }
  }

  private static let blockSize = 1 << 18

  /// Only what archives of documents are kept in; among the other formats of libarchive are some that
  /// plain text can be mistaken for.
  private static func supportAll(_ archive: OpaquePointer) {
    archive_read_support_format_zip(archive)
    archive_read_support_format_tar(archive)
    archive_read_support_format_7zip(archive)
    archive_read_support_format_rar(archive)
    archive_read_support_format_rar5(archive)
    archive_read_support_format_raw(archive)
    archive_read_support_filter_gzip(archive)
    archive_read_support_filter_bzip2(archive)
    archive_read_support_filter_xz(archive)
    archive_read_support_filter_zstd(archive)
  }

  deinit {
    archive_read_free(archive)
    memory?.deallocate()
  }

  /// Whether the open entry is a file, no folder, link or device.
  var isFile: Bool {
    guard let entry else { return false }
    let isRegular = archive_entry_filetype(entry) == carchive_regular_file
    // A hard link has no data of its own.
    return isRegular && archive_entry_hardlink(entry) == nil
  }

  /// Whether there is a compression around the archive; the last filter is that of the plain bytes.
  var isCompressedAsAWhole: Bool { archive_filter_count(archive) > 1 }

  /// Whether there is no archive below the compression.
  var isRaw: Bool { archive_format(archive) == ARCHIVE_FORMAT_RAW }

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
