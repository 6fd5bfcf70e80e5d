#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How long one piece of work takes.
struct Measurement {
  let seconds: Double

  /// The best of several rounds, each long enough for the clock: the least disturbed one. Counted is
  /// the time of the processor, so that other programs on the machine add little.
  ///
  /// The work gives its result back so that it cannot be optimised away.
  init<Result>(rounds: Int = 7, roundSeconds: Double = 0.05, _ work: () throws -> Result) rethrows {
    let first = try Self.time(1, work)
    let repetitions = max(1, Int(roundSeconds / max(first, 1e-7)))
    var best = first
    for _ in 0..<rounds { best = min(best, try Self.time(repetitions, work)) }
    seconds = best
  }

  private static func time<Result>(_ repetitions: Int, _ work: () throws -> Result) rethrows
    -> Double
  {
    let start = processorSeconds()
    for _ in 0..<repetitions { keep(try work()) }
    return (processorSeconds() - start) / Double(repetitions)
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @inline(never) private static func keep<Value>(_: Value) {}
}
