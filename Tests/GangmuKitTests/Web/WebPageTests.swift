import PlanGeneration
import Testing

@testable import GangmuKit

@Suite("What a page says about itself") struct WebPageTests {
  private let text =
    (1...6).map { "<p>\($0).推进第\($0)项工作，落实责任，完善制度，确保取得实效。</p>" }.joined()

  private func page(_ head: String = "", before: String = "", after: String = "") throws -> WebPage
  {
    let html =
      "<html><head>\(head)</head><body><div class=nav><a href=/>首页</a></div>\(before)"
      + "<h1>云溪县2024年工作要点</h1><div class=content>\(text)</div>\(after)</body></html>"
    return try #require(try readPage(html).web)
  }

  private func field(_ name: String, _ value: String, _ origin: String) -> WebField {
    WebField(name: name, value: value, origin: origin)
  }

  @Test(
    "Statements of the head, each with what says so",
    arguments: [
      ("<meta name='SiteIDCode' content='3300000001'>", "siteId", "3300000001", "meta SiteIDCode"),
      ("<META NAME=pubdate CONTENT='2024/03/01'>", "publishedAt", "2024/03/01", "meta pubdate"),
      ("<meta property='og:site_name' content='云溪网'>", "siteName", "云溪网", "meta og:site_name"),
      ("<meta name='DC.Creator' content='李青禾'>", "author", "李青禾", "meta DC.Creator"),
      ("<title>云溪县要点_云溪网</title>", "title", "云溪县要点", "title"),
      (
        "<script type='application/ld+json'>{\"@graph\":[{\"headline\":\"要点\","
          + "\"publisher\":{\"name\":\"云溪网\"}}]}</script>", "publisher", "云溪网",
        "json-ld publisher.name"
      ),
    ])
  func readsHead(head: String, name: String, value: String, origin: String) throws {
    #expect(try page(head).fields.contains(field(name, value, origin)))
  }

  @Test(
    "The index table in its forms",
    arguments: [
      "<table><tr><td>索 引 号：</td><td>000/2024-1</td><td>有 效 性：</td><td>有效</td></tr>"
        + "<tr><td>发文字号：</td><td>无</td><td>主题分类：</td><td>教育</td></tr></table>",
      "<dl class=facts><dt>索引号</dt><dd>000/2024-1</dd><dt>有效性</dt><dd>有效</dd>"
        + "<dt>主题分类</dt><dd>教育</dd></dl>",
      "<ul><li><b>索引号：</b><span>000/2024-1</span></li><li><b>有效性：</b>有效</li>"
        + "<li>主题分类：教育</li></ul>",
    ])
  func readsIndex(before: String) throws {
    let web = try page(before: before)
    #expect(web["indexNumber"] == "000/2024-1")
    #expect(web["validity"] == "有效")
    #expect(web["topic"] == "教育")
    #expect(web["docNumber"] == nil)
    #expect(web.fields.first { $0.name == "indexNumber" }?.origin == "index 索引号")
  }

  @Test(
    "Every row of an index table is the site's, whatever it says, and the text keeps its title",
    arguments: [
      ("<table>", "<tr><td>", "</td><td>", "</td></tr>", "</table>"),
      ("<div class=xx>", "<div><span>", "</span>", "</div>", "</div>"),
      ("<ul>", "<li><b>", "</b> ", "</li>", "</ul>"),
    ])
  func readsLongIndex(open: String, row: String, value: String, end: String, close: String) throws {
    let rows = [
      ("索 引 号", "qs001/2024-00012"), ("发布机构", "县教育局"), ("成文日期", "2024年03月01日"),
      ("标　　题", "云溪县2024年工作要点"), ("发文字号", "云教〔2024〕8号"), ("有效性", "有效"), ("公开方式", "主动公开"),
      ("内容概述", "工作要点，全年重点任务。"),
    ].map { "\(row)\($0)：\(value)\($1)\(end)" }.joined()
    let html =
      "<div class=nav><a href=/>首页</a><a href=/a>公开</a></div>\(open)\(rows)\(close)"
      + "<div class=TRS_Editor><p>云溪县2024年工作要点</p>\(text)</div>"
    let plan = try Converter().convert(Array(html.utf8), format: .html)
    let web = try #require(plan.front.web)
    #expect(web["issuedOn"] == "2024年03月01日")
    #expect(web["validity"] == "有效")
    #expect(web["disclosure"] == "主动公开")
    #expect(web["summary"] == "工作要点，全年重点任务。")
    #expect(plan.front.title == "云溪县2024年工作要点")
    // What the text does not say, with its place.
    let source = try Restorer.restore(plan)
    let number = try #require(plan.front.docNumber)
    #expect(number.normalized == "云教〔2024〕8号")
    #expect(source.string(number.range) == "云教〔2024〕8号")
    #expect(plan.back.date == "2024-03-01")
    let date = try #require(plan.back.places?.first { $0.field == .date })
    #expect(source.string(date.range) == "2024年03月01日")
    #expect(plan.front.blocks.count == 1)
    #expect(plan.discarded.contains { $0.rule == "page/meta" })
  }

