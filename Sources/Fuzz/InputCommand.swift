import ArgumentParser
import GangmuKit
import PlanGeneration

/// One random input, to look at it or to measure it.
struct InputCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "input", abstract: "Writes the random input of a seed to a file.")

  @Argument(help: "The seed.") var seed: UInt64
  @Argument(help: "The file.") var file: String

  func run() throws {
    let input = FuzzInput(seed: seed)
    try OutputFile.write(input.bytes, to: file)
    print(
      "\(input.bytes.count) bytes of \(input.format?.rawValue ?? "a format to be recognised")")
  }
}
