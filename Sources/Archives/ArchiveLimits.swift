/// What unpacking may cost.
package struct ArchiveLimits: Hashable, Sendable {
  package var entries: Int
  /// The sum over all entries that are unpacked.
  package var unpackedBytes: Int
  /// The unpacked size of one entry over the size of the whole archive.
  package var compressionRatio: Int

  package init(
    entries: Int = 10_000, unpackedBytes: Int = 1 << 30, compressionRatio: Int = 200
  ) {
    self.entries = entries
    self.unpackedBytes = unpackedBytes
    self.compressionRatio = compressionRatio
  }

  /// An entry up to this size is never suspect: a small document of one repeated paragraph packs
  /// better than the ratio allows and costs nothing to unpack.
  package static let unsuspectedBytes = 4 << 20

  /// The most that one entry of an archive of this size may unpack to by the ratio.
  func ratioAllowance(archiveBytes: Int) -> Int {
    let (product, overflows) = archiveBytes.multipliedReportingOverflow(by: compressionRatio)
    return max(Self.unsuspectedBytes, overflows ? .max : product)
  }
}
