import GangmuKit
import Testing

@Suite struct WordPackageTests {
  private static let document = DocxBuilder(
    LabelCase.lists([0, 1, 0]), styles: LabelCase.style("1", name: "heading 1"),
    numbering: LabelCase.official + num(1, of: 0))

  /// The same document in one XML file, as Word saves it.
  private static func flat(_ document: DocxBuilder) -> [UInt8] {
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    let parts = document.entries.filter { $0.name != Array("[Content_Types].xml".utf8) }.map {
      entry in
      let xml = String(decoding: entry.content, as: UTF8.self).replacing(declaration, with: "")
      return
        "<pkg:part pkg:name=\"/\(String(decoding: entry.name, as: UTF8.self))\" pkg:contentType=\"x\">"
        + "<pkg:xmlData>\(xml)</pkg:xmlData></pkg:part>"
    }
    let picture =
      "<pkg:part pkg:name=\"/word/media/a.png\"><pkg:binaryData>AAAA</pkg:binaryData></pkg:part>"
    return Array(
      (declaration + "<?mso-application progid=\"Word.Document\"?>\n"
        + "<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">"
        + picture + parts.joined() + "</pkg:package>").utf8)
  }

  @Test func `a package in one file reads as the archive does`() throws {
    let archive = try WordReading(Self.document)
    let bytes = Self.flat(Self.document)
    #expect(InputFormat.recognize(bytes, name: "plan.xml") == .docx)
    let reading = try WordReading(bytes)
    #expect(reading.text == archive.text)
    #expect(reading.labels == archive.labels)
    #expect(reading.codes == [])
  }

  @Test func `a package in one file that breaks off keeps what came before`() throws {
    let bytes = Self.flat(Self.document)
    let whole = try WordReading(bytes).text
    for length in stride(from: 400, to: bytes.count, by: 301) {
      do {
        let reading = try WordReading(Array(bytes[..<length]))
        #expect(reading.brokenPromises == [])
        #expect(reading.text.count <= whole.count)
      } catch let error as ConversionError {
        #expect(error.code == .damaged)
      }
    }
  }

  @Test(arguments: [
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
  ])
  func `files with macros and templates read the same`(type: String) throws {
    let types =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
      + " PartName=\"/word/document.xml\" ContentType=\"\(type)\"/></Types>"
    let reading = try WordReading(
      Self.document.bytes(replacing: "[Content_Types].xml", by: Array(types.utf8)))
    #expect(reading.labels == ["一、", "（一）", "二、"])
    #expect(reading.codes == [])
  }

  @Test func `types that speak of no Word text are reported`() throws {
    let reading = try WordReading(
      Self.document.bytes(replacing: "[Content_Types].xml", by: Array("<Types/>".utf8)))
    #expect(reading.labels == ["一、", "（一）", "二、"])
    #expect(reading.codes == [.partDamaged])
  }

  @Test(arguments: ["_rels/.rels", "word/_rels/document.xml.rels", "[Content_Types].xml"])
  func `without a list of parts the usual names count`(missing: String) throws {
    let entries = Self.document.entries.filter { $0.name != Array(missing.utf8) }
    #expect(try WordReading(ZipWriter(entries: entries).bytes).labels == ["一、", "（一）", "二、"])
  }

  @Test func `parts that lead to themselves and to nowhere are read once or not at all`() throws {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let circle = DocxBuilder.relationships([
      ("\(office)/styles", "document.xml"), ("\(office)/numbering", "../word/./document.xml"),
      ("\(office)/footnotes", "nowhere.xml"),
    ])
    let reading = try WordReading(
      Self.document.bytes(replacing: "word/_rels/document.xml.rels", by: Array(circle.utf8)))
    #expect(reading.blocks == ["内容", "内容", "内容"])
    #expect(reading.brokenPromises == [])
  }

  @Test func `a main part that is not there falls back on the usual one`() throws {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let wrong = DocxBuilder.relationships([("\(office)/officeDocument", "word/gone.xml")])
    let reading = try WordReading(
      Self.document.bytes(replacing: "_rels/.rels", by: Array(wrong.utf8)))
    #expect(reading.labels == ["一、", "（一）", "二、"])
  }

