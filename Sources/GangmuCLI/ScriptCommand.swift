import ArgumentParser
import GangmuKit
import ScriptConversion

struct ScriptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "script",
    abstract: "Convert between Simplified and Traditional, nothing else.",
    discussion: """
      UTF-8 from standard input to standard output with one of OpenCC's configurations. The engine \
      “refined” uses OpenCC's dictionaries and weighs where phrases overlap, with words of plans \
      and official documents beside them; “opencc” gives what OpenCC's own command gives, byte for \
      byte. The input is taken in blocks, so it may be of any length.

      EXAMPLES:
        gangmu script < traditional.txt > simplified.txt
        gangmu script --config s2tw < simplified.txt
        gangmu script --config ./house-style.json < in.txt > out.txt
        gangmu script --config s2t --engine opencc < simplified.txt
        gangmu script --config s2t --ledger changes.jsonl < in.txt > out.txt
      """)

  @Option(
    help: ArgumentHelp(
      "An installed configuration (t2s, s2t, s2tw, tw2s, s2hk, …) or a configuration file.",
      valueName: "name|file"))
  var config = "t2s"

  @Option(help: ArgumentHelp("How the dictionaries decide.", valueName: "engine"))
  var engine = ScriptEngine.refined

  @Option(
    help: ArgumentHelp(
      "Writes every change as JSON Lines: range, before, after, rule, candidates.",
      valueName: "file"),
    completion: .file())
  var ledger: String?

  func validate() throws {
    guard ledger != FileAccess.standardStream else {
      throw ValidationError("Standard output is the text; name a file for the ledger.")
    }
  }

  func run() throws {
    let messages = Messages()
    let converter = try messages.orNothingDone("script") {
      switch engine {
      case .opencc: try ScriptConverter(configuration: config)
      case .refined: try ScriptConverter(refining: config)
      }
    }
    var record = try ledger.map { path in
      try messages.orNothingDone(path) {
        try ScriptLedger(path, of: converter, configuration: config)
      }
    }
    try messages.orNothingDone("standard input") {
      var blocks = LineBlocks(
        limit: ImportLimits().inputBytes, isLineSafe: converter.keepsLinesApart,
        lastCut: converter.lastCut)
      while let block = try blocks.next() {
        try FileAccess.writeStandardOutput(try convert(block, by: converter, record: &record))
      }
      try record?.close()
    }
  }

  private func convert(
    _ block: [UInt8], by converter: ScriptConverter, record: inout ScriptLedger?
  ) throws -> [UInt8] {
    try block.withUnsafeBufferPointer { text in
      guard record != nil else { return converter.convert(utf8: text) }
      let (output, edits) = converter.conversion(ofUTF8: text)
      try record?.add(edits, of: block)
      return output
    }
  }
}
