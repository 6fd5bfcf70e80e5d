/// The state of unpacking one archive, which lives on when the archive is opened again behind a
/// broken entry.
struct ZipUnpacking {
  let limits: ArchiveLimits
  let archiveBytes: Int
  private(set) var contents = ArchiveContents(entries: [])
  private var unpackedBytes = 0
  /// Folded names of the selected entries, as part names are compared without case.
  private var selectedNames: Set<[UInt8]> = []

  init(limits: ArchiveLimits, archiveBytes: Int) {
    self.limits = limits
    self.archiveBytes = archiveBytes
  }

  /// Goes through the archive behind the entries that are known already.
  ///
  /// - Returns: Whether there is nothing more to get; false when an entry broke the handle.
  mutating func run(
    _ archive: ArchiveHandle, order: ArchiveHandle.Order,
    selecting isSelected: ([UInt8]) -> Bool
  ) throws -> Bool {
    var known = contents.entries.count
    while true {
      switch archive.nextHeader() {
      case .end:
        return true
      case .broken(let message):
        contents.damage = message
        return true
      case .entry(let name, let statedSize, let isEncrypted):
        // Without the directory, the bytes of a known entry still have to be passed.
        let isKnown = known > 0
        known -= isKnown ? 1 : 0
        var entry = ArchiveEntry(name: name, isEncrypted: isEncrypted)
        if !isKnown { try check(name) }
        let isWanted = !isKnown && !isEncrypted && isSelected(name)
        if isWanted {
          try refuseDuplicate(entry)
          entry.content = try reserve(statedSize, for: entry)
        }
        let isIntact =
          isWanted || order == .stream ? try readData(of: &entry, from: archive) : true
        if !isKnown { contents.entries.append(entry) }
        if !isIntact { return isKnown }
      }
    }
  }

  private func check(_ name: [UInt8]) throws {
    if contents.entries.count >= limits.entries {
      throw ArchiveError.tooManyEntries(limit: limits.entries)
    }
    let slash = UInt8(ascii: "/")
    let backslash = UInt8(ascii: "\\")
    let components = name.split(whereSeparator: { $0 == slash || $0 == backslash })
    let hasDrive = name.count > 1 && name[1] == UInt8(ascii: ":")
    let isAbsolute = name.first == slash || name.first == backslash || hasDrive
    if isAbsolute || components.contains(where: { $0.elementsEqual("..".utf8) }) {
      throw ArchiveError.unsafeName(String(decoding: name, as: UTF8.self))
    }
  }

  private mutating func refuseDuplicate(_ entry: ArchiveEntry) throws {
    let folded = entry.name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard selectedNames.insert(folded).inserted else {
      throw ArchiveError.duplicateName(entry.displayName)
    }
  }

  /// Refuses at once what says that it is too large; what lies is caught while it grows.
  private func reserve(_ statedSize: Int?, for entry: ArchiveEntry) throws -> [UInt8] {
    var content: [UInt8] = []
    if let statedSize, statedSize > 0 {
      try checkSize(statedSize, of: entry)
      content.reserveCapacity(min(statedSize, 16 << 20))
    }
    return content
  }

  private func checkSize(_ size: Int, of entry: ArchiveEntry) throws {
    if size > limits.ratioAllowance(archiveBytes: archiveBytes) {
      throw ArchiveError.ratioTooHigh(entry: entry.displayName, limit: limits.compressionRatio)
    }
    if size > limits.unpackedBytes - unpackedBytes {
      throw ArchiveError.unpackedTooLarge(limit: limits.unpackedBytes)
    }
  }

  /// - Returns: Whether the archive can go on to the next entry.
  private mutating func readData(
    of entry: inout ArchiveEntry, from archive: ArchiveHandle
  ) throws -> Bool {
    var size = 0
    defer { unpackedBytes += size }
    while true {
      let block = try archive.nextBlock { data in
        size += data.count
        try checkSize(size, of: entry)
        entry.content?.append(contentsOf: data)
      }
      switch block {
      case .data:
        continue
      case .end:
        return true
      case .questionable(let message):
        entry.damage = message
        return true
      case .broken(let message):
        entry.damage = message
        return false
      }
    }
  }
}
