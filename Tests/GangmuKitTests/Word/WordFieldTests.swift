import Testing

@testable import GangmuKit

@Suite struct WordFieldTests {
  /// A field with its code and, where there is one, its result.
  static func field(_ code: String, _ result: String? = nil) -> String {
    func mark(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
    let shown = result.map { mark("separate") + r($0) } ?? ""
    return mark("begin") + "<w:r><w:instrText xml:space=\"preserve\"> \(code) </w:instrText></w:r>"
      + shown
      + mark("end")
  }

  private static let form = "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>"

  /// Codes as Word documents them; a result that the file has written out always stands.
  static let fields: [(what: String, body: String, text: String)] = [
    ("a result", field("DATE", "三月"), "三月"),
    ("a sequence with its results", field("SEQ 表", "1") + field("SEQ 表", "2"), "12"),
    ("a sequence without", field("SEQ 表") + field("SEQ 表") + field("SEQ 图"), "121"),
    ("a sequence that goes on from a result", field("SEQ 表", "4") + field("SEQ 表"), "45"),
    ("a sequence set back", field("SEQ 表 \\r 7") + field("SEQ 表"), "78"),
    ("a sequence told again", field("SEQ 表") + field("SEQ 表 \\c"), "11"),
    ("a hidden step of a sequence", field("SEQ 表 \\h") + field("SEQ 表"), "2"),
    ("a sequence in Chinese", field("SEQ 表 \\r 12 \\* CHINESENUM3"), "十二"),
    ("a list field", field("LISTNUM") + field("LISTNUM"), "1)2)"),
    (
      "levels of a list field",
      field("LISTNUM NumberDefault") + field("LISTNUM NumberDefault \\l 2")
        + field("LISTNUM NumberDefault \\l 2") + field("LISTNUM NumberDefault \\l 1"), "1)a)b)2)"
    ),
    ("a list field's own start", field("LISTNUM \\l 4 \\s 3"), "(3)"),
    (
      "an outline list field",
      field("LISTNUM OutlineDefault") + field("LISTNUM OutlineDefault \\l 2"), "I.A."
    ),
    (
      "a legal list field", field("LISTNUM LegalDefault") + field("LISTNUM LegalDefault \\l 2"),
      "1.1.1."
    ),
    ("numbers of paragraphs", field("AUTONUM") + field("AUTONUM \\* ROMAN"), "1.II."),
    ("a circled number", field("eq \\o\\ac(○,21)") + field("eq \\o\\ac(○,5)"), "㉑⑤"),
    ("a number in another frame", field("eq \\o\\ac(□,3)"), "3"),
    ("a fraction", field("EQ \\f(1,2)"), "1/2"),
    ("the sound of a character", field("EQ \\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(lù),鹭)"), "鹭lù"),
    ("a button", field("MACROBUTTON NoMacro [点击此处填写]"), "[点击此处填写]"),
    ("a symbol", field("SYMBOL 252 \\f Wingdings"), "✓"),
    (
      "a check box",
      form + "<w:checkBox><w:default w:val=\"1\"/></w:checkBox></w:ffData></w:fldChar></w:r>"
        + "<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
      "☒"
    ),
    (
      "a drop-down list",
      form
        + "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"甲\"/><w:listEntry w:val=\"乙\"/></w:ddList>"
        + "</w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "乙"
    ),
    ("an unknown field without a result", field("NONSENSE \\x"), ""),
    ("a sign of a symbol font", "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r>", "≥"),
    (
      "a circled number of Wingdings", "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F083\"/></w:r>",
      "③"
    ),
  ]

  @Test(arguments: fields)
  func `a field shows what Word shows`(what: String, body: String, text: String) throws {
    let reading = try WordReading(DocxBuilder("<w:p>\(body)</w:p>"))
    #expect(reading.text == text)
    #expect(reading.brokenPromises == [])
  }

  @Test func `a list field in a numbered paragraph counts in its list`() throws {
    let body =
      "<w:p><w:pPr>\(LabelCase.numPr(1))</w:pPr>\(r("甲"))\(Self.field("LISTNUM"))\(r("乙"))"
      + "\(Self.field("LISTNUM"))</w:p>" + LabelCase.lists([0])
    let reading = try WordReading(
      DocxBuilder(body, numbering: LabelCase.official + num(1, of: 0)))
    #expect(reading.blocks == ["一、\t甲（一）乙（二）", "二、\t内容"])
  }

  @Test(arguments: FieldNumbering.formats.map { ($0.name, $0.example) })
  func `the name of a format means what its example says`(name: String, example: String) throws {
    let sides = example.split(separator: " = ")
    let number = try #require(Int(sides[0]))
    #expect(FieldNumbering.format(name).text(number) == sides[1])
  }

  // MARK: Contents

  private static let contents =
    "<w:p>\(r("目录"))</w:p><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>"
    + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(r("一、甲"))<w:r><w:tab/><w:t>1</w:t></w:r></w:p>"
    + p("二、乙") + "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"

  @Test func `a table of contents is set aside`() throws {
    let reading = try WordReading(DocxBuilder(Self.contents + p("一、甲")))
    #expect(reading.blocks == ["目录", "一、甲"])
    #expect(reading.source.discarded.map(\.text) == ["一、甲\t1\n二、乙"])
    #expect(reading.source.discarded.map(\.reason) == [.contents])
    #expect(reading.brokenPromises == [])
  }

  @Test func `a gallery of contents is set aside with its heading`() throws {
    let body =
      "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>"
      + "<w:sdtContent>\(Self.contents)</w:sdtContent></w:sdt>" + p("一、甲")
    let reading = try WordReading(DocxBuilder(body))
    #expect(reading.blocks == ["一、甲"])
    #expect(reading.brokenPromises == [])
  }

  @Test(arguments: ContentsStyleName.words.map(\.example))
  func `lines in a style of contents are set aside`(name: String) throws {
    let reading = try WordReading(
      DocxBuilder(p("甲", style: "T") + p("乙"), styles: LabelCase.style("T", name: name)))
    #expect(reading.blocks == ["乙"])
  }
}

@Suite struct WordEquationTests {
  private static func e(_ text: String) -> String { "<m:r><m:t>\(text)</m:t></m:r>" }

