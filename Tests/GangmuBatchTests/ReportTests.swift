import FoundationEssentials
import GangmuKit
import Testing

@testable import GangmuBatch

@Suite struct TextSketchTests {
  private let comparable: ComparableText

  init() throws { comparable = try ComparableText() }

  private func sketch(_ text: String) throws -> TextSketch {
    try #require(TextSketch(comparable.scalars(of: text)))
  }

  private static let works = ["由综合科汇总上报", "建立问题清单并逐项销号", "培训养护人员和巡查骨干"]
  private static let ends = ["落实责任规范后勤", "完善档案管理台账", "推进校舍维修改造", "优化图书借阅流程"]

  private static func item(_ number: Int) -> String {
    let place = ["甲段", "乙段", "丙段", "丁段", "戊段", "己段", "庚段"][number % 7]
    let work = works[number % 3]
    let end = ends[number * 5 / 3 % 4]
    return "\(number).加强\(place)河道巡查，每季度检查不少于\(number)次，\(work)。\(end)。"
  }

  static let plan = (1...40).map { item($0) }.joined()

  struct Copy: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var likeness: Double
  }

  static let copies = [
    Copy(
      testDescription: "in Traditional characters",
      text: [("强", "強"), ("责", "責"), ("规", "規"), ("检", "檢"), ("实", "實"), ("题", "題")]
        .reduce(plan) { $0.replacing($1.0, with: $1.1) }, likeness: 0.95),
    Copy(
      testDescription: "with other counts",
      text: plan.replacing("不少于1", with: "不少于×"), likeness: 0.95),
    Copy(
      testDescription: "with a tenth of it gone", text: String(plan.dropFirst(plan.count / 10)),
      likeness: 0.7),
  ]

  @Test(arguments: copies) func `a copy is known by its sketch`(copy: Copy) throws {
    #expect(try sketch(Self.plan).likeness(to: sketch(copy.text)) >= copy.likeness)
  }

  @Test func `another text is none, and a short one has no sketch`() throws {
    let other = String(repeating: "本规定所称单位是指县级以上人民政府所属的部门及其工作人员。", count: 20)
    #expect(try sketch(Self.plan).likeness(to: sketch(other)) < 0.2)
    #expect(TextSketch(comparable.scalars(of: "一、总则")) == nil)
  }

  @Test func `copies come together, and nothing else with them`() throws {
    let plan = try sketch(Self.plan)
    let copy = try sketch(String(Self.plan.dropFirst(40)))
    let other = try sketch(
      String(repeating: "各单位应当公开办事依据和程序，接受群众监督，及时答复来信来访。", count: 20))
    let sketches: [TextSketch?] = [plan, other, nil, copy, plan]
    #expect(CopyClusters.find(sketches).map { $0.members } == [[0, 3, 4]])
  }
}

@Suite struct PlanComparisonTests {
  @Test func `items are found again, and their targets compared`() throws {
    let converter = try Converter()
    let last = try converter.convert(
      Array(
        """
        鹭溪县水务站2023年工作要点
        一、加强河道管护
        1.落实巡查责任。每月巡查不少于2次，问题整改率达到90%。
        2.规范后勤服务。落实仓库管理办法。
        3.开展防汛演练。汛期前完成全部准备工作。

        """.utf8))
    let current = try converter.convert(
      Array(
        """
        鹭溪县水务站2024年工作要点
        一、加强河道管护
        1.落实巡查责任。每月巡查不少于4次，问题整改率达到90%。
        2.开展防汛演练。汛期前完成全部准备工作。
        3.建设智慧平台。接入水位监测设备。

        """.utf8))
    let comparison = PlanComparison(from: last, to: current, try ComparableText())
    #expect(comparison.changes.count == 4)
    guard case .targets("落实巡查责任", let targets) = comparison.changes[0] else {
      Issue.record("\(comparison.changes[0])")
      return
    }
    #expect(targets.count == 1)
    #expect(targets[0].contains("2次") && targets[0].contains("4次"))
    #expect(comparison.changes[1] == .kept("开展防汛演练"))
    #expect(comparison.changes[2] == .new("建设智慧平台"))
    #expect(comparison.changes[3] == .dropped("规范后勤服务"))
  }
}

@Suite struct PicturesTests {
  @Test func `no text of a document is markup`() {
    var page = HTMLText()
    Pictures.bars([.init(name: "<b>&\"'", count: 3)], in: &page)
    #expect(!page.text.contains("<b>"))
    #expect(page.text.contains("&lt;b&gt;&amp;&quot;&#39;"))
  }
}
