import GangmuKit
import Testing
import TextDecoding

@Suite struct CharsetLabelTests {
  private func read(_ html: String, as encoding: TextEncoding) throws -> SourceDocument {
    try HTMLImporter().read(try #require(encoding.encode(html)), options: ImportOptions())
  }

  private let sentence = "一、办好镕城中学，全面推进义务教育优质均衡发展，落实责任。"

  @Test(
    "A page under the label gb2312 may hold any character of GB 18030",
    arguments: [
      "<meta charset=gb2312>",
      "<META http-equiv='Content-Type' content='text/html; charset=GB2312'>",
      "<?xml version='1.0' encoding=\"gb2312\"?>",
      "<!-- <meta charset=utf-8> --><meta charset='gbk'/>",
    ])
  func readsBeyondLabel(head: String) throws {
    // 𠮷 takes four bytes.
    let document = try read("\(head)<p>\(sentence)𠮷</p>", as: .gb18030)
    #expect(document.blockTexts == [sentence + "𠮷"])
    #expect(document.encoding == "GB18030")
    #expect(document.codes.isEmpty)
  }

  @Test(
    "The bytes overrule a wrong label, which is reported",
    arguments: [
      ("gb2312", TextEncoding.utf8), ("utf-8", .gb18030), ("big5", .gb18030),
      ("iso-8859-1", .gb18030),
      ("utf-16", .gb18030), ("shift_jis", .utf8),
    ])
  func overrulesLabel(label: String, encoding: TextEncoding) throws {
    let document = try read("<meta charset=\(label)><p>\(sentence)</p>", as: encoding)
    #expect(document.blockTexts == [sentence])
    #expect(document.encoding == encoding.name)
    #expect(document.codes.contains(.encodingLabelWrong))
  }

  @Test("Big5 pages under their label")
  func readsBig5() throws {
    let text = "一、推進義務教育優質均衡發展，落實責任。碁"
    let document = try read("<meta charset=big5><p>\(text)</p>", as: .big5HKSCS)
    #expect(document.blockTexts == [text])
    #expect(document.encoding == "Big5-HKSCS")
    #expect(document.codes.isEmpty)
  }

  @Test("Pages in UTF-16, with a mark and without", arguments: [true, false])
  func readsUTF16(isMarked: Bool) throws {
    let html = "<html><head><meta charset=utf-16></head><body><p>\(sentence)</p></body></html>"
    for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian] {
      let bytes = isMarked ? encoding.encodeWithByteOrderMark(html) : encoding.encode(html)
      let document = try HTMLImporter().read(try #require(bytes), options: ImportOptions())
      #expect(document.blockTexts == [sentence])
      #expect(document.byteOrderMark == isMarked)
    }
  }

  @Test("A faulty byte stays one hole; what follows is read as before")
  func survivesFaultyByte() throws {
    let bytes =
      Array("<meta charset=utf-8><p>一、全面".utf8) + [0xD6] + Array("加强领导。</p><p>二、落实责任。</p>".utf8)
    let document = try HTMLImporter().read(bytes, options: ImportOptions())
    #expect(document.blockTexts == ["一、全面\u{FFFD}加强领导。", "二、落实责任。"])
    #expect(document.codes == [.undecodableBytes])
    #expect(document.diagnostics.first?.range == SourceRange(4, 5))
  }

  @Test("A label far down is not believed before the bytes")
  func readsLateLabel() throws {
    let filler = String(repeating: "<!-- x -->", count: 1000)
    let document = try read("\(filler)<meta charset=gb2312><p>\(sentence)</p>", as: .gb18030)
    #expect(document.blockTexts == [sentence])
  }
}
