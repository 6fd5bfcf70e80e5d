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
}
