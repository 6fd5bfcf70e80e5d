import GangmuKit
import Testing

@Suite struct WordHostileTests {
  static let document = DocxBuilder(
    LabelCase.lists([0, 1, 1, 0]) + table([[p("序号"), p("任务")], [p("1"), p("修路")]]) + p("结语"),
    styles: LabelCase.style("1", name: "heading 1"),
    numbering: LabelCase.official + num(1, of: 0),
    core: "<c xmlns=\"urn:c\"><title>要点</title></c>")

  private func refusal(
    _ bytes: [UInt8], _ limits: ImportLimits = ImportLimits()
  ) -> ConversionError? {
    do {
      _ = try WordReading(bytes, limits: limits)
      return nil
    } catch {
      return error as? ConversionError
    }
  }

  // MARK: Not a Word document

  private static func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private static func compoundFile(_ stream: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 504)
      + Array(repeating: 7, count: 128) + utf16(stream) + Array(repeating: 0, count: 100)
  }

  private static func zip(_ names: String...) -> [UInt8] {
    ZipWriter(entries: names.map { ZipWriter.Entry($0, Array("<x/>".utf8)) }).bytes
  }

  typealias Stranger = (what: String, bytes: [UInt8], code: ConversionError.Code, says: String)
  static let strangers: [Stranger] = [
    ("nothing", [], .unsupportedFormat, "not a Word document"),
    ("text", Array("一、重点工作".utf8), .unsupportedFormat, "no zip archive"),
    ("RTF", Array("{\\rtf1 x}".utf8), .unsupportedFormat, "RTF"),
    ("a protected .docx", compoundFile("EncryptedPackage"), .encrypted, "password"),
    ("a .doc", compoundFile("WordDocument"), .unsupportedFormat, ".doc"),
    ("an .xls", compoundFile("Workbook"), .unsupportedFormat, "Excel"),
    ("some old Office file", compoundFile("Contents"), .unsupportedFormat, "old Office file"),
    ("a cut compound file", Array(compoundFile("x")[..<9]), .unsupportedFormat, "old Office file"),
    ("an .xlsx", zip("_rels/.rels", "xl/workbook.xml"), .unsupportedFormat, "Excel"),
    ("a .pptx", zip("ppt/presentation.xml"), .unsupportedFormat, "PowerPoint"),
    ("an .odt", zip("mimetype", "content.xml"), .unsupportedFormat, "OpenDocument"),
    ("an .ofd", zip("OFD.xml"), .unsupportedFormat, "OFD"),
    ("a zip of text", zip("plan.txt"), .unsupportedFormat, "zip archive without a Word document"),
    ("an empty zip", zip(), .unsupportedFormat, "zip archive without a Word document"),
    ("a zip signature alone", [0x50, 0x4B, 3, 4], .damaged, ""),
  ]

  @Test(arguments: strangers)
  func `a file of another kind is named and comes with advice`(
    what: String, bytes: [UInt8], code: ConversionError.Code, says: String
  ) throws {
    let error = try #require(refusal(bytes))
    #expect(error.code == code)
    #expect(error.message.contains(says) || says.isEmpty, "\(error)")
    #expect(error.advice != nil)
    #expect(!error.description.contains("\n"))
  }

  // MARK: Limits and refusals

  private func document(with entry: ZipWriter.Entry) -> [UInt8] {
    ZipWriter(entries: Self.document.entries + [entry]).bytes
  }

  @Test func `a bomb in a part that is needed is refused`() throws {
    let entries = Self.document.entries.map { entry in
      entry.name == Array("word/styles.xml".utf8) ? .bomb("word/styles.xml", size: 8 << 20) : entry
    }
    let limits = ImportLimits(compressionRatio: 50)
    let error = try #require(refusal(ZipWriter(entries: entries).bytes, limits))
    #expect(error.code == .limitExceeded)
    #expect(error.message.contains("50 times"))
    #expect(error.place == "word/styles.xml")
  }

  @Test func `a bomb that lies about its size is refused`() throws {
    var bomb = ZipWriter.Entry.bomb("word/document.xml", size: 8 << 20)
    bomb.unpackedSize = 100
    let limits = ImportLimits(compressionRatio: 50)
    let error = try #require(refusal(ZipWriter(entries: [bomb]).bytes, limits))
    #expect(error.code == .limitExceeded)
  }

  @Test func `a bomb in a part that nobody reads is left packed`() throws {
    let bytes = document(with: .bomb("word/media/image1.bmp", size: 8 << 20))
    #expect(try WordReading(bytes).codes == [])
  }

  @Test func `a small document that packs well is no bomb`() throws {
    let bytes = document(with: .bomb("word/settings.xml", size: 2 << 20))
    #expect(try WordReading(bytes).codes == [])
  }

  @Test(arguments: [
    (ImportLimits(inputBytes: 100), "100 bytes"), (ImportLimits(archiveEntries: 3), "3 entries"),
    (ImportLimits(unpackedBytes: 500), "500 bytes"), (ImportLimits(nestingDepth: 4), "4 deep"),
  ])
  func `passing a limit names it`(limits: ImportLimits, says: String) throws {
    let error = try #require(refusal(Self.document.bytes, limits))
    #expect(error.code == .limitExceeded)
    #expect(error.message.contains(says), "\(error)")
  }

  @Test(arguments: ["../../etc/passwd", "/etc/passwd", "word/../../x", "C:\\x", "..\\x"])
  func `a name that leads out of the archive is refused`(name: String) throws {
    let error = try #require(refusal(document(with: .init(name, [1]))))
    #expect(error.code == .limitExceeded)
    #expect(error.message.contains("out of the archive"))
  }

  @Test(arguments: ["word/document.xml", "Word/Document.XML"])
  func `two parts of one name are refused`(name: String) throws {
    let error = try #require(refusal(document(with: .init(name, Array("<x/>".utf8)))))
    #expect(error.code == .damaged)
    #expect(error.message.contains("same name"))
  }

  @Test(arguments: ["word/document.xml", "word/styles.xml", "word/numbering.xml", "_rels/.rels"])
  func `a document type declaration is refused in every part`(part: String) throws {
    let attack =
      "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>"
    let error = try #require(
      refusal(Self.document.bytes(replacing: part, by: Array(attack.utf8))))
    #expect(error.code == .forbiddenMarkup)
    #expect(error.place == part)
  }

  @Test func `an encrypted part says that a password is needed`() throws {
    var entries = Self.document.entries
    for index in entries.indices { entries[index].flags = 1 }
    #expect(try #require(refusal(ZipWriter(entries: entries).bytes)).code == .encrypted)
  }

  @Test func `elements nested a hundred thousand deep are refused`() throws {
    let xml =
      "<w:document \(DocxBuilder.namespaces)>" + String(repeating: "<w:sdt>", count: 100_000)
    let error = try #require(
      refusal(Self.document.bytes(replacing: "word/document.xml", by: Array(xml.utf8))))
    #expect(error.code == .limitExceeded)
    #expect(error.message.contains("10000 deep"))
  }

  @Test func `elements nested nine thousand deep are read`() throws {
    let open = String(repeating: "<w:sdt>", count: 9_000)
    let close = String(repeating: "</w:sdt>", count: 9_000)
    #expect(try WordReading(DocxBuilder(open + p("底") + close)).text == "底")
  }

  // MARK: Damage

  @Test(arguments: ["word/styles.xml", "word/numbering.xml", "docProps/core.xml"])
  func `a damaged part that is not needed is reported`(part: String) throws {
    let bytes = Self.document.bytes(replacing: part, by: Array("<w:x><broken".utf8))
    let reading = try WordReading(bytes)
    #expect(reading.codes.contains(.partDamaged))
    #expect(reading.source.diagnostics.contains { $0.message.contains(part) })
    #expect(reading.text.hasSuffix("结语"))
  }

  @Test func `a missing part that is not needed is reported`() throws {
    let entries = Self.document.entries.filter { $0.name != Array("word/styles.xml".utf8) }
    let reading = try WordReading(ZipWriter(entries: entries).bytes)
    #expect(reading.codes == [.partDamaged])
    #expect(reading.labels.first == "一、")
  }

  @Test func `a text that breaks off keeps its beginning`() throws {
    let xml = "<w:document \(DocxBuilder.namespaces)><w:body>\(p("甲"))\(p("乙"))<w:p><w:r><w:t>丙"
    let reading = try WordReading(
      Self.document.bytes(replacing: "word/document.xml", by: Array(xml.utf8)))
    #expect(reading.blocks.starts(with: ["甲", "乙"]))
    #expect(reading.codes == [.partDamaged])
    #expect(reading.brokenPromises == [])
  }

  @Test func `a table that breaks off keeps its cells`() throws {
    let xml =
      "<w:document \(DocxBuilder.namespaces)><w:body><w:tbl><w:tr><w:tc>\(p("甲"))</w:tc><w:tc>"
      + p("乙") + "<w:p><"
    let reading = try WordReading(
      Self.document.bytes(replacing: "word/document.xml", by: Array(xml.utf8)))
    #expect(reading.rows == [["甲", "乙"]])
  }

  @Test func `bytes that are no UTF-8 end the text and are reported`() throws {
    let start = "<w:document \(DocxBuilder.namespaces)><w:body>\(p("甲"))<w:p><w:r><w:t>"
    let content = Array(start.utf8) + [0xC4, 0xE3, 0xFF] + Array("</w:t></w:r></w:p>".utf8)
    let reading = try WordReading(
      Self.document.bytes(replacing: "word/document.xml", by: content))
    #expect(reading.blocks.first == "甲")
    #expect(reading.codes == [.partDamaged])
  }

  @Test func `a part in UTF-16 that breaks ends the text and is reported`() throws {
    let xml = "<w:document \(DocxBuilder.namespaces)><w:body>\(p("甲"))<w:p><w:r><w:t>乙"
    var content: [UInt8] = [0xFF, 0xFE] + Self.utf16(xml)
    // Half a pair, and then half a character.
    content += [0x00, 0xD8, 0x41, 0x00, 0x42]
    let reading = try WordReading(
      Self.document.bytes(replacing: "word/document.xml", by: content))
    #expect(reading.blocks.first == "甲")
    #expect(reading.codes == [.partDamaged])
  }

  @Test func `a wrong checksum is reported and the part read`() throws {
    var entries = Self.document.entries
    for index in entries.indices where entries[index].name == Array("word/document.xml".utf8) {
      entries[index].checksum ^= 1
    }
    let reading = try WordReading(ZipWriter(entries: entries).bytes)
    #expect(reading.text.hasSuffix("结语"))
    #expect(reading.codes == [.partDamaged])
  }

  /// The start of the text a cut document must still give: none before the text's part, all behind.
  @Test func `a file cut anywhere gives its beginning or one clear error`() throws {
    let whole = try WordReading(Self.document).source.text
    let bytes = Self.document.bytes
    var longest = 0
    for length in stride(from: 4, to: bytes.count, by: 13) {
      do {
        let reading = try WordReading(Array(bytes[..<length]))
        #expect(reading.codes.contains(.partDamaged), "\(length)")
        #expect(reading.brokenPromises == [], "\(length)")
        longest = max(longest, reading.source.text.count)
      } catch let error as ConversionError {
        #expect(error.code == .damaged, "\(length): \(error)")
      }
    }
    // Without the numbering part the labels are gone; the text is not.
    #expect(longest >= whole.count - 30)
  }

  @Test func `a file with any byte turned never fails in an unknown way`() {
    let bytes = Self.document.bytes
    for index in stride(from: 0, to: bytes.count, by: 7) {
      var turned = bytes
      turned[index] ^= 0xFF
      do {
        let reading = try WordReading(turned)
        #expect(reading.brokenPromises == [], "\(index)")
      } catch {
        #expect(error is ConversionError, "\(index): \(error)")
      }
    }
  }

  /// Found by the fuzzer: a text gave up blanks that a run inside it had taken already.
  @Test func `runs and marks inside a text keep their places`() throws {
    let body =
      "<w:p><w:r><w:t>甲<w:r><w:noBreakHyphen/><w:br/></w:r><w:commentReference w:id=\"1\"/> </w:t></w:r>"
      + "<w:r><w:t> <w:footnoteReference w:id=\"2\"/> </w:t></w:r></w:p>"
    #expect(try WordReading(DocxBuilder(body)).brokenPromises == [])
  }

  // MARK: Circles and floods

  @Test func `circles of styles end`() throws {
    let styles =
      LabelCase.style("A", basedOn: "B") + LabelCase.style("B", basedOn: "C")
      + LabelCase.style("C", basedOn: "A", LabelCase.numPr(1)) + LabelCase.style("D", basedOn: "D")
    let body = p("甲", style: "A") + p("乙", style: "D")
    let reading = try WordReading(
      DocxBuilder(body, styles: styles, numbering: LabelCase.official + num(1, of: 0)))
    #expect(reading.labels == ["一、", ""])
  }

  @Test func `a long chain of styles and a flood of lists are read in time`() throws {
    let styles = (0..<3_000).map { LabelCase.style("S\($0)", basedOn: "S\($0 + 1)") }.joined()
    let body = (0..<3_000).map { p("甲", list: $0 + 10) }.joined()
    let reading = try WordReading(DocxBuilder(body, styles: styles))
    #expect(reading.blocks.count == 3_000)
    #expect(reading.codes.count <= 100)
  }
}
