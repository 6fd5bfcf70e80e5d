import ArgumentParser
import GangmuKit

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take classes of changes back and write the result anew.",
    discussion: """
      Needs the result alone. Outline and ranges stay; every text, title and name is spelled as \
      without the changes, and the result records what was taken back. '*' stands for anything, so \
      --rule '*' gives the source text in its outline.

      EXAMPLES:
        gangmu undo plan.json --rule 'script/*' > traditional.json
        gangmu undo plan.json --rule space/han --rule space/latin --to markdown

      EXIT CODES: 0 done, 2 nothing could be done, 64 bad usage.
      """)

  @Argument(help: "A JSON result; - is standard input.", completion: .file(extensions: ["json"]))
  var result: String

  @Option(
    name: .customLong("rule"),
    help: ArgumentHelp("A rule or a pattern of rules; may be repeated.", valueName: "pattern"))
  var rules: [String]

  @Option(name: .customLong("to"), help: ArgumentHelp("What to write.", valueName: "format"))
  var format = OutputFormat.json

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to write.", valueName: "file"),
    completion: .file())
  var output = FileAccess.standardStream

  func validate() throws {
    guard !rules.isEmpty else {
      throw ValidationError("Name what to take back with --rule, such as --rule 'script/*'.")
    }
  }

  func run() throws {
    let messages = Messages()
    let input = Input(path: result)
    let document = try messages.orNothingDone(input.label) {
      try input.result().undoing(rules.map { RulePattern($0) })
    }
    var product: [UInt8] = []
    format.exporter.write(document, into: &product)
    try messages.orNothingDone(output) { try FileAccess.write(product, to: output) }
  }
}
