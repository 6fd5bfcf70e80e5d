import Testing

@testable import GangmuKit

@Suite("Findings that only a look at the whole gives")
struct FindingTests {
  private func styled(_ labels: [String]) throws -> [String] {
    let lines = labels.map { "\($0)加强建设，落实责任，完成各项工作任务。" }
    let plan = try plan("青石县2024年工作要点\n\n" + lines.joined(separator: "\n"))
    return plan.diagnostics.filter { $0.code == .markerStyle }.map(\.message)
  }

  @Test(
    "A label with another delimiter than nearly all others is told",
    arguments: [
      (
        ["1.", "2.", "3、", "4.", "5.", "6."],
        ["“3、” has another delimiter than the others, as “1.”."]
      ),
      (
        ["一、", "二、", "三、", "四、", "五．", "六、"],
        ["“五.” has another delimiter than the others, as “一、”."]
      ),
      // Two habits are none, and neither are four labels; widths and blanks make no difference.
      (["1.", "2、", "3.", "4、", "5.", "6、"], []), (["1.", "2.", "3、", "4."], []),
      (["1.", "2．", "3.", "4. ", "5．", "6."], []),
    ])
  func markerStyle(labels: [String], expected: [String]) throws {
    #expect(try styled(labels) == expected)
  }

  @Test("Numbers that a sentence goes on with are its points, those of sentences are items")
  func pointsOfSentence() throws {
    let plan = try plan(
      """
      青石县2024年工作要点
      （一）强化建设。1.严格落实学习制度，组织集中学习；2.开展主题教育。
      （二）抓实组织。1.创建示范支部。2.发展新党员。
      """)
    #expect(plan.outline.map(\.children.count) == [0, 2])
    #expect(plan.outline[0].points?.map(\.text) == ["严格落实学习制度，组织集中学习", "开展主题教育"])
  }

  @Test("Decoded characters are counted, once for the text")
  func decoded() throws {
    let plan = try plan("青石县2024年工作要点\n一、落实&ldquo;双减&rdquo;政策。\n二、加强&#x7BA1;理。")
    #expect(
      plan.diagnostics.filter { $0.code == .entityDecoded }.map(\.message) == [
        "3 characters were written as entities or escapes and were decoded."
      ])
    #expect(plan.outline.map(\.title) == ["落实“双减”政策", "加强管理"])
  }
}
