import GangmuKit
import Testing

@Suite("What of a document is not on its page") struct MissingContentTests {
  private static let text =
    (1...20).map { "<p>\($0).推进第\($0)项工作，落实责任，完善制度，确保取得实效。</p>" }.joined()

  private func page(_ text: String = text, after: String) throws -> SourceDocument {
    try readPage(
      "<html><body><h1>云溪县2024年工作要点</h1><div class=content>\(text)</div>\(after)</body></html>")
  }

  private func message(_ document: SourceDocument, _ code: DiagnosticCode) -> String? {
    document.diagnostics.first { $0.code == code }?.message
  }

  @Test(
    "Pages of one document are counted",
    arguments: [
      ("<script>createPageHTML(4, 0, 't20240306_12', 'html');</script>", "4 pages"),
      ("<script>var a=1;\ncreatePageHTML( 12,3,\"x\",\"shtml\")</script>", "12 pages"),
      (
        "<div class=page><a href=a_7.html>上一页</a><a href=./a_1.html>2</a>"
          + "<a href=./a_2.html>3</a><a href='./a_1.html?x=1'>下一页 &gt;</a></div>", "3 pages"
      ),
      ("<a href=/2024/03/t1_2.shtml>下一頁</a>", "several pages"),
    ])
  func countsPages(after: String, words: String) throws {
    let message = try #require(message(try page(after: after), .multiplePages))
    #expect(message.contains(words))
  }

  @Test(
    "Other links and scripts say nothing of pages",
    arguments: [
      "<script>createPageHTML(1, 0, 't20240306_12', 'html');</script>",
      "<script>function createPageHTML(n){}</script>", "<a href=t20240305_1234.html>下一页</a>",
      "<a href='#'>下一页</a>", "<a href=a_2.html>下一篇：县城绿化</a>", "<a href=a_2.pdf>下一页</a>",
    ])
  func isOnePage(after: String) throws {
    #expect(message(try page(after: after), .multiplePages) == nil)
  }

  @Test("Pages that are read together are all there")
  func joins() throws {
    let pages = ["<a href=a_1.html>下一页</a>", ""].map { after in
      (bytes: Array("<p>第一段文字。</p>\(after)".utf8), name: Optional("a.html"))
    }
    let reader = SourceReader()
    #expect(
      try reader.read(pages[0].bytes, name: "a.html").diagnostics.map(\.code).contains(
        .multiplePages))
    #expect(
      try !reader.read(joining: pages).diagnostics.map(\.code).contains(.multiplePages))
  }

  @Test("Where the text is only a line, the site's menu is no part of its title")
  func keepsMenuApart() throws {
    let html =
      "<html><body><div class=nav><a href=/>首页</a></div><h1>关于印发2024年工作要点的通知</h1>"
      + "<div class=content><p>各学校：</p><p>现将工作要点印发给你们。</p>"
      + "<p>附件：<a href=P0201.docx>云溪县2024年工作要点.docx</a></p></div></body></html>"
    let plan = try Converter().convert(Array(html.utf8), format: .html)
    #expect(plan.front.title == "关于印发2024年工作要点的通知")
    #expect(plan.discarded.contains { $0.text == "首页" && $0.rule == "page/nav" })
  }

  @Test("A plan that is only attached is named")
  func namesAttachedPlan() throws {
    let link = "<p>附件：<a href=P0201.docx>云溪县2024年工作要点.docx</a></p>"
    let short = try page("<p>现将工作要点印发给你们，请认真落实。</p>\(link)", after: "")
    #expect(message(short, .bodyInAttachment)?.contains("云溪县2024年工作要点.docx") == true)
    #expect(message(try page(Self.text + link, after: ""), .bodyInAttachment) == nil)
    let other = "<p>附件：<a href=P0202.docx>联系人名单.docx</a></p>"
    #expect(message(try page("<p>请查收。</p>\(other)", after: ""), .bodyInAttachment) == nil)
  }

  @Test(
    "A picture of a letterhead is a line, other pictures are none",
    arguments: [
      ("<img alt='鹭溪县人民政府文件' src=h.png>", ["鹭溪县人民政府文件"]),
      ("<p><img alt='鹭溪县人民政府 文件'></p>", ["鹭溪县人民政府 文件"]),
      ("<img alt='相关文件'>", []), ("<img alt='pdf文件图标下载'>", []), ("<img>", []),
    ])
  func readsLetterheads(picture: String, lines: [String]) throws {
    let document = try readPage("\(picture)<p>鹭政发〔2024〕3号</p>")
    #expect(document.blocks.map { document.string($0.range) } == lines + ["鹭政发〔2024〕3号"])
  }

  @Test("What is known about the decoding of a page is told")
  func tellsDecoding() throws {
    let bytes = Array("<meta charset=utf-8><p>鹭溪县工作要点，落实责任</p>".utf8)
    var damaged = bytes
    damaged[29] = 0xFF
    let lost = try HTMLImporter().read(damaged, options: ImportOptions()).decoding?.lost
    #expect(lost?.first?.bytes.start == 29)
    #expect(try HTMLImporter().read(bytes, options: ImportOptions()).decoding?.lost == nil)
  }
}
