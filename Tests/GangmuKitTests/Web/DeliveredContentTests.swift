import GangmuKit
import Testing

@Suite("Pages whose text a script delivers") struct DeliveredContentTests {
  private static let paragraphs = (1...8).map { "第\($0)项工作要落实责任，完善制度，确保取得实效。" }
  private static let markup = paragraphs.map { "<p>\($0)</p>" }.joined()

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      scalar.isASCII
        ? String(scalar) : "\\u" + String(String(scalar.value + 0x10000, radix: 16).suffix(4))
    }.joined()
  }

  private func lines(_ document: SourceDocument) -> [String] {
    document.blocks.map { block in
      String(String.UnicodeScalarView(document.text[block.range.bounds]))
    }
  }

  @Test(
    "The text is read from where the page keeps it",
    arguments: [
      "<script>var title = \"工作要点\";\nvar content = \"\(markup)\";</script>",
      "<script>render({'id': 7, 'body': '\(escaped(markup))'});</script>",
      "<script>var it's = 1;\nshow(`\n\(paragraphs.joined(separator: "\n"))\n`)</script>",
      "<script type=application/json>{\"html\": \"\(markup.replacing("/", with: "\\/"))\"}</script>",
      "<textarea>\(markup)</textarea>",
      "<textarea style='display:none'>\(markup)</textarea>",
      "<input type=hidden value=\"\(markup.replacing("<", with: "&lt;"))\">",
      "<script>var c = \"\(markup.replacing("<", with: "&lt;").replacing(">", with: "&gt;"))\"</script>",
    ])
  func reads(part: String) throws {
    let document = try readPage("<html><body><div id=app></div>\(part)</body></html>")
    #expect(lines(document) == Self.paragraphs)
    #expect(document.diagnostics.map(\.code).contains(.contentDelivered))
  }

  @Test("What a page shows is its text, whatever its scripts hold")
  func keepsShownText() throws {
    let document = try readPage(
      "<html><body><div>\(Self.markup)</div><script>var old = \"<p>\(Self.markup)</p>\";</script>")
    #expect(lines(document) == Self.paragraphs)
    #expect(!document.diagnostics.map(\.code).contains(.contentDelivered))
  }

  @Test("A message of a script is no document")
  func leavesMessages() throws {
    let document = try readPage("<p>请稍候</p><script>alert(\"页面正在维护，请稍后再来。\");</script>")
    #expect(lines(document) == ["请稍候"])
  }

  @Test("Escapes end with the script")
  func endsAnywhere() throws {
    for end in ["\\", "\\u", "\\u{", "\\u{4e", "\\ud83d\\u", "\\x", "\\u4e0"] {
      let filler = String(repeating: "工作", count: 60)
      _ = try readPage("<script>var a = \"\(filler)\(end)</script>")
      _ = try readPage("<script>var a = \"\(filler)\(end)\";</script>")
    }
  }
}
