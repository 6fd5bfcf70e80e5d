import GangmuKit
import PlanGeneration
import Testing

/// The same document typed, numbered by Word in two ways, full of tracked changes, or in a table cell
/// has the outline of its text.
@Suite("Samples saved from text into Word, in five ways")
struct WordFormsTests {
  private static let converter = Result { try Converter() }
  private let converter: Converter

  init() throws { converter = try Self.converter.get() }

  /// The lines of a sample that belong to its text.
  private func lines(of sample: Sample) throws -> [String] {
    let source = try converter.reader.read(try sample.bytes(), name: sample.name)
    return source.blocks.filter { $0.role != .tableRow }.map { block in
      String(String.UnicodeScalarView(source.text[block.range.bounds]))
    }
  }

  private func words(_ bytes: [UInt8], _ format: InputFormat) throws -> OutlineWords {
    OutlineWords(try converter.convert(bytes, format: format))
  }

  @Test("There are enough samples")
  func thereAreSamples() { #expect(Sample.all.count >= 12) }

  @Test("Every way gives the outline of the text", arguments: Sample.all.filter { !$0.isTabbed })
  func agreement(sample: Sample) throws {
    let lines = try lines(of: sample)
    let expected = try words(Array(lines.joined(separator: "\n").utf8), .text)
    #expect(!expected.lines.isEmpty)
    for form in WordForm.allCases {
      let actual = try words(form.document(of: lines).bytes, .docx)
      #expect(actual == expected, "\(form)")
    }
  }

  @Test("Numbers of Word's stand in for most that are typed")
  func numbersAreAutomatic() throws {
    let sample = try #require(Sample.all.first { $0.name == "bureau-plan.txt" })
    for form in [WordForm.automatic, .byStyle] {
      let document = form.document(of: try lines(of: sample))
      let source = try converter.reader.read(document.bytes, format: .docx)
      let plan = converter.interpret(source)
      let numbered = plan.outline.flattened.filter { $0.number != nil }
      #expect(numbered.count { $0.numberSource == .auto } * 10 >= numbered.count * 9, "\(form)")
    }
  }
}
