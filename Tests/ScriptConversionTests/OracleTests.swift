import ScriptConversion
import ScriptTexts
import Testing

@Suite("ScriptConverter beside the opencc command")
struct OracleTests {
  @Test(
    "Hostile text converts to the same bytes as with the opencc command",
    .enabled(if: OpenCCCommand.isInstalled), arguments: OpenCC.configurations)
  func sameBytes(configuration: String) throws {
    let converter = try ScriptConverter(configuration: configuration, cache: .none)
    let words = try OpenCC.words(of: configuration)
    for seed in UInt64(1)...3 {
      let source = HostileText(seed: seed, words: seed == 1 ? [] : words).lines(400)
      let expected = try #require(OpenCCCommand.convert(source, configuration: configuration))
      let ours = ScriptConverterTests.text(converter.convert(ScriptConverterTests.scalars(source)))
      #expect(Array(ours.utf8) == expected, "\(Self.difference(source, ours, expected))")
    }
  }

  @Test(
    "Edits made give the conversion, taken back they give the source",
    arguments: OpenCC.configurations)
  func provenance(configuration: String) throws {
    let converter = try ScriptConverter(configuration: configuration)
    let source = ScriptConverterTests.scalars(HostileText(seed: 7).lines(200))
    let edits = converter.edits(source)
    let output = converter.convert(source)
    #expect(edits.applied(to: source) == output)
    #expect(Self.inverted(edits, source: source).applied(to: output) == source)
    #expect(zip(edits, edits.dropFirst()).allSatisfy { $0.end <= $1.start })
    #expect(edits.allSatisfy { $0.start < $0.end })
    #expect(edits.allSatisfy { !source[$0.start..<$0.end].elementsEqual($0.replacement) })
  }

  private static func inverted(
    _ edits: [ScriptEdit], source: [Unicode.Scalar]
  ) -> [ScriptEdit] {
    var delta = 0
    return edits.map { edit in
      let start = edit.start + delta
      delta += edit.replacement.count - (edit.end - edit.start)
      return ScriptEdit(
        start: start, end: start + edit.replacement.count,
        replacement: source[edit.start..<edit.end])
    }
  }

  /// The first line that differs.
  private static func difference(_ source: String, _ ours: String, _ expected: [UInt8]) -> String {
    func lines(_ text: String) -> [Substring.UnicodeScalarView.SubSequence] {
      text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { $0 }
    }
    let theirs = lines(String(decoding: expected, as: UTF8.self))
    for ((source, ours), theirs) in zip(zip(lines(source), lines(ours)), theirs)
    where !ours.elementsEqual(theirs) {
      return "\(source)\n ours   \(ours)\n theirs \(theirs)"
    }
    return "number of lines"
  }
}
