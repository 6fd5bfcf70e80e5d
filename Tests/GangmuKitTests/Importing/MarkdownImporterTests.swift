import GangmuKit
import Testing

@Suite("Markdown of others")
struct MarkdownImporterTests {
  private func source(_ markdown: String) throws -> SourceDocument {
    try MarkdownImporter().read(Array(markdown.utf8), options: ImportOptions())
  }

  private func text(_ markdown: String) throws -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: try source(markdown).text)
    return String(view)
  }

  @Test(
    "markup is no text",
    arguments: [
      ("# 题目 #\n\n正文", "题目\n正文"), ("题目\n===\n正文", "题目\n正文"), ("小题\n---", "小题"),
      ("甲\n乙", "甲\n乙"), ("甲  \n乙\\\n丙<br>丁<br/>\n戊", "甲\n乙\n丙\n丁\n戊"), ("甲\r\n\r\n乙\r丙", "甲\n乙\n丙"),
      ("**重点**和*强调*与 __粗__ 和 _斜_，名_称_", "重点和强调与 粗 和 斜，名_称_"), ("***全***", "全"), ("~~删~~", "删"),
      ("**1.重点。**正文", "1.重点。正文"), ("正文**“重点”**正文", "正文“重点”正文"),
      ("a_b_c 2 * 3 * 4", "a_b_c 2 * 3 * 4"),
      ("20**年和20**年", "20**年和20**年"), ("某局***", "某局***"),
      ("[名称](https://example.org \"题\")后", "名称后"),
      ("[名](a(b)c)", "名"), ("![图](a.png)", "图"),
      ("[名][号]和[号]和[无]\n\n[号]: https://example.org", "名和号和[无]"),
      ("<https://example.org>", "https://example.org"), ("`a*b*`和``c`d``和`e", "a*b*和c`d和`e"),
      ("&lt;甲&gt;&amp;&#20057;&#x4E19;&nbsp;&无;", "<甲>&乙丙\u{A0}&无;"), ("a &amp b", "a &amp b"),
      ("甲<span style=\"x\">乙</span><!-- 注 -->丙", "甲乙丙"), ("3 < 5 > 2", "3 < 5 > 2"),
      ("> 引\n> > 再引\n\n后", "引\n再引\n后"), ("---\n\n***\n\n甲", "甲"), ("```c\n# 甲\n```\n乙", "# 甲\n乙"),
      ("<script>\n甲\n</script>\n乙", "乙"), ("<!--\n甲\n-->\n乙", "乙"), ("    缩进", "缩进"),
      ("\\*甲\\*", "*甲*"),
      ("\u{FEFF}甲", "甲"), ("", ""), ("1.加强管理", "1.加强管理"), ("甲\n2. 乙", "甲\n2. 乙"),
    ])
  func markup(markdown: String, expected: String) throws {
    #expect(try text(markdown) == expected)
  }

  @Test(
    "the numbers of lists stand in the text",
    arguments: [
      ("1. 甲\n2. 乙", ["1. 甲", "2. 乙"], [1, 2]),
      ("1. 甲\n1. 乙\n\n1. 丙", ["1. 甲", "2. 乙", "3. 丙"], [1, 2, 3]),
      ("3) 甲\n4) 乙", ["3) 甲", "4) 乙"], [3, 4]), ("1. 甲\n3. 乙", ["1. 甲", "3. 乙"], [1, 3]),
      ("- 甲\n- 乙", ["• 甲", "• 乙"], [nil, nil]),
      ("1. 甲\n   1. 子\n   2. 丑\n2. 乙", ["1. 甲", "1. 子", "2. 丑", "2. 乙"], [1, 1, 2, 2]),
      ("1. 甲\n\n段落\n\n1. 乙", ["1. 甲", "段落", "1. 乙"], [1, nil, 1]),
      ("1. 甲\n\n   续\n\n2. 乙", ["1. 甲", "续", "2. 乙"], [1, nil, 2]),
    ])
  func lists(markdown: String, lines: [String], values: [Int?]) throws {
    let source = try source(markdown)
    #expect(try text(markdown).split(separator: "\n").map(String.init) == lines)
    #expect(source.blocks.map { $0.automaticLabel?.value } == values)
    for block in source.blocks {
      guard let label = block.automaticLabel else { continue }
      #expect(label.range.start == block.range.start && label.range.end < block.range.end)
    }
  }

  @Test("nested lists are lists of their own")
  func nestedLists() throws {
    let labels = try source("1. 甲\n   1. 子\n2. 乙").blocks.compactMap(\.automaticLabel)
    #expect(labels.map(\.level) == [0, 1, 0])
    #expect(labels[0].list == labels[2].list && labels[0].list != labels[1].list)
  }

  @Test("says what the file says of headings, strong runs and alignment")
  func styles() throws {
    let blocks = try source(
      "## 题\n\n**1.重点**正文\n\n**全文**\n\n<p align=\"right\">某局</p>\n\n<center>\n\n中\n\n</center>\n\n末"
    ).blocks
    #expect(
      blocks.map(\.role) == [
        .heading(level: 2), .paragraph, .paragraph, .paragraph, .paragraph, .paragraph,
      ])
    #expect(blocks.map(\.style.boldPrefix) == [0, 4, 2, 0, 0, 0])
    #expect(blocks.map(\.style.isBold) == [false, false, true, false, false, false])
    #expect(blocks.map(\.style.alignment) == [.start, .start, .start, .end, .center, .start])
    #expect(blocks.allSatisfy { $0.nodeStart == .unknown })
  }

  @Test("the rows of a table are lines, its cells keep their places")
  func tables() throws {
    let source = try source("| 序号 | 任务 |\n|---|:-:|\n| 1 | **招\\|生** |\n\n后")
    #expect(try text("| 序号 | 任务 |\n|---|:-:|\n| 1 | **招\\|生** |\n\n后") == "序号\t任务\n1\t招|生\n后")
    #expect(source.tables.map(\.range) == [SourceRange(0, 11)])
    #expect(
      source.tables.first?.rows == [
        [SourceRange(0, 2), SourceRange(3, 5)], [SourceRange(6, 7), SourceRange(8, 11)],
      ])
    #expect(source.blocks.map(\.role) == [.tableRow, .tableRow, .paragraph])
    #expect(source.blocks.map(\.locator) == [.line(1), .line(3), .line(5)])
  }

  @Test("reads the head of other programs")
  func frontMatter() throws {
    let source = try source(
      "---\ntitle: '要点'\ndate: 2021-03-01\ntags: [a]\nnote: \"a\\u4e00\\n\"\n---\n正文")
    #expect(source.properties == ["title": "要点", "date": "2021-03-01", "note": "a一\n"])
    #expect(source.blocks.map(\.range) == [SourceRange(0, 2)])
  }

  @Test("what is not UTF-8 is read as far as it goes, and said")
  func damaged() throws {
    let source = try MarkdownImporter().read([0xE4, 0xB8, 0x80, 0xFF], options: ImportOptions())
    #expect(source.text == ["一", "\u{FFFD}"])
    #expect(source.diagnostics.map(\.code) == [.undecodableBytes])
  }

  @Test("a limit that is passed is named")
  func limit() {
    let options = ImportOptions(limits: ImportLimits(inputBytes: 3))
    let error = #expect(throws: ConversionError.self) {
      try MarkdownImporter().read(Array("abcd".utf8), options: options)
    }
    #expect(error?.code == .limitExceeded)
  }

  @Test(
    "endless openings end soon",
    .timeLimit(.minutes(10)),
    arguments: [
      "[", "[](", "](", "*a_", "**", "<", "<!--", "`a``", "&", "> ", "- ", "1. ", "|", "\\",
      "<div>", "*a **b ",
    ])
  func pathological(piece: String) throws {
    let source = try source(String(repeating: piece, count: 5_000))
    #expect(source.blocks.allSatisfy { $0.range.end <= source.text.count })
  }
}
