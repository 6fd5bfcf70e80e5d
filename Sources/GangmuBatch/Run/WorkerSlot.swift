/// A place for a worker: the process that has it now, and what that one has to do.
struct WorkerSlot {
  struct Assigned {
    var task: WorkerTask
    var bytes: Int
  }

  let number: Int
  var child: ChildWorker?
  /// In the order in which they were sent; the first is under work.
  private(set) var assigned: [Assigned] = []
  /// Whether the first is a suspect, beside which nothing else is given out.
  private(set) var isAlone = false
  /// The entry of an archive that is under work.
  var entry: (place: Int, label: String)?
  /// The first entry of that archive that is not known to be done.
  var nextEntry = 0
  /// When the document under work was begun, as far as the parent knows.
  var since = ContinuousClock.now
  /// The worker goes, and is not to blame anything for it.
  var isLeaving = false
  var isOverdue = false
  /// Whether the worker has come so far that it takes tasks.
  var isReady = false

  /// So many tasks, or so many bytes of documents, wait at a worker: enough that it need not wait for
  /// the parent, few enough that the last ones are spread over all.
  private static let tasksAhead = 16
  private static let bytesAhead = 1 << 20

  init(number: Int) { self.number = number }

  var hasRoom: Bool {
    guard !isAlone, !isLeaving else { return false }
    return assigned.count < Self.tasksAhead
      && assigned.reduce(0) { $0 + $1.bytes } < Self.bytesAhead
  }

  /// The size of the largest document that it has.
  var bytes: Int { assigned.reduce(0) { max($0, $1.bytes) } }

  mutating func assign(_ task: WorkerTask, bytes: Int, alone: Bool = false) {
    if assigned.isEmpty { begin(task) }
    assigned.append(Assigned(task: task, bytes: bytes))
    isAlone = alone
    child?.send(task.line)
  }

  /// The first task is done with.
  mutating func finishFirst() {
    guard !assigned.isEmpty else { return }
    assigned.removeFirst()
    isAlone = false
    if let first = assigned.first { begin(first.task) }
  }

  /// The first task is an archive, of which a worker holds one entry at a time.
  mutating func findArchive() {
    if !assigned.isEmpty { assigned[0].bytes = RunSettings.bytesOfArchive }
  }

  mutating func finishEntry(_ place: Int) {
    entry = nil
    nextEntry = place + 1
  }

  private mutating func begin(_ task: WorkerTask) {
    entry = nil
    nextEntry = task.firstEntry
    since = .now
  }

  /// Takes everything away from a worker that has gone.
  mutating func clear() -> [WorkerTask] {
    defer { self = WorkerSlot(number: number) }
    return assigned.map(\.task)
  }
}
