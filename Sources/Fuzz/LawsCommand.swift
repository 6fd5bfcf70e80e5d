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
  @Flag(help: "Prints the smallest part of an input that breaks a law.") var show = false

  private static let chunk: UInt64 = 500

  func run() async throws {
    let check = try LawCheck()
    let deadline = ContinuousClock.now + .seconds(seconds)
    var next = seed
    var done: UInt64 = 0
    var broken = 0
    let end = seed + count
    await withTaskGroup(of: (UInt64, [(UInt64, [String])]).self) { group in
      func start() {
        guard next < end, ContinuousClock.now < deadline else { return }
        let seeds = next..<min(end, next + Self.chunk)
        next = seeds.upperBound
        group.addTask {
          (UInt64(seeds.count), seeds.compactMap { seed in Self.failure(of: seed, check) })
        }
      }
      for _ in 0..<max(1, jobs) { start() }
      for await (count, failures) in group {
        done += count
        broken += failures.count
        for (seed, problems) in failures { report(seed, problems, check) }
        start()
      }
    }
    print("\(done) inputs from seed \(seed), \(broken) broke a law")
    if broken > 0 { throw ExitCode.failure }
  }

  private static func failure(of seed: UInt64, _ check: LawCheck) -> (UInt64, [String])? {
    let input = FuzzInput(seed: seed)
    let problems = check.problems(input.bytes, format: input.format)
    return problems.isEmpty ? nil : (seed, problems)
  }

  private func report(_ seed: UInt64, _ problems: [String], _ check: LawCheck) {
    let input = FuzzInput(seed: seed)
    print(
      "seed \(seed) (\(input.format?.rawValue ?? "recognised")): "
        + problems.prefix(3).joined(separator: "; "))
    if show, input.format != .docx {
      print(check.shrunk(input.bytes, format: input.format).debugDescription)
    }
  }
}
