internal import FoundationEssentials

/// A batch from its inputs to its manifest.
///
/// 1. A kill at any moment leaves whole products only, and a journal out of which the next run goes
///    on; a run that was stopped and gone on with ends with the bytes of one that was not.
/// 2. The manifest and the store come last, and each is whole or as it was.
package struct BatchRun {
  /// How workers are started.
  package struct Program: Sendable {
    package var executable: String
    package var arguments: [String]

    package init(executable: String, arguments: [String]) {
      self.executable = executable
      self.arguments = arguments
    }
  }

  package struct Result: Sendable {
    package var counts: RunCounts
    package var end: RunEnd
  }

  private let folder: RunFolder
  private let settings: RunSettings
  private let program: Program
  private let resumes: Bool

  /// - Parameter resumes: Whether what an earlier run did is kept.
  package init(_ folder: RunFolder, settings: RunSettings, program: Program, resumes: Bool) {
    self.folder = folder
    self.settings = settings
    self.program = program
    self.resumes = resumes
  }

  /// - Parameters:
  ///   - store: Makes what all products go into together; nil when each has its own place.
  /// - Throws: When nothing can be done there.
  package func run(
    _ inputs: InputCollector, store: (() throws -> any StoreBuilder)?, progress: RunProgress
  ) throws -> Result {
    try folder.prepare()
    let lock = try RunLock(folder)
    folder.removeDrafts()
    if resumes, folder.hasJournal {
      try Journal.compact(folder)
    } else {
      RunFolder.remove(folder.journal)
      folder.removeSpool()
    }
    try folder.markUnfinished()
    let journal = try Journal(folder.journal)
    var dispatcher = dispatcher(inputs, in: folder, journal, lock, progress)
    var end = dispatcher.run()
    if end == .finished { end = finish(dispatcher, journal, store) }
    return Result(counts: dispatcher.counts, end: end)
  }

  /// What would be done, a line for each document in the order of the inputs. Nothing is written to
  /// the output folder.
  package func plan(_ inputs: InputCollector, progress: RunProgress) throws -> [String] {
    let scratch = RunFolder(
      Array(FileManager.default.temporaryDirectory.path.utf8)
        .appending(component: "gangmu-\(UUID().uuidString)"))
    try scratch.prepare()
    defer {
      try? FileManager.default.removeItem(atPath: String(decoding: scratch.output, as: UTF8.self))
    }
    let lock = try RunLock(scratch)
    let journal = try Journal(scratch.journal)
    var dispatcher = dispatcher(inputs, in: scratch, journal, lock, progress)
    let end = dispatcher.run()
    guard end == .finished else { throw FileProblem(message: "the plan could not be finished") }
    return progress.plan.sorted { $0.0 < $1.0 }.map(\.1.planLine)
  }

  private func dispatcher(
    _ inputs: InputCollector, in folder: RunFolder, _ journal: Journal, _ lock: RunLock,
    _ progress: RunProgress
  ) -> Dispatcher {
    var dispatcher = Dispatcher(
      inputs.list, settings: settings, folder: folder, journal: journal,
      launch: { (slot: Int) throws(FileProblem) in try worker(slot, in: folder, lock) },
      tell: { progress.take($0) })
    for (label, problem) in inputs.problems {
      dispatcher.refuse(label, Failure(problem), at: inputs.list.count)
    }
    return dispatcher
  }

  private func finish(
    _ dispatcher: Dispatcher, _ journal: Journal, _ store: (() throws -> any StoreBuilder)?
  ) -> RunEnd {
    do {
      var builder = try store?()
      let manifest = Manifest(journal, dispatcher.places, storeName: builder?.name)
      if builder != nil {
        var spool = SpoolReader(folder)
        try manifest.forEach { record in
          guard let product = try spool.product(of: record) else { return }
          try builder?.add(product)
        }
        try builder?.finish()
        spool.removeUnused()
      }
      try journal.settle(in: folder)
      try manifest.write(to: folder)
      folder.markFinished()
      return .finished
    } catch {
      return .stuck("\(error)")
    }
  }

  private func worker(
    _ slot: Int, in folder: RunFolder, _ lock: RunLock
  ) throws(FileProblem) -> ChildWorker {
    var environment = ProcessInfo.processInfo.environment
    // A crash is told as a record; drawing its picture would take longer than all the rest.
    environment["SWIFT_BACKTRACE"] = "enable=no"
    environment["TMPDIR"] = String(decoding: folder.drafts, as: UTF8.self)
    return try ChildWorker(
      .init(
        executable: program.executable, arguments: program.arguments, environment: environment,
        lock: lock.descriptor),
      log: folder.log(ofWorker: slot))
  }
}

/// Reads products out of the spool.
struct SpoolReader {
  private let folder: RunFolder
  private var open: [String: Descriptor] = [:]

  init(_ folder: RunFolder) { self.folder = folder }

  /// Nil for what has no product.
  mutating func product(of record: JournalRecord) throws -> [UInt8]? {
    guard case .spool(let name, let offset) = record.product else { return nil }
    let file = try open[name] ?? Descriptor.reading(folder.spool.appending(component: name))
    open[name] = file
    let bytes = try file.read(at: offset, count: record.size)
    guard bytes.count == record.size, Checksum(bytes).value == record.checksum else {
      throw FileProblem(
        message: "the product of \(record.label) was changed by somebody else",
        advice: "run again without --resume")
    }
    return bytes
  }

  /// Removes files out of which nothing was read: nothing in them is wanted any more.
  func removeUnused() {
    for name in RunFolder.names(in: folder.spool)
    where open[String(decoding: name, as: UTF8.self)] == nil {
      RunFolder.remove(folder.spool.appending(component: name))
    }
  }
}
