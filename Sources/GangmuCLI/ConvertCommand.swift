import ArgumentParser
import GangmuKit

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Convert documents to JSON, CSV or Markdown.",
    discussion: """
      One input goes to standard output unless -o names a file or folder. Several inputs need a \
      folder; each product is named for its input, and names that collide are numbered. A file \
      that cannot be read is reported and the others are converted.

      EXAMPLES:
        gangmu convert plan.txt > plan.json
        gangmu convert plan.docx -o plan.md --to markdown
        gangmu convert in/*.html -o out --to csv --excel
        cat plan.txt | gangmu convert - --script keep

      \(ExitCode.explanation)
      """)

  @Argument(
    help: ArgumentHelp("The documents; - is standard input.", valueName: "input"),
    completion: .file())
  var inputs: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A file, or a folder (made when missing).", valueName: "file|folder"),
    completion: .file())
  var output: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("What to write.", valueName: "format"))
  var format = OutputFormat.json

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var normalizing: NormalizingOptions

  @Flag(help: "CSV that Excel opens as it is meant: a byte order mark, and no cell is a formula.")
  var excel = false

  @Flag(help: "Exit with 3 when a document has warnings.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Do not summarise findings on standard error.")
  var quiet = false

  func validate() throws {
    guard inputs.count(where: { $0 == FileAccess.standardStream }) <= 1 else {
      throw ValidationError("Standard input (-) can be read only once.")
    }
    guard !excel || format == .csv else {
      throw ValidationError("--excel goes with --to csv.")
    }
    let plan = try OutputPlan(inputs: inputs, output: output, format: format)
    if let input = plan.overwrittenInput(of: inputs) {
      throw ValidationError("The output would overwrite the input \(input.onOneLine).")
    }
  }

  func run() throws {
    let messages = Messages(isQuiet: quiet)
    let plan = try OutputPlan(inputs: inputs, output: output, format: format)
    let converter = try messages.orNothingDone("convert") {
      try Converter(
        options: normalizing.conversionOptions, importOptions: reading.importOptions)
    }
    if let folder = plan.folder {
      try messages.orNothingDone(folder) { try FileAccess.createDirectory(folder) }
    }
    var outcome = Outcome()
    var gathered: [UInt8] = []
    for (path, destination) in zip(inputs, plan.destinations) {
      let input = Input(path: path)
      guard let document = convert(input, by: converter, messages: messages) else {
        outcome.failedOne()
        continue
      }
      var product: [UInt8] = []
      format.exporter(excel: excel).write(document, into: &product)
      if plan.isGathered {
        gathered += product
      } else if !deliver(product, to: destination, messages: messages) {
        outcome.failedOne()
        continue
      }
      messages.summary(input.label, document.diagnostics)
      outcome.succeeded(
        withWarnings: document.diagnostics.contains { $0.severity <= .warning })
    }
    if plan.isGathered, !gathered.isEmpty {
      try messages.orNothingDone(plan.destinations[0]) {
        try FileAccess.write(gathered, to: plan.destinations[0])
      }
    }
    try outcome.report(strict: strict)
  }

  private func convert(
    _ input: Input, by converter: Converter, messages: Messages
  ) -> PlanDocument? {
    do {
      return converter.interpret(try input.read(by: converter.reader, as: reading.format))
    } catch {
      messages.failure(input.label, error)
      return nil
    }
  }

  private func deliver(_ product: [UInt8], to place: String, messages: Messages) -> Bool {
    do {
      try FileAccess.write(product, to: place)
      return true
    } catch {
      messages.failure(place, error)
      return false
    }
  }
}

extension Messages {
  /// Runs a step that everything else depends on.
  ///
  /// - Throws: Exit code 2, after telling what happened.
  func orNothingDone<Value>(_ name: String, _ step: () throws -> Value) throws -> Value {
    do {
      return try step()
    } catch {
      failure(name, error)
      throw ExitCode.nothingDone
    }
  }
}
