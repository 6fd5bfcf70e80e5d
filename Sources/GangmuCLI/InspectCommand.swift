import ArgumentParser
import GangmuKit

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Tell a person what was recognised in a document, and why.",
    discussion: """
      Format, charset and script with their evidence; title and official frame; the outline with \
      the source of each number; what was set aside, what was changed and by which rule; and the \
      findings with their places.

      EXAMPLES:
        gangmu inspect plan.txt
        gangmu inspect --script keep page.html
      """)

  @Argument(help: "The document; - is standard input.", completion: .file())
  var input: String

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var normalizing: NormalizingOptions

  func run() throws {
    let messages = Messages()
    let input = Input(path: input)
    let report = try messages.orNothingDone(input.label) {
      let converter = try Converter(
        options: normalizing.conversionOptions, importOptions: reading.importOptions)
      let source = try input.read(by: converter.reader, as: reading.format)
      return Inspection(of: converter.interpret(source), source: source, name: input.label)
    }
    try messages.orNothingDone(input.label) {
      try FileAccess.writeStandardOutput(Array(report.text.utf8))
    }
  }
}
