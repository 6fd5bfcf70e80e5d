import ArgumentParser
import GangmuKit

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Rebuild the source text from a JSON result alone.",
    discussion: """
      Gives what 'gangmu text' gave for the source, byte for byte: every edit is undone and \
      everything that was set aside is put back. A result that contradicts itself is refused.

      EXAMPLES:
        gangmu restore plan.json
        gangmu restore plan.json -o plan.restored.txt
      """)

  @Argument(help: "A JSON result; - is standard input.", completion: .file(extensions: ["json"]))
  var result: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to write.", valueName: "file"),
    completion: .file())
  var output = FileAccess.standardStream

  func run() throws {
    let messages = Messages()
    let input = Input(path: result)
    let text = try messages.orNothingDone(input.label) {
      let json = try FileAccess.contents(of: result, limit: ImportLimits().inputBytes)
      return try Restorer.restore(try PlanDocument(json: json))
    }
    try messages.orNothingDone(output) { try FileAccess.write(text.utf8Bytes, to: output) }
  }
}
