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
        gangmu inspect --at 120-134 plan.docx
        gangmu inspect --why page.html
        gangmu inspect --join plan_1.html plan_2.html
      """)

  @OptionGroup var document: DocumentInput

  @Option(
    name: .customLong("at"),
    help: ArgumentHelp(
      "Tell only where these positions of the source text stand in the file, and how they are "
        + "set: a position, or two with a hyphen.", valueName: "range"))
  var place: PlaceRange?

  @Flag(help: "Tell how the text of a web page was found: the scores of its elements and lines.")
  var why = false

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var normalizing: NormalizingOptions

  func validate() throws {
    guard !why || !document.join else {
      throw ValidationError("--why tells about one page; leave out --join.")
    }
  }

  func run() throws {
    let messages = Messages()
    let input = document.first
    let report = try messages.orNothingDone(input.label) {
      let converter = try Converter(
        options: normalizing.conversionOptions(), importOptions: reading.importOptions)
      if why { return try pageReport(input) }
      let source = try document.read(by: converter.reader, as: reading.format)
      if let place { return try PlaceReport(place, in: source, name: input.label).text }
      return Inspection(of: converter.interpret(source), source: source, name: input.label).text
    }
    try messages.orNothingDone(input.label) {
      try FileAccess.writeStandardOutput(Array(report.utf8))
    }
  }

  private func pageReport(_ input: Input) throws -> String {
    let options = reading.importOptions
    let bytes = try FileAccess.contents(of: input.path, limit: options.limits.inputBytes)
    let format = reading.format ?? InputFormat.recognize(bytes, name: input.name)
    guard format == .html else {
      throw ConversionError(
        .unsupportedFormat, "--why tells about web pages only",
        advice: "use --from html if this is one")
    }
    return PageReport(of: try PageExplanation(of: bytes, options: options), name: input.label).text
  }
}
