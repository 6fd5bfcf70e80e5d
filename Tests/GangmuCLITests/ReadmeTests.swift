import FoundationEssentials
import Testing

/// What the README shows is what the command does.
@Suite struct ReadmeTests {
  private let readme: String

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../README.md")
    readme = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  @Test(arguments: [
    ("json", ["convert", "plan.txt", "--quiet"]), ("console", ["inspect", "plan.txt"]),
  ])
  func `the example comes out as the README shows it`(
    block: String, arguments: [String]
  ) throws {
    let program = try #require(BuiltCommand.path, "build the product gangmu first")
    let output = try withTemporaryFolder { folder in
      try Data(try lines("text").map { $0 + "\n" }.joined().utf8)
        .write(to: URL(filePath: "\(folder)/plan.txt"))
      return try ChildProcess(program, arguments, in: folder, input: []).output
    }
    var rest = String(decoding: output, as: UTF8.self).split(separator: "\n").map(trimmed)[...]
    for line in try lines(block).map(trimmed) {
      let found = rest.firstIndex(of: line)
      #expect(found != nil, "not in the output, or not in this order: \(line)")
      rest = rest[(found ?? rest.startIndex)...]
    }
  }

  @Test func `every command of the README has a help page`() throws {
    let program = try #require(BuiltCommand.path, "build the product gangmu first")
    let commands = readme.split(separator: "\n").filter { $0.hasPrefix("| `gangmu ") }
      .map { String($0.split(separator: " ")[2].prefix { $0.isLetter }) }
    #expect(
      commands == [
        "convert", "inspect", "text", "restore", "undo", "explain", "review", "validate", "script",
        "batch", "report", "worker", "formats",
      ])
    try withTemporaryFolder { folder in
      for command in commands {
        let help = try ChildProcess(program, ["help", command], in: folder, input: [])
        #expect(help.exitCode == 0)
        #expect(String(decoding: help.output, as: UTF8.self).contains("gangmu \(command)"))
      }
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a completion script is generated for each shell`(shell: String) throws {
    let program = try #require(BuiltCommand.path, "build the product gangmu first")
    try withTemporaryFolder { folder in
      let script = try ChildProcess(
        program, ["--generate-completion-script", shell], in: folder, input: [])
      #expect(script.exitCode == 0)
      #expect(String(decoding: script.output, as: UTF8.self).contains("hant-tw"))
    }
  }

  /// The lines of the first block with this language.
  private func lines(_ language: String) throws -> [Substring] {
    let lines = readme.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "```\(language)"))
    return Array(lines[(start + 1)...].prefix { $0 != "```" })
  }

  private func trimmed(_ line: Substring) -> Substring { line.drop { $0 == " " } }
}
