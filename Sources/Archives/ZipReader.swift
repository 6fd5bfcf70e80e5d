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
      guard Self.startsLikeZip(buffer) else { throw ArchiveError.notAnArchive }
      try refuseCrowdedDirectory(buffer)
      var unpacking = ZipUnpacking(limits: limits, archiveBytes: buffer.count)
      var order = ArchiveHandle.Order.directory
      for _ in 0...Self.brokenEntriesBorne {
        let isDone = try unpack(buffer, &order, into: &unpacking, selecting: isSelected)
        if isDone { break }
      }
      return unpacking.contents
    }
  }

  private func unpack(
    _ buffer: UnsafeRawBufferPointer, _ order: inout ArchiveHandle.Order,
    into unpacking: inout ZipUnpacking, selecting isSelected: ([UInt8]) -> Bool
  ) throws -> Bool {
    do {
      let archive = try ArchiveHandle(buffer, order: order)
      return try unpacking.run(archive, order: order, selecting: isSelected)
    } catch ArchiveError.notAnArchive where order == .directory {
      order = .stream
      let archive = try ArchiveHandle(buffer, order: order)
      return try unpacking.run(archive, order: order, selecting: isSelected)
    }
  }

  /// A local header, or the directory's end of an empty archive.
  private static func startsLikeZip(_ buffer: UnsafeRawBufferPointer) -> Bool {
    buffer.starts(with: [0x50, 0x4B, 0x03, 0x04]) || buffer.starts(with: [0x50, 0x4B, 0x05, 0x06])
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
