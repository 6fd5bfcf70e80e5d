/// How long one piece of work takes.
struct Measurement {
  let seconds: Double

  /// The best of several rounds, each long enough for the clock: the least disturbed one.
  ///
  /// The work gives its result back so that it cannot be optimised away.
  init<Result>(rounds: Int = 7, roundSeconds: Double = 0.05, _ work: () throws -> Result) rethrows {
    let clock = ContinuousClock()
    let first = try Self.time(clock, 1, work)
    let repetitions = max(1, Int(roundSeconds / max(first, 1e-7)))
    var best = first
    for _ in 0..<rounds { best = min(best, try Self.time(clock, repetitions, work)) }
    seconds = best
  }

  private static func time<Result>(
    _ clock: ContinuousClock, _ repetitions: Int, _ work: () throws -> Result
  ) rethrows -> Double {
    let start = clock.now
    for _ in 0..<repetitions { keep(try work()) }
    let spent = (clock.now - start).components
    return (Double(spent.seconds) + Double(spent.attoseconds) / 1e18) / Double(repetitions)
  }

  @inline(never) private static func keep<Value>(_: Value) {}
}
