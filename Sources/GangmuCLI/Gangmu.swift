public import ArgumentParser
import GangmuBatch
import GangmuKit

/// The command: plans and official documents in, data out.
public struct Gangmu: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "gangmu",
    abstract: "Turns Chinese plans and official documents into data.",
    discussion: """
      Reads text in any Chinese encoding, web pages, Word files and its own results; finds the \
      outline, the official frame and who answers for what; and explains every character that it \
      changed.

      EXAMPLES:
        gangmu convert plan.docx                 JSON on standard output
        gangmu convert in/* -o out --to csv      a table for each file
        gangmu inspect plan.txt                  what was recognised, and why

      \(ExitCode.explanation)
      """,
    version: Converter.version,
    subcommands: [
      ConvertCommand.self, InspectCommand.self, TextCommand.self, RestoreCommand.self,
      UndoCommand.self, ExplainCommand.self, ReviewCommand.self, ValidateCommand.self,
      ScriptCommand.self,
      BatchCommand.self, ReportCommand.self, WorkerCommand.self, FormatsCommand.self,
    ])

  public init() {}

  /// Runs the command with the arguments of the process, and ends it.
  public static func main() {
    FreedMemory.keep()
    main(nil)
  }
}