  @Test("The publish line and microdata")
  func readsLines() throws {
    let web = try page(
      before: "<div>发布时间：2024-03-05 09:30&nbsp;&nbsp;来源：教育局&nbsp;&nbsp;浏览次数：18 【字体：大 小】</div>",
      after: "<span itemprop=author>王石林</span>")
    #expect(web["publishedAt"] == "2024-03-05 09:30")
    #expect(web["source"] == "教育局")
    #expect(web.fields.contains(field("author", "王石林", "microdata author")))
  }

  @Test("The columns of the site")
  func readsBreadcrumb() throws {
    let web = try page(
      before: "<div class=pos>当前位置：<a href=/>首页</a> &gt; <a href=/a>政务公开</a> &gt; 正文</div>")
    #expect(web.breadcrumb == ["首页", "政务公开"])
  }

  @Test(
    "Files that a page links to, resolved against what the page says its address is",
    arguments: [
      ("<base href='http://a.gov.cn/x/'>", "f/1.docx", "http://a.gov.cn/x/f/1.docx"),
      (
        "<link rel=canonical href='https://a.gov.cn/x/y.html'>", "./1.pdf",
        "https://a.gov.cn/x/1.pdf"
      ),
      (
        "<meta name=url content='http://a.gov.cn/x/y.html'>", "../1.xls?v=2",
        "http://a.gov.cn/1.xls?v=2"
      ),
      ("<base href='http://a.gov.cn/x/'>", "//b.gov.cn/1.doc", "http://b.gov.cn/1.doc"),
      ("<base href='http://a.gov.cn/x/'>", "/1.zip", "http://a.gov.cn/1.zip"),
      ("", "/files/1.wps", "/files/1.wps"),
    ])
  func readsAttachments(head: String, link: String, url: String) throws {
    let web = try page(head, after: "<p>附件：<a href='\(link)' title='任务分解表'>下载</a></p>")
    #expect(web.attachments.map(\.url) == [url])
    #expect(web.attachments.map(\.title) == ["任务分解表"])
  }

  @Test("Values that cannot both be right are a finding; both are kept")
  func reportsConflicts() throws {
    let html =
      "<meta name=PubDate content=2024-03-05><div class=nav><a href=/>首页</a></div>"
      + "<div>发布日期：2024-03-09</div><h1>云溪县2024年工作要点</h1><div class=content>\(text)</div>"
    let plan = try Converter().convert(Array(html.utf8), format: .html)
    #expect(plan.diagnostics.contains { $0.code == .fieldConflict })
    #expect(plan.front.web?.fields.count { $0.name == "publishedAt" } == 2)
    #expect(plan.front.publishedAt == "2024-03-05")
  }
}

