internal import CLibArchive

/// Streams packed with gzip, of one member or many one after the other.
package enum GzipStream {
  /// Unpacks the whole stream.
  ///
  /// A stream that is cut off gives what there is.
  package static func unpack(_ bytes: [UInt8], limits: ArchiveLimits) throws(ArchiveError)
    -> [UInt8]
  {
    let ratioLimit = max(
      ArchiveLimits.unsuspectedBytes, limits.ratioAllowance(archiveBytes: bytes.count))
    var result: [UInt8] = []
    var failure: ArchiveError?
    try read(bytes) { block in
      result.append(contentsOf: block)
      if result.count > limits.unpackedBytes {
        failure = .unpackedTooLarge(limit: limits.unpackedBytes)
      } else if result.count > ratioLimit {
        failure = .ratioTooHigh(entry: "", limit: limits.compressionRatio)
      }
      return failure == nil
    }
    if let failure { throw failure }
    return result
  }

  /// The first bytes of what the stream holds; none when it is damaged from the start.
  package static func head(of bytes: [UInt8], count: Int) -> [UInt8] {
    var result: [UInt8] = []
    try? read(bytes) { block in
      result.append(contentsOf: block.prefix(count - result.count))
      return result.count < count
    }
    return result
  }

  /// Hands on block after block, as long as `receive` wants more.
  private static func read(
    _ bytes: [UInt8], _ receive: (UnsafeRawBufferPointer) -> Bool
  ) throws(ArchiveError) {
    guard let archive = archive_read_new() else { throw ArchiveError.unavailable }
    defer { archive_read_free(archive) }
    archive_read_support_filter_gzip(archive)
    archive_read_support_format_raw(archive)
    let isRead = bytes.withUnsafeBytes { buffer in
      var entry: OpaquePointer?
      guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) >= ARCHIVE_WARN,
        archive_read_next_header(archive, &entry) >= ARCHIVE_WARN
      else { return false }
      while true {
        var start: UnsafeRawPointer?
        var count = 0
        var offset: la_int64_t = 0
        let status = archive_read_data_block(archive, &start, &count, &offset)
        guard status >= ARCHIVE_WARN, status != ARCHIVE_EOF, let start else { return true }
        guard receive(UnsafeRawBufferPointer(start: start, count: count)) else { return true }
      }
    }
    guard isRead else { throw ArchiveError.notAnArchive }
  }
}
