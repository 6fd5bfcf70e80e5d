/// How a batch goes about its work.
package struct RunSettings: Sendable {
  /// How many worker processes.
  package var jobs: Int
  /// What all workers together may hold, in bytes.
  package var memory: Int
  /// How long a document may take.
  package var timeLimit: Duration
  /// So many failures end the run; nil for any number.
  package var maxErrors: Int?
  package var isDryRun: Bool

  package init(
    jobs: Int, memory: Int, timeLimit: Duration, maxErrors: Int?, isDryRun: Bool
  ) {
    self.jobs = jobs
    self.memory = memory
    self.timeLimit = timeLimit
    self.maxErrors = maxErrors
    self.isDryRun = isDryRun
  }

  /// What converting a document takes at its height for each byte of it. Measured with a release build
  /// on plans of 5 and 10 MB: 24 for text, 28 for a page.
  static let memoryForEachByte = 32
  /// What a packed document unpacks to: a .docx of 364 KB took 380 bytes for each.
  static let unpackedForEachByte = 16
  /// Documents up to this size make no difference.
  static let smallBytes = 1 << 16
  /// What stands for an archive, of which one entry after the other is held.
  static let bytesOfArchive = 1 << 19
  /// What a worker holds anyway: the program and the dictionaries.
  package static let memoryOfWorker = 48 << 20
}

/// How a batch ended.
package enum RunEnd: Hashable, Sendable {
  case finished
  /// By a signal.
  case interrupted(Int32)
  /// Too many documents failed.
  case tooManyFailures
  /// Nothing more could be done, and why.
  case stuck(String)
}

/// How many documents came to what.
package struct RunCounts: Hashable, Sendable {
  package var done = 0
  /// Of those done, as an earlier run left them.
  package var unchanged = 0
  package var failed = 0
  package var warned = 0
  package var skipped = 0
}