  /// Word's linear format (Unicode Technical Note 28).
  static let equations: [(what: String, markup: String, text: String)] = [
    (
      "a fraction",
      "<m:f><m:num>\(e("a+b"))</m:num><m:den>\(e("c"))</m:den></m:f>", "(a+b)/c"
    ),
    ("a power", "<m:sSup><m:e>\(e("x"))</m:e><m:sup>\(e("2"))</m:sup></m:sSup>", "x^2"),
    ("an index", "<m:sSub><m:e>\(e("x"))</m:e><m:sub>\(e("1"))</m:sub></m:sSub>", "x_1"),
    (
      "both",
      "<m:sSubSup><m:e>\(e("x"))</m:e><m:sub>\(e("1"))</m:sub><m:sup>\(e("2"))</m:sup></m:sSubSup>",
      "x_1^2"
    ),
    ("a root", "<m:rad><m:deg/><m:e>\(e("x+1"))</m:e></m:rad>", "√(x+1)"),
    ("a higher root", "<m:rad><m:deg>\(e("3"))</m:deg><m:e>\(e("x"))</m:e></m:rad>", "√(3&x)"),
    (
      "a sum",
      "<m:nary><m:naryPr><m:chr m:val=\"∑\"/></m:naryPr><m:sub>\(e("i=1"))</m:sub><m:sup>\(e("n"))</m:sup>"
        + "<m:e>\(e("x"))</m:e></m:nary>", "∑_(i=1)^n x"
    ),
    ("brackets", "<m:d><m:e>\(e("a"))</m:e><m:e>\(e("b"))</m:e></m:d>", "(a|b)"),
    (
      "brackets of one's own",
      "<m:d><m:dPr><m:begChr m:val=\"[\"/><m:endChr m:val=\"]\"/></m:dPr><m:e>\(e("a"))</m:e></m:d>",
      "[a]"
    ),
    (
      "a matrix",
      "<m:m><m:mr><m:e>\(e("a"))</m:e><m:e>\(e("b"))</m:e></m:mr><m:mr><m:e>\(e("c"))</m:e><m:e>\(e("d"))</m:e>"
        + "</m:mr></m:m>", "■(a&b@c&d)"
    ),
    (
      "a fraction in a power",
      "<m:sSup><m:e>\(e("x"))</m:e><m:sup><m:f><m:num>\(e("1"))</m:num><m:den>\(e("2"))</m:den></m:f></m:sup></m:sSup>",
      "x^(1/2)"
    ),
    ("plain text", e("达标率=") + e("95%"), "达标率=95%"),
  ]

  @Test(arguments: equations)
  func `an equation is written in one line`(what: String, markup: String, text: String) throws {
    let body =
      "<w:p>\(r("甲"))<m:oMathPara><m:oMath>\(markup)</m:oMath></m:oMathPara>\(r("乙"))</w:p>"
    let reading = try WordReading(DocxBuilder(body))
    #expect(reading.text == "甲\(text)乙")
  }

  @Test func `structures beyond reason keep their text`() throws {
    let open = String(repeating: "<m:f><m:num>", count: 1_000)
    let close = String(repeating: "</m:num></m:f>", count: 1_000)
    let body = "<w:p><m:oMath>\(open)\(Self.e("x"))\(close)</m:oMath></w:p>"
    #expect(try WordReading(DocxBuilder(body)).text.contains("x"))
  }
}
