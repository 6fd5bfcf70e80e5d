#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Hands the documents of a batch to worker processes and keeps what they answer.
///
/// 1. A document at which a worker ends or that takes too long is tried once more, alone; then it
///    fails, and no other with it.
/// 2. Which worker does what has no bearing on any record.
/// 3. What is in flight together is bounded by what it takes; a document that takes more goes alone.
struct Dispatcher {
  typealias Launch = (_ slot: Int) throws(FileProblem) -> ChildWorker

  let settings: RunSettings
  let folder: RunFolder
  let journal: Journal
  let launch: Launch
  let tell: (RunEvent) -> Void
  let signals = SignalWatch()
  var queue: WorkQueue
  var slots: [WorkerSlot]
  var tries: [DocumentPlace: Int] = [:]
  /// Workers that ended before they were ready, one after the other.
  var failedStarts = 0
  private var lastSettled = ContinuousClock.now
  private(set) var places: [(document: DocumentPlace, body: Journal.Place)] = []
  private(set) var counts = RunCounts()
  private(set) var end: RunEnd?

  private static let timeBetweenCheckpoints = Duration.seconds(10)
  /// What is under work may be finished within this time after a request to stop.
  private static let timeToFinish = Duration.seconds(5)
  private static let pollMilliseconds: Int32 = 100

  init(
    _ inputs: InputList, settings: RunSettings, folder: RunFolder, journal: Journal,
    launch: @escaping Launch, tell: @escaping (RunEvent) -> Void
  ) {
    self.settings = settings
    self.folder = folder
    self.journal = journal
    self.launch = launch
    self.tell = tell
    queue = WorkQueue(inputs, shares: settings.jobs)
    slots = (0..<settings.jobs).map { WorkerSlot(number: $0) }
  }

  /// Tells of an input that is no file at all.
  mutating func refuse(_ label: String, _ failure: Failure, at number: Int) {
    let record = JournalRecord(failure, label: label)
    keep(.failed, journal.append(record.body), DocumentPlace(file: number))
    tell(.failed(record))
  }

  private var isIdle: Bool { slots.allSatisfy { $0.assigned.isEmpty } }

  /// Goes on until everything is done, or until it cannot go on.
  mutating func run() -> RunEnd {
    do {
      while !(queue.isEmpty && isIdle), end == nil {
        try assign()
        try exchange()
        try settle()
        if let signal = signals.next() { stop(.interrupted(signal)) }
      }
      if case .stuck = end {} else { try finishCurrent() }
      try journal.flush()
    } catch {
      stop(.stuck("the journal: \(error)"))
    }
    dismiss()
    return end ?? .finished
  }

  mutating func stop(_ reason: RunEnd) { end = end ?? reason }

  // MARK: Giving out

  private mutating func assign() throws(FileProblem) {
    var isGoingOn = true
    // In turns, so that few documents are spread over all workers.
    while isGoingOn {
      isGoingOn = false
      for index in slots.indices where slots[index].hasRoom {
        isGoingOn = try assign(to: index) || isGoingOn
      }
    }
  }

  private mutating func assign(to index: Int) throws(FileProblem) -> Bool {
    var task: (WorkerTask, bytes: Int)?
    var isSuspect = false
    if slots[index].assigned.isEmpty, let suspect = queue.takeSuspect() {
      (task, isSuspect) = ((suspect, Self.size(of: suspect)), true)
    } else {
      task = takeAcceptable()
    }
    guard let (task, bytes) = task else { return false }
    if slots[index].child == nil { slots[index].child = try launch(index) }
    slots[index].assign(task, bytes: bytes, alone: isSuspect)
    return true
  }

  private mutating func takeAcceptable() -> (WorkerTask, bytes: Int)? {
    var bytes = 0
    let room = settings.memory - settings.jobs * RunSettings.memoryOfWorker
    let held = slots.reduce(0) { $0 + $1.bytes } * RunSettings.memoryForEachByte
    let isIdle = isIdle
    let task = queue.take { task in
      bytes = Self.size(of: task)
      return isIdle || held + bytes * RunSettings.memoryForEachByte <= room
    }
    return task.map { ($0, bytes) }
  }

  /// The size of a task's document as plain text would have it.
  private static func size(of task: WorkerTask) -> Int {
    guard task.share == 0 else { return RunSettings.bytesOfArchive }
    let size = FileIdentity(task.file.path)?.size ?? 0
    guard size > RunSettings.smallBytes,
      let head = try? Descriptor.reading(task.file.path).read(atMost: 2),
      head == Array("PK".utf8)
    else { return size }
    return size * RunSettings.unpackedForEachByte
  }

