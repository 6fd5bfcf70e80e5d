import GangmuKit
import PlanGeneration
import Testing
import TextDecoding

func readPage(_ html: String) throws -> SourceDocument {
  try HTMLImporter().read(Array(html.utf8), options: ImportOptions())
}

@Suite struct HTMLReadingTests {
  @Test(
    "Lines of a page as a browser shows them",
    arguments: [
      ("<p>一、总则</p><p>二、任务</p>", ["一、总则", "二、任务"]),
      ("一、总则<br>二、任务<br><br/>三、保障", ["一、总则", "二、任务", "三、保障"]),
      ("<div>甲<p>乙</div>丙", ["甲", "乙", "丙"]),
      ("<p>推进\n  教育</p><p>in\n  two</p>", ["推进教育", "in two"]),
      ("<p> 甲 <b> 乙</b> </p>", ["甲 乙"]),
      ("<p>&nbsp;&nbsp;\u{3000}甲&nbsp;乙&nbsp;</p>", ["甲\u{A0}乙"]),
      ("<p>&nbsp;</p><p>\u{3000}</p>甲", ["甲"]),
      ("甲&nbsp乙&ldquo;丙&rdquo;&mldr;&#19968;&middot丁&amp;lt;", ["甲\u{A0}乙“丙”…一·丁&lt;"]),
      ("<p>依据<关于要点的通知>，3<5且a<b>c</b></p>", ["依据<关于要点的通知>，3<5且ac"]),
      ("<pre>一、总则\n  1.任务\n\n二、保障</pre>", ["一、总则", "1.任务", "二、保障"]),
      ("<p>x<sup>2</sup>H<sub>2</sub>O</p>", ["x2H2O"]),
      ("<ruby>云<rp>(</rp><rt>yún</rt><rp>)</rp></ruby>溪", ["云溪"]),
      ("甲<script>x='<p>乙'</script><style>p{}</style><noscript>丙</noscript>丁", ["甲丁"]),
      ("甲<template>乙</template><iframe>丙</iframe><!-- 丁 -->戊", ["甲戊"]),
      (
        "甲<p style='DISPLAY : none'>乙</p><p hidden>丙</p><i style='visibility:hidden'>丁</i>戊",
        ["甲", "戊"]
      ),
      ("甲<span style='font-size:0px'>乙</span><span style='font-size:0.9em'>丙</span>", ["甲丙"]),
      ("<![CDATA[甲<p>乙]]>丙", ["甲", "乙丙"]),
      ("<body>甲</body></html>乙<p>丙", ["甲乙", "丙"]),
      ("甲\u{2028}乙", ["甲", "乙"]),
      ("<ul><li>甲</li><li>乙</ul>", ["甲", "乙"]),
      ("<title>乙</title><p>甲", ["甲"]),
      ("<script>if (a<b) { c = \"</p>\" + '<!--'; }</script><p>甲", ["甲"]),
      ("<p title='a>b' class = \"x>y\">甲<i title=\"&nbsp<乙\">丙</i>", ["甲丙"]),
      ("<STYLE>p > a { content: '<b' }</STYLE>甲", ["甲"]),
    ])
  func readsLines(html: String, lines: [String]) throws {
    #expect(try readPage(html).blockWords == lines)
  }

  @Test("An element with very many attributes is read in time, and its text is kept")
  func survivesManyAttributes() throws {
    let attributes = (0..<50_000).map { "a\($0)=1" }.joined(separator: " ")
    #expect(try readPage("<p \(attributes)>甲</p><p>乙").blockTexts == ["甲", "乙"])
  }

  @Test("A NUL does not end the page")
  func readsPastNUL() throws {
    #expect(try readPage("<p>甲\0</p><p>乙</p>").blockTexts == ["甲\u{FFFD}", "乙"])
  }

  @Test("Headings, alignment and bold are kept as evidence")
  func keepsStyle() throws {
    let document = try readPage(
      """
      <h1 align=center>要点</h1><p style="text-align: right">云溪县</p><center>正文</center>
      <p><b>一、总则。</b>全面加强。</p><p><strong>全</strong><b>文</b></p>
      <p style="font-weight:700;font-size:16pt">粗</p><p>普通</p>
      """)
    let blocks = document.blocks
    #expect(blocks[0].role == .heading(level: 1))
    #expect(blocks.map(\.style.alignment).prefix(3) == [.center, .end, .center])
    #expect(blocks.map(\.style.boldPrefix) == [0, 0, 0, 5, 2, 1, 0])
    #expect(blocks.map(\.style.isBold) == [false, false, false, false, true, true, false])
    #expect(blocks[5].style.fontSize == 16)
    #expect(blocks[3].locator == .element("html/body/p"))
  }

