internal import Archives
internal import GangmuKit
internal import TextDecoding

/// What a worker does with an archive: goes through its entries, archives in it included, and does
/// its share of them.
///
/// Which entries there are, and what they are called, is the same for every share.
struct ArchiveWork {
  let work: DocumentWork
  let choice: InputChoice
  let task: WorkerTask
  let send: (WorkerMessage) throws -> Void
  private var limits: ImportLimits { work.conversion.limits }

  /// How deep archives may lie in archives.
  static let depthLimit = 2

  init(
    work: DocumentWork, choice: InputChoice, task: WorkerTask,
    send: @escaping (WorkerMessage) throws -> Void
  ) {
    self.work = work
    self.choice = choice
    self.task = task
    self.send = send
  }

  /// An archive under work.
  private struct Level {
    var label: String
    var depth: Int
    /// The place of the archive in the one around it; 0 for a file.
    var outer: Int
    var encoding: TextEncoding?

    func place(_ index: Int) -> Int {
      outer == 0 ? DocumentPlace.entry(index) : DocumentPlace.entry(outer, index)
    }
  }

  func run(_ source: ArchiveStream.Source, size: Int) throws {
    try walk(source, size: size, Level(label: task.file.label, depth: 1, outer: 0))
  }

  private func walk(_ source: ArchiveStream.Source, size: Int, _ level: Level) throws {
    var level = level
    let stream: ArchiveStream
    do {
      stream = try open(source, size: size)
      level.encoding = try Self.encoding(of: open(source, size: size))
    } catch {
      return try fail(level, Failure(ConversionError(.damaged, "The archive cannot be read.")))
    }
    var names = UniqueNames()
    var index = 0
    var unpacked = 0
    while true {
      switch stream.next() {
      case .end: return
      case .broken(let message):
        return try fail(
          level, Failure(ConversionError(.damaged, "The archive is damaged: \(message)")))
      case .entry(let entry):
        index += 1
        guard index <= limits.archiveEntries else {
          return try fail(level, Self.passed(limits.archiveEntries, "entries", "archiveEntries"))
        }
        // Entries of unknown size are read by every share.
        let content = entry.statedSize == nil ? stream.content(limit: limits.inputBytes) : nil
        unpacked += entry.statedSize ?? content?.count ?? 0
        guard unpacked <= limits.unpackedBytes else {
          return try fail(
            level, Self.passed(limits.unpackedBytes, "bytes unpacked", "unpackedBytes"))
        }
        guard entry.isFile, let name = entryName(entry, stream, level, &names) else { continue }
        let place = level.place(index)
        guard isMine(index, level), isAhead(place, level) else { continue }
        try handle(entry, named: name, content, of: stream, at: place, level)
      }
    }
  }

  private func open(_ source: ArchiveStream.Source, size: Int) throws -> ArchiveStream {
    try ArchiveStream(
      source, size: size,
      limits: ArchiveLimits(
        entries: limits.archiveEntries, unpackedBytes: limits.unpackedBytes,
        compressionRatio: limits.compressionRatio))
  }

  /// Entries of an archive in an archive belong to whoever has the inner archive.
  private func isMine(_ index: Int, _ level: Level) -> Bool {
    level.outer > 0 || (index - 1) % task.shares == task.share
  }

  /// Whether something at or in an entry is still to be done.
  private func isAhead(_ place: Int, _ level: Level) -> Bool {
    let last = level.outer > 0 ? place : DocumentPlace.last(in: place)
    return last >= task.firstEntry
  }

  /// What the entry is called in the manifest; nil for one that is passed over.
  private func entryName(
    _ entry: ArchiveStream.Entry, _ stream: ArchiveStream, _ level: Level,
    _ names: inout UniqueNames
  ) -> String? {
    // A compressed file keeps its label; what it was called inside is not always known.
    if stream.isSingleFile { return level.label }
    let raw = entry.name.map {
      $0 == UInt8(ascii: "\\") && !Self.isDoubleByte(entry.name) ? 0x2F : $0
    }
    let parts = EntryName.decoded(raw, as: level.encoding).split(separator: "/")
      .filter { $0 != "." }
    let isHidden = parts.contains { ($0.hasPrefix(".") && $0 != "..") || $0 == "__MACOSX" }
    guard !parts.isEmpty, !isHidden else { return nil }
    let label = level.label + "/" + names.claim(parts.joined(separator: "/"))
    return choice.refuses(label) ? nil : label
  }

  /// In names that are not UTF-8 a backslash may be the second half of a character.
  private static func isDoubleByte(_ name: [UInt8]) -> Bool {
    String(validating: name, as: UTF8.self) == nil
  }

