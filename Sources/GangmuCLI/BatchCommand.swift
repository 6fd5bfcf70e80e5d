import ArgumentParser
import GangmuBatch
import GangmuKit

struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Convert folders and archives of documents, with a manifest of what became of each.",
    discussion: """
      Folders are gone through with all below them; zip, tar, 7z and rar archives and compressed \
      files are opened, archives in archives too. What a file is is seen from its content. Hidden \
      files are passed over and symbolic links are not followed. Products stand in a tree like that \
      of the inputs, each under the whole name of its file, or, with --to jsonl, nodes.jsonl, sqlite \
      or datapackage, in one store; manifest.jsonl tells of every document.

      Nothing that is done is lost when a run is stopped, however that happens: the same command \
      with --resume goes on, and ends with the bytes of a run that was never stopped. --resume also \
      keeps what is done already when files came, went or moved, or when options changed back and \
      forth: a document is known by its content, its name and the options.

      EXAMPLES:
        gangmu batch plans -o out
        gangmu batch plans-2019.zip plans-2020.tar.gz -o out --to markdown
        gangmu batch plans -o out --to sqlite --include '*.docx' --jobs 8
        find plans -name '*2024*' -print0 | gangmu batch -0 -o out --resume
        gangmu batch plans -o out --dry-run

      \(ExitCode.explanation) A signal that stops a run: 128 and its number.
      """)

  @Argument(
    help: ArgumentHelp("Folders, archives and documents.", valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  @Flag(
    name: [.customShort("0"), .customLong("null")],
    help: "Read inputs from standard input too, each ended by a zero byte.")
  var readsNames = false

  @Option(
    name: .shortAndLong, help: ArgumentHelp("A folder (made when missing).", valueName: "folder"),
    completion: .directory)
  var output: String

  @Flag(help: "Keep what an earlier run did, and do the rest.")
  var resume = false

  @Option(
    help: ArgumentHelp(
      "Take only documents with such names; may be repeated. With a / for the whole path.",
      valueName: "pattern"))
  var include: [String] = []

  @Option(
    help: ArgumentHelp(
      "Pass over files and folders with such names; may be repeated.", valueName: "pattern"))
  var exclude: [String] = []

  @OptionGroup var effort: EffortOptions
  @OptionGroup var options: DocumentOptions

  @Flag(help: "Exit with 3 when a document has warnings.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Tell failures and the end only.")
  var quiet = false

  /// What the parent of worker processes starts them with.
  @Flag(help: .hidden)
  var serve = false

  #if DEBUG
    /// `crash=NAME` or `hang=NAME`: lets documents go wrong, for tests of debug builds.
    @Option(help: .hidden)
    var fault: [String] = []
  #endif

  func validate() throws {
    guard !inputs.isEmpty || readsNames else {
      throw ValidationError("Missing expected argument '<input> ...'")
    }
  }

  func run() throws {
    let messages = Messages(isQuiet: quiet)
    let code = try messages.orNothingDone("batch") {
      if serve { try server().run() } else { return try batch() }
      return nil
    }
    if let code { throw code }
  }

  private var folder: RunFolder { RunFolder(Array(output.utf8)) }

  private var choice: InputChoice {
    InputChoice(include: include.map(NamePattern.init), exclude: exclude.map(NamePattern.init))
  }

  // MARK: Parent

  /// - Returns: The exit code when it is not 0.
  private func batch() throws -> ExitCode? {
    guard resume || options.choosing.dryRun || !folder.isUnfinished else {
      throw FileProblem(
        message: "\(output) holds a run that was stopped",
        advice: "go on with --resume, or remove the folder first")
    }
    // A fault that all documents share is told once, before anything is begun.
    _ = try options.conversion(to: product.format)
    let paths = inputs.map { Array($0.utf8) } + (readsNames ? try Self.namesOnInput() : [])
    let inputs = try InputCollector(paths, choice: choice, output: folder.output)
    let progress = RunProgress(
      total: inputs.list.count, isTerminal: RunProgress.hasTerminal, isQuiet: quiet,
      say: FileAccess.writeStandardError)
    let run = BatchRun(folder, settings: settings, program: try program, resumes: resume)
    if options.choosing.dryRun {
      let plan = try run.plan(inputs, progress: progress)
      try FileAccess.writeStandardOutput(Array(plan.map { $0 + "\n" }.joined().utf8))
      return nil
    }
    let store = product.store(in: folder, excel: options.writing.excel)
    let result = try run.run(inputs, store: store, progress: progress)
    progress.clear()
    FileAccess.writeStandardError(summary(of: result).map { "gangmu: \($0)\n" }.joined())
    return exitCode(of: result)
  }

  private var product: BatchProduct { BatchProduct(options.product) }

  private var settings: RunSettings {
    RunSettings(
      jobs: effort.jobs, memory: effort.memory.bytes, timeLimit: .seconds(effort.timeLimit),
      maxErrors: effort.failFast ? 1 : effort.maxErrors, isDryRun: options.choosing.dryRun)
  }

  private var program: BatchRun.Program {
    get throws {
      BatchRun.Program(
        executable: try ProgramPath.current(),
        arguments: ["batch", "--serve"] + CommandLine.arguments.dropFirst(2))
    }
  }

  private static func namesOnInput() throws -> [[UInt8]] {
    var bytes: [UInt8] = []
    while true {
      let block = try FileAccess.nextBlockOfStandardInput()
      if block.isEmpty { break }
      bytes += block
    }
    return bytes.split(separator: 0).map(Array.init)
  }

  private func summary(of result: BatchRun.Result) -> [String] {
    let counts = result.counts
    var what = "\(counts.done.grouped) done"
    if counts.unchanged > 0 { what += " (\(counts.unchanged.grouped) were so already)" }
    what += ", \(counts.failed.grouped) failed"
    if counts.skipped > 0 { what += ", \(counts.skipped.grouped) not wanted" }
    switch result.end {
    case .finished:
      return ["\(what); see \(output.appendingPath(RunFolder.manifestName))"]
    case .interrupted: return ["stopped: \(what)", goingOn]
    case .tooManyFailures: return ["stopped after a failure too many: \(what)", goingOn]
    case .stuck(let reason): return ["cannot go on: \(reason)", what, goingOn]
    }
  }

  private var goingOn: String {
    let words = CommandLine.arguments.dropFirst().filter { $0 != "--resume" }
    return "go on with: gangmu \(words.map(\.quotedForShell).joined(separator: " ")) --resume"
  }

  private func exitCode(of result: BatchRun.Result) -> ExitCode? {
    switch result.end {
    case .interrupted(let signal): return ExitCode(128 + signal)
    case .finished: break
    case .tooManyFailures, .stuck: return result.counts.done == 0 ? .nothingDone : .someFailed
    }
    if result.counts.failed > 0 { return result.counts.done == 0 ? .nothingDone : .someFailed }
    return strict && result.counts.warned > 0 ? .warnings : nil
  }

  // MARK: Worker

  private func server() throws -> BatchServer {
    var settings = BatchServer.Settings(
      folder: folder, choice: choice, kind: product.kind, fingerprint: try options.fingerprint,
      resumes: resume && folder.hasJournal, isDryRun: options.choosing.dryRun,
      timeLimit: effort.timeLimit, memory: max(effort.memory.bytes / effort.jobs, 64 << 20))
    #if DEBUG
      let rehearsals = fault.compactMap(Rehearsal.init)
      settings.rehearse = { label in
        for rehearsal in rehearsals { rehearsal.perform(on: label) }
      }
    #endif
    return BatchServer(settings, conversion: try options.conversion(to: product.format))
  }
}

extension String {
  /// As a word of a shell's command line.
  fileprivate var quotedForShell: String {
    let isPlain = utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
      default: "/._-=+:,@%".utf8.contains(byte)
      }
    }
    return isPlain && !isEmpty
      ? self
      : "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        + "'"
  }
}
