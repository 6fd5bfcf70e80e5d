import Testing

@testable import GangmuKit

@Suite("Line ends that became blanks")
struct LostLineEndsTests {
  private static let page = """
    首页 > 规划计划 云溪县2024年水利工作要点 发布时间：2024-03-01 来源：县水务局 浏览次数：102 字体：[大 中 小] \
    2024年，全县水利工作紧扣年度目标，抓好以下工作。 一、总体目标 全年完成投资3.2亿元。 二、重点任务 （一）加快工程建设 \
    1.治理河道。9月底前完工。（责任单位：建管科 规划科） 2.加固水库。 （二）严格管水 1.控制用水总量。2.建成节水型单位10家。 \
    三、保障措施 （一）加强领导 成立 5 个专班。 （二）强化督查 云溪县水务局 2024年2月28日 上一篇：工作总结 下一篇：没有了
    """

  @Test("A page without its tags has its frame, its headings and their texts")
  func page() throws {
    let plan = try plan(Self.page)
    #expect(plan.front.title == "云溪县2024年水利工作要点")
    #expect(plan.front.publishedAt == "2024-03-01")
    #expect(plan.preamble.map(\.text) == ["2024年，全县水利工作紧扣年度目标，抓好以下工作。"])
    #expect(
      outlineLines(plan.outline) == [
        "一、 总体目标", "二、 重点任务", "  （一） 加快工程建设", "    1. 治理河道", "    2. 加固水库",
        "  （二） 严格管水", "    1. 控制用水总量", "    2. 建成节水型单位10家", "三、 保障措施",
        "  （一） 加强领导", "  （二） 强化督查",
      ])
    #expect(
      plan.outline.flattened.compactMap(\.text).filter { !$0.isEmpty } == [
        "全年完成投资3.2亿元。", "9月底前完工。（责任单位：建管科 规划科）", "成立5个专班。",
      ])
    #expect(plan.back.signature == "云溪县水务局")
    #expect(plan.back.date == "2024-02-28")
    #expect(plan.discarded.count { $0.reason == .boilerplate } == 7)
    #expect(codes(plan).contains("W_LINE_ENDS_LOST"))
  }

  @Test("A text full of such blanks is divided too, and what it says comes back from its JSON")
  func notice() throws {
    let plan = try plan(
      """
      云溪镇人民政府文件 云政发〔2024〕5号 云溪镇人民政府关于印发《云溪镇2024年森林防火方案》的通知 各村，镇直各单位： \
      现将《云溪镇2024年森林防火方案》印发给你们。 附件：1.责任区划分表 2.队伍名单 云溪镇人民政府 2024年2月1日 \
      （此件公开发布） 云溪镇2024年森林防火方案 为做好森林防火工作，制定本方案。 一、指导思想 坚持预防为主。 二、工作措施 \
      （一）加强宣传 张贴标语200条。 （二）严管火源 （三）强化值守 实行昼夜值班制度。 三、工作要求 各村要压实责任。
      """)
    #expect(plan.front.title == "云溪镇2024年森林防火方案")
    #expect(plan.back.attachmentNotes == ["责任区划分表", "队伍名单"])
    #expect(plan.back.disclosure == .published)
    let outline = [
      "一、 指导思想", "二、 工作措施", "  （一） 加强宣传", "  （二） 严管火源", "  （三） 强化值守", "三、 工作要求",
    ]
    #expect(outlineLines(plan.outline) == outline)
    #expect(plan.outline.flattened.first { $0.title == "强化值守" }?.text == "实行昼夜值班制度。")
    let again = try Converter().interpret(JSONImporter.source(of: plan))
    #expect(outlineLines(again.outline) == outline)
    #expect(again.outline.flattened.map(\.text) == plan.outline.flattened.map(\.text))
  }

  @Test("Sections that are a line each are divided, and blanks inside a heading of theirs too")
  func sections() throws {
    let plan = try plan(
      """
      云溪县2024年教育工作要点
      一、总体要求 （一）指导思想 坚持立德树人，提高质量。 （二）工作目标 新增学位2000个。
      二、重点任务 （一）优化布局 1.新建学校2所。 2.改扩建5所。 （二）建强队伍 1.招聘教师100名 2.培训校长50人次
      三、工作要求 各校要压实责任，确保落实。
      云溪县教育局 2024年3月1日
      """)
    #expect(
      outlineLines(plan.outline) == [
        "一、 总体要求", "  （一） 指导思想", "  （二） 工作目标", "二、 重点任务", "  （一） 优化布局",
        "    1. 新建学校2所", "    2. 改扩建5所", "  （二） 建强队伍", "    1. 招聘教师100名",
        "    2. 培训校长50人次", "三、 工作要求",
      ])
    #expect(plan.outline.last?.text == "各校要压实责任，确保落实。")
    #expect(plan.back.signature == "云溪县教育局")
  }

  @Test("A line that is nearly all blanks holds no title")
  func mostlyBlanks() throws {
    let text = "计划" + String(repeating: " ", count: 100) + "方案"
    let plan = try Converter().convert(Array(text.utf8))
    #expect(try Restorer.restore(plan) == Array(text.unicodeScalars))
  }

  @Test(
    "Other blanks are no line ends",
    arguments: [
      // Spread words.
      """
      今天 我们 召开 全县 教育 工作 会议，主要 任务 是 总结 经验，部署 工作。 一、提高 认识。各地 要 充分 认识 意义。 \
      二、突出 重点。要 抓好 质量 提升。 三、强化 保障。要 加强 领导，加大 投入，形成 合力，确保 各项 工作 落到 实处。
      """,
      // Lines of one width.
      """
      云溪县要把安全放在首位层层落实责 任。 一、落实巡查责任每月巡查三次发现问 题当日上报由养护科登记在册逐级负责 到人。 \
      二、清理河面漂浮物汛期前完成两轮 清理重点河段安排专人值守保持水面干 净。 三、开展防汛演练六月底前组织一次 演练站所全部参加逐项讲评并整改到位。
      """,
    ])
  func otherBlanks(text: String) throws {
    #expect(!codes(try plan(text)).contains("W_LINE_ENDS_LOST"))
  }
}
