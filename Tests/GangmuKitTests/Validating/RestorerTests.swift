import GangmuKit
import Testing

@Suite("Restorer")
struct RestorerTests {
  @Test("rebuilds the source text from the result alone")
  func full() throws {
    #expect(try Restorer.restore(FullSample.document) == FullSample.sourceText)
  }

  @Test("rebuilds hostile text", arguments: HostileStrings.lines)
  func hostile(text: String) throws {
    let document = SampleDocuments.item(title: text, text: "\(text)\n\(text)")
    let expected = "1.\(text)。\(text)\n\(text)"
    #expect(try Restorer.restore(document) == Array(expected.unicodeScalars))
  }

  @Test("an empty document has an empty source")
  func empty() throws {
    #expect(try Restorer.restore(SampleDocuments.empty).isEmpty)
  }

  @Test("an insertion between two parts is undone in the part that shows it")
  func insertionBetween() throws {
    var document = SampleDocuments.paragraph("甲")
    document.closing = [TextBlock(text: "，乙", range: SourceRange(1, 2))]
    document.source.scalars = 2
    document.edits = [Edit(range: SourceRange(1, 1), before: "", after: "，", rule: "test/insert")]
    #expect(try Restorer.restore(document) == ["甲", "乙"])
  }

  struct Contradiction: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var place: String
    var change: @Sendable (inout PlanDocument) -> Void
  }

  static let contradictions: [Contradiction] = [
    Contradiction(testDescription: "a gap", place: "/attachments/0/preamble/0") { $0.discarded.removeLast(4) },
    Contradiction(testDescription: "an overlap", place: "/outline/0/children/0") {
      $0.outline[0].children[0].range.start -= 1
    },
    Contradiction(testDescription: "a changed text", place: "/edits/3") {
      $0.outline[0].children[0].title = "规范"
    },
    Contradiction(testDescription: "a longer text", place: "/closing/0") {
      $0.closing[0].text += "。"
    },
    Contradiction(testDescription: "an edit of another length", place: "/edits/0") {
      $0.edits[0].before = "  "
    },
    Contradiction(testDescription: "edits out of order", place: "/edits/1") {
      $0.edits.swapAt(0, 1)
    },
    Contradiction(testDescription: "an edit in a discard", place: "/edits/0") {
      $0.edits.insert(Edit(range: SourceRange(0, 1), before: "来", after: "", rule: "x/y"), at: 0)
    },
    Contradiction(testDescription: "a wrong length", place: "/source/scalars") {
      $0.source.scalars += 1
    },
  ]

  @Test("names the place of a contradiction", arguments: contradictions)
  func contradiction(_ contradiction: Contradiction) {
    var document = FullSample.document
    contradiction.change(&document)
    let error = #expect(throws: ConversionError.self) { try Restorer.restore(document) }
    #expect(error?.code == .invalidResult)
    #expect(error?.place == contradiction.place)
  }
}
