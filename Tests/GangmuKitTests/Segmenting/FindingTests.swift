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
