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
        gangmu convert plan.txt --except 'space/*' --decisions decisions.json
        gangmu convert plan.txt --dry-run

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
  @OptionGroup var choosing: ChangeOptions
  @OptionGroup var writing: WritingOptions

  @Flag(help: "Exit with 3 when a document has warnings.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Do not summarise findings on standard error.")
  var quiet = false

  func validate() throws {
    guard inputs.count(where: { $0 == FileAccess.standardStream }) <= 1 else {
      throw ValidationError("Standard input (-) can be read only once.")
    }
    try writing.validate(for: format)
    guard !choosing.dryRun || output == nil else {
      throw ValidationError("--dry-run writes no product, so -o has no meaning.")
    }
    if choosing.dryRun { return }
    let plan = try OutputPlan(inputs: inputs, output: output, format: format)
    if let input = plan.overwrittenInput(of: inputs) {
      throw ValidationError("The output would overwrite the input \(input.onOneLine).")
    }
  }

  func run() throws {
    let messages = Messages(isQuiet: quiet)
    let revision = try messages.orNothingDone(choosing.decisions ?? "convert") {
      try choosing.revision
    }
    if choosing.dryRun { return try preview(revision, messages: messages) }
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
      guard let (document, source) = convert(input, by: converter, revision, messages: messages)
      else {
        outcome.failedOne()
        continue
      }
      var product: [UInt8] = []
      format.exporter(writing, source: source).write(document, into: &product)
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
    _ input: Input, by converter: Converter, _ revision: Revision, messages: Messages
  ) -> (PlanDocument, SourceDocument)? {
    do {
      let source = try input.read(by: converter.reader, as: reading.format)
      return (try revision.revised(converter.interpret(source)), source)
    } catch {
      messages.failure(input.label, error)
      return nil
    }
  }

  /// Tells what would be changed and set aside, and writes no product.
  private func preview(_ revision: Revision, messages: Messages) throws {
    let converter = try messages.orNothingDone("convert") {
      try Converter(
        options: normalizing.conversionOptions, importOptions: reading.importOptions)
    }
    var outcome = Outcome()
    var lines: [String] = []
    for path in inputs {
      let input = Input(path: path)
      guard let (document, _) = convert(input, by: converter, revision, messages: messages) else {
        outcome.failedOne()
        continue
      }
      lines += ChangePreview(of: document, name: input.label).lines
      outcome.succeeded(
        withWarnings: document.diagnostics.contains { $0.severity <= .warning })
    }
    let text = lines.map { $0.onOneLine + "\n" }.joined()
    try messages.orNothingDone("convert") {
      try FileAccess.writeStandardOutput(Array(text.utf8))
    }
    try outcome.report(strict: strict)
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
