import GangmuKit
import Testing

@Suite struct WordBesideTests {
  private static func note(_ kind: String, _ id: Int, _ text: String) -> String {
    "<w:\(kind) w:id=\"\(id)\"><w:p><w:r><w:\(kind)Ref/></w:r>\(r(" " + text))</w:p></w:\(kind)>"
  }

  private static let separator =
    "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"

  // MARK: Notes

  @Test func `a footnote stands behind the text, with its mark where it belongs`() throws {
    let body =
      "<w:p>\(r("指标"))<w:r><w:footnoteReference w:id=\"2\"/></w:r>\(r("达标。"))</w:p>"
      + "<w:p>\(r("乙"))<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
    let notes = Self.separator + Self.note("footnote", 1, "注乙") + Self.note("footnote", 2, "注甲")
    let reading = try WordReading(DocxBuilder(body, others: [("footnotes", notes)]))
    #expect(reading.text == "指标1达标。\n乙2")
    #expect(reading.blocks == ["指标1达标。", "乙2"])
    #expect(reading.asides == ["footnote 1 注甲", "footnote 2 注乙"])
    #expect(reading.anchors == ["1", "2"])
    #expect(
      reading.source.removals.map(\.rule) == [SourceRemoval.noteMark, SourceRemoval.noteMark])
    #expect(reading.source.discarded.map(\.text) == ["1 注甲", "2 注乙"])
    #expect(reading.brokenPromises == [])
  }

  @Test func `notes are numbered as the settings or the section say`() throws {
    let body =
      "<w:p>\(r("甲"))<w:r><w:footnoteReference w:id=\"1\"/></w:r>"
      + "<w:r><w:endnoteReference w:id=\"1\"/></w:r></w:p>"
    let others = [
      ("footnotes", Self.note("footnote", 1, "脚注")), ("endnotes", Self.note("endnote", 1, "尾注")),
      (
        "settings",
        "<w:footnotePr><w:numFmt w:val=\"decimalEnclosedCircleChinese\"/><w:numStart w:val=\"3\"/>"
          + "</w:footnotePr>"
      ),
    ]
    let reading = try WordReading(DocxBuilder(body, others: others))
    #expect(reading.text == "甲③i")
    #expect(reading.asides == ["footnote ③ 脚注", "endnote i 尾注"])
    let section =
      "<w:sectPr><w:footnotePr><w:numFmt w:val=\"upperRoman\"/></w:footnotePr></w:sectPr>"
    #expect(try WordReading(DocxBuilder(body + section, others: others)).text == "甲IIIi")
  }

  @Test func `a mark of the author's own is text`() throws {
    let body =
      "<w:p>\(r("甲"))<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"1\"/><w:t>*</w:t></w:r></w:p>"
    let reading = try WordReading(
      DocxBuilder(body, others: [("footnotes", Self.note("footnote", 1, "注"))]))
    #expect(reading.text == "甲*")
    #expect(reading.asides == ["footnote 注"])
  }

  @Test func `a note without its text, or a broken part, leaves the mark`() throws {
    let body = "<w:p>\(r("甲"))<w:r><w:footnoteReference w:id=\"1\"/></w:r>\(r("乙"))</w:p>"
    #expect(try WordReading(DocxBuilder(body)).text == "甲1乙")
    let document = DocxBuilder(body, others: [("footnotes", Self.note("footnote", 1, "注"))])
    let part = Array(
      "<w:footnotes \(DocxBuilder.namespaces)><w:footnote w:id=\"1\">\(p("半"))<w:p".utf8)
    let reading = try WordReading(document.bytes(replacing: "word/footnotes.xml", by: part))
    #expect(reading.codes == [.partDamaged])
    #expect(reading.asides == ["footnote 1 半"])
  }

  @Test func `a comment tells its text, author, date and what it is about`() throws {
    let body =
      "<w:p>\(r("甲"))<w:commentRangeStart w:id=\"4\"/>\(r("乙"))</w:p><w:p>\(r("丙"))"
      + "<w:commentRangeEnd w:id=\"4\"/><w:r><w:commentReference w:id=\"4\"/></w:r>\(r("丁"))</w:p>"
    let comments =
      "<w:comment w:id=\"4\" w:author=\"李青禾\" w:date=\"2031-02-03T04:05:06Z\"><w:p><w:r><w:annotationRef/></w:r>"
      + "\(r("核实"))</w:p>\(p("再报"))</w:comment>"
    let reading = try WordReading(DocxBuilder(body, others: [("comments", comments)]))
    #expect(reading.text == "甲乙\n丙丁")
    #expect(reading.asides == ["comment 核实\n再报"])
    #expect(reading.anchors == ["乙\n丙"])
    let comment = try #require(reading.source.layers.asides.first)
    #expect(comment.author == "李青禾")
    #expect(comment.date == "2031-02-03T04:05:06Z")
    #expect(reading.brokenPromises == [])
  }

  // MARK: Headers and footers

  private static let page =
    "<w:p>\(r("— "))<w:fldSimple w:instr=\" PAGE \">\(r("3"))</w:fldSimple>\(r(" —"))</w:p>"

  private static func section(_ content: String) -> String { "<w:sectPr>\(content)</w:sectPr>" }

  private static func reference(_ kind: String, _ id: String, _ type: String = "default") -> String
  {
    "<w:\(kind)Reference w:type=\"\(type)\" r:id=\"\(id)\"/>"
  }

  @Test func `a letterhead in a header counts for the frame and a page number does not`() throws {
    let header =
      p("000012") + p("某县水务局文件", "<w:jc w:val=\"center\"/>") + p("某水〔2031〕8号") + p("内部传阅，注意保管")
    let footer = Self.page + p("某县水务局办公室　2031年3月2日印发")
    let reading = try WordReading(
      DocxBuilder(
        p("关于印发要点的通知")
          + Self.section(Self.reference("header", "header1") + Self.reference("footer", "footer1")),
        others: [("header1", header), ("footer1", footer)]))
    #expect(
      reading.blocks == [
        "000012", "某县水务局文件", "某水〔2031〕8号", "关于印发要点的通知", "某县水务局办公室　2031年3月2日印发",
      ])
    #expect(reading.source.blocks[1].locator == .paragraph(part: "word/header1.xml", index: 2))
    #expect(reading.asides == ["header 内部传阅，注意保管", "footer — 3 —"])
    #expect(reading.source.discarded.map(\.reason) == [.pagination, .pagination])
    #expect(reading.brokenPromises == [])
  }

  @Test func `an organ's name in red is its banner`() throws {
    let red = "<w:p>\(r("某县水务局", "<w:color w:val=\"FF0000\"/>"))</w:p>"
    let document = DocxBuilder(
      p("甲") + Self.section(Self.reference("header", "header1")), others: [("header1", red)])
    #expect(try WordReading(document).blocks == ["某县水务局", "甲"])
  }

  @Test(arguments: [
    ("", "", ["header 甲"]),
    ("<w:titlePg/>", "", ["header 乙", "header 甲"]),
    ("", "<w:evenAndOddHeaders/>", ["header 甲", "header 丙"]),
  ])
  func `a header that no page shows is not read`(
    section: String, settings: String, asides: [String]
  ) throws {
    let content =
      Self.reference("header", "header1") + Self.reference("header", "header2", "first")
      + Self.reference("header", "header3", "even") + section
    let reading = try WordReading(
      DocxBuilder(
        p("文") + Self.section(content),
        others: [
          ("settings", settings), ("header1", p("甲")), ("header2", p("乙")), ("header3", p("丙")),
        ]))
    #expect(reading.asides == asides)
  }

  @Test func `a header of several sections stands once`() throws {
    let mark = "<w:p><w:pPr>\(Self.section(Self.reference("header", "header1")))</w:pPr></w:p>"
    let reading = try WordReading(
      DocxBuilder(
        p("甲") + mark + p("乙") + Self.section(Self.reference("header", "header1")),
        others: [("header1", p("眉"))]))
    #expect(reading.asides == ["header 眉"])
  }

  // MARK: Hidden text and objects

  @Test func `hidden text is kept apart, with its place`() throws {
    let reading = try WordReading(
      DocxBuilder("<w:p>\(r("甲"))\(r("密", "<w:vanish/>"))\(r("乙"))</w:p>"))
    #expect(reading.text == "甲乙")
    #expect(reading.asides == ["hidden 密"])
    #expect(reading.source.layers.asides.first?.anchor == SourceRange(1, 1))
    #expect(reading.source.discarded.map(\.reason) == [.aside])
  }

  @Test func `objects and pictures are named`() throws {
    let body =
      "<w:p>\(r("甲"))<w:r><w:object><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r>"
      + "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"图片 1\" descr=\"站房\"/></wp:inline></w:drawing></w:r>"
      + "</w:p>"
    let reading = try WordReading(DocxBuilder(body))
    #expect(reading.text == "甲")
    #expect(reading.asides == ["object Excel.Sheet.12", "object 图片 1: 站房"])
  }

  @Test func `a drawing that frames text is no object`() throws {
    let body =
      "<w:p><w:r><w:drawing><wp:anchor><wp:docPr id=\"1\" name=\"文本框 1\"/><wps:txbx><w:txbxContent>\(p("框"))"
      + "</w:txbxContent></wps:txbx></wp:anchor></w:drawing></w:r></w:p>"
    let reading = try WordReading(DocxBuilder(body))
    #expect(reading.text == "\n框")
    #expect(reading.asides == [])
  }

  @Test func `words set as a shape are text`() throws {
    let body =
      "<w:p>\(r("甲"))<w:r><w:pict><v:shape><v:textpath string=\"某县文件\"/></v:shape></w:pict></w:r></w:p>"
    #expect(try WordReading(DocxBuilder(body)).text == "甲\n某县文件")
  }

  @Test func `an embedded document is reported`() throws {
    let reading = try WordReading(DocxBuilder(p("甲") + "<w:altChunk r:id=\"x\"/>"))
    #expect(reading.codes == [.embeddedDocument])
  }

  // MARK: Ruby

  @Test func `the gloss of ruby is seen and is no word`() throws {
    let ruby =
      "<w:r><w:ruby><w:rubyPr/><w:rt>\(r("lù"))</w:rt><w:rubyBase>\(r("鹭"))</w:rubyBase></w:ruby></w:r>"
    let reading = try WordReading(DocxBuilder("<w:p>\(r("白"))\(ruby)\(r("溪"))</w:p>"))
    #expect(reading.text == "白鹭lù溪")
    #expect(reading.words == "白鹭溪")
    #expect(reading.source.removals.map(\.rule) == [SourceRemoval.gloss])
  }

  @Test func `what is seen and is no word is an edit of the result`() throws {
    let ruby =
      "<w:r><w:ruby><w:rubyPr/><w:rt>\(r("lù"))</w:rt><w:rubyBase>\(r("鹭"))</w:rubyBase></w:ruby></w:r>"
    let body = p("某县水务站2031年工作要点") + p("一、管护") + "<w:p>\(r("1.巡查白"))\(ruby)\(r("溪。"))</w:p>"
    let converter = try Converter()
    let plan = try converter.convert(DocxBuilder(body).bytes)
    let item = try #require(plan.outline.flattened.last)
    #expect((item.title ?? "") + item.text == "巡查白鹭溪。" || item.title == "巡查白鹭溪")
    #expect(plan.edits.contains { $0.rule == SourceRemoval.gloss && $0.before == "lù" })
    let source = try converter.reader.read(DocxBuilder(body).bytes)
    #expect(try Restorer.restore(plan) == source.text)
  }
}
