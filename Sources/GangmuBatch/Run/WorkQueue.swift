/// The tasks that wait, in the order in which they are to be given out.
struct WorkQueue {
  private let inputs: InputList
  private let shares: Int
  private var next = 0
  /// Given back, or shares of archives; the last comes first.
  private var again: [WorkerTask] = []
  /// Those at whose work a worker ended: they are given out one at a time to a worker that has
  /// nothing else, so that it is known which one it was.
  private var suspects: [WorkerTask] = []
  /// The archives whose shares were given out.
  private var shared: Set<Int> = []

  init(_ inputs: InputList, shares: Int) {
    self.inputs = inputs
    self.shares = shares
  }

  var isEmpty: Bool { next == inputs.count && again.isEmpty && suspects.isEmpty }

  mutating func takeSuspect() -> WorkerTask? { suspects.popLast() }

  /// - Parameter isAcceptable: Whether the next one may be given out now; the order stays.
  mutating func take(if isAcceptable: (WorkerTask) -> Bool) -> WorkerTask? {
    if let task = again.last {
      guard isAcceptable(task) else { return nil }
      return again.removeLast()
    }
    guard next < inputs.count else { return nil }
    let task = WorkerTask(number: next, file: inputs[next], shares: shares)
    guard isAcceptable(task) else { return nil }
    next += 1
    return task
  }

  /// Back to the front, in their order.
  mutating func giveBack(_ tasks: some Collection<WorkerTask>) {
    again += tasks.reversed()
  }

  mutating func suspect(_ task: WorkerTask) { suspects.append(task) }

  /// The other shares of an archive, once.
  mutating func addShares(of task: WorkerTask) {
    guard shared.insert(task.number).inserted else { return }
    giveBack(
      (1..<task.shares).map { share in
        var other = task
        other.share = share
        return other
      })
  }
}