@Suite("What a page holds and does not show") struct HiddenTextTests {
  @Test(
    "Inside a line it is a removal",
    arguments: [
      ("<p>推进<span style='display:none'>范文网</span>工作，落实责任。", "推进工作，落实责任。"),
      ("<p>推进<font style='font-size:0px'>x</font>工作", "推进工作"),
      ("<p>推进<span style='position:absolute;left:-9999px'>范文</span>工作", "推进工作"),
      ("<p>推进<font color=#FFFFFF>范文</font>工作", "推进工作"),
      ("<table bgcolor=red><tr><td>推进<font color=white>重点</font>工作</td></tr></table>", "推进重点工作"),
      ("<p><font color=white>推进工作</font></p>", "推进工作"),
      ("<p><ruby>渡<rt>dù</rt></ruby>口", "渡口"),
    ])
  func removesFromLines(html: String, words: String) throws {
    let document = try readPage(html)
    #expect(document.blockWords == [words])
    #expect(ImportPromises.broken(by: document) == [])
  }

  @Test("A line of its own is set aside, and the result says so")
  func setsAside() throws {
    let document = try readPage("<p>推进工作</p><div style='display:none'><p>工作总结</p><p>工作计划</p></div>")
    #expect(document.blockWords == ["推进工作"])
    #expect(document.discarded.map(\.rule) == ["page/hidden"])
    #expect(document.discarded.map(\.text) == ["工作总结\n工作计划"])
  }

  @Test("What a script shows later is the text when it is most of the page")
  func keepsTheText() throws {
    let lines = (1...30).map { "<p>\($0).推进工作，落实责任。</p>" }.joined()
    let document = try readPage("<div id=js_content style='visibility:hidden'>\(lines)</div>")
    #expect(document.blocks.count == 30)
  }
}

@Suite struct PageProfileTests {
  private let html =
    "<div class=nav><a href=/>首页</a></div><div class=a>\((1...9).map { "<p>第\($0)段，别处的文字，内容很多。</p>" }.joined())"
    + "</div><div id=b><p>一、总则</p><i class='x y'>广告语</i><p>二、任务</p></div><!--s-->三、保障<!--e-->"

  private func lines(_ profile: String) throws -> [String] {
    let options = ImportOptions(pageProfile: try PageProfile(parsing: profile))
    return try HTMLImporter().read(Array(html.utf8), options: options).blockWords
  }

  @Test(
    "A profile says where the text is and what is none of it",
    arguments: [
      ("content #b", ["一、总则", "广告语", "二、任务"]),
      ("# site\ncontent div#b\nremove .y", ["一、总则", "二、任务"]),
      ("content <!--s--> <!-- e -->", ["三、保障"]),
    ])
  func selects(profile: String, expected: [String]) throws {
    #expect(try lines(profile) == expected)
  }

  @Test(
    "A mistake is told with its line",
    arguments: [
      ("content #b\ncontents #c", 2, "contents"), ("content", 1, "needs a selector"),
      ("\n\nremove .a > .b", 3, "no selector"), ("content <!--a-->", 1, "<!--start-->"),
      ("# nothing", 1, "says nothing"), ("content .", 1, "no selector"),
    ])
  func reportsMistakes(profile: String, line: Int, words: String) {
    let error = #expect(throws: PageProfile.ParsingError.self) { try PageProfile(parsing: profile) }
    #expect(error?.line == line)
    #expect(error?.message.contains(words) == true)
  }
}

@Suite struct PageJoiningTests {
  @Test("Pages of one document are read as one; its title stands once")
  func joins() throws {
    func page(_ lines: String...) -> (bytes: [UInt8], name: String?) {
      let body = lines.map { "<p>\($0)</p>" }.joined()
      return (Array("<h1>云溪县2024年工作要点</h1><table>\(body)</table>".utf8), "a.html")
    }
    let reader = SourceReader()
    let document = try reader.read(joining: [
      page("一、总体要求", "1.加强领导。落实责任。"), page("2.强化保障。按时报送。", "二、工作要求"),
    ])
    #expect(
      document.blockWords == [
        "云溪县2024年工作要点", "一、总体要求", "1.加强领导。落实责任。", "2.强化保障。按时报送。", "二、工作要求",
      ])
    #expect(document.discarded.map(\.rule) == ["title-echo"])
    #expect(ImportPromises.broken(by: document) == [])
  }
}