  // MARK: Talking

  /// Waits for the workers a moment and takes what they say.
  private mutating func exchange() throws(FileProblem) {
    var waits: [pollfd] = []
    var owners: [Int] = []
    for (index, slot) in slots.enumerated() {
      guard let child = slot.child else { continue }
      waits.append(pollfd(fd: child.messages.number, events: Int16(POLLIN), revents: 0))
      owners.append(index)
      if let number = child.waitingForRoom {
        waits.append(pollfd(fd: number, events: Int16(POLLOUT), revents: 0))
        owners.append(index)
      }
    }
    _ = poll(&waits, nfds_t(waits.count), Self.pollMilliseconds)
    for (wait, index) in zip(waits, owners) where wait.revents != 0 {
      guard let child = slots[index].child else { continue }
      if wait.events & Int16(POLLOUT) != 0 {
        child.sendOn()
      } else if let lines = child.receive() {
        for line in lines { take(line, from: index) }
      } else {
        bury(index)
      }
    }
    try journal.flush()
    for index in slots.indices { killIfOverdue(index) }
    tell(.moment(counts, underWork: underWork))
  }

  private mutating func take(_ line: ArraySlice<UInt8>, from index: Int) {
    guard let message = WorkerMessage(line: line) else { return }
    slots[index].since = .now
    // What concerns the worker alone.
    switch message {
    case .ready:
      slots[index].isReady = true
      failedStarts = 0
    case .stop(let reason): stop(.stuck(reason))
    case .leaves: slots[index].isLeaving = true
    default: take(message, from: index)
    }
  }

  private mutating func take(_ message: WorkerMessage, from index: Int) {
    guard let first = slots[index].assigned.first else { return }
    let file = first.task.number
    switch message {
    case .archive:
      slots[index].findArchive()
      queue.addShares(of: first.task)
    case .begins(let entry, let label):
      slots[index].entry = (entry, label)
    case .skipped:
      counts.skipped += 1
      slots[index].entry = nil
    case .record(let entry, let status, let body):
      let document = DocumentPlace(file: file, entry: entry)
      keep(status, journal.append(body), document)
      if status == .failed || settings.isDryRun, let record = JournalRecord(body: body) {
        tell(settings.isDryRun ? .planned(record, document) : .failed(record))
      }
      slots[index].finishEntry(entry)
    case .unchanged(let entry, let status, let offset, let length):
      let document = DocumentPlace(file: file, entry: entry)
      counts.unchanged += 1
      keep(status, Journal.Place(offset: offset, length: length), document)
      if settings.isDryRun {
        let label = slots[index].entry?.label ?? first.task.file.label
        tell(.planned(JournalRecord(unchanged: label), document))
      }
      slots[index].finishEntry(entry)
    case .ends: slots[index].finishFirst()
    case .ready, .stop, .leaves: break
    }
  }

  mutating func keep(
    _ status: WorkerMessage.Status, _ body: Journal.Place, _ document: DocumentPlace
  ) {
    places.append((document, body))
    switch status {
    case .done: counts.done += 1
    case .doneWithWarnings:
      counts.done += 1
      counts.warned += 1
    case .failed:
      counts.failed += 1
      if let limit = settings.maxErrors, counts.failed >= limit { stop(.tooManyFailures) }
    }
  }

  /// What takes longer than most, the longest first.
  private var underWork: [(label: String, since: ContinuousClock.Instant)] {
    slots.compactMap { slot in
      slot.assigned.first.map { (slot.entry?.label ?? $0.task.file.label, slot.since) }
    }.sorted { $0.since < $1.since }
  }

  // MARK: Ending

  /// Lets workers finish what they have begun, for a moment.
  private mutating func finishCurrent() throws(FileProblem) {
    guard end != nil else { return }
    let start = ContinuousClock.now
    for slot in slots { slot.child?.closeTasks() }
    while !isIdle, ContinuousClock.now - start < Self.timeToFinish, signals.next() == nil {
      try exchange()
      if slots.allSatisfy({ $0.child == nil }) { break }
    }
  }

  private mutating func dismiss() {
    for slot in slots {
      guard let child = slot.child else { continue }
      child.closeTasks()
      if !slot.assigned.isEmpty { child.kill() }
      _ = child.wait()
    }
  }

  private mutating func settle() throws(FileProblem) {
    guard !settings.isDryRun, ContinuousClock.now - lastSettled > Self.timeBetweenCheckpoints else {
      return
    }
    try journal.settle(in: folder)
    lastSettled = .now
  }
}
