import Testing

@testable import GangmuKit

@Suite("SpacingRules")
struct SpacingRulesTests {
  @Test(
    "Single blanks beside Han characters go",
    arguments: [
      ("教育 工作", "教育工作", ["space/han"]), ("“四红” 教育", "“四红”教育", ["space/han"]),
      ("科室 ）", "科室）", ["space/han"]), ("21. 全面做好", "21.全面做好", ["space/latin"]),
      ("招收 50 名", "招收50名", ["space/latin", "space/latin"]),
      ("使用 APP 下载", "使用APP下载", ["space/latin", "space/latin"]),
      ("加强, 提高", "加强,提高", ["space/latin"]), ("第一章 总则", "第一章总则", ["space/han"]),
    ])
  func removes(source: String, expected: String, rules: [String]) throws {
    let result = try Normalized(source)
    #expect(result.text == expected)
    #expect(result.rules == rules)
  }

  @Test(
    "Blanks that separate stay",
    arguments: [
      "张一  李二", "甲\t乙", "县教育局　办公室", "plain text 12", "- 加强管理", "| 甲 | 乙 |", "　　正文", " 正文 ",
      "（责任人：张 三）", "（牵头领导：张一 李二；责任科室：基教 人事）", "县教育局办公室 二月一日印发", "抓好春耕（农业办 张三）",
      "抓好春耕（农业办 张三、应急办 李四）",
    ])
  func keeps(source: String) throws {
    #expect(try Normalized(source).text == source)
  }

  @Test("After each label blanks between names stay", arguments: SpacingRules.nameLabels.indices)
  func labels(row: Int) throws {
    let example = SpacingRules.nameLabels[row].example
    #expect(example.contains(SpacingRules.nameLabels[row].label))
    #expect(try Normalized(example).text == example)
  }

  @Test(
    "In a line of names only the blanks between names stay",
    arguments: [
      ("责任人：张 三 ，李 四", "责任人：张 三，李 四"), ("責任人：張 三", "責任人：張 三"),
      ("（负责人：张 三 ）办 学", "（负责人：张 三）办学"), ("坚持责任人人有责：大 家", "坚持责任人人有责：大家"),
    ])
  func namesOnly(source: String, expected: String) throws {
    #expect(try Normalized(source).text == expected)
  }

  @Test("With keepSpaces nothing goes")
  func option() throws {
    let options = ConversionOptions(script: .keep, keepSpaces: true)
    #expect(try Normalized("教育 工作 50 名", options).text == "教育 工作 50 名")
  }

  @Test("The folded text keeps the blanks, so that markers are seen as printed")
  func foldedKeepsBlanks() throws {
    let folded = try Normalized("21. 全面做好").document.folded
    #expect(folded.string(0..<folded.count) == "21. 全面做好")
  }
}
