import ArgumentParser
import GangmuKit
import ScriptConversion

struct ScriptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "script",
    abstract: "Convert between Simplified and Traditional, nothing else.",
    discussion: """
      UTF-8 from standard input to standard output with one of OpenCC's configurations, exactly as \
      OpenCC converts. The input is taken in blocks cut at line ends, so it may be of any length.

      EXAMPLES:
        gangmu script < traditional.txt > simplified.txt
        gangmu script --config s2tw < simplified.txt
        gangmu script --config ./house-style.json < in.txt > out.txt
      """)

  @Option(
    help: ArgumentHelp(
      "An installed configuration (t2s, s2t, s2tw, tw2s, s2hk, …) or a configuration file.",
      valueName: "name|file"))
  var config = "t2s"

  func run() throws {
    let messages = Messages()
    let converter = try messages.orNothingDone("script") {
      try ScriptConverter(configuration: config)
    }
    try messages.orNothingDone("standard input") {
      var lines = LineBlocks(limit: ImportLimits().inputBytes)
      while let block = try lines.next() {
        try FileAccess.writeStandardOutput(converter.convert(block).utf8Bytes)
      }
    }
  }
}
