import GangmuKit
import Testing

@Suite struct WordRevisionTests {
  typealias Change = (
    what: String, body: String, accepted: String, rejected: String, all: String, marks: [String]
  )

  private static func mark(_ element: String) -> String {
    "<w:pPr><w:rPr><w:\(element) w:id=\"1\" w:author=\"李\"/></w:rPr></w:pPr>"
  }

  private static func deleted(_ text: String) -> String {
    "<w:del w:id=\"2\" w:author=\"李\"><w:r><w:delText xml:space=\"preserve\">\(text)</w:delText></w:r></w:del>"
  }

  private static func inserted(_ text: String) -> String {
    "<w:ins w:id=\"3\" w:author=\"李\">\(r(text))</w:ins>"
  }

  private static func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(p(text))</w:tc>"
  }

  /// ECMA-376 part 1, 17.13.5, element by element.
  static let changes: [Change] = [
    (
      "insertion and deletion", "<w:p>\(r("甲"))\(inserted("乙"))\(deleted("丙"))\(r("丁"))</w:p>",
      "甲乙丁", "甲丙丁", "甲乙丙丁", ["insertion text 乙", "deletion text 丙"]
    ),
    (
      "a move",
      "<w:p>\(r("甲"))<w:moveFrom w:id=\"1\">\(r("乙"))</w:moveFrom></w:p><w:p><w:moveTo w:id=\"2\">"
        + "\(r("乙"))</w:moveTo>\(r("丙"))</w:p>",
      "甲\n乙丙", "甲乙\n丙", "甲乙\n乙丙", ["movedAway text 乙", "movedHere text 乙"]
    ),
    (
      "text put in and taken out again",
      "<w:p>\(r("甲"))<w:ins w:id=\"1\">\(deleted("乙"))</w:ins>\(r("丙"))</w:p>", "甲丙", "甲丙",
      "甲乙丙", ["deletion text 乙"]
    ),
    (
      "a deleted paragraph mark", "<w:p>\(mark("del"))\(r("甲"))</w:p>" + p("乙"), "甲乙", "甲\n乙",
      "甲\n乙", ["deletion paragraphMark "]
    ),
    (
      "an inserted paragraph mark", "<w:p>\(mark("ins"))\(r("甲"))</w:p>" + p("乙"), "甲\n乙", "甲乙",
      "甲\n乙", ["insertion paragraphMark "]
    ),
    (
      "a whole paragraph put in",
      p("甲") + "<w:p>\(mark("ins"))\(inserted("乙"))</w:p>" + p("丙"), "甲\n乙\n丙", "甲\n丙",
      "甲\n乙\n丙", ["insertion text 乙", "insertion paragraphMark "]
    ),
    (
      "an inserted and a deleted row",
      "<w:tbl><w:tr>\(cell("甲"))\(cell("乙"))</w:tr><w:tr><w:trPr><w:ins w:id=\"1\"/></w:trPr>"
        + "\(cell("丙"))\(cell("丁"))</w:tr><w:tr><w:trPr><w:del w:id=\"2\"/></w:trPr>"
        + "\(cell("戊"))\(cell("己"))</w:tr></w:tbl>",
      "甲\t乙\n丙\t丁", "甲\t乙\n戊\t己", "甲\t乙\n丙\t丁\n戊\t己",
      ["insertion row 丙\t丁", "deletion row 戊\t己"]
    ),
    (
      "an inserted and a deleted cell",
      "<w:tbl><w:tr>\(cell("甲"))\(cell("乙", "<w:cellIns w:id=\"1\"/>"))"
        + "\(cell("丙", "<w:cellDel w:id=\"2\"/>"))</w:tr><w:tr>\(cell("丁"))\(cell("戊"))\(cell("己"))"
        + "</w:tr></w:tbl>",
      "甲\t乙\n丁\t戊\t己", "甲\t丙\n丁\t戊\t己", "甲\t乙\t丙\n丁\t戊\t己",
      ["insertion cell 乙", "deletion cell 丙"]
    ),
    (
      "text in a deleted field",
      "<w:p>\(r("甲"))<w:del w:id=\"1\"><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
        + "<w:delInstrText>PAGE</w:delInstrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + "<w:r><w:delText>3</w:delText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:del></w:p>",
      "甲", "甲3", "甲3", ["deletion text 3"]
    ),
    (
      "a changed format",
      "<w:p>\(r("甲", "<w:rPrChange w:id=\"1\" w:author=\"李\"><w:rPr/></w:rPrChange>"))\(r("乙"))</w:p>",
      "甲乙", "甲乙", "甲乙", ["formatting text 甲"]
    ),
    (
      "text that a format hides since",
      "<w:p>\(r("甲"))"
        + "\(r("乙", "<w:vanish/><w:rPrChange w:id=\"1\"><w:rPr><w:b/></w:rPr></w:rPrChange>"))</w:p>",
      "甲", "甲乙", "甲", []
    ),
  ]

  @Test(arguments: changes.map(\.what))
  func `tracked changes are read in the wanted state`(what: String) throws {
    let change = try #require(Self.changes.first { $0.what == what })
    let bytes = DocxBuilder(change.body).bytes
    let accepted = try WordReading(bytes)
    #expect(accepted.text == change.accepted)
    #expect(accepted.revisions == [])
    #expect(try WordReading(bytes, revisions: .reject).text == change.rejected)
    let all = try WordReading(bytes, revisions: .all)
    #expect(all.text == change.all)
    #expect(all.revisions == change.marks)
    for state in WordRevisions.allCases {
      #expect(try WordReading(bytes, revisions: state).brokenPromises == [])
    }
  }

  @Test func `a rejected number gives the paragraph none`() throws {
    let body =
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/><w:ins w:id=\"1\"/></w:numPr></w:pPr>"
      + "\(r("甲"))</w:p>" + LabelCase.lists([0])
    let bytes = DocxBuilder(body, numbering: LabelCase.official + num(1, of: 0)).bytes
    #expect(try WordReading(bytes).labels == ["一、", "二、"])
    #expect(try WordReading(bytes, revisions: .reject).labels == ["", "一、"])
  }

  @Test func `a rejected style gives the former one back`() throws {
    let body =
      "<w:p><w:pPr><w:pStyle w:val=\"H\"/><w:pPrChange w:id=\"1\"><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
      + "</w:pPrChange></w:pPr>\(r("甲"))</w:p>"
    let document = DocxBuilder(body, styles: LabelCase.style("H", name: "heading 1"))
    let accepted = try WordReading(document).source.blocks[0]
    #expect(accepted.role == .heading(level: 1))
    #expect(accepted.style.alignment == .start)
    let rejected = try WordReading(document.bytes, revisions: .reject).source.blocks[0]
    #expect(rejected.role == .paragraph)
    #expect(rejected.style.alignment == .center)
  }

  @Test func `changes tell who made them and when`() throws {
    let body =
      "<w:p><w:ins w:id=\"1\" w:author=\"李青禾\" w:date=\"2031-02-03T04:05:06Z\">\(r("甲"))\(r("乙"))</w:ins>"
      + "</w:p>"
    let reading = try WordReading(DocxBuilder(body).bytes, revisions: .all)
    let revision = try #require(reading.source.layers.revisions.first)
    #expect(reading.source.layers.revisions.count == 1)
    #expect(revision.range == SourceRange(0, 2))
    #expect(revision.author == "李青禾")
    #expect(revision.date == "2031-02-03T04:05:06Z")
    #expect(reading.source.revisions == .all)
  }
}
