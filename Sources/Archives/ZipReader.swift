/// Unpacks chosen entries of a zip archive that is in memory, within limits.
///
/// 1. An entry that is not selected is never unpacked, except to get past it when the archive's
///    directory is lost; that counts towards the limits too.
/// 2. A damaged entry keeps what could be unpacked of it and does not hide the entries after it.
/// 3. A truncated archive gives the entries before the cut.
package struct ZipReader: Sendable {
  package var limits: ArchiveLimits

  package init(limits: ArchiveLimits = ArchiveLimits()) {
    self.limits = limits
  }

  /// After so many broken entries the archive is taken as broken from there on; each costs another
  /// walk through the headers.
  private static let brokenEntriesBorne = 16

  /// - Parameter isSelected: Whether the entry of this stored name is to be unpacked.
  /// - Throws: ``ArchiveError``
  package func read(
    _ bytes: [UInt8], selecting isSelected: (_ name: [UInt8]) -> Bool
  ) throws -> ArchiveContents {
    try bytes.withUnsafeBytes { buffer in
      // The end of a directory that lists nothing; libarchive does not take it for a zip.
      if buffer.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return ArchiveContents(entries: []) }
      guard buffer.starts(with: [0x50, 0x4B, 0x03, 0x04]) else {
        throw ArchiveError.notAnArchive
      }
      try refuseCrowdedDirectory(buffer)
      return try NameLocale.during {
        do {
          return try unpack(buffer, in: .directory, selecting: isSelected)
        } catch ArchiveError.notAnArchive {
          var contents = try unpack(buffer, in: .stream, selecting: isSelected)
          contents.damage = contents.damage ?? "the directory at its end is missing"
          return contents
        }
      }
    }
  }

  private func unpack(
    _ buffer: UnsafeRawBufferPointer, in order: ArchiveHandle.Order,
    selecting isSelected: ([UInt8]) -> Bool
  ) throws -> ArchiveContents {
    var unpacking = ZipUnpacking(limits: limits, archiveBytes: buffer.count)
    for _ in 0...Self.brokenEntriesBorne {
      let archive = try ArchiveHandle(buffer, order: order)
      if try unpacking.run(archive, order: order, selecting: isSelected) { break }
    }
    return unpacking.contents
  }

  /// libarchive holds the whole directory in memory before the first entry can be counted, so the
  /// signatures of directory entries are counted beforehand; generously, since archives that are
  /// stored inside this one have such signatures too.
  private func refuseCrowdedDirectory(_ buffer: UnsafeRawBufferPointer) throws {
    let (allowance, overflows) = limits.entries.multipliedReportingOverflow(by: 4)
    guard !overflows, buffer.count / 46 > allowance else { return }
    var count = 0
    for index in 0..<(buffer.count - 3)
    where buffer[index] == 0x50 && buffer[index + 1] == 0x4B && buffer[index + 2] == 0x01
      && buffer[index + 3] == 0x02
    {
      count += 1
    }
    if count > allowance { throw ArchiveError.tooManyEntries(limit: limits.entries) }
  }
}
