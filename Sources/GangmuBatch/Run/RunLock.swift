#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// That nobody else writes to the output folder.
///
/// Workers inherit the lock: when the parent is killed, the next run waits until its last worker has
/// gone, so that nothing of the old run comes after the new one began.
package struct RunLock {
  let descriptor: Descriptor

  /// How long workers without a parent may take to notice; a document beyond its time limit ends
  /// its worker by itself.
  private static let patience = Duration.seconds(15)

  /// - Throws: ``FileProblem`` when another run goes on there.
  package init(_ folder: RunFolder) throws(FileProblem) {
    descriptor = try Descriptor.writing(folder.lock)
    let start = ContinuousClock.now
    while flock(descriptor.number, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw FileProblem(writing: errno) }
      guard ContinuousClock.now - start < Self.patience else {
        throw FileProblem(
          message: "another run is writing there",
          advice: "wait for its end, or choose another folder with -o")
      }
      usleep(20_000)
    }
  }
}
