import GangmuKit
import Testing
import TextDecoding

@Suite struct FormatRecognitionTests {
  @Test(
    "The content tells the format",
    arguments: [
      ("<!DOCTYPE html><title>a</title>", "a.txt", InputFormat.html),
      ("\u{FEFF}\r\n<HTML><BODY>工作要点", nil, .html),
      ("<?xml version=\"1.0\"?>\n<!-- x -->\n<html xmlns='x'>", nil, .html),
      ("<div>一、总体要求</div>", nil, .html),
      ("要点 <p>一、总则</p><br><a href='x'>y</a>", nil, .html),
      ("一、总体要求<br/>二、重点任务", "a.txt", .text),
      ("总体要求<br/>目标<br/>措施<BR>完", "a.txt", .html),
      ("总体要求<br/>\n目标<br/>\n措施<br/>\n完\n", "a.txt", .text),
      ("3<5，<关于印发要点的通知>", nil, .text),
      ("{\n \"schemaVersion\": \"1.0\"}", nil, .json),
      ("{教育局}", nil, .text),
      ("---\ntitle: a\ngenerator: gangmu 1\n---\n# a", nil, .markdown),
      ("---\ntitle: a\n---\n# a", nil, .text),
      ("# 要点", "a.md", .markdown),
      ("plain", "a.html", .text),
      ("a < b", "page.HTM", .html),
      ("", nil, .text),
    ] as [(String, String?, InputFormat)])
  func recognisesText(content: String, name: String?, format: InputFormat) {
    #expect(InputFormat.recognize(Array(content.utf8), name: name) == format)
  }

  @Test(
    "Markup shows in any charset",
    arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian, .gb18030, .big5HKSCS])
  func recognisesMarkup(encoding: TextEncoding) throws {
    let bytes = try #require(encoding.encodeWithByteOrderMark("<html><body><p>工作要點"))
    #expect(InputFormat.recognize(bytes, name: nil) == .html)
  }

  @Test("Word files of both kinds go to the Word importer")
  func recognisesWord() {
    let zip: [UInt8] = [0x50, 0x4B, 3, 4] + Array("word/document.xml".utf8)
    #expect(InputFormat.recognize(zip, name: "a.txt") == .docx)
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(InputFormat.recognize(old, name: nil) == .docx)
    #expect(InputFormat.recognize(Array("{\\rtf1\\ansi".utf8), name: nil) == .docx)
    let flat =
      "<?xml version=\"1.0\"?><pkg:package"
      + " xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">"
    #expect(InputFormat.recognize(Array(flat.utf8), name: nil) == .docx)
  }

  @Test(
    "What cannot be read has a name",
    arguments: [
      (Array("%PDF-1.7".utf8), "PDF"), ([0x89, 0x50, 0x4E, 0x47, 0x0D], "PNG"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG"),
      ([0x50, 0x4B, 3, 4] + Array("....OFD.xml".utf8), "OFD"),
      ([0x50, 0x4B, 3, 4] + Array("....xl/workbook.xml".utf8), "Excel"),
      ([0x1F, 0x8B, 8], "gzip"),
    ] as [([UInt8], String)])
  func namesUnsupported(bytes: [UInt8], kind: String) throws {
    #expect(InputFormat.recognize(bytes, name: "plan.txt") == nil)
    #expect(try #require(InputFormat.unsupportedKind(of: bytes)).contains(kind))
  }
}
