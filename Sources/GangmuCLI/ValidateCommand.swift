import ArgumentParser
import GangmuKit

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check JSON results against the schema and against themselves.",
    discussion: """
      The shape by schemas/document.schema.json; then what no schema can say: that the source text \
      can be rebuilt, and that ranges and identifiers agree. One line for each problem, nothing \
      for a valid result.

      EXAMPLES:
        gangmu validate out/*.json

      EXIT CODES: 0 all are valid, 1 some are not, 2 none could be checked, 64 bad usage.
      """)

  @Argument(
    help: ArgumentHelp("JSON results; - is standard input.", valueName: "result"),
    completion: .file(extensions: ["json"]))
  var results: [String]

  func run() throws {
    let messages = Messages()
    let validator = try messages.orNothingDone("validate") { try DocumentValidator() }
    var checked = 0
    var invalid = 0
    for path in results {
      let input = Input(path: path)
      do {
        let json = try FileAccess.contents(of: path, limit: ImportLimits().inputBytes)
        let problems = validator.problems(in: json)
        for problem in problems { messages.problem(input.label, problem) }
        checked += 1
        invalid += problems.isEmpty ? 0 : 1
      } catch {
        messages.failure(input.label, error)
      }
    }
    guard checked > 0 else { throw ExitCode.nothingDone }
    guard invalid == 0, checked == results.count else { throw ExitCode.someFailed }
  }
}
