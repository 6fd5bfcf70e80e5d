import GangmuKit
import Testing
import TextDecoding

@Suite("Saved forms")
struct SavedFormTests {
  private static let page = """
    <html><head><meta charset="gb2312"><title>云溪县水务站2024年工作要点</title></head><body>
    <p>一、加强巡查。每月不少于两次。</p><p>二、落实责任。各站签订责任书。</p></body></html>
    """

  private static func gbk(_ text: String) throws -> [UInt8] {
    try #require(TextEncoding.gb18030.encode(text))
  }

  private static func lines(_ text: String) -> [UInt8] {
    Array(
      text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)
  }

  // MARK: MHTML

  private static func message(_ parts: [[UInt8]], parameters: String = "") -> [UInt8] {
    var bytes = lines(
      """
      From: <Saved by a browser>
      Subject: =?utf-8?Q?plan?=
      MIME-Version: 1.0
      Content-Type: multipart/related;
      \ttype="text/html"; boundary="----Part_7"\(parameters)


      """)
    for part in parts { bytes += lines("------Part_7\n") + part + lines("\n") }
    return bytes + lines("------Part_7--\n")
  }

  private static func part(_ headers: String, _ body: [UInt8]) -> [UInt8] {
    lines(headers + "\n\n") + body
  }

