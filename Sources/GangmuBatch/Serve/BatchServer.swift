internal import Archives
internal import GangmuKit

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The worker of a batch: tasks from its parent on one pipe, what became of them on another.
package struct BatchServer {
  package struct Settings {
    package var folder: RunFolder
    package var choice: InputChoice
    package var kind: ProductStore.Kind
    /// Everything that decides about a result beside the content and the name.
    package var fingerprint: String
    /// Whether what an earlier run did is kept.
    package var resumes: Bool
    package var isDryRun: Bool
    /// How long a document may take, in seconds.
    package var timeLimit: Int
    /// What a worker may hold between documents, in bytes.
    package var memory: Int
    /// Called with the label of each document before it is read; tests let a document go wrong here.
    package var rehearse: (String) -> Void = { _ in }

    package init(
      folder: RunFolder, choice: InputChoice, kind: ProductStore.Kind, fingerprint: String,
      resumes: Bool, isDryRun: Bool, timeLimit: Int, memory: Int
    ) {
      self.folder = folder
      self.choice = choice
      self.kind = kind
      self.fingerprint = fingerprint
      self.resumes = resumes
      self.isDryRun = isDryRun
      self.timeLimit = timeLimit
      self.memory = memory
    }
  }

  private let settings: Settings
  private let conversion: DocumentConversion
  private let output = Descriptor.standardOutput

  /// Without a parent, a document beyond its time ends the worker this many seconds later.
  private static let graceSeconds = 5

  package init(_ settings: Settings, conversion: DocumentConversion) {
    self.settings = settings
    self.conversion = conversion
  }

  /// Goes on until the parent closes the pipe.
  package func run() throws {
    // Beyond the limit of a file, writing is an error like a full disk.
    signal(SIGXFSZ, SIG_IGN)
    let work: DocumentWork
    do {
      work = DocumentWork(
        conversion: conversion, fingerprint: settings.fingerprint,
        store: ProductStore(settings.folder, settings.kind),
        index: settings.resumes ? try JournalIndex(settings.folder.journal) : nil,
        isDryRun: settings.isDryRun)
    } catch {
      return try output.write(WorkerMessage.stop("the journal: \(Failure(error).line)").line)
    }
    try output.write(WorkerMessage.ready.line)
    var lines = LineReader(.standardInput, limit: 1 << 20)
    while case .line(let line)? = try lines.next() {
      guard let task = WorkerTask(line: line) else { continue }
      do {
        try perform(task, work)
      } catch let problem as FileProblem {
        return try output.write(WorkerMessage.stop(problem.description).line)
      }
      if hasGrown { return try output.write(WorkerMessage.leaves.line) }
    }
  }

  private func perform(_ task: WorkerTask, _ work: DocumentWork) throws {
    // What belongs together is written together: the answer and the end of a task.
    var pending: [UInt8] = []
    func send(_ message: WorkerMessage) throws {
      alarm(UInt32(settings.timeLimit + Self.graceSeconds))
      pending += message.line
      switch message {
      case .begins, .archive:
        // What is under work has to be known before it can go wrong.
        try output.write(pending)
        pending.removeAll(keepingCapacity: true)
      default: break
      }
      if case .begins(_, let label) = message { settings.rehearse(label) }
    }
    alarm(UInt32(settings.timeLimit + Self.graceSeconds))
    defer { alarm(0) }
    do {
      let file = try Descriptor.reading(task.file.path)
      let head = try file.read(at: 0, count: 512)
      if ArchiveKind(head[...], in: .file(task.file.path)) == .archive {
        if task.shares > 1, task.share == 0, task.firstEntry == 0 { try send(.archive) }
        let archive = ArchiveWork(
          work: work, choice: settings.choice, task: task, send: send)
        try archive.run(.file(task.file.path), size: file.size)
      } else {
        try perform(task, file, head, work, send)
      }
    } catch let failure as Failure {
      try send(work.failure(failure, label: task.file.label, entry: 0))
    } catch let problem as FileProblem where problem.isReading {
      try send(work.failure(Failure(problem), label: task.file.label, entry: 0))
    }
    try send(.ends)
    try output.write(pending)
  }

  /// Does a file that is no archive: a document, or several pages that were saved together.
  private func perform(
    _ task: WorkerTask, _ file: Descriptor, _ head: [UInt8], _ work: DocumentWork,
    _ send: @escaping (WorkerMessage) throws -> Void
  ) throws {
    let label = task.file.label
    let isWanted = settings.choice.wants(label)
    // Of what is not wanted itself, pages may be.
    let isCollection = SavedForm.recognize(head)?.isCollection ?? false
    guard isWanted || (isCollection && !settings.choice.refuses(label)) else {
      return try send(.skipped)
    }
    settings.rehearse(label)
    let bytes = try file.readAll(limit: conversion.limits.inputBytes)
    let pages = CollectionWork(
      work: work, choice: settings.choice, firstEntry: task.firstEntry, send: send)
    if try pages.run(bytes, label: label, at: 0, placeOf: { DocumentPlace.entry($0) }) { return }
    guard isWanted else { return try send(.skipped) }
    try send(
      work.message(.file(bytes, name: EntryName.last(of: label)), label: label, entry: 0))
  }

  /// `RUSAGE_SELF`, whose type differs between systems.
  private static let thisProcess: Int32 = 0

  /// Whether a large document has left more behind than a worker may hold.
  private var hasGrown: Bool {
    var usage = rusage()
    getrusage(Self.thisProcess, &usage)
    // In KiB, and the highest that it ever was; only then is it worth a look at what it is now.
    guard usage.ru_maxrss << 10 > settings.memory else { return false }
    return MemoryUse.resident ?? 0 > settings.memory
  }
}

/// What this process holds in memory.
enum MemoryUse {
  private static let pageSize = Int(sysconf(Int32(_SC_PAGESIZE)))

  /// In bytes; nil where the system does not tell.
  static var resident: Int? {
    guard
      let text = try? Descriptor.reading(Array("/proc/self/statm".utf8)).read(atMost: 128),
      let pages = text.split(separator: UInt8(ascii: " ")).dropFirst().first
        .flatMap({ WireFields.number($0) })
    else { return nil }
    return pages * pageSize
  }
}
