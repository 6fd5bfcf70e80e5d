internal import CLibArchive

/// An archive of any kind that is read from front to back, one entry at a time: zip, tar, 7z and rar,
/// each also compressed as a whole; a single compressed file is an archive of one entry.
///
/// What an entry unpacks to is bounded by ``ArchiveLimits`` while it is read; nothing is held beyond
/// the entry that is asked for.
package final class ArchiveStream {
  package enum Source: Sendable {
    /// A file; its path as the system has it.
    case file([UInt8])
    case memory([UInt8])
  }

  /// What stands next in the archive.
  package enum Step: Sendable {
    case entry(Entry)
    case end
    /// Nothing behind this place can be reached.
    case broken(String)
  }

  package struct Entry: Sendable {
    /// The name as it is stored, in whatever charset the writer used.
    package var name: [UInt8]
    /// False for folders, links and devices.
    package var isFile: Bool
    package var isEncrypted: Bool
    /// As the archive says, which need not be true.
    package var statedSize: Int?
  }

  /// What reading an entry gave.
  package enum Content: Sendable {
    case whole([UInt8])
    case damaged(String)
    /// The entry unpacks to more than it may.
    case tooLarge(limit: Int)
    case ratioTooHigh(limit: Int)
  }

  private let source: Source
  private let size: Int
  private let limits: ArchiveLimits
  private var handle: ArchiveHandle
  /// How many entries were passed, the one that is open included.
  private var passed = 0
  private var reopened = 0
  /// Whether the data of the open entry broke the handle.
  private var isBroken = false

  /// After so many broken entries the archive is taken as broken from there on.
  private static let brokenEntriesBorne = 16

  /// - Parameter size: The bytes of the archive itself.
  /// - Throws: ``ArchiveError/notAnArchive``
  package init(_ source: Source, size: Int, limits: ArchiveLimits) throws {
    self.source = source
    self.size = size
    self.limits = limits
    handle = try ArchiveHandle(source)
  }

  /// Whether it is one compressed file and no archive; known once an entry was seen.
  package var isSingleFile: Bool { handle.isRaw }

  /// Whether entries can be passed without unpacking them.
  package var isSeekable: Bool { !handle.isCompressedAsAWhole }

  /// Moves to the next entry. Not to be called again after the end.
  package func next() -> Step {
    if isBroken, !reopen() { return .broken("several entries are damaged") }
    switch NameLocale.during({ handle.nextHeader() }) {
    case .end: return .end
    case .broken(let message): return .broken(message)
    case .entry(let name, let statedSize, let isEncrypted):
      passed += 1
      return .entry(
        Entry(
          name: name, isFile: handle.isFile, isEncrypted: isEncrypted, statedSize: statedSize))
    }
  }

  /// The bytes of the open entry.
  ///
  /// - Parameter limit: The most that it may have.
  package func content(limit: Int) -> Content {
    var bytes: [UInt8] = []
    let allowance = limits.ratioAllowance(archiveBytes: size)
    while true {
      let block = handle.nextBlock { bytes.append(contentsOf: $0) }
      if bytes.count > limit { return .tooLarge(limit: limit) }
      if bytes.count > allowance { return .ratioTooHigh(limit: limits.compressionRatio) }
      switch block {
      case .data: continue
      case .end: return .whole(bytes)
      case .questionable(let message): return .damaged(message)
      case .broken(let message):
        isBroken = true
        return .damaged(message)
      }
    }
  }

  /// Opens the archive again and goes behind the entry that broke it.
  private func reopen() -> Bool {
    reopened += 1
    guard reopened <= Self.brokenEntriesBorne, let again = try? ArchiveHandle(source) else {
      return false
    }
    for _ in 0..<passed {
      guard case .entry = NameLocale.during({ again.nextHeader() }) else { return false }
    }
    handle = again
    isBroken = false
    return true
  }
}

extension ArchiveStream {
  /// Whether a file that begins so is an archive or compressed as a whole. Zip archives are the
  /// containers of many formats; ``isZip(_:)`` tells them.
  package static func recognizes(_ head: some Collection<UInt8>) -> Bool {
    let head = Array(head.prefix(512))
    if signatures.contains(where: head.starts(with:)) { return true }
    // POSIX and GNU tar; older ones have no signature and are not recognised.
    return head.count >= 262 && head[257..<262].elementsEqual("ustar".utf8)
  }

  package static func isZip(_ head: some Collection<UInt8>) -> Bool {
    head.starts(with: [0x50, 0x4B, 0x03, 0x04])
  }

  private static let signatures: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04],  // zip
    [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],  // 7z
    [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07],  // rar
    [0x1F, 0x8B],  // gzip
    [0x42, 0x5A, 0x68],  // bzip2
    [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],  // xz
    [0x28, 0xB5, 0x2F, 0xFD],  // zstd
  ]
}
