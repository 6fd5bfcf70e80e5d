import ArgumentParser
import GangmuKit

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Make a page on which a person checks conversions.",
    discussion: """
      One HTML file that works from the disk and asks nothing of the network: the source text beside \
      the outline, every change with its reason, the numbering as a strip, and decisions by \
      keyboard. Several inputs give an overview with the worst first. What is decided stays in the \
      browser until it is saved as a file, which 'gangmu convert --decisions' applies.

      EXAMPLES:
        gangmu review plan.txt -o review.html
        gangmu review in/* -o review.html
        gangmu convert plan.txt --decisions decisions.json

      \(ExitCode.explanation)
      """)

  @Argument(
    help: ArgumentHelp("The documents; - is standard input.", valueName: "input"),
    completion: .file())
  var inputs: [String]

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to write the page.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var output: String

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var normalizing: NormalizingOptions

  func validate() throws {
    guard inputs.count(where: { $0 == FileAccess.standardStream }) <= 1 else {
      throw ValidationError("Standard input (-) can be read only once.")
    }
  }

  func run() throws {
    let messages = Messages()
    let converter = try messages.orNothingDone("review") {
      try Converter(
        options: normalizing.conversionOptions(), importOptions: reading.importOptions)
    }
    var outcome = Outcome()
    var documents: [PlanDocument] = []
    for path in inputs {
      let input = Input(path: path)
      do {
        documents.append(
          converter.interpret(try input.read(by: converter.reader, as: reading.format)))
        outcome.succeeded()
      } catch {
        messages.failure(input.label, error)
        outcome.failedOne()
      }
    }
    if !documents.isEmpty {
      try messages.orNothingDone(output) {
        try FileAccess.write(try ReviewPage(documents).bytes(), to: output)
      }
    }
    try outcome.report()
  }
}