  @Test func `the file's own properties come along`() throws {
    var entries = DocxBuilder(p("甲")).entries
    let app =
      "<Properties xmlns=\"urn:x\"><Application>WPS Office</Application><Company>某县水务局</Company>"
      + "<HeadingPairs><a>b</a></HeadingPairs></Properties>"
    let custom =
      "<Properties xmlns=\"urn:c\" xmlns:vt=\"urn:v\"><property pid=\"2\" name=\"密级\"><vt:lpwstr>内部</vt:lpwstr>"
      + "</property><property name=\"份数\"><vt:i4>60</vt:i4></property></Properties>"
    entries.append(.init("docProps/app.xml", Array(app.utf8)))
    entries.append(.init("docProps/custom.xml", Array(custom.utf8)))
    let reading = try WordReading(ZipWriter(entries: entries).bytes)
    #expect(
      reading.source.properties == [
        "application": "WPS Office", "company": "某县水务局", "custom.密级": "内部", "custom.份数": "60",
      ])
  }

  // MARK: Characters

  @Test(
    arguments: [
      ([0xFF], "甲\u{FFFD}乙"), ([0xC4, 0xE3], "甲\u{FFFD}\u{FFFD}乙"), ([0x01], "甲\u{FFFD}乙"),
      (Array("&#x1;".utf8), "甲\u{FFFD}乙"), (Array("&#xD800;".utf8), "甲\u{FFFD}乙"),
    ] as [([UInt8], String)])
  func `a character that XML has not is replaced and the rest is read`(
    bytes: [UInt8], text: String
  ) throws {
    let start = "<w:document \(DocxBuilder.namespaces)><w:body><w:p><w:r><w:t>甲"
    let end = "乙</w:t></w:r></w:p>\(p("丙"))</w:body></w:document>"
    let content = Array(start.utf8) + bytes + Array(end.utf8)
    let reading = try WordReading(
      DocxBuilder("").bytes(replacing: "word/document.xml", by: content))
    #expect(reading.text == text + "\n丙")
    #expect(reading.codes == [.partDamaged])
  }

  @Test func `an attribute of a gigabyte ends the part and costs no gigabyte`() throws {
    let start = "<w:document \(DocxBuilder.namespaces)><w:body>\(p("甲"))<w:p w:x=\""
    let content = Array(start.utf8) + [UInt8](repeating: 0x61, count: 24 << 20)
    let reading = try WordReading(
      DocxBuilder("").bytes(replacing: "word/document.xml", by: content))
    #expect(reading.blocks == ["甲"])
    #expect(reading.codes == [.partDamaged])
  }

  // MARK: Places

  @Test func `every character knows its run`() throws {
    let body =
      "<w:p><w:pPr>\(LabelCase.numPr(1))</w:pPr>\(r("甲乙"))<w:hyperlink>\(r("丙"))</w:hyperlink></w:p>"
      + table([[p("丁"), "<w:p>\(r("戊"))\(r("己"))</w:p>"]])
    let reading = try WordReading(
      DocxBuilder(body, numbering: LabelCase.official + num(1, of: 0)))
    #expect(reading.text == "一、\t甲乙丙\n丁\t戊己")
    func place(_ position: Int) -> [Int] {
      reading.source.runs(in: SourceRange(position, position + 1)).flatMap { run, _ in
        [run.paragraph, run.run, run.offset + position - run.start]
      }
    }
    #expect(place(0) == [1, 0, 0])
    #expect(place(3) == [1, 1, 0])
    #expect(place(4) == [1, 1, 1])
    #expect(place(5) == [1, 2, 0])
    #expect(place(7) == [2, 1, 0])
    #expect(place(10) == [3, 2, 0])
  }

  @Test func `what a block looks like names who says so`() throws {
    let styles =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia=\"宋体\"/></w:rPr></w:rPrDefault></w:docDefaults>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"一级标题\"/><w:rPr><w:sz w:val=\"32\"/></w:rPr>"
      + "</w:style>"
    let body = "<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr>\(r("甲", "<w:b/>"))</w:p>"
    let block = try #require(try WordReading(DocxBuilder(body, styles: styles)).source.blocks.first)
    #expect(block.role == .heading(level: 1))
    #expect(block.style.headingOrigin == .styleName)
    #expect(block.style.name == "一级标题")
    #expect(block.style.boldOrigin == .run)
    #expect(block.style.fontSize == 16)
    #expect(block.style.sizeOrigin == .paragraphStyle)
    #expect(block.style.font == "宋体")
    #expect(block.style.fontOrigin == .document)
  }
}
