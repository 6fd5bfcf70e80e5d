internal import Archives

/// Streams that gzip packed.
enum Unpacking {
  static func isGzip(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// The first bytes of a packed stream; none when it is damaged from the start.
  static func head(of bytes: [UInt8]) -> [UInt8] { GzipStream.head(of: bytes, count: 64) }

  /// The unpacked bytes; bytes that are not packed are given back, as tools unpack bodies and leave
  /// the header that says otherwise.
  ///
  /// - Throws: ``ConversionError`` when the stream passes a limit.
  static func gzip(_ bytes: [UInt8], limits: ImportLimits) throws -> [UInt8] {
    guard isGzip(bytes) else { return bytes }
    do {
      return try GzipStream.unpack(
        bytes,
        limits: ArchiveLimits(
          entries: limits.archiveEntries, unpackedBytes: limits.unpackedBytes,
          compressionRatio: limits.compressionRatio))
    } catch {
      switch error {
      case .unpackedTooLarge(let limit):
        throw ConversionError(
          .limitExceeded, "The file unpacks to more than the limit unpackedBytes of \(limit)",
          advice: "raise the limit if the file is to be trusted")
      case .ratioTooHigh(_, let limit):
        throw ConversionError(
          .limitExceeded,
          "The file unpacks to more than the limit compressionRatio of \(limit) allows",
          advice: "raise the limit if the file is to be trusted")
      default:
        throw ConversionError(.damaged, "The gzip stream cannot be unpacked")
      }
    }
  }
}
