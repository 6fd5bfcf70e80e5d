/// What becomes of documents at which workers end or that take too long.
extension Dispatcher {
  /// How often a document is tried.
  private static let tries = 2
  /// So many workers that end at once have a reason that is no document's.
  private static let failedStartsBorne = 4

  mutating func killIfOverdue(_ index: Int) {
    guard !slots[index].assigned.isEmpty, !slots[index].isOverdue,
      ContinuousClock.now - slots[index].since > settings.timeLimit
    else { return }
    slots[index].isOverdue = true
    slots[index].child?.kill()
  }

  /// A worker has gone.
  mutating func bury(_ index: Int) {
    let slot = slots[index]
    let ending = slot.child?.wait()
    if !slot.isReady, !slot.isOverdue {
      failedStarts += 1
      if failedStarts >= Self.failedStartsBorne {
        stop(.stuck("workers end before they begin; see \(logName(slot.number))"))
      }
    }
    var tasks = slots[index].clear()
    guard !slot.isLeaving, !tasks.isEmpty else { return queue.giveBack(tasks) }
    var first = tasks.removeFirst()
    queue.giveBack(tasks)
    let document = DocumentPlace(file: first.number, entry: slot.entry?.place ?? first.firstEntry)
    tries[document, default: 0] += 1
    first.firstEntry = slot.entry?.place ?? slot.nextEntry
    guard tries[document, default: 0] >= Self.tries else {
      return queue.suspect(first)
    }
    let failure =
      slot.isOverdue ? Self.overdue(settings.timeLimit) : Self.crashed(ending)
    let record = JournalRecord(failure, label: slot.entry?.label ?? first.file.label)
    keep(.failed, journal.append(record.body), document)
    tell(.failed(record))
    if slot.entry != nil {
      first.firstEntry = document.entry + 1
      queue.giveBack([first])
    }
  }

  private static func overdue(_ limit: Duration) -> Failure {
    Failure(
      .timeLimit, "It took longer than \(limit.components.seconds) seconds.",
      advice: "allow more with --time-limit")
  }

  private func logName(_ slot: Int) -> String {
    String(decoding: folder.log(ofWorker: slot), as: UTF8.self)
  }

  private static func crashed(_ ending: ChildWorker.Ending?) -> Failure {
    let how: String
    switch ending {
    case .signalled(let signal): how = "by signal \(signal)"
    case .exited(let code): how = "with code \(code)"
    case nil: how = "without a word"
    }
    return Failure(
      .crashed, "The program ended \(how) while it worked on it, twice.",
      advice: "please report it")
  }
}
