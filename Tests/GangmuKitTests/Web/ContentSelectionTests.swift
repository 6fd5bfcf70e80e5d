import GangmuKit
import Testing

/// Page layouts after real kinds of site; all text is invented.
enum Layout: String, CaseIterable {
  case portal, trsEditor, oldTables, essayMill, plain, bareText, fenced, modern

  /// A plan as lines, the first of them its title.
  static let plan = [
    "云溪县2024年教育工作要点",
    "2024年，全县教育工作坚持以学生发展为本，全面提高质量，办好家门口的学校。",
    "一、加强党的建设",
    "1.健全学校党组织。推进中小学党建与教学融合，开展主题活动，培养骨干教师。",
    "2.落实责任。各学校书记是第一责任人，每学期向局党组报告一次。",
    "二、提升办学水平",
    "3.改善条件。新建改扩建幼儿园3所，增加学位600个，年底前投入使用。",
    "4.规范管理。严格执行课程标准，开齐开足课程，减轻学生过重负担。",
    "云溪县教育局",
    "2024年3月1日",
  ]

  private static func paragraphs(_ lines: some Sequence<String>, _ tag: String = "p") -> String {
    lines.map { "<\(tag)>\u{3000}\u{3000}\($0)</\(tag)>" }.joined(separator: "\n")
  }

  private static let navigation =
    "<ul><li><a href=/>首页</a></li><li><a href=/gk>政务公开</a></li><li><a href=/fw>办事服务</a>"
    + "</li><li><a href=/hd>互动交流</a></li><li><a href=/yx>走进云溪</a></li></ul>"

  private static let news =
    "<ul>" + (1...8).map { "<li><a href=/n\($0)>全县教育系统召开第\($0)次专题工作会议</a></li>" }.joined()
    + "</ul>"

  private static let footer =
    "<p>主办：云溪县人民政府办公室 地址：云溪县人民路1号</p><p>云ICP备00000001号 网站标识码：0000000001</p>"

  /// Whether the layout has anything besides the plan.
  var hasFurniture: Bool { self != .plain && self != .bareText }

  var html: String {
    let title = Self.plan[0]
    let body = Self.plan.dropFirst()
    switch self {
    case .portal:
      return """
        <html><head><title>\(title)_云溪县人民政府</title></head><body>
        <div class="header"><div class="logo">云溪县人民政府</div>\(Self.navigation)</div>
        <div class="crumbs">当前位置：<a href=/>首页</a> &gt; <a href=/gk>政务公开</a> &gt; 正文</div>
        <div class="main"><h1>\(title)</h1>
        <div class="share">分享到：<a href=#>微信</a> <a href=#>微博</a></div>
        <div class="pages_content">\(Self.paragraphs(body))</div></div>
        <div class="sidebar"><h3>热点专题</h3>\(Self.news)</div>
        <div class="footer">\(Self.footer)</div></body></html>
        """
    case .trsEditor:
      return """
        <html><head><meta name="ArticleTitle" content="\(title)"></head><body><form id=f>
        <div id=nav>\(Self.navigation)</div><table width=960><tr><td class=title>\(title)</td></tr>
        <tr><td><div class="Custom_UnionStyle"><div class=TRS_Editor><style>.TRS_Editor P{}</style>
        \(Self.paragraphs(body))</div></div></td></tr></table>
        <div>【<a href="javascript:window.print()">打印本页</a>】【<a href=#>关闭窗口</a>】</div>
        <div id=bottom>\(Self.footer)</div></form></body></html>
        """
    case .oldTables:
      return """
        <body><table><tr><td colspan=2>\(Self.navigation)</td></tr><tr><td width=200>\(Self.news)</td>
        <td><table><tr><td align=center><b>\(title)</b></td></tr><tr><td>
        \(body.joined(separator: "<br>&nbsp;&nbsp;&nbsp;&nbsp;"))</td></tr></table></td></tr>
        <tr><td colspan=2>\(Self.footer)</td></tr></table></body>
        """
    case .essayMill:
      return """
        <body><div class=top>\(Self.navigation)</div><div class=wrap><div class=left>
        <h1>\(title)</h1><div id=words>\(Self.paragraphs(body))</div>
        <p>上一篇：<a href=/1>学校工作总结范文</a></p><p>下一篇：<a href=/2>教师个人计划范文</a></p>
        <div class=related><h4>相关推荐</h4>
        <p><a href=/3>工作计划</a>新学期开始，学校制订计划，开展各项活动，取得成绩。</p></div></div>
        <div class=right>\(Self.news)</div></div><div class=foot>\(Self.footer)</div></body>
        """
    case .plain:
      return "<html><body><h2>\(title)</h2>\(Self.paragraphs(body))</body></html>"
    case .bareText:
      return "<div>\(Self.plan.joined(separator: "<br/>\n"))</div>"
    case .fenced:
      return """
        <body>\(Self.navigation)<div class=x><h2>\(title)</h2><!--ContentStart-->
        \(Self.paragraphs(body, "div"))<!--ContentEnd--></div>\(Self.news)\(Self.footer)</body>
        """
    case .modern:
      return """
        <body><header><nav>\(Self.navigation)</nav></header><main><article><header><h1>\(title)</h1>
        </header><section>\(Self.paragraphs(body.prefix(4)))</section><section>
        \(Self.paragraphs(body.dropFirst(4)))</section></article></main>
        <aside>\(Self.news)</aside><footer>\(Self.footer)</footer></body>
        """
    }
  }
}

