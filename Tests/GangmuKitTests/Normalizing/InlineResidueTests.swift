import Testing

@testable import GangmuKit

@Suite("InlineResidue")
struct InlineResidueTests {
  @Test("Each rule's example becomes what the rule says", arguments: InlineResidue.rules.indices)
  func examples(row: Int) throws {
    let rule = InlineResidue.rules[row]
    let result = try Normalized(rule.example.before)
    #expect(result.text == rule.example.after)
    #expect(result.rules.allSatisfy { $0 == rule.edit })
    #expect(!result.rules.isEmpty)
  }

  @Test(
    "Residue is told from text that looks like it",
    arguments: [
      ("[bookmark:没有结尾", "[bookmark:没有结尾"), ("小于<5%的学校", "小于<5%的学校"),
      ("<通知>", "<通知>"), ("AT&T公司", "AT&T公司"), ("a&unknown;b", "a&unknown;b"),
      ("HYPERLINK服务", "HYPERLINK服务"), ("ENREF_号", "ENREF_号"), ("PAGE 12", "PAGE 12"),
      ("【查看】", "【查看】"), ("[图1]", "[图1]"),
    ])
  func counterexamples(source: String, expected: String) throws {
    #expect(try Normalized(source).text == expected)
  }

  @Test(
    "Residue inside residue goes as well",
    arguments: [
      ("&amp;nbsp;正文", " 正文"), ("&amp;#25945;育", "教育"), ("&#x6559;育", "教育"),
      ("工&#8203;作", "工作"), ("&lt;br/&gt;正文", "正文"), ("A&nbsp;B", "A B"),
      ("[book\u{200B}mark: _Toc1]正文", "正文"), ("<b<br>r>正文", "正文"),
    ])
  func nested(source: String, expected: String) throws {
    #expect(try Normalized(source).text == expected)
  }

  @Test("A bookmark is reported where it stands")
  func reportsBookmark() throws {
    let result = try Normalized("[bookmark: _GoBack]2023年\n第二段[bookmark: OLE_LINK1]")
    #expect(result.places(.bookmarkResidue) == ["[bookmark: _GoBack]", "[bookmark: OLE_LINK1]"])
  }

  @Test("The folded text has the character that an entity means, in the entity's place")
  func foldedEntity() throws {
    let document = try Normalized("&nbsp;&ldquo;双减&rdquo;").document
    #expect(document.folded.string(0..<document.folded.count) == " “双减”")
  }

  @Test(
    "A range that ends with what an entity means ends with the entity",
    arguments: [
      ("“双减&rdquo;政策", 0..<4, "“双减&rdquo;"), ("“双减&rdquo;政策", 0..<3, "“双减"),
      ("&ldquo;双减”", 0..<1, "&ldquo;"), ("&#x4E2D;&#x56FD;", 0..<1, "&#x4E2D;"),
      ("&#x4E2D;&#x56FD;", 1..<2, "&#x56FD;"), ("甲<br>乙", 0..<1, "甲"),
    ])
  func entityAtTheEnd(text: String, range: Range<Int>, expected: String) throws {
    let document = try Normalized(text).document
    #expect(document.source.text.string(document.folded.source(range)) == expected)
  }

  @Test("A heading that ends with an entity owns it, and nothing of it is set aside")
  func headingWithEntity() throws {
    let plan = try Converter().convert(
      Array("2021年工作要点\n一、落实&ldquo;双减&rdquo;\n1.抓好课堂。\n".utf8), format: .text)
    #expect(plan.outline.first?.title == "落实“双减”")
    #expect(plan.discarded.allSatisfy { $0.reason == .layout })
  }
}