  private func handle(
    _ entry: ArchiveStream.Entry, named label: String, _ known: ArchiveStream.Content?,
    of stream: ArchiveStream, at place: Int, _ level: Level
  ) throws {
    let isDone = place < task.firstEntry
    if !isDone { try send(.begins(entry: place, label: label)) }
    let name = Self.documentName(label, isCompressed: stream.isSingleFile)
    func fail(_ failure: Failure) throws {
      if !isDone { try send(work.failure(failure, label: label, entry: place)) }
    }
    if let problem = Self.refusal(of: entry, label: label) { return try fail(problem) }
    let content = known ?? stream.content(limit: limits.inputBytes)
    guard case .whole(let bytes) = content else { return try fail(Self.failure(content)) }
    if ArchiveKind(bytes[...], in: .memory(bytes)) == .archive {
      return try nested(bytes, label: label, at: place, level)
    }
    // A place has no room for pages in an archive in an archive; those fail by what is said of them.
    if level.outer == 0 {
      let pages = CollectionWork(
        work: work, choice: choice, firstEntry: task.firstEntry, send: send)
      let outer = DocumentPlace.outer(of: place)
      let arePages = try pages.run(bytes, label: label, at: place) {
        DocumentPlace.entry(outer, $0)
      }
      if arePages { return }
    }
    guard !isDone else { return }
    guard choice.wants(label) else { return try send(.skipped) }
    try send(work.message(.file(bytes, name: name), label: label, entry: place))
  }

  private func nested(_ bytes: [UInt8], label: String, at place: Int, _ level: Level) throws {
    guard level.depth < Self.depthLimit else {
      let failure = Failure(
        ConversionError(
          .limitExceeded, "The archive lies in \(level.depth) archives.",
          advice: "unpack the outer ones first"))
      return try send(work.failure(failure, label: label, entry: place))
    }
    try walk(
      .memory(bytes), size: bytes.count,
      Level(label: label, depth: level.depth + 1, outer: DocumentPlace.outer(of: place)))
  }

  /// `plan.txt` for `plan.txt.gz`.
  private static func documentName(_ label: String, isCompressed: Bool) -> String {
    let name = String(label.split(separator: "/").last ?? "")
    guard isCompressed, let dot = name.lastIndex(of: "."), dot > name.startIndex else {
      return name
    }
    return String(name[..<dot])
  }

  // MARK: Failures

  /// The archive as a whole fails in one share only, so that it is told once.
  private func fail(_ level: Level, _ failure: Failure) throws {
    guard level.outer > 0 || task.share == 0 else { return }
    let place = level.outer == 0 ? 0 : DocumentPlace.entry(level.outer)
    guard place >= task.firstEntry else { return }
    try send(work.failure(failure, label: level.label, entry: place))
  }

  private static func passed(_ limit: Int, _ what: String, _ name: String) -> Failure {
    Failure(
      ConversionError(
        .limitExceeded, "The archive has more than \(limit) \(what) (\(name)).",
        advice: "raise it with --limit \(name)=NUMBER, or unpack the archive first"))
  }

  private static func refusal(of entry: ArchiveStream.Entry, label: String) -> Failure? {
    if entry.isEncrypted {
      return Failure(
        ConversionError(
          .encrypted, "The entry is protected by a password.", advice: "unpack it first"))
    }
    let isClimbing =
      label.split(separator: "/").contains("..") || entry.name.first == UInt8(ascii: "/")
    if isClimbing {
      return Failure(
        ConversionError(.damaged, "The entry has a name that leads out of the archive."))
    }
    return nil
  }

  private static func failure(_ content: ArchiveStream.Content) -> Failure {
    switch content {
    case .whole: Failure(.unreadable, "The entry is whole.")
    case .damaged(let message):
      Failure(ConversionError(.damaged, "The entry cannot be unpacked: \(message)"))
    case .tooLarge(let limit):
      Failure(
        ConversionError(
          .limitExceeded, "The entry has more than \(limit) bytes (inputBytes).",
          advice: "raise the limit with --limit"))
    case .ratioTooHigh(let limit):
      Failure(
        ConversionError(
          .limitExceeded,
          "The entry unpacks to more than \(limit) times the archive (compressionRatio)."))
    }
  }

  /// What names that are not UTF-8 are written in, from all of them together; nil when there is none,
  /// or when they cannot be had without unpacking everything.
  private static func encoding(of stream: ArchiveStream) throws -> TextEncoding? {
    var names: [[UInt8]] = []
    while case .entry(let entry) = stream.next(), names.count < 200, entry.statedSize != nil {
      if String(validating: entry.name, as: UTF8.self) == nil { names.append(entry.name) }
      // Compressed as a whole: one look at a name would cost what unpacking costs.
      guard stream.isSeekable else { break }
    }
    return names.isEmpty ? nil : EntryName.encoding(of: names)
  }
}

extension ArchiveStream.Content {
  fileprivate var count: Int { if case .whole(let bytes) = self { bytes.count } else { 0 } }
}
