import GangmuKit
import Testing

@Suite struct WordContentTests {
  static let contents: [(feature: String, body: String, text: String)] = [
    ("paragraphs are lines", p("甲") + p("乙"), "甲\n乙"),
    ("an empty paragraph is an empty line", p("甲") + p("") + p("乙"), "甲\n\n乙"),
    ("runs are joined", "<w:p>\(r("工作"))\(r("要点"))</w:p>", "工作要点"),
    (
      "a tab, a hyphen that does not break, and one that is not seen",
      "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t><w:softHyphen/>"
        + "<w:t>丁</w:t></w:r></w:p>", "甲\t乙-丙丁"
    ),
    (
      "tab stops are no tabs",
      "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"420\"/></w:tabs></w:pPr>\(r("甲"))</w:p>",
      "甲"
    ),
    (
      "breaks of lines and pages",
      "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:br w:type=\"page\"/><w:t>丙</w:t><w:cr/>"
        + "<w:t>丁</w:t></w:r></w:p>", "甲\n乙\n丙\n丁"
    ),
    (
      "spaces at the ends of a text count only when it says so",
      "<w:p><w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space=\"preserve\"> 乙 </w:t></w:r></w:p>",
      "甲 乙 "
    ),
    (
      "a line end in the XML is a space",
      "<w:p><w:r><w:t xml:space=\"preserve\">甲\n乙</w:t></w:r></w:p>", "甲 乙"
    ),
    (
      "white space between elements is none",
      "<w:p>\n  <w:r>\n    <w:t>甲</w:t>\n  </w:r>\n</w:p>\n", "甲"
    ),
    (
      "references and entities of XML", p("甲&amp;乙&#x4E19;&lt;"), "甲&乙丙<"
    ),
    (
      "a symbol by its font, a known character by itself",
      "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"宋体\" w:char=\"2460\"/>"
        + "<w:sym w:font=\"Symbol\" w:char=\"B7\"/></w:r></w:p>", "✓①•"
    ),
    (
      "insertions are kept and deletions dropped",
      "<w:p>\(r("甲"))<w:ins w:id=\"1\">\(r("乙"))</w:ins><w:del w:id=\"2\"><w:r>"
        + "<w:delText>丙</w:delText><w:t>丁</w:t></w:r></w:del></w:p>", "甲乙"
    ),
    (
      "what is moved stands at its new place",
      "<w:p><w:moveFrom w:id=\"1\">\(r("甲"))</w:moveFrom></w:p>"
        + "<w:p><w:moveTo w:id=\"2\">\(r("甲"))</w:moveTo>\(r("乙"))</w:p>", "\n甲乙"
    ),
    (
      "a deleted paragraph mark joins the paragraphs",
      "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>\(r("甲"))</w:p>" + p("乙") + p("丙"),
      "甲乙\n丙"
    ),
    (
      "a deleted mark at the end keeps its text",
      p("甲") + "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>\(r("乙"))</w:p>", "甲\n乙"
    ),
    (
      "links, smart tags, custom XML and content controls are looked through",
      "<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent><w:p>"
        + "<w:hyperlink r:id=\"rId9\">\(r("甲"))</w:hyperlink><w:smartTag w:element=\"d\">\(r("乙"))"
        + "</w:smartTag><w:customXml>\(r("丙"))</w:customXml><w:sdt><w:sdtContent>\(r("丁"))"
        + "</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>", "甲乙丙丁"
    ),
    (
      "a field's result counts and its code does not",
      "<w:p>\(r("第"))<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
        + "<w:instrText> SEQ 表 </w:instrText></w:r>\(r("码"))<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(r("3"))<w:r>"
        + "<w:fldChar w:fldCharType=\"end\"/></w:r>\(r("项"))</w:p>", "第3项"
    ),
    (
      "a field inside the code of another",
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(r("内"))<w:r>"
        + "<w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + "\(r("外"))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>", "外"
    ),
    (
      "a simple field", "<w:p><w:fldSimple w:instr=\"DATE\">\(r("三月"))</w:fldSimple></w:p>", "三月"
    ),
    (
      "a field that never ends hides one paragraph at most",
      "<w:p>\(r("甲"))<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\(r("码"))</w:p>" + p("乙"),
      "甲\n乙"
    ),
    (
      "bookmarks are no text",
      "<w:p><w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/>\(r("甲"))<w:bookmarkEnd w:id=\"0\"/></w:p>",
      "甲"
    ),
    (
      "ruby is its base and the gloss",
      "<w:p><w:r><w:ruby><w:rubyPr/><w:rt>\(r("yǎn"))</w:rt><w:rubyBase>\(r("衍"))</w:rubyBase></w:ruby>"
        + "</w:r></w:p>", "衍yǎn"
    ),
    (
      "hidden text is not in the text", "<w:p>\(r("甲"))\(r("密", "<w:vanish/>"))\(r("乙"))</w:p>",
      "甲乙"
    ),
    (
      "text that is hidden no more",
      "<w:p>\(r("甲", "<w:vanish w:val=\"0\"/>"))</w:p>", "甲"
    ),
    (
      "formatting before a revision has no say",
      "<w:p>\(r("甲", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"))</w:p>", "甲"
    ),
    (
      "an equation as linear text",
      "<w:p><m:oMath><m:r><m:t>x</m:t></m:r><m:r><m:t>+1</m:t></m:r></m:oMath></w:p>", "x+1"
    ),
    (
      "a text box stands once, after its paragraph",
      "<w:p>\(r("甲"))<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
        + "<w:txbxContent>\(p("框"))</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback>"
        + "<w:pict><v:textbox><w:txbxContent>\(p("框"))</w:txbxContent></v:textbox></w:pict>"
        + "</mc:Fallback></mc:AlternateContent></w:r>\(r("乙"))</w:p>" + p("丙"), "甲乙\n框\n丙"
    ),
    (
      "an old text box",
      "<w:p><w:r><w:pict><v:textbox><w:txbxContent>\(p("框"))</w:txbxContent></v:textbox></w:pict></w:r>"
        + "\(r("甲"))</w:p>", "甲\n框"
    ),
    (
      "the fallback where the choice is not understood",
      "<w:p><mc:AlternateContent><mc:Choice Requires=\"zz\">\(r("新"))</mc:Choice><mc:Fallback>\(r("旧"))"
        + "</mc:Fallback></mc:AlternateContent></w:p>", "旧"
    ),
    ("a section's settings are no text", p("甲") + "<w:sectPr><w:pgSz w:w=\"1\"/></w:sectPr>", "甲"),
    ("characters beyond the basic plane", p("㐀𠀀😀"), "㐀𠀀😀"),
  ]

  @Test(arguments: contents)
  func `the text is what a reader of the document sees`(
    feature: String, body: String, text: String
  ) throws {
    let reading = try WordReading(DocxBuilder(body))
    #expect(reading.text == text)
    #expect(reading.brokenPromises == [])
    #expect(reading.codes == [])
  }

  @Test func `a soft break makes two blocks of one style and one label`() throws {
    let body =
      "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/><w:jc w:val=\"center\"/>\(LabelCase.numPr(1))</w:pPr>"
      + "<w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r></w:p>"
    let reading = try WordReading(
      DocxBuilder(body, numbering: LabelCase.official + num(1, of: 0)))
    #expect(reading.blocks == ["一、\t上", "下"])
    #expect(reading.labels == ["一、", ""])
    #expect(reading.source.blocks.map(\.role) == [.heading(level: 1), .heading(level: 1)])
    #expect(reading.source.blocks.map(\.style.alignment) == [.center, .center])
  }

  @Test func `indentation by spaces is outside the block`() throws {
    let reading = try WordReading(DocxBuilder(p("\u{3000}\u{3000}一、重点") + p("  ")))
    #expect(reading.text == "\u{3000}\u{3000}一、重点\n  ")
    #expect(reading.blocks == ["一、重点"])
  }

  @Test func `a paragraph is located by its place in its part`() throws {
    let body = p("甲") + p("") + table([[p("乙"), p("丙")]]) + p("丁")
    let reading = try WordReading(DocxBuilder(body))
    let places = [1, 3, 5].map { Locator.paragraph(part: "word/document.xml", index: $0) }
    #expect(reading.source.blocks.map(\.locator) == places)
  }

  @Test func `core properties come along`() throws {
    let core =
      "<cp:coreProperties xmlns:cp=\"urn:c\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
      + "<dc:title>年度要点</dc:title><dc:creator>王甲</dc:creator><cp:revision>3</cp:revision>"
      + "<dc:subject> </dc:subject></cp:coreProperties>"
    let reading = try WordReading(DocxBuilder(p("甲"), core: core))
    #expect(
      reading.source.properties == ["title": "年度要点", "creator": "王甲", "revision": "3"])
  }

  @Test func `the strict kind of the standard reads the same`() throws {
    let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    let xml =
      "<d:document xmlns:d=\"\(strict)\"><d:body><d:p><d:r><d:t>甲</d:t></d:r></d:p></d:body>"
      + "</d:document>"
    let bytes = DocxBuilder("").bytes(replacing: "word/document.xml", by: Array(xml.utf8))
    #expect(try WordReading(bytes).text == "甲")
  }

  @Test func `a part in UTF-16 reads the same`() throws {
    let xml = "<w:document \(DocxBuilder.namespaces)><w:body>\(p("甲𠀀"))</w:body></w:document>"
    let content: [UInt8] = [0xFF, 0xFE] + xml.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let bytes = DocxBuilder("").bytes(replacing: "word/document.xml", by: content)
    #expect(try WordReading(bytes).text == "甲𠀀")
  }

  @Test func `the main part is found through its relationship`() throws {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let document = DocxBuilder(p("甲", style: "A"), styles: LabelCase.style("A", name: "heading 2"))
    let renamed = document.entries.map { entry in
      var entry = entry
      switch String(decoding: entry.name, as: UTF8.self) {
      case "_rels/.rels":
        let target = [("\(office)/officeDocument", Optional("/Word/text2.xml"))]
        entry = .init("_rels/.rels", Array(DocxBuilder.relationships(target).utf8))
      case "word/document.xml": entry.name = Array("word/text2.xml".utf8)
      case "word/_rels/document.xml.rels":
        let target = [("\(office)/styles", Optional("../look/s.xml"))]
        entry = .init("word/_rels/text2.xml.rels", Array(DocxBuilder.relationships(target).utf8))
      case "word/styles.xml": entry.name = Array("look/s.xml".utf8)
      default: break
      }
      return entry
    }
    let reading = try WordReading(ZipWriter(entries: renamed).bytes)
    #expect(reading.text == "甲")
    #expect(reading.source.blocks.map(\.role) == [.heading(level: 2)])
  }

  @Test func `a large text keeps every character`() throws {
    let text = String(repeating: "重点工作㐀𠀀", count: 12_000)
    let reading = try WordReading(DocxBuilder(p(text)))
    #expect(reading.source.text == Array(text.unicodeScalars))
  }

  @Test func `a whole plan reads as it prints`() throws {
    let reading = try WordReading(DocxBuilder.plan)
    #expect(
      reading.text == """
        云溪县文化和旅游局
        2031年工作要点

        2031年，全县文化和旅游工作围绕惠民和兴业，重点做好以下工作。
        一、完善公共文化服务
        1.\t建设乡镇书屋。
        年内新建书屋12个，改造8个。（责任单位：公共服务股）
        2.\t办好春季读书节。
        四月举办，不少于20场。
        二、规范旅游市场
        1.\t开展假日巡查。
        元旦、春节期间每日巡查。（责任单位：市场管理股）
        重点任务分解表
        序号\t重点任务\t责任单位\t完成时限
        1\t建设乡镇书屋\t公共服务股\t11月底前
        2\t开展假日巡查\t市场管理股\t全年
        云溪县文化和旅游局
        2031年1月15日
        """)
    #expect(reading.source.properties["title"] == "2031年工作要点")
    #expect(reading.codes == [])
    #expect(reading.brokenPromises == [])
  }
}
