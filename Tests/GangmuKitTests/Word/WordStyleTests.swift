import GangmuKit
import Testing

@Suite struct WordStyleTests {
  static let styles =
    LabelCase.style("1", name: "heading 1") + LabelCase.style("Heading2", name: "Heading 2")
    + LabelCase.style("a3", name: "标题 3") + LabelCase.style("B", basedOn: "1")
    + LabelCase.style("C", basedOn: "1", "<w:outlineLvl w:val=\"9\"/>")
    + LabelCase.style("D", "<w:outlineLvl w:val=\"3\"/>")
    + LabelCase.style("T", name: "Title", "<w:jc w:val=\"center\"/>")
    + LabelCase.style("X", basedOn: "Y") + LabelCase.style("Y", basedOn: "X")
    + LabelCase.style("toc1", name: "toc 1")

  static let roles: [(properties: String, role: SourceBlock.Role)] = [
    ("<w:pStyle w:val=\"1\"/>", .heading(level: 1)),
    ("<w:pStyle w:val=\"Heading2\"/>", .heading(level: 2)),
    ("<w:pStyle w:val=\"a3\"/>", .heading(level: 3)),
    ("<w:pStyle w:val=\"B\"/>", .heading(level: 1)),
    ("<w:pStyle w:val=\"C\"/>", .paragraph),
    ("<w:pStyle w:val=\"D\"/>", .heading(level: 4)),
    ("<w:pStyle w:val=\"1\"/><w:outlineLvl w:val=\"9\"/>", .paragraph),
    ("<w:outlineLvl w:val=\"1\"/>", .heading(level: 2)),
    ("<w:outlineLvl w:val=\"70000000000\"/>", .paragraph),
    ("<w:pStyle w:val=\"X\"/>", .paragraph),
    ("<w:pStyle w:val=\"nowhere\"/>", .paragraph),
    ("", .paragraph),
  ]

  @Test(arguments: roles)
  func `a heading is known by outline level or by the name of its style`(
    properties: String, role: SourceBlock.Role
  ) throws {
    let reading = try WordReading(DocxBuilder(p("重点", properties), styles: Self.styles))
    #expect(reading.source.blocks.map(\.role) == [role])
  }

  @Test(arguments: [
    ("<w:jc w:val=\"center\"/>", BlockStyle.Alignment.center), ("<w:jc w:val=\"right\"/>", .end),
    ("<w:jc w:val=\"end\"/>", .end), ("<w:jc w:val=\"both\"/>", .start), ("", .start),
    ("<w:pStyle w:val=\"T\"/>", .center),
    ("<w:pStyle w:val=\"T\"/><w:jc w:val=\"left\"/>", .start),
  ])
  func `alignment is the paragraph's own or its style's`(
    properties: String, alignment: BlockStyle.Alignment
  ) throws {
    let reading = try WordReading(DocxBuilder(p("标题", properties), styles: Self.styles))
    #expect(reading.source.blocks.map(\.style.alignment) == [alignment])
  }

  static let bold = "<w:b/>"
  static let runs: [(body: String, isBold: Bool, prefix: Int)] = [
    (r("全部加粗", bold), true, 4),
    (r("引题。", bold) + r("正文"), false, 3),
    (r("引", bold) + r("题", bold) + r("正文"), false, 2),
    (r("正文") + r("加粗", bold), false, 0),
    (r("引题", bold) + r("  ") + r("还粗", bold), true, 6),
    (r("\u{3000}\u{3000}") + r("引题", bold) + r("正文"), false, 2),
    (r("不粗", "<w:b w:val=\"0\"/>"), false, 0),
    (r("不粗", "<w:b w:val=\"false\"/>"), false, 0),
  ]

  @Test(arguments: runs)
  func `bold is told of the whole block and of its start`(
    body: String, isBold: Bool, prefix: Int
  ) throws {
    let reading = try WordReading(DocxBuilder("<w:p>\(body)</w:p>"))
    let style = try #require(reading.source.blocks.first?.style)
    #expect(style.isBold == isBold)
    #expect(style.boldPrefix == prefix)
  }

  @Test func `the bold start is counted from the end of the label`() throws {
    let body = "<w:p><w:pPr>\(LabelCase.numPr(1))</w:pPr>\(r("引题。", Self.bold))\(r("正文"))</w:p>"
    let reading = try WordReading(
      DocxBuilder(body, numbering: LabelCase.official + num(1, of: 0)))
    let block = try #require(reading.source.blocks.first)
    let label = try #require(block.automaticLabel)
    let bold = reading.source.text[block.range.start..<label.range.end + block.style.boldPrefix]
    #expect(String(String.UnicodeScalarView(bold)) == "一、\t引题。")
  }

  @Test func `bold in the paragraph's and in the run's style cancels out`() throws {
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"P\"><w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr></w:style>"
      + "<w:style w:type=\"character\" w:styleId=\"C\"><w:rPr><w:b/></w:rPr></w:style>"
    let body =
      "<w:p><w:pPr><w:pStyle w:val=\"P\"/></w:pPr>\(r("粗"))"
      + "\(r("细", "<w:rStyle w:val=\"C\"/>"))</w:p>"
    let reading = try WordReading(DocxBuilder(body, styles: styles))
    let style = try #require(reading.source.blocks.first?.style)
    #expect(style.boldPrefix == 1)
    #expect(style.fontSize == 16)
  }

  @Test func `the type size is the run's, the style's or the document's`() throws {
    let styles =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"21\"/></w:rPr></w:rPrDefault></w:docDefaults>"
    let body = "<w:p>\(r("大", "<w:sz w:val=\"44\"/>"))</w:p>" + p("小")
    let reading = try WordReading(DocxBuilder(body, styles: styles))
    #expect(reading.source.blocks.map(\.style.fontSize) == [22, 10.5])
  }

  @Test func `a table style's stripes are not the style's own look`() throws {
    let styles =
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"P\"><w:tblStylePr><w:rPr><w:b/></w:rPr>"
      + "</w:tblStylePr></w:style>"
    let reading = try WordReading(DocxBuilder(p("甲"), styles: styles))
    #expect(reading.source.blocks.map(\.style.isBold) == [false])
  }
}
