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
        gangmu convert in/* --to datapackage -o tables
        gangmu convert in/* --to sqlite -o plans.db
        gangmu convert plan_1.html plan_2.html --join

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
  var product = ProductKind.files(.json)

  @Flag(help: "The inputs are pages of one document, in their order.")
  var join = false

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var normalizing: NormalizingOptions
  @OptionGroup var choosing: ChangeOptions
  @OptionGroup var writing: WritingOptions

  @Flag(help: "Exit with 3 when a document has warnings.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Do not summarise findings on standard error.")
  var quiet = false

  /// A product for each of these.
  private var documents: [String] { join ? Array(inputs.prefix(1)) : inputs }

  func validate() throws {
    guard inputs.count(where: { $0 == FileAccess.standardStream }) <= 1 else {
      throw ValidationError("Standard input (-) can be read only once.")
    }
    try writing.validate(for: product)
    guard !choosing.dryRun || output == nil else {
      throw ValidationError("--dry-run writes no product, so -o has no meaning.")
    }
    if choosing.dryRun { return }
    switch product {
    case .files(let format):
      let plan = try OutputPlan(inputs: documents, output: output, format: format)
      if let input = plan.overwrittenInput(of: inputs) {
        throw ValidationError("The output would overwrite the input \(input.onOneLine).")
      }
    case .collection(let format):
      guard let output, output != FileAccess.standardStream else {
        throw ValidationError("--to \(format.rawValue) needs a place: -o NAME.")
      }
      if let input = inputs.first(where: { FileAccess.isSameFile($0, output) }) {
        throw ValidationError("The output would overwrite the input \(input.onOneLine).")
      }
    }
  }

  func run() throws {
    var run = try ConversionRun(
      inputs, reading, normalizing, choosing, joining: join, messages: Messages(isQuiet: quiet))
    if choosing.dryRun {
      try preview(&run)
    } else {
      switch product {
      case .files(let format): try write(format, &run)
      case .collection(let format): try write(format, to: output ?? "", &run)
      }
    }
    try run.outcome.report(strict: strict)
  }

  /// A file for each document, or all in one where the format allows it.
  private func write(_ format: OutputFormat, _ run: inout ConversionRun) throws {
    let plan = try OutputPlan(inputs: documents, output: output, format: format)
    if let folder = plan.folder {
      try run.messages.orNothingDone(folder) { try FileAccess.createDirectory(folder) }
    }
    var gathered: [UInt8] = []
    run.each { number, document, source in
      var product: [UInt8] = []
      format.exporter(writing, source: source).write(document, into: &product)
      if plan.isGathered {
        gathered += product
      } else {
        try Self.deliver(product, to: plan.destinations[number])
      }
    }
    if plan.isGathered, !gathered.isEmpty {
      try run.messages.orNothingDone(plan.destinations[0]) {
        try FileAccess.write(gathered, to: plan.destinations[0])
      }
    }
  }

  private static func deliver(_ product: [UInt8], to place: String) throws {
    do {
      try FileAccess.write(product, to: place)
    } catch {
      throw DeliveryFailure(place: place, cause: error)
    }
  }

  /// All documents in one product.
  private func write(
    _ format: CollectionFormat, to place: String, _ run: inout ConversionRun
  ) throws {
    var product = try run.messages.orNothingDone(place) {
      try CollectionProduct(format, at: place, excel: writing.excel)
    }
    run.each { _, document, _ in
      do {
        try product.add(document)
      } catch {
        throw DeliveryFailure(place: place, cause: error)
      }
    }
    guard run.outcome.done > 0 else { return product.discard() }
    let finished = product
    try run.messages.orNothingDone(place) { try finished.finish() }
  }

  /// Tells what would be changed and set aside, and writes no product.
  private func preview(_ run: inout ConversionRun) throws {
    var lines: [String] = []
    run.each { number, document, _ in
      lines += ChangePreview(of: document, name: Input(path: inputs[number]).label).lines
    }
    let text = lines.map { $0.onOneLine + "\n" }.joined()
    try run.messages.orNothingDone("convert") {
      try FileAccess.writeStandardOutput(Array(text.utf8))
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
