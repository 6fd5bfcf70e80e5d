/// Why an archive is refused as a whole.
package enum ArchiveError: Error, Hashable, Sendable {
  case notAnArchive
  /// libarchive could not be set up, which is lack of memory.
  case unavailable
  case tooManyEntries(limit: Int)
  case unpackedTooLarge(limit: Int)
  case ratioTooHigh(entry: String, limit: Int)
  /// A name that is absolute or climbs out of the archive.
  case unsafeName(String)
  /// A selected name that occurs more than once, so that programs may disagree on what it holds.
  case duplicateName(String)
}