  @Test(
    "Ordered lists carry the numbers that a browser draws",
    arguments: [
      ("<ol><li>甲<li>乙</ol>", ["1. 甲", "2. 乙"]),
      ("<ol start=3 type=a><li>甲<li>乙</ol>", ["c. 甲", "d. 乙"]),
      ("<ol type=I><li>甲<li value=4>乙<li>丙</ol>", ["I. 甲", "IV. 乙", "V. 丙"]),
      ("<ol type=i><li><p>甲</p><p>乙</p></ol>", ["i. 甲", "乙"]),
      ("<ol type=A><li>甲<ol><li>乙</ol><li>丙</ol>", ["A. 甲", "1. 乙", "B. 丙"]),
      ("<ol reversed><li>甲<li>乙</ol>", ["2. 甲", "1. 乙"]),
      ("<ol style='list-style: none'><li>一、甲</ol>", ["一、甲"]),
      ("<ol style='list-style-type:cjk-ideographic'><li>甲<li>乙</ol>", ["一、 甲", "二、 乙"]),
      ("<ol><li>1.甲<li>2.乙</ol>", ["1.甲", "2.乙"]),
      ("<ol><li></li><li>甲</ol>乙", ["2. 甲", "乙"]),
    ])
  func numbersLists(html: String, lines: [String]) throws {
    #expect(try readPage(html).blockTexts == lines)
  }

  @Test("A list label knows its place, ordinal and level")
  func describesLabels() throws {
    let document = try readPage("<p>前</p><ol><li>甲<ol type=a><li>乙</ol></ol>")
    let labels = document.blocks.compactMap(\.automaticLabel)
    #expect(labels.map { document.string($0.range) } == ["1.", "a."])
    #expect(labels.map(\.value) == [1, 1])
    #expect(labels.map(\.level) == [0, 1])
    #expect(labels[0].list != labels[1].list)
  }

  @Test("A data table is one line a row, and its cells are known")
  func readsTables() throws {
    let document = try readPage(
      """
      <p>附表</p><table><tr><th>序号</th><th>任务</th><th>单位</th></tr>
      <tr><td>1</td><td><p>改善</p><p>条件</p></td><td rowspan=2> 教育局&nbsp;</td></tr>
      <tr><td>2<td>招聘教师</tr><tr><td></td></tr></table><p>完</p>
      """)
    #expect(
      document.blockTexts
        == ["附表", "序号\t任务\t单位", "1\t改善 条件\t教育局", "2\t招聘教师\t", "完"])
    #expect(
      document.blocks.map(\.role) == [.paragraph, .tableRow, .tableRow, .tableRow, .paragraph])
    let table = try #require(document.tables.first)
    #expect(
      table.rows.map { $0.map { document.string($0) } }
        == [["序号", "任务", "单位"], ["1", "改善 条件", "教育局"], ["2", "招聘教师", ""]])
  }

  @Test("A spanning cell leaves its columns empty, so that columns keep their place")
  func keepsColumns() throws {
    let document = try readPage(
      "<table><tr><td colspan=2>标题<td>丙<tr><td rowspan=2>甲<td>乙<td>丙<tr><td>丁<td>戊</table>")
    #expect(document.blockTexts == ["标题\t\t丙", "甲\t乙\t丙", "\t丁\t戊"])
  }

  @Test("A table that only lays out the page is read as paragraphs")
  func readsLayoutTables() throws {
    let document = try readPage(
      "<table><tr><td>页首</td><td>栏目</td></tr><tr><td colspan=2><table><tr><td>一、总则<br>"
        + "二、任务</td></tr></table></td></tr></table>")
    #expect(document.tables.isEmpty)
    #expect(document.blockTexts == ["页首", "栏目", "一、总则", "二、任务"])
  }

  @Test("Deep nesting loses nothing; nesting beyond the limit is an error that names it")
  func limitsDepth() throws {
    let deep = String(repeating: "<div>", count: 600) + "一、总则"
    #expect(try readPage(deep).blockTexts == ["一、总则"])
    let deeper = String(repeating: "<div>", count: 20_000) + "一、总则"
    let error = #expect(throws: ConversionError.self) { try readPage(deeper) }
    #expect(error?.code == .limitExceeded)
    #expect(error?.message.contains("nestingDepth") == true)
  }

  @Test("What the page says about itself")
  func readsMetadata() throws {
    let document = try readPage(
      """
      <head><meta name="ArticleTitle" content="2024年教育<br>工作要点"><title>别的_网</title>
      <meta name=pubdate content="2024-03-01 09:30"><meta name="ContentSource" content="">
      <meta name="contentsource" content="云溪县教育局"><meta property="SiteName" content="云溪县政府">
      <meta name="ColumnName" content="${column}"><meta name="keywords" content="教育;要点"></head><p>文
      """)
    #expect(
      document.properties == [
        "title": "2024年教育工作要点", "publishedAt": "2024-03-01 09:30", "source": "云溪县教育局",
        "siteName": "云溪县政府", "keywords": "教育;要点",
      ])
  }

  @Test(
    "The site's name does not belong to the title",
    arguments: [
      ("云溪县2024年教育工作要点_云溪县教育局", "云溪县2024年教育工作要点"),
      ("教育工作要点-通知公告-云溪县", "教育工作要点"),
      ("2024-2026年行动方案 | 云溪", "2024-2026年行动方案"),
      ("教育工作要点", "教育工作要点"),
    ])
  func cleansTitle(title: String, expected: String) throws {
    #expect(try readPage("<title>\(title)</title><p>文").properties["title"] == expected)
  }

  @Test(
    "A page without text says so",
    arguments: ["", "<html></html>", "<p>&nbsp;</p><script>x</script>"])
  func reportsEmptiness(html: String) throws {
    let document = try readPage(html)
    #expect(document.text.isEmpty && document.blocks.isEmpty)
    #expect(document.codes == [.emptyDocument])
  }
}
