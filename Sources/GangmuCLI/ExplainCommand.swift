import ArgumentParser
import GangmuKit

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell what happened to one character, from bytes to result.",
    discussion: """
      Where it was read, to which part it belongs, which rule changed it and on what ground, what \
      it became and what was found there. Positions count characters of the source text from 0, as \
      every range of a result does.

      EXAMPLES:
        gangmu explain plan.json --at 120
        gangmu explain plan.json --at 120 --at 121

      EXIT CODES: 0 done, 2 nothing could be done, 64 bad usage.
      """)

  @Argument(help: "A JSON result; - is standard input.", completion: .file(extensions: ["json"]))
  var result: String

  @Option(
    name: .customLong("at"),
    help: ArgumentHelp("A position; may be repeated.", valueName: "number"))
  var positions: [Int]

  func validate() throws {
    guard !positions.isEmpty else { throw ValidationError("Name a position with --at.") }
  }

  func run() throws {
    let messages = Messages()
    let input = Input(path: result)
    let text = try messages.orNothingDone(input.label) {
      let document = try input.result()
      return try positions.map { position in
        try Explanation(of: position, in: document).lines.map { $0.onOneLine + "\n" }.joined()
      }.joined(separator: "\n")
    }
    try messages.orNothingDone(input.label) {
      try FileAccess.writeStandardOutput(Array(text.utf8))
    }
  }
}
