import GangmuKit
import Testing

@Suite("Outline files")
struct OutlineStyleTests {
  /// The file, a plan numbered in its way, and the outline that a reader sees.
  static let plans: [(file: String, plan: String, outline: [String])] = [
    (
      "第{一}讲 section\n{1}-",
      """
      第一讲 认识水情
      1-走访三条河道。
      2-绘制水情简图。
      第二讲 学会节水
      1-查看家中用水。
      """,
      [
        "1 section 第一讲 = 1 认识水情", "2 item 1- = 1 走访三条河道", "2 item 2- = 2 绘制水情简图",
        "1 section 第二讲 = 2 学会节水", "2 item 1- = 1 查看家中用水",
      ]
    ),
    (
      "# 专题由字母编号\n工作专题{A}：\n{一}、  item\n",
      """
      工作专题A：巩固提升
      一、清点校产。六月底前完成。
      二、修缮门窗。
      工作专题B：开拓创新
      一、建设书屋。
      """,
      [
        "1 section 工作专题A: = 1 巩固提升", "2 item 一、 = 1 清点校产", "2 item 二、 = 2 修缮门窗",
        "1 section 工作专题B: = 2 开拓创新", "2 item 一、 = 1 建设书屋",
      ]
    ),
    // Arabic numbers above Han ones, against the usual order.
    (
      "{1}.\n{一}、",
      "1.农田建设\n一、平整土地。\n2.水利建设\n一、疏浚渠道。\n二、加固堤坝。",
      [
        "1 section 1. = 1 农田建设", "2 item 一、 = 1 平整土地", "1 section 2. = 2 水利建设",
        "2 item 一、 = 1 疏浚渠道", "2 item 二、 = 2 加固堤坝",
      ]
    ),
  ]

  @Test("Headings of an odd numbering are found", arguments: plans)
  func finds(_ row: (file: String, plan: String, outline: [String])) throws {
    let style = try OutlineStyle(row.file)
    let converter = try Converter(options: ConversionOptions(script: .keep, outline: style))
    let plan = try converter.convert(Array(row.plan.utf8))
    func lines(_ plan: PlanDocument) -> [String] {
      plan.outline.flattened.map {
        let label = ($0.label ?? "").replacing("：", with: ":")
        return "\($0.level) \($0.kind) \(label) = \($0.number ?? 0) \($0.title ?? "")"
      }
    }
    #expect(lines(plan) == row.outline)
    // The result knows how it was made, so that it can be made again.
    var json: [UInt8] = []
    JSONExporter(pretty: false).write(plan, into: &json)
    #expect(try PlanDocument(json: json).generator.options.outline == style)
    #expect(lines(try Converter().convert(json, format: .json)) == row.outline)
  }

  static let flaws: [(file: String, line: Int, word: String)] = [
    ("第一讲", 1, "no number"),
    ("{一}、\n\n第{一}讲{1}", 3, "more than one"),
    ("# ok\n第{x}讲", 2, "“x”"),
    ("({①})", 1, "ring"),
    ("一二三四五六七八九{1}", 1, "8 characters"),
    ("第{一}讲\n第{一}讲", 2, "second time"),
    ("{一}、\n（{一}）\n{一}.", 3, "second time"),
    ("第{一}讲 chapter", 1, "“chapter”"),
    (
      (1...9).map { "\(Array("甲乙丙丁戊己庚辛壬")[$0 - 1])第{1}号" }.joined(separator: "\n"), 9,
      "one pattern more"
    ),
  ]

  @Test("What is wrong is told with its line", arguments: flaws)
  func tells(_ row: (file: String, line: Int, word: String)) {
    let error = #expect(throws: ConversionError.self) { try OutlineStyle(row.file) }
    #expect(error?.code == .invalidOutline)
    #expect(error?.place == "line \(row.line)")
    #expect(error?.message.contains(row.word) == true)
  }

  @Test("A file without patterns is none", arguments: ["", "# 只有说明\n\n"])
  func empty(_ file: String) {
    #expect(throws: ConversionError.self) { try OutlineStyle(file) }
  }
}
