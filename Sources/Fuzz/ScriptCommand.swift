import ArgumentParser
import ScriptConversion
import ScriptTexts

/// The exact engine beside OpenCC's command, byte for byte.
struct ScriptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "script",
    abstract: "Compares the exact script engine with the opencc command on large texts.")

  @Option(help: "Megabytes of generated hostile text.") var hostile = 20
  @Option(help: "Megabytes of clauses of the files in random order.") var clauses = 10
  @Option(help: "The same number gives the same text.") var seed: UInt64 = 1
  @Option(
    name: .customLong("config"), help: "A configuration; all that are installed without it.")
  var configurations: [String] = []

  @Argument(help: "Files whose clauses are taken.") var files: [String] = []

  func run() throws {
    guard OpenCCCommand.isInstalled else {
      throw ValidationError("the opencc command is not installed")
    }
    var differing = 0
    for name in configurations.isEmpty ? OpenCC.configurations : configurations {
      let words = try OpenCC.words(of: name)
      var generator = HostileText(seed: seed, words: words)
      let texts = [
        ("hostile text", generator.text(bytes: hostile * 1_000_000)),
        ("clauses", try ClauseText(files: files, bytes: clauses * 1_000_000, seed: seed).bytes),
      ]
      for (kind, text) in texts where !text.isEmpty {
        let count = try differences(of: text, configuration: name)
        print("\(name)\t\(kind)\t\(text.count) bytes\t\(count) differ")
        differing += count
      }
    }
    if differing > 0 { throw ExitCode.failure }
  }

  /// How many bytes of the result differ, at least.
  private func differences(of text: [UInt8], configuration: String) throws -> Int {
    let converter = try ScriptConverter(configuration: configuration)
    let (ours, edits) = text.withUnsafeBufferPointer { converter.conversion(ofUTF8: $0) }
    guard let theirs = OpenCCCommand.convert(text, configuration: configuration) else {
      throw ValidationError("the opencc command failed for \(configuration)")
    }
    let source = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    let replayed = String(String.UnicodeScalarView(edits.applied(to: source)))
    let isReplayed = ours.elementsEqual(replayed.utf8)
    return zip(ours, theirs).count { $0 != $1 } + abs(ours.count - theirs.count)
      + (isReplayed ? 0 : 1)
  }
}
