import ArgumentParser
import GangmuKit
import PlanGeneration

/// Random inputs of every format; the laws must hold for each.
struct LawsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "laws", abstract: "Checks the laws on random inputs.",
    discussion: "An input that breaks a law is named by its seed: laws --seed N --count 1.")

  @Option(help: "How many inputs.") var count: UInt64 = 1_000_000
  @Option(help: "When to stop in any case, in seconds.") var seconds = 3600
  @Option(help: "The seed of the first input; the next ones follow.") var seed: UInt64 = 1
  @Option(help: "How many inputs are checked at once.") var jobs = 2
  @Option(help: "How many seconds one input may take, with all checks.") var limit = 10.0
  @Flag(help: "Prints the smallest part of an input that breaks a law.") var show = false

  private static let chunk: UInt64 = 500

  func run() async throws {
    let check = try LawCheck()
    let deadline = ContinuousClock.now + .seconds(seconds)
    var next = seed
    var done: UInt64 = 0
    var broken = 0
    let end = seed + count
    var slowest: (seed: UInt64, time: Duration) = (seed, .zero)
    await withTaskGroup(of: Chunk.self) { group in
      func start() {
        guard next < end, ContinuousClock.now < deadline else { return }
        let seeds = next..<min(end, next + Self.chunk)
        next = seeds.upperBound
        group.addTask { Chunk(seeds, check, limit: .seconds(limit)) }
      }
      for _ in 0..<max(1, jobs) { start() }
      for await chunk in group {
        done += chunk.count
        broken += chunk.failures.count
        if chunk.slowest.time > slowest.time { slowest = chunk.slowest }
        for (seed, problems) in chunk.failures { report(seed, problems, check) }
        start()
      }
    }
    print("\(done) inputs from seed \(seed), \(broken) broke a law")
    print("the slowest is seed \(slowest.seed): \(slowest.time)")
    if broken > 0 { throw ExitCode.failure }
  }

  private func report(_ seed: UInt64, _ problems: [LawCheck.Problem], _ check: LawCheck) {
    let input = FuzzInput(seed: seed)
    print(
      "seed \(seed) (\(input.format?.rawValue ?? "recognised")): "
        + problems.prefix(3).map(\.description).joined(separator: "; "))
    if show, input.format != .docx {
      let bytes = check.shrunk(input.bytes, format: input.format)
      let text = String(validating: bytes, as: UTF8.self)
      print(text?.debugDescription ?? "bytes \(bytes)")
    }
  }
}

/// What some inputs showed.
private struct Chunk: Sendable {
  let count: UInt64
  var failures: [(seed: UInt64, problems: [LawCheck.Problem])] = []
  var slowest: (seed: UInt64, time: Duration)

  init(_ seeds: Range<UInt64>, _ check: LawCheck, limit: Duration) {
    count = UInt64(seeds.count)
    slowest = (seeds.lowerBound, .zero)
    for seed in seeds {
      let input = FuzzInput(seed: seed)
      var problems: [LawCheck.Problem] = []
      let time = ContinuousClock().measure {
        problems = check.problems(input.bytes, format: input.format)
      }
      if time > limit { problems.append(.init(law: "too slow", detail: "\(time)")) }
      if !problems.isEmpty { failures.append((seed, problems)) }
      if time > slowest.time { slowest = (seed, time) }
    }
  }
}