@Suite struct ContentSelectionTests {
  @Test("The plan is found in every layout", arguments: Layout.allCases)
  func findsPlan(layout: Layout) throws {
    let document = try readPage(layout.html)
    #expect(document.blockTexts == Layout.plan)
    #expect(document.discarded.isEmpty == !layout.hasFurniture)
  }

  @Test(
    "All visible text is in the text, and each part is either kept or set aside",
    arguments: Layout.allCases)
  func conserves(layout: Layout) throws {
    let document = try readPage(layout.html)
    let parts = (document.blocks.map(\.range) + document.discarded.map(\.range)).sorted()
    var end = 0
    for part in parts {
      #expect(part.start >= end && !part.isEmpty)
      #expect(document.text[end..<part.start].allSatisfy { $0.properties.isWhitespace })
      end = part.end
    }
    #expect(document.text[end...].allSatisfy { $0.properties.isWhitespace })
    for discard in document.discarded {
      #expect(discard.text == document.string(discard.range))
      #expect(discard.reason == .chrome)
    }
    #expect(document.discarded == document.discarded.sorted { $0.range < $1.range })
  }

  @Test("What was set aside says what it is")
  func namesFurniture() throws {
    let document = try readPage(Layout.portal.html)
    #expect(
      document.discarded.map(\.rule) == [
        "page/header", "page/nav", "page/links", "page/sidebar", "page/footer",
      ])
    #expect(document.codes.isEmpty)
    #expect(try readPage(Layout.essayMill.html).codes == [.contentGuessed])
  }

  @Test("A short page without running text keeps everything")
  func keepsShortPages() throws {
    let document = try readPage("<div class=nav><a href=/>首页</a></div><p>云溪县</p>")
    #expect(document.blockTexts == ["首页", "云溪县"])
  }

  @Test("Task tables inside the content stay tables, and furniture's tables go")
  func keepsTables() throws {
    let rows = (1...6).map { "<tr><td>\($0)</td><td>新建幼儿园，增加学位。</td><td>教育局</td></tr>" }
    let html = Layout.portal.html.replacing(
      "<div class=\"sidebar\">",
      with: "<div class=sidebar><table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>"
    ).replacing("2024年3月1日</p>", with: "2024年3月1日</p><table>\(rows.joined())</table>")
    let document = try readPage(html)
    #expect(document.tables.count == 1)
    #expect(document.tables.first?.rows.count == 6)
    #expect(document.blocks.count { $0.role == .tableRow } == 6)
  }
}

@Suite struct HTMLRobustnessTests {
  @Test("Truncated and damaged pages never crash and keep the laws", arguments: Layout.allCases)
  func survivesDamage(layout: Layout) throws {
    let bytes = Array(layout.html.utf8)
    var state: UInt64 = 42
    for round in 0..<40 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var damaged = Array(bytes.prefix(Int(state >> 33) % bytes.count))
      for _ in 0..<(round % 8) where !damaged.isEmpty {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        damaged[Int(state >> 33) % damaged.count] = UInt8(truncatingIfNeeded: state >> 24)
      }
      let document = try HTMLImporter().read(damaged, options: ImportOptions())
      let parts = (document.blocks.map(\.range) + document.discarded.map(\.range)).sorted()
      #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.end <= $1.start })
      #expect(parts.allSatisfy { $0.end <= document.text.count })
    }
  }

  @Test("Markup soup never crashes")
  func survivesSoup() throws {
    let pieces = [
      "<table>", "</table>", "<tr>", "<td rowspan=3 colspan=9>", "</td>", "<ol>", "<li>", "</ol>",
      "<p>", "</p>", "<div class=nav>", "</div>", "<!--", "-->", "<![CDATA[", "]]>", "&nbsp",
      "&#0;",
      "<", ">", "一、总则，", "甲", "\0", "<pre>\n", "<br>", "<h1>", "<b>", "<a href=x>", "</a>",
      "<html>",
      "<style>", "</style>", "<select>", "<textarea>", "&#xD800;", "\u{2028}", " ",
    ]
    var state: UInt64 = 3
    for _ in 0..<400 {
      let html = (0..<30).map { _ -> String in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return pieces[Int(state >> 33) % pieces.count]
      }.joined()
      let document = try readPage(html)
      let parts = (document.blocks.map(\.range) + document.discarded.map(\.range)).sorted()
      #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.end <= $1.start }, "\(html)")
      for range in document.blocks.map(\.range) {
        #expect(!document.string(range).contains { $0.isNewline }, "\(html)")
      }
      for table in document.tables {
        #expect(table.rows.allSatisfy { $0.allSatisfy { $0.start <= $0.end } }, "\(html)")
      }
    }
  }
}
