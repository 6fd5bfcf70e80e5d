import ArgumentParser
import GangmuBatch
import GangmuKit

struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Convert records from a pipe: one JSON object a line in, one a line out.",
    discussion: """
      A record is {"id": …, "path" or "text" or "base64": …, "name": …, "options": {…}}; options \
      have the names of the long options below and go before those of the command line. The answer \
      has the id, what was found, and the result as document, or another product as --to names \
      it. What fails is answered too: status is failed, and error has code, message and advice. \
      Answers come in the order of the records, each written before the next record is read.

      EXAMPLES:
        gangmu worker < records.jsonl > answers.jsonl
        echo '{"id": 1, "text": "一、总则"}' | gangmu worker --script keep
        echo '{"path": "a.doc", "options": {"to": "markdown"}}' | gangmu worker

      EXIT CODES: 0 the input ended, 2 a stream failed, 64 bad usage.
      """)

  @OptionGroup var options: DocumentOptions

  func validate() throws {
    _ = try options.recordFormat
  }

  func run() throws {
    let given = Array(CommandLine.arguments.dropFirst(2))
    var worker = RecordWorker(inputLimit: options.reading.importOptions.limits.inputBytes) {
      try Self.conversion(of: given + $0)
    }
    let messages = Messages()
    // What every record needs; without dictionaries there is nothing to wait for.
    try messages.orNothingDone("worker") { try worker.warmUp() }
    try messages.orNothingDone("worker") {
      try worker.run(from: .standardInput, to: .standardOutput)
    }
  }

  private static func conversion(of arguments: [String]) throws -> DocumentConversion {
    let options: DocumentOptions
    let format: OutputFormat
    do {
      options = try DocumentOptions.parse(arguments)
      format = try options.recordFormat
    } catch {
      throw Failure(
        .badOption, DocumentOptions.message(for: error),
        advice: "'gangmu help worker' lists the options")
    }
    return try options.conversion(to: format)
  }
}

extension DocumentOptions {
  /// What a record is answered with; JSON stands in the answer as it is, on its line.
  ///
  /// - Throws: A usage error for what no single document can become.
  fileprivate var recordFormat: OutputFormat {
    get throws {
      guard !choosing.dryRun else { throw ValidationError("--dry-run goes with 'gangmu convert'.") }
      switch product {
      case .files(let format): return format == .json ? .jsonl : format
      case .collection(let format):
        throw ValidationError("--to \(format.rawValue) is a product of many documents.")
      }
    }
  }
}
