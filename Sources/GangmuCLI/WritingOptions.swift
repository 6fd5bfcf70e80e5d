import ArgumentParser
import GangmuKit

/// How products are written.
struct WritingOptions: ParsableArguments {
  @Flag(help: "CSV that Excel opens as it is meant: a byte order mark, and no cell is a formula.")
  var excel = false

  @Option(
    help: ArgumentHelp(
      "Write every range of JSON in these units too: utf8 (bytes), utf16 (code units).",
      valueName: "unit"))
  var positions: [PositionUnit] = []

  func validate(for format: OutputFormat) throws {
    guard !excel || format == .csv || format == .tasks else {
      throw ValidationError("--excel goes with --to csv or tasks.")
    }
    guard positions.isEmpty || format == .json || format == .jsonl else {
      throw ValidationError("--positions goes with --to json or jsonl.")
    }
  }
}
