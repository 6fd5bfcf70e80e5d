import Testing

@testable import GangmuKit

@Suite("Headings without a number")
struct PlainHeadingsTests {
  @Test(
    "They head what follows where they divide the whole",
    arguments: PlainHeadings.examples.map(\.text))
  func examples(text: String) throws {
    let expected = PlainHeadings.examples.first { $0.text == text }?.headings
    let plan = try plan(text)
    #expect(plan.outline.flattened.filter { $0.label == nil }.map { $0.title ?? "" } == expected)
  }

  @Test("Lists start anew below each, and a result read again has the same headings")
  func divides() throws {
    let plan = try plan(
      """
      云溪县第三小学2021年工作计划

      指导思想

      以提高质量为中心，抓好各项工作。

      工作措施

      1.抓管理。落实值班制度。
      2.抓考核。每月通报一次。

      工作要求

      1.加强领导。
      2.加强督查。
      """)
    let outline = [
      "- 指导思想", "- 工作措施", "  1. 抓管理", "  2. 抓考核", "- 工作要求", "  1. 加强领导", "  2. 加强督查",
    ]
    #expect(outlineLines(plan.outline) == outline)
    #expect(plan.outline[0].text == "以提高质量为中心，抓好各项工作。")
    var json: [UInt8] = []
    JSONExporter(pretty: false).write(plan, into: &json)
    let again = try Converter().convert(json, format: .json)
    #expect(outlineLines(again.outline) == outline)
  }

  @Test("Those below a section stand below it, also in a result and in Markdown read again")
  func belowSections() throws {
    let outline = [
      "一、 总体要求", "  - 指导思想", "  - 基本原则", "    （一） 坚持质量", "    （二） 坚持安全", "二、 重点任务",
      "  （一） 抓管理",
    ]
    func check(_ plan: PlanDocument) { #expect(outlineLines(plan.outline) == outline) }
    let first = try plan(
      "云溪县2021年工作方案\n一、总体要求\n指导思想\n抓好各项工作。\n基本原则\n（一）坚持质量\n（二）坚持安全\n二、重点任务\n（一）抓管理")
    check(first)
    var json: [UInt8] = []
    JSONExporter(pretty: false).write(first, into: &json)
    check(try Converter().convert(json, format: .json))
    var markdown: [UInt8] = []
    MarkdownExporter().write(first, into: &markdown)
    check(try Converter().convert(markdown, format: .markdown))
  }

  @Test("A file's heading without a number stands below the numbered ones of a higher level")
  func levels() throws {
    let plan = try Converter().convert(
      Array("# 方案\n\n## 一、要求\n\n### 思想\n\n坚持。\n\n### 原则\n\n统筹。\n\n## 二、任务\n".utf8),
      format: .markdown)
    #expect(outlineLines(plan.outline) == ["一、 要求", "  - 思想", "  - 原则", "二、 任务"])
  }
}
