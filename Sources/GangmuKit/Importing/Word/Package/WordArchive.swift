import Archives

/// The zip archive of a Word file.
struct WordArchive {
  struct Contents {
    /// By lower-case name.
    var parts: [String: ArchiveEntry] = [:]
    var damage: String?
  }

  private let bytes: [UInt8]
  private let reader: ZipReader

  init(_ bytes: [UInt8], _ limits: ImportLimits) {
    self.bytes = bytes
    reader = ZipReader(
      limits: ArchiveLimits(
        entries: limits.archiveEntries, unpackedBytes: limits.unpackedBytes,
        compressionRatio: limits.compressionRatio))
  }

  /// The parts that nearly every document keeps under these names, unpacked in the first go.
  private static let usualParts: Set<String> = [
    "[content_types].xml", "word/document.xml", "word/styles.xml", "word/numbering.xml",
    "word/settings.xml", "word/footnotes.xml", "word/endnotes.xml", "word/comments.xml",
    "docprops/core.xml", "docprops/app.xml", "docprops/custom.xml", "mimetype",
  ]

  static func isUsual(_ name: String) -> Bool {
    usualParts.contains(name) || name.hasSuffix(".rels") || name.hasPrefix("word/header")
      || name.hasPrefix("word/footer")
  }

  /// - Parameter isSelected: Whether the part of a name in lower case is wanted.
  /// - Throws: ``ConversionError`` when the archive cannot be opened or passes a limit.
  func read(selecting isSelected: (String) -> Bool) throws -> Contents {
    var contents = Contents()
    do {
      let archive = try reader.read(bytes) { isSelected(Self.name($0)) }
      contents.damage = archive.damage
      for entry in archive.entries where contents.parts[Self.name(entry.name)]?.content == nil {
        contents.parts[Self.name(entry.name)] = entry
      }
    } catch let error as ArchiveError {
      throw ConversionError(error)
    }
    return contents
  }

  private static func name(_ bytes: [UInt8]) -> String {
    // Strings fold case letter by letter of all scripts; part names are nearly always ASCII.
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    guard isASCII else { return String(decoding: bytes, as: UTF8.self).lowercased() }
    return String(
      decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

extension ConversionError {
  fileprivate init(_ error: ArchiveError) {
    switch error {
    case .notAnArchive:
      self.init(
        .damaged, "The file starts like a Word document but is no zip archive",
        advice: "get the file again")
    case .unavailable:
      self.init(.damaged, "The zip archive cannot be opened", advice: "try again with more memory")
    case .tooManyEntries(let limit):
      self.init(
        .limitExceeded, "The archive has more than \(limit) entries",
        advice: "raise the limit archiveEntries if the file can be trusted")
    case .unpackedTooLarge(let limit):
      self.init(
        .limitExceeded, "The archive unpacks to more than \(limit) bytes",
        advice: "raise the limit unpackedBytes if the file can be trusted")
    case .ratioTooHigh(let entry, let limit):
      self.init(
        .limitExceeded, "A part unpacks to more than \(limit) times the file's size", place: entry,
        advice: "raise the limit compressionRatio if the file can be trusted")
    case .unsafeName(let name):
      self.init(
        .limitExceeded, "A part's name leads out of the archive", place: name,
        advice: "do not trust this file")
    case .duplicateName(let name):
      self.init(
        .damaged, "The archive holds two parts of the same name", place: name,
        advice: "open it in Word and save it again")
    }
  }
}
