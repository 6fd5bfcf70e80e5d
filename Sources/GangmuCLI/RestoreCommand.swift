import ArgumentParser
import GangmuKit

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Rebuild the source text from a JSON result alone.",
    discussion: """
      Gives what 'gangmu text' gave for the source, byte for byte: every edit is undone and \
      everything that was set aside is put back. A result that contradicts itself is refused. With \
      --check nothing is written: each result of a folder is rebuilt, and undoing every change has \
      to give the same text.

      EXAMPLES:
        gangmu restore plan.json
        gangmu restore plan.json -o plan.restored.txt
        gangmu restore --check out

      EXIT CODES: 0 done, 1 some result does not restore, 2 nothing could be done, 64 bad usage.
      """)

  @Argument(
    help: ArgumentHelp(
      "A JSON result; - is standard input. With --check a folder of results or a result.",
      valueName: "result"),
    completion: .file(extensions: ["json"]))
  var result: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to write.", valueName: "file"),
    completion: .file())
  var output = FileAccess.standardStream

  @Flag(help: "Prove that every JSON result of a folder restores, and write nothing.")
  var check = false

  func validate() throws {
    guard !check || output == FileAccess.standardStream else {
      throw ValidationError("--check writes nothing, so -o has no meaning.")
    }
  }

  func run() throws {
    let messages = Messages()
    if check { return try RestorationCheck(of: result, messages: messages).report() }
    let input = Input(path: result)
    let text = try messages.orNothingDone(input.label) {
      try Restorer.restore(try input.result())
    }
    try messages.orNothingDone(output) { try FileAccess.write(text.utf8Bytes, to: output) }
  }
}

/// The proof that results hold their sources.
struct RestorationCheck {
  private let messages: Messages
  private let paths: [String]

  /// - Throws: Exit code 2 when there is no result to check.
  init(of path: String, messages: Messages) throws {
    self.messages = messages
    paths = try messages.orNothingDone(path) {
      guard FileAccess.isDirectory(path) else { return [path] }
      let results = try FileAccess.files(below: path).filter { $0.hasSuffix(".json") }
      guard !results.isEmpty else {
        throw FileError(message: "no .json file is in this folder", advice: "check the name")
      }
      return results
    }
  }

  /// Checks each result, and tells the count.
  func report() throws {
    var outcome = Outcome()
    var scalars = 0
    for path in paths {
      let input = Input(path: path)
      do {
        scalars += try Self.length(of: input.result())
        outcome.succeeded()
      } catch {
        messages.failure(input.label, error)
        outcome.failedOne()
      }
    }
    let line = "\(outcome.done) of \(paths.count) results restore, \(scalars) characters\n"
    try messages.orNothingDone("restore") {
      try FileAccess.writeStandardOutput(Array(line.utf8))
    }
    try outcome.report()
  }

  /// The length of the source text, once rebuilding it and undoing every change agree.
  private static func length(of document: PlanDocument) throws -> Int {
    let text = try Restorer.restore(document)
    let undone = try document.undoing([RulePattern("*")])
    guard undone.edits.isEmpty, try Restorer.restore(undone) == text else {
      throw FileError(message: "undoing every change gives another text", advice: nil)
    }
    return text.count
  }
}
