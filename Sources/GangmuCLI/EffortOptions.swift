import ArgumentParser
import GangmuBatch

/// How much a batch may take of the machine, and of a person's patience.
struct EffortOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("How many worker processes (default: one a processor).", valueName: "number")
  )
  var jobs = ProgramPath.processors

  @Option(
    help: ArgumentHelp(
      "What all workers together may hold, such as 512M or 2G; large documents wait for room.",
      valueName: "size"))
  var memory = MemorySize(bytes: 1 << 30)

  @Option(
    help: ArgumentHelp(
      "How long a document may take; one that takes longer twice fails alone.",
      valueName: "seconds"))
  var timeLimit = 120

  @Flag(help: "Stop at the first failure.")
  var failFast = false

  @Option(help: ArgumentHelp("Stop after so many failures.", valueName: "number"))
  var maxErrors: Int?

  func validate() throws {
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs is from 1 to 256.") }
    guard timeLimit > 0 else { throw ValidationError("--time-limit is at least 1.") }
    guard maxErrors ?? 1 > 0 else { throw ValidationError("--max-errors is at least 1.") }
  }
}

/// `512M`, `2G`, or a number of bytes.
struct MemorySize: ExpressibleByArgument {
  let bytes: Int

  private static let units: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]

  init(bytes: Int) { self.bytes = bytes }

  init?(argument: String) {
    let unit = argument.last.flatMap { Self.units[Character($0.uppercased())] }
    let digits = unit == nil ? argument[...] : argument.dropLast()
    guard let number = Int(digits), number > 0 else { return nil }
    let (bytes, overflows) = number.multipliedReportingOverflow(by: unit ?? 1)
    guard !overflows else { return nil }
    self.init(bytes: bytes)
  }

  var defaultValueDescription: String { "\(bytes >> 20)M" }
}