  private static func quoted(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var column = 0
    for byte in bytes {
      let isPlain = byte > 0x20 && byte < 0x7F && byte != 0x3D
      let hexadecimal = "=" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      let written = isPlain ? [byte] : Array(hexadecimal.utf8)
      if column + written.count > 75 {
        result += Array("=\r\n".utf8)
        column = 0
      }
      result += written
      column += written.count
    }
    return result
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for index in 0..<4 {
        let isFilled = index <= group.count
        result.append(isFilled ? alphabet[Int(bits >> UInt32(18 - 6 * index) & 63)] : 0x3D)
      }
      if start % 54 == 51 { result += [0x0D, 0x0A] }
    }
    return result
  }

  @Test(
    "A page in a MIME message is read as the page",
    arguments: ["quoted-printable", "base64", "binary", "8bit"])
  func readsMessage(encoding: String) throws {
    let bytes = try Self.gbk(Self.page)
    let carried =
      switch encoding {
      case "quoted-printable": Self.quoted(bytes)
      case "base64": Self.base64(bytes)
      default: bytes
      }
    let file = Self.message([
      Self.part(
        "Content-Type: text/html; charset=\"gb2312\"\nContent-Transfer-Encoding: \(encoding)\n"
          + "Content-Location: http://www.example.org/art/2024/plan.html?id=1", carried),
      Self.part(
        "Content-Type: image/png\nContent-Transfer-Encoding: base64", Self.base64([1, 2, 3, 4])),
    ])
    #expect(SavedForm.recognize(file) == .mhtml)
    let contents = try SavedForm.mhtml.contents(of: file)
    #expect(contents.documents.map(\.bytes) == [bytes])
    #expect(contents.documents[0].name == "plan.html")
    #expect(contents.documents[0].declaredEncoding == "gb2312")
    #expect(contents.skipped.count == 1)
    #expect(contents.damage == nil)

    let source = try SourceReader().read(file, name: "plan.mhtml")
    #expect(source.format == .html)
    #expect(source.encoding == "GB18030")
    #expect(source.name == "plan.mhtml")
    #expect(source.byteCount == file.count)
    let text = String(String.UnicodeScalarView(source.text))
    #expect(text.contains("一、加强巡查。每月不少于两次。"))
    #expect(!text.contains("Part_7"))
  }

  @Test("The part that the message names as its root comes first, and a fuller frame is read")
  func choosesPage() throws {
    let frames = "<html><frameset><frame src=\"cid:b\"></frameset></html>"
    let file = Self.message(
      [
        Self.part("Content-Type: text/html\nContent-ID: <b>", try Self.gbk(Self.page)),
        Self.part("Content-Type: text/html\nContent-ID: <a>", Array(frames.utf8)),
      ], parameters: "; start=\"<a>\"")
    let contents = try SavedForm.mhtml.contents(of: file)
    #expect(
      contents.documents.map(\.bytes.count) == [frames.utf8.count, try Self.gbk(Self.page).count])
    let source = try SourceReader().read(file)
    #expect(String(String.UnicodeScalarView(source.text)).contains("落实责任"))
    #expect(source.diagnostics.contains { $0.code == .savedForm })
  }

  @Test("A message that is cut off gives what there is, and one without a page is an error")
  func toleratesCut() throws {
    let whole = Self.message([Self.part("Content-Type: text/html", try Self.gbk(Self.page))])
    let cut = Array(whole.dropLast(60))
    let contents = try SavedForm.mhtml.contents(of: cut)
    #expect(contents.damage != nil)
    #expect(contents.documents.count == 1)
    let empty = Self.message([Self.part("Content-Type: image/gif", [1, 2])])
    #expect(throws: ConversionError.self) { try SavedForm.mhtml.contents(of: empty) }
  }

  // MARK: WARC

  private static func record(
    _ message: [UInt8], address: String, type: String = "response"
  ) -> [UInt8] {
    lines(
      """
      WARC/1.0
      WARC-Type: \(type)
      WARC-Target-URI: \(address)
      WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>
      Content-Type: application/http; msgtype=\(type)
      Content-Length: \(message.count)


      """) + message + lines("\n\n")
  }

  private static func answer(_ headers: String, _ body: [UInt8]) -> [UInt8] {
    lines("HTTP/1.1 \(headers)\n\n") + body
  }

  @Test("Each answer of a server that is a document is one")
  func readsRecords() throws {
    let page = try Self.gbk(Self.page)
    let chunked =
      Self.lines("\(String(40, radix: 16))\n") + page.prefix(40) + Self.lines("\n")
      + Self.lines("\(String(page.count - 40, radix: 16));x=y\n") + page.dropFirst(40)
      + Self.lines("\n0\n\n")
    let file =
      Self.record(Self.lines("GET / HTTP/1.1\n\n"), address: "http://example.org/", type: "request")
      + Self.record(
        Self.answer("200 OK\nContent-Type: text/html; charset=gb2312", page),
        address: "http://example.org/art/1.html")
      + Self.record(
        Self.answer("200 OK\nContent-Type: text/html\nTransfer-Encoding: chunked", chunked),
        address: "http://example.org/art/")
      + Self.record(
        Self.answer("404 Not Found\nContent-Type: text/html", page), address: "http://example.org/x"
      )
      + Self.record(
        Self.answer("200 OK\nContent-Type: image/png", [1, 2]), address: "http://example.org/a.png")
      + Self.record(
        Self.answer("200 OK\nContent-Type: text/html\nContent-Encoding: br", [1, 2]),
        address: "http://example.org/b")
    #expect(SavedForm.recognize(file) == .warc)
    let contents = try SavedForm.warc.contents(of: file)
    #expect(contents.documents.map(\.name) == ["1.html", "art.html"])
    #expect(contents.documents.map(\.bytes) == [page, page])
    #expect(contents.documents[0].declaredEncoding == "gb2312")
    #expect(contents.documents[0].address == "http://example.org/art/1.html")
    #expect(contents.skipped.count == 3)
    #expect(contents.damage == nil)
    let source = try SourceReader().read(contents.documents[1])
    #expect(source.name == "art.html")
    #expect(source.format == .html)
    #expect(source.encoding == "GB18030")
  }

  /// One gzip member that holds bytes as they are (RFC 1951, 3.2.4; RFC 1952).
  private static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var check: UInt32 = .max
    for byte in bytes {
      check ^= UInt32(byte)
      for _ in 0..<8 { check = check & 1 == 1 ? check >> 1 ^ 0xEDB8_8320 : check >> 1 }
    }
    let size = UInt32(bytes.count)
    func little(_ value: UInt32, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
    }
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1] + little(size, 2) + little(~size, 2) + bytes
      + little(~check, 4) + little(size, 4)
  }

  @Test("Records that are packed one by one are unpacked, and so are packed pages")
  func unpacks() throws {
    let page = try Self.gbk(Self.page)
    let record = Self.record(
      Self.answer("200 OK\nContent-Type: text/html\nContent-Encoding: gzip", Self.gzip(page)),
      address: "http://example.org/1.html")
    let file = Self.gzip(record) + Self.gzip(record)
    #expect(SavedForm.recognize(file) == .warc)
    #expect(try SavedForm.warc.contents(of: file).documents.map(\.bytes) == [page, page])
    #expect(SavedForm.recognize(Self.gzip(page)) == nil)
  }

  @Test("After a wrong length the next record is found, and a cut one gives what there is")
  func toleratesDamage() throws {
    let page = try Self.gbk(Self.page)
    let good = Self.record(
      Self.answer("200 OK\nContent-Type: text/html", page), address: "http://example.org/1.html")
    let broken = good.dropLast(4) + Array("rubbish\r\n\r\n".utf8)
    let contents = try SavedForm.warc.contents(of: broken + good + good.dropLast(30))
    #expect(contents.documents.count == 3)
    #expect(contents.damage != nil)
  }

  @Test("Only one document can be read as one")
  func refusesSeveral() throws {
    let record = Self.record(
      Self.answer("200 OK\nContent-Type: text/html", try Self.gbk(Self.page)),
      address: "http://example.org/1.html")
    #expect(try SourceReader().read(record).encoding == "GB18030")
    let error = #expect(throws: ConversionError.self) { try SourceReader().read(record + record) }
    #expect(error?.message.contains("2 documents") == true)
  }

  @Test("Limits hold")
  func keepsLimits() throws {
    let record = Self.record(
      Self.answer("200 OK\nContent-Type: text/html", Array("<p>a".utf8)),
      address: "http://example.org/1.html")
    let limits = ImportLimits(archiveEntries: 2)
    #expect(throws: ConversionError.self) {
      try SavedForm.warc.contents(of: record + record + record, limits: limits)
    }
  }

  // MARK: Feeds

  private static let text =
    "<p>1.加强河道巡查。每月不少于两次，由养护科负责。</p><p>2.落实责任。问题当天上报，七天内办结。</p>"

  private static func escaped(_ html: String) -> String {
    html.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  @Test(
    "Entries of feeds are pages",
    arguments: [
      "<?xml version='1.0'?><rss version='2.0' xmlns:c='http://purl.org/rss/1.0/modules/content/'>"
        + "<channel><title>公告</title><item><title>水务站 A&amp;B 工作要点</title>"
        + "<link> http://example.org/art/7.html </link><description>摘要</description>"
        + "<c:encoded><![CDATA[\(text)]]></c:encoded></item></channel></rss>",
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
        + " xmlns='http://purl.org/rss/1.0/'><channel/><item><title>水务站 A&amp;B 工作要点</title>"
        + "<link>http://example.org/art/7.html</link><description>\(escaped(text))</description>"
        + "</item></rdf:RDF>",
      "<feed xmlns='http://www.w3.org/2005/Atom'><title>公告</title><entry>"
        + "<title>水务站 A&amp;B 工作要点</title><link href='http://example.org/art/7.html'/>"
        + "<summary>摘要</summary><content type='html'>\(escaped(text))</content></entry></feed>",
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>水务站 A&amp;B 工作要点</title>"
        + "<link href='http://example.org/art/7.html'/><content type='xhtml'>"
        + "<div xmlns='http://www.w3.org/1999/xhtml'>\(text)</div></content></entry></feed>",
    ])
  func readsFeeds(feed: String) throws {
    let bytes = Array(feed.utf8)
    #expect(SavedForm.recognize(bytes) == .feed)
    let contents = try SavedForm.feed.contents(of: bytes)
    #expect(contents.documents.map(\.name) == ["7.html"])
    #expect(contents.documents.map(\.address) == ["http://example.org/art/7.html"])
    let source = try SourceReader().read(bytes, name: "feed.xml")
    let lines = source.blocks.map { source.string($0.range) }
    #expect(
      lines == [
        "水务站 A&B 工作要点", "1.加强河道巡查。每月不少于两次，由养护科负责。", "2.落实责任。问题当天上报，七天内办结。",
      ])
    #expect(source.diagnostics.contains { $0.code == .savedForm })
  }

  @Test("Entries without text are passed over, and those before a fault are kept")
  func readsDamagedFeed() throws {
    let feed =
      "<rss><channel><item><title>空</title></item><item><title>甲</title>"
      + "<description type='text'>1 &lt; 2 &amp; 加强巡查</description></item><item></channel>"
    let contents = try SavedForm.feed.contents(of: Array(feed.utf8))
    #expect(contents.documents.count == 1)
    #expect(contents.skipped.count == 1)
    #expect(contents.damage != nil)
    let source = try SourceReader().read(contents.documents[0])
    #expect(source.blocks.map { source.string($0.range) } == ["甲", "1 < 2 & 加强巡查"])
  }

  @Test("Several entries are no one document, and declared entities are refused")
  func refusesFeeds() throws {
    let item = "<item><title>甲</title><description>加强巡查。</description></item>"
    let many = Array("<rss><channel>\(item)\(item)</channel></rss>".utf8)
    #expect(throws: ConversionError.self) { try SourceReader().read(many) }
    #expect(throws: ConversionError.self) {
      try SavedForm.feed.contents(of: many, limits: ImportLimits(archiveEntries: 1))
    }
    let typed = Array("<!DOCTYPE rss [<!ENTITY a 'b'>]><rss><item>&a;</item></rss>".utf8)
    #expect(throws: ConversionError.self) { try SavedForm.feed.contents(of: typed) }
  }

  // MARK: Header lines

  @Test(
    "Header lines of a server before a page are no text, and what they say counts",
    arguments: [
      "HTTP/1.1 200 OK\nServer: x\nContent-Type: text/html; charset=gbk\n\n",
      "Date: Mon, 01 Apr 2024 08:00:00 GMT\nContent-Type: text/html; charset=GBK\n\n",
    ])
  func readsHeaderLines(header: String) throws {
    let source = try SourceReader().read(Self.lines(header) + Self.gbk(Self.page))
    let text = String(String.UnicodeScalarView(source.text))
    #expect(text.contains("加强巡查"))
    #expect(!text.contains("Content-Type"))
    #expect(source.encoding == "GB18030")
    #expect(!source.diagnostics.contains { $0.code == .encodingLabelWrong })
  }

  @Test("What a server said wrongly is reported, and what it said rightly settles a short text")
  func weighsServer() throws {
    let header = "HTTP/1.0 200 OK\nContent-Type: text/plain; charset=big5\n\n"
    let wrong = try SourceReader().read(
      Self.lines(header) + Self.gbk("一、加强巡查。每月不少于两次。二、落实责任。"))
    #expect(wrong.encoding == "GB18030")
    #expect(wrong.diagnostics.contains { $0.code == .encodingLabelWrong })
    let right = try SourceReader().read(Self.lines(header) + [0xA4, 0xA4])
    #expect(right.encoding == "Big5-HKSCS")
  }

  @Test("A text that quotes header lines stays a text")
  func keepsText() throws {
    let text = "HTTP/2 是一种协议。\n一、总则\n"
    let source = try SourceReader().read(Array(text.utf8))
    #expect(String(String.UnicodeScalarView(source.text)) == text)
  }

  @Test(
    "Names are safe",
    arguments: [
      ("http://example.org/art/2024/1.html?a=b#c", "text/html", "1.html"),
      ("http://example.org", "text/html", "example.org.html"),
      ("http://example.org/a%2fb/", "text/plain", "a%2fb.txt"),
      ("http://example.org/..", "text/html", "page.html"),
      ("file:///C:/x/../y:z.htm", "text/html", "y-z.htm"),
    ])
  func namesDocuments(address: String, type: String, name: String) throws {
    let record = Self.record(
      Self.answer("200 OK\nContent-Type: \(type)", [0x61]), address: address)
    #expect(try SavedForm.warc.contents(of: record).documents.map(\.name) == [name])
  }
}
