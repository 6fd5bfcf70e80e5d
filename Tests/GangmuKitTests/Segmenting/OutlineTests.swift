import Testing

@testable import GangmuKit

@Suite("Outline")
struct OutlineTests {
  @Test("A glued section and item, lost digits and a false break are repaired and reported")
  func repairsDamage() throws {
    let plan = try plan(
      """
      關於“縣教育局年度計劃”教育工作的計劃

        一、健全制度,規範管理

        8、實施布局調整。優化學校布局,年內完成規劃設計。9、改善辦學條件。新建校舍5所。二、加強師資,提升素質

        10、實施培訓工程。開展全員培訓。

        1、加強教研隊伍。注重發揮作用。

        3、健全督導機制。實行責任區制度。

        三、推進依法治教,建設平安***校園14、推進法制建設。落實普法規劃。

        15、抓好校園安全。堅持“安全第

        一、預防為主”的方針,開展宣傳活動。

        6、完善行風建設。落實責任制。
      """, options: ConversionOptions(script: .keep))
    #expect(
      outlineLines(plan.outline) == [
        "一、 健全制度,規範管理", "  8、 實施布局調整", "  9、 改善辦學條件", "二、 加強師資,提升素質",
        "  10、 實施培訓工程", "  1、 →11 加強教研隊伍", "  3、 →13 健全督導機制",
        "三、 推進依法治教,建設平安***校園", "  14、 推進法制建設", "  15、 抓好校園安全",
        "  6、 →16 完善行風建設",
      ])
    let safety = try #require(plan.outline.flattened.first { $0.number == 15 })
    #expect(safety.text == "堅持“安全第一、預防為主”的方針,開展宣傳活動。")
    let found = Set(codes(plan))
    for code in [
      "W_MARKER_GLUED", "W_FALSE_BREAK", "W_MARKER_DIGIT_LOST", "W_NUMBER_GAP", "I_NUMBER_MISSING",
    ] {
      #expect(found.contains(code), "\(code)")
    }
  }

  /// Sections and items, of which each says something else.
  private static let items = [
    ("一、", "加强河道管护"), ("1.", "落实巡查责任。每月巡查不少于三次，发现的问题当日上报，由养护科登记在册。"),
    ("2.", "清理河面漂浮物。汛期前完成两轮清理，重点河段安排专人值守，保持水面干净。"),
    ("二、", "做好防汛准备"), ("1.", "开展防汛演练。六月底前组织一次演练，站所全部参加，演练后逐项讲评。"),
    ("2.", "补齐抢险物资。按标准储备沙袋和编织布，仓库由办公室清点，缺少的尽快购置。"),
    ("三、", "改进后勤服务"), ("1.", "规范食堂管理。每周公布菜单，听取职工意见，餐余垃圾按要求分类处理。"),
    ("2.", "整修办公用房。屋面防水由后勤科负责，年底前完工，过程中注意用电安全。"),
    ("3.", "做好档案归集。历年图纸扫描入库，借阅按规定登记，不得擅自带出库房。"),
  ]

  @Test(
    "A plan whose lines became one paragraph is read, also when that was broken at a fixed width",
    arguments: [nil, 16, 28])
  func brokenParagraph(width: Int?) throws {
    let paragraph = Array(Self.items.map { $0.0 + $0.1 }.joined(separator: "  "))
    let lines = width.map { width in
      stride(from: 0, to: paragraph.count, by: width).map {
        String(paragraph[$0..<min($0 + width, paragraph.count)])
      }.joined(separator: "\n")
    }
    let plan = try plan("水务站2021年工作要点\n" + (lines ?? String(paragraph)))
    #expect(plan.outline.flattened.map(\.label) == Self.items.map(\.0))
    #expect(plan.outline.map { $0.title?.prefix(4) } == ["加强河道", "做好防汛", "改进后勤"])
    #expect(!plan.outline.flattened.contains { $0.text.contains("\n") })
  }

  @Test("A table of contents is not one paragraph, though its lines are of one length")
  func equalLines() throws {
    let lines = (1...18).map { "\($0).第\($0)组人员负责日常巡查工作任务" }
    let plan = try plan("水务站2021年工作要点\n" + lines.joined(separator: "\n"))
    #expect(plan.outline.count == 18)
  }

  @Test("Items that start again under each heading keep their parents")
  func restarts() throws {
    let plan = try plan(
      """
      X县2020年工作要点
      一、完善体系
      （一）治理体系
      1.履职作为。落实战略。
      2.依法治教。加强学习。
      （二）育人体系
      1.立德树人。落实行动。
      二、提升能力
      （一）领导能力
      1.政治建设。放在首位。
      此外，继续做好档案等工作。
      """)
    #expect(
      outlineLines(plan.outline) == [
        "一、 完善体系", "  （一） 治理体系", "    1. 履职作为", "    2. 依法治教", "  （二） 育人体系",
        "    1. 立德树人", "二、 提升能力", "  （一） 领导能力", "    1. 政治建设",
      ])
    #expect(plan.closing.map(\.text) == ["此外，继续做好档案等工作。"])
    #expect(
      plan.outline.flattened.map(\.id) == [
        "s1", "s1.s1", "s1.s1.i1", "s1.s1.i2", "s1.s2", "s1.s2.i1", "s2", "s2.s1", "s2.s1.i1",
      ])
    #expect(plan.outline.flattened.last?.path == "二.一.1")
  }

  @Test("Entries of one length are no text that was broken at a width")
  func entriesOfOneLength() throws {
    let plan = try plan(
      """
      2024年社区工作计划
      一、指导思想
      坚持以人民为中心，做好各项服务工作。
      二、工作目标
      1.办事覆盖率达到90%以上。
      2.调解成功率达到98%。
      三、具体办法
      (一)增强组织建设
      (二)抓好平安稳定
      (三)丰富文化生活
      """)
    #expect(
      outlineLines(plan.outline).suffix(4) == [
        "三、 具体办法", "  (一) 增强组织建设", "  (二) 抓好平安稳定", "  (三) 丰富文化生活",
      ])
  }

  @Test("Items that are glued to the title of their section, and to each other, are divided")
  func gluedToHeading() throws {
    let items = try plan(
      """
      云溪县水务局2024年工作要点
      一、加强河道管护1.落实巡查责任。每月巡查三次。2.清理河面漂浮物。汛期前完成。3.整治岸线。
      二、做好防汛准备4.开展防汛演练。六月底前组织一次。5.补齐抢险物资。
      三、改进后勤服务6.规范食堂管理。每周公布菜单。7.整修办公用房。8.归集档案。9.清点仓库。
      0.改造门卫室。年底前完工。1.更换灯具。
      四、强化保障13.压实责任。14.落实经费。15.公开结果。
      """)
    #expect(
      outlineLines(items.outline) == [
        "一、 加强河道管护", "  1. 落实巡查责任", "  2. 清理河面漂浮物", "  3. 整治岸线",
        "二、 做好防汛准备", "  4. 开展防汛演练", "  5. 补齐抢险物资",
        "三、 改进后勤服务", "  6. 规范食堂管理", "  7. 整修办公用房", "  8. 归集档案", "  9. 清点仓库",
        "  0. →10 改造门卫室", "  1. →11 更换灯具", "四、 强化保障", "  13. 压实责任", "  14. 落实经费",
        "  15. 公开结果",
      ])
    let parts = try plan(
      """
      云溪县水务局2024年工作方案
      一、总体要求（一）指导思想。坚持人水和谐。（二）基本原则。坚持节水优先。
      二、重点任务（一）管护河道。每月巡查。（二）准备防汛。按照第三条（一）的规定演练。
      """)
    #expect(
      outlineLines(parts.outline) == [
        "一、 总体要求", "  （一） 指导思想", "  （二） 基本原则", "二、 重点任务", "  （一） 管护河道",
        "  （二） 准备防汛",
      ])
  }

  @Test("Labels with weak delimiters are a list where they count on from line to line")
  func countsOn() throws {
    let list = try plan(
      """
      云溪县2024年工作要点
      甲、重点任务
      一，完善水站管理。落实责任。
      二，巡查堤防。每周一次。
      三，清理河道。
      乙、保障措施
      一，加强领导。压实责任。
      二，落实经费。
      """)
    #expect(
      outlineLines(list.outline) == [
        "甲、 重点任务", "  一， 完善水站管理", "  二， 巡查堤防", "  三， 清理河道", "乙、 保障措施",
        "  一， 加强领导", "  二， 落实经费",
      ])
    let sentences = try plan(
      """
      云溪县2024年工作要点
      甲、重点任务
      一，为的是防汛。
      二，为的是灌溉。
      乙、保障措施
      """)
    #expect(sentences.outline.map(\.label) == ["甲、", "乙、"])
    #expect(sentences.outline.flattened.count == 2)
  }

  @Test("Labels as a scanner reads them may have a blank behind them")
  func scannedWithBlank() throws {
    let plan = try plan(
      """
      云溪县2024年工作要点
      一、　总体要求
      二、　重点任务
      王、　保障措施
      囚、　“四个一”活动
      """)
    #expect(plan.outline.map(\.number) == [1, 2, 3, 4])
    #expect(plan.outline.map(\.label) == ["一、", "二、", "王、", "囚、"])
  }

  @Test("Chapters hold articles, and an article's text has no title")
  func regulation() throws {
    let plan = try plan(
      """
      云溪县校车管理办法
      第一章 总则
      第一条 为了加强校车管理，制定本办法。
      第二条 本办法适用于本县学校。按照第一条规定的原则执行。
      第二章 职责
      第三条 学校应当：
      （一）建立台账；
      （二）定期检查。
      """)
    #expect(
      outlineLines(plan.outline) == [
        "第一章 总则", "  第一条 ∅", "  第二条 ∅", "第二章 职责", "  第三条 ∅", "    （一） 建立台账",
        "    （二） 定期检查",
      ])
    let article = plan.outline.flattened[2]
    #expect(article.text == "本办法适用于本县学校。按照第一条规定的原则执行。")
    #expect(
      plan.outline.flattened.map(\.kind.rawValue) == [
        "section", "item", "item", "section", "item", "point", "point",
      ])
  }

  @Test("Blanks that spread a short heading over the line are layout")
  func paddedHeading() throws {
    let plan = try plan("云溪县校车管理办法\n第一章 总　　则\n第一条 制定本办法。\n第二章 附 则\n第二条 自印发之日起施行。")
    #expect(plan.outline.map(\.title) == ["总则", "附则"])
    #expect(plan.edits.contains { $0.rule == "layout/padding" && $0.before == "　　" })
  }

  @Test("A line of a section that has its own text keeps title and text apart")
  func sectionWithText() throws {
    let plan = try plan(
      """
      工作方案
      一、总体要求。坚持育人为本，统筹推进各项改革。
      二、重点任务
      围绕以下方面开展工作。
      1.抓课堂。改进教学方法。
      """)
    #expect(plan.outline[0].title == "总体要求")
    #expect(plan.outline[0].text == "坚持育人为本，统筹推进各项改革。")
    #expect(plan.outline[1].text == "围绕以下方面开展工作。")
    #expect(plan.outline[1].children.map(\.title) == ["抓课堂"])
  }

  @Test("Enumerations inside a sentence stay in the text of their item")
  func inlineEnumeration() throws {
    let text = "做到三点：一是早谋划；二是早部署；三是早落实。（1）摸底；（2）上报。"
    let plan = try plan("工作计划\n1.抓落实。\(text)\n2.抓督查。开展检查。")
    #expect(plan.outline.map(\.text) == [text, "开展检查。"])
  }

  @Test("Paragraphs counted in words are points of their item, and nothing is odd about them")
  func countedInWords() throws {
    let plan = try plan(
      """
      2023年工作要点
      一、加强队伍
      （一）抓培训
      一是组织全员培训。全年不少于4次。
      二是开展名师引领。
      （二）抓管理
      首先，完善制度。
      其次，加强督查，做到一是公开、二是公正。
      最后，兑现奖惩。
      二、加强安全
      坚持以下原则：
      ——坚持预防为主。
      ——坚持齐抓共管。
      第一，压实责任。
      第二，强化演练。
      """)
    #expect(
      outlineLines(plan.outline) == [
        "一、 加强队伍", "  （一） 抓培训", "    一是 组织全员培训", "    二是 开展名师引领", "  （二） 抓管理",
        "    首先， 完善制度", "    其次， 加强督查，做到一是公开、二是公正", "    最后， 兑现奖惩", "二、 加强安全", "  —— 坚持预防为主",
        "  —— 坚持齐抓共管", "  第一， 压实责任", "  第二， 强化演练",
      ])
    let numbers = plan.outline.flattened.filter { $0.kind == .point }.map(\.number)
    #expect(numbers == [1, 2, 1, 2, 3, nil, nil, 1, 2])
    #expect(codes(plan).allSatisfy { !$0.hasPrefix("W_") })
  }

  @Test("A sentence that only begins with such a word starts nothing")
  func singleWords() throws {
    let plan = try plan(
      """
      2023年工作要点
      一、加强队伍。
      首先，要认识到形势严峻。
      一是一，二是二，不得含糊。
      二、加强安全。
      最后，请各单位于月底前报送。
      """)
    #expect(plan.outline.flattened.map(\.label) == ["一、", "二、"])
  }

  @Test("What an introduction counts in words stays in it; below an item it is points")
  func countedIntroduction() throws {
    let plan = try plan(
      """
      2023年工作要点
      上年主要抓了以下工作：
      一是新建幼儿园3所；
      二是招聘教师120名。
      一、重点工作
      1.深化课改。
      一要更新观念。
      二要改进方法。
      """)
    #expect(plan.preamble.count == 3)
    #expect(
      outlineLines(plan.outline) == [
        "一、 重点工作", "  1. 深化课改", "    一要 更新观念", "    二要 改进方法",
      ])
    #expect(plan.outline.flattened.map(\.kind) == [.section, .item, .point, .point])
  }

  @Test("A plan that is counted in words alone has items")
  func countedAlone() throws {
    let plan = try plan(
      """
      2023年工作思路
      首先，抓党建。开展学习12次。
      其次，抓质量。
      最后，抓保障。
      """)
    #expect(plan.outline.map(\.kind) == [.item, .item, .item])
    #expect(plan.outline.map(\.number) == [1, 2, 3])
  }

  @Test("An article that was put in later has its own label and the number of the one before")
  func insertedArticles() throws {
    let plan = try plan(
      """
      青石市河道管理条例
      第一章 总则
      第一条 为了保障防洪安全，制定本条例。
      第二条 本条例适用于本市的河道。
      第二条之一 人工水道参照执行。
      第二条之二 湖泊参照执行。
      第二章之一 规划
      第三条 依照第二条之规定编制规划。
      """)
    #expect(
      plan.outline.flattened.map(\.label) == [
        "第一章", "第一条", "第二条", "第二条之一", "第二条之二", "第二章之一", "第三条",
      ])
    #expect(!codes(plan).contains("W_NUMBER_DUPLICATE"))
  }

  @Test("Text without any marker is kept as paragraphs, with one finding")
  func noMarkers() throws {
    let plan = try plan("今天天气很好。\n明天也好。")
    #expect(plan.outline.isEmpty)
    #expect(plan.preamble.map(\.text) == ["今天天气很好。", "明天也好。"])
    #expect(codes(plan).contains("E_NO_MARKERS"))
  }

  @Test("An empty text gives an empty plan")
  func empty() throws {
    let plan = try plan("\n \n")
    #expect(plan.outline.isEmpty && plan.preamble.isEmpty)
    #expect(codes(plan).contains("E_EMPTY_DOCUMENT"))
  }

  @Test(
    "A paragraph that starts with the first number of a list is the list",
    arguments: [
      "（1）加强指导；（2）落实经费；（3）抓好检查。", "（1）加强指导，（2）落实经费，（3）抓好检查。",
      "（1）加强指导。（2）落实经费。（3）抓好检查。",
    ])
  func lists(line: String) throws {
    let plan = try plan("云溪县2021年工作计划\n一、目标\n（一）任务\n\(line)\n（二）其他\n二、措施\n")
    #expect(
      outlineLines(plan.outline) == [
        "一、 目标", "  （一） 任务", "    （1） 加强指导", "    （2） 落实经费", "    （3） 抓好检查", "  （二） 其他", "二、 措施",
      ])
  }

  @Test("Items whose text opens with a number, right behind the delimiter")
  func numbersBehindLabels() throws {
    let plan = try plan(
      """
      云溪县2024年工作计划
      一、项目建设
      1.2024年6月底前，完成管网改造。
      2.3个工业园区全部通过验收。
      3.586户全部实现脱贫。
      4.100%的行政村通客车。
      二、工业经济
      1、2023年开工的项目全部投产。
      2、10家企业完成技术改造。
      3、工业投资增长12%以上。
      三、民生保障1.2024年建成养老服务站。2.2025年前完成改造。
      1.5万名群众受益，3.5万亩农田灌溉得到保障。
      """)
    #expect(
      outlineLines(plan.outline) == [
        "一、 项目建设", "  1. 2024年6月底前，完成管网改造", "  2. 3个工业园区全部通过验收", "  3. 586户全部实现脱贫",
        "  4. 100%的行政村通客车", "二、 工业经济", "  1、 2023年开工的项目全部投产", "  2、 10家企业完成技术改造",
        "  3、 工业投资增长12%以上", "三、 民生保障", "  1. 2024年建成养老服务站", "  2. 2025年前完成改造",
      ])
  }

  @Test("Stages stand below the section that plans them")
  func stages() throws {
    let plan = try plan(
      """
      云溪县2024年专项行动实施方案
      一、工作目标
      完成整治。
      二、工作步骤
      第一阶段（3月1日—3月31日）：宣传发动。
      第二阶段（4月—8月）：集中整治。
      第三阶段（9月—12月）：总结提升。
      三、工作要求
      第一步，摸清底数。
      第二步，建立台账。
      四、联系方式
      """)
    #expect(
      plan.outline.map { $0.children.count } == [0, 3, 2, 0])
    #expect(plan.outline.map(\.label) == ["一、", "二、", "三、", "四、"])
    #expect(codes(plan) == ["I_SCRIPT"])
  }

  @Test("What words count stands below the section it is in, and each word counts for itself")
  func countedNames() throws {
    let plan = try plan(
      """
      云溪县2024年专项行动实施方案
      一、主要任务
      任务一：健全网络
      措施1：新建食堂20个。
      1.选好地点。
      2.配齐设备。
      措施2：改造床位1500张。
      任务二：提升质量
      措施3：培训护理员800人次。
      二、发展布局
      （一）夯实基础
      专栏1 产能工程
      1.新建农田。
      （二）发展产业
      专栏2 产业工程
      1.新造林地。
      三、实施步骤
      第一阶段：动员部署。
      第二阶段：总结评估。
      """)
    #expect(
      outlineLines(plan.outline) == [
        "一、 主要任务", "  任务一： 健全网络", "    措施1： 新建食堂20个", "      1. 选好地点", "      2. 配齐设备",
        "    措施2： 改造床位1500张", "  任务二： 提升质量", "    措施3： 培训护理员800人次",
        "二、 发展布局", "  （一） 夯实基础", "    专栏1 产能工程", "      1. 新建农田", "  （二） 发展产业",
        "    专栏2 产业工程", "      1. 新造林地", "三、 实施步骤", "  第一阶段： 动员部署", "  第二阶段： 总结评估",
      ])
    #expect(codes(plan) == ["I_SCRIPT"])
  }

  @Test("A calendar of work is divided by its months, and a school year's January is in the next")
  func calendar() throws {
    let plan = try plan(
      """
      云溪小学2024—2025学年第一学期工作计划
      一、工作安排
      9月：
      1、制订计划。
      10月份
      1.检查教案。
      2.10月底前完成申报。
      11月—12月：开展赛课。
      1月：
      1、期末复习。
      二、工作要求
      1、加强领导。
      """)
    #expect(
      outlineLines(plan.outline) == [
        "一、 工作安排", "  - 9月", "    1、 制订计划", "  - 10月份", "    1. 检查教案", "    2. 10月底前完成申报",
        "  - 11月—12月", "  - 1月", "    1、 期末复习", "二、 工作要求", "  1、 加强领导",
      ])
    let dates = plan.outline.flattened.flatMap { $0.deadlines.compactMap(\.edtf) }
    #expect(dates == ["2024-09", "2024-10", "../2024-10-31", "2024-11/2024-12", "2025-01"])
    #expect(codes(plan) == ["I_SCRIPT"])
  }

  @Test("Rows of a table end a paragraph, and each cell is read by itself")
  func tableRows() throws {
    let plan = try plan(
      """
      云溪县发展规划

      一、发展目标

      坚持稳中求进工作总基调。到2030年，实现以下目标：

      指标\t单位\t2025年\t2030年\t年均增长\t属性
      地区生产总值\t亿元\t186\t250\t6%\t预期性
      粮食总产量\t万吨\t21.5\t22\t—\t约束性
      城镇化率\t%\t52.3\t58\t〔5.7〕\t预期性
      绿化工程\t公顷\t3\t5\t新增绿地20公顷\t约束性

      二、重点任务

      建成高标准农田12万亩。
      """)
    let goals = try #require(plan.outline.first)
    #expect(goals.text.split(separator: "\n").count == 6)
    #expect(goals.targets.map(\.raw) == ["新增绿地20公顷"])
    #expect(plan.tables.first?.rows.count == 5)
  }

  @Test("Points of an item that count from 1 are not the items that follow it")
  func pointsOfItems() throws {
    let plan = try plan("云溪县2021年工作计划\n1.抓质量。重点是：1.课堂；2.作业。\n2.抓安全。\n3.抓后勤。\n")
    #expect(outlineLines(plan.outline) == ["1. 抓质量", "2. 抓安全", "3. 抓后勤"])
  }

  @Test("What has items below it is a section, though items stand beside it elsewhere")
  func mixedDepths() throws {
    let plan = try plan(
      """
      云溪县2021年工作计划
      一、目标
      1、巩固率达到100%。
      2、无事故。
      二、措施
      （一）德育
      1、加强班级。
      （二）教学
      1、落实常规。
      三、要求
      """)
    let kinds = plan.outline[1].children.map(\.kind)
    #expect(kinds == [.section, .section])
    #expect(plan.outline[0].children.map(\.kind) == [.item, .item])
  }
}
