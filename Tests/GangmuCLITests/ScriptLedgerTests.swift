import FoundationEssentials
import Testing

/// The ledger of `gangmu script` against its own input and output.
@Suite struct ScriptLedgerTests {
  private struct Line: Decodable {
    var range: [Int]
    var before: String
    var after: String
    var rule: String
    var candidates: [String]?
  }

  private static let source = """
    皇后在后面，头发与发展；“信息”\\ 网络\t结束
    里程二百里\r
    𠮷 café 🙂 准备批准

    """

  @Test(arguments: ["s2t", "s2tw", "s2twp", "t2s"], ["refined", "opencc"])
  func `changes made on the input give the output, taken back they give the input`(
    configuration: String, engine: String
  ) throws {
    let program = try #require(BuiltCommand.path, "build the product gangmu first")
    try withTemporaryFolder { folder in
      // Longer than one block, so that positions go on from block to block.
      let text = String(repeating: Self.source, count: 12_000)
      let run = try ChildProcess(
        program,
        [
          "script", "--config", configuration, "--engine", engine, "--ledger", "ledger.jsonl",
        ], in: folder, input: Array(text.utf8))
      #expect(run.exitCode == 0)
      let source = Array(text.unicodeScalars)
      let output = Array(String(decoding: run.output, as: UTF8.self).unicodeScalars)
      let lines = try Self.lines(folder + "/ledger.jsonl")
      #expect(Self.replayed(lines, on: source) == output)
      #expect(Self.reversed(lines, on: output) == source)
      #expect(lines.allSatisfy { $0.rule == "script/\(configuration)" })
      #expect(configuration == "t2s" || lines.count > 12_000)
    }
  }

  @Test(arguments: ["refined", "opencc"])
  func `an edit of a character with several readings names them`(engine: String) throws {
    let program = try #require(BuiltCommand.path, "build the product gangmu first")
    try withTemporaryFolder { folder in
      _ = try ChildProcess(
        program,
        ["script", "--config", "s2t", "--engine", engine, "--ledger", "ledger.jsonl"], in: folder,
        input: Array("理发，头上里面".utf8))
      let lines = try Self.lines(folder + "/ledger.jsonl")
      #expect(lines.map(\.before) == ["发", "头", "里"])
      #expect(lines.map(\.after) == ["髮", "頭", "裏"])
      #expect(lines.map(\.candidates) == [["發", "髮"], nil, ["裏", "里"]])
    }
  }

  private static func lines(_ path: String) throws -> [Line] {
    try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n"))
      .map { try JSONDecoder().decode(Line.self, from: Data($0)) }
  }

  private static func replayed(_ lines: [Line], on source: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var output: [Unicode.Scalar] = []
    var position = 0
    for line in lines {
      guard line.range[0] >= position,
        source[line.range[0]..<line.range[1]].elementsEqual(line.before.unicodeScalars)
      else { return nil }
      output += source[position..<line.range[0]]
      output += line.after.unicodeScalars
      position = line.range[1]
    }
    return output + source[position...]
  }

  private static func reversed(_ lines: [Line], on output: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var source: [Unicode.Scalar] = []
    var position = 0
    for line in lines {
      let start = position + line.range[0] - source.count
      let end = start + line.after.unicodeScalars.count
      guard output[start..<end].elementsEqual(line.after.unicodeScalars) else { return nil }
      source += output[position..<start]
      source += line.before.unicodeScalars
      position = end
    }
    return source + output[position...]
  }
}
