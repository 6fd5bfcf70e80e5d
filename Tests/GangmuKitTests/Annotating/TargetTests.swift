import Testing

@testable import GangmuKit

@Suite("Quantitative targets")
struct TargetTests {
  /// `metric comparator value unit`, then what else is known, as a person would note it.
  private func read(_ text: String) throws -> [String] {
    let plan = try plan("青石县2024年工作要点\n一、工作任务\n1.落实任务。\(text)\n2.抓好落实。加强领导。")
    let node = try #require(plan.outline.first?.children.first)
    return node.targets.map(Self.note)
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }

  private static func note(_ target: Target) -> String {
    var parts = [target.metric ?? "?", target.comparator.rawValue, number(target.value)]
    parts.append(target.unit ?? "-")
    if let from = target.from { parts.append("from=" + number(from)) }
    if let delta = target.delta { parts.append("delta=" + number(delta)) }
    if let max = target.max { parts.append("max=" + number(max)) }
    if target.approx == true { parts.append("approx") }
    if target.implicit == true { parts.append("implicit") }
    if let scope = target.scope { parts.append("scope=" + scope) }
    if let period = target.period { parts.append(period.rawValue) }
    if let of = target.of { parts.append("of=" + String(of)) }
    return parts.joined(separator: " ")
  }

  private static let examples: [(text: String, expected: [String])] = [
    // Level reached.
    ("毛入园率达到85%以上。", ["毛入园率 ge 85 percent"]),
    ("毛入园率达90%。", ["毛入园率 eq 90 percent"]),
    ("巩固率不低于百分之九十五。", ["巩固率 ge 95 percent"]),
    ("三分之二以上学校达标。", ["学校达标 ge 66.67 percent approx"]),
    ("将招生指标半数以上分配到乡镇。", ["招生指标 ge 50 percent approx"]),
    ("24小时降雨量达到200毫米。", ["24小时降雨量 eq 200 毫米"]),
    ("有不少于3名专职教师。", ["专职教师 ge 3 名"]),
    (
      "重点是：1.覆盖率100%；2.作业达标率98%；③满意度达到90%。",
      ["覆盖率 eq 100 percent", "作业达标率 eq 98 percent", "满意度 eq 90 percent"]
    ),
    // Bounds.
    ("亩均增产20公斤以上。", ["亩均增产 ge 20 公斤"]), ("严守耕地红线，守住12万亩永久基本农田。", ["守住永久基本农田 eq 120000 亩"]),
    ("班额不超过45人。", ["班额 le 45 人"]),
    ("大班额比例控制在5%以内。", ["大班额比例 le 5 percent"]),
    ("事故率低于3‰。", ["事故率 lt 3 permille"]),
    ("每月巡查不少于2次。", ["巡查 ge 2 次 perMonth"]),
    // More than, and about.
    ("力促活动覆盖面超80%。", ["活动覆盖面 gt 80 percent"]),
    ("受益人数突破2万人。", ["受益人数 gt 20000 人"]),
    ("培训近2000人。", ["培训 approx 2000 人 approx"]),
    ("招聘教师120余名。", ["招聘教师 approx 120 名 approx"]),
    // A bracket qualifies the words before it and ends no clause.
    ("毛入园率（含民办）达到85%以上。", ["毛入园率 ge 85 percent"]),
    ("农村卫生厕所（含公厕）普及率达到90%。", ["农村卫生厕所普及率 eq 90 percent"]),
    ("新建泵站（含改造）12座。", ["新建泵站 eq 12 座"]),
    ("确保适龄儿童（除身体原因外）全部入学。", ["适龄儿童 eq 100 percent implicit"]),
    ("安全事故（含交通事故）零发生。", ["安全事故 eq 0 - implicit"]),
    ("（一）毛入园率达到85%。", ["毛入园率 eq 85 percent"]),
    // From and to.
    ("入学率从82%提升至90%。", ["入学率 eq 90 percent from=82 delta=8"]),
    (
      "提高公用经费标准，小学每生每年由300元提高到350元。",
      ["公用经费标准 eq 350 元 from=300 delta=50 scope=小学 perYear"]
    ),
    (
      "提高生活补助标准，由每生每年200元提高到小学400元、初中600元。",
      [
        "生活补助标准 eq 400 元 from=200 delta=200 scope=小学 perYear",
        "生活补助标准 eq 600 元 from=200 delta=400 scope=初中 perYear",
      ]
    ),
    // Changes.
    ("满意度提高2个百分点。", ["满意度 change 2 percentagePoint delta=2"]),
    ("近视率每年下降一个百分点。", ["近视率 change 1 percentagePoint delta=-1 perYear"]),
    ("会议数量压减30%。", ["会议数量 change 30 percent delta=-30"]),
    ("产值翻一番。", ["产值 change 100 percent delta=100"]),
    // Counts.
    ("新建5所、改扩建12所。", ["新建 eq 5 所", "改扩建 eq 12 所"]),
    ("招聘教师120名。", ["招聘教师 eq 120 名"]),
    ("选派150名骨干教师下乡。", ["选派骨干教师 eq 150 名"]),
    ("培训８万人次。", ["培训 eq 80000 人次"]),
    ("新建校舍1.2万平方米。", ["新建校舍 eq 12000 平方米"]),
    ("采购图书12,000册。", ["采购图书 eq 12000 册"]),
    ("新建两所幼儿园。", ["新建幼儿园 eq 2 所"]),
    (
      "实施重点项目20个，总投资50亿元，年度计划投资12亿元。",
      ["实施重点项目 eq 20 个", "总投资 eq 5000000000 元", "年度计划投资 eq 1200000000 元"]
    ),
    ("完成人工造林2.3万亩。", ["完成人工造林 eq 23000 亩"]),
    ("从业人员培训率不低于98%。", ["从业人员培训率 ge 98 percent"]),
    ("应急物资储备率达到95%。", ["应急物资储备率 eq 95 percent"]), ("使用率达到90%以上。", ["使用率 ge 90 percent"]),
    ("力争二季度完成率不低于60%。", ["完成率 ge 60 percent"]), ("及格率达到85%。", ["及格率 eq 85 percent"]),
    ("在岗培训每年不少于2次。", ["在岗培训 ge 2 次 perYear"]), ("教师公开课人均不少于2节。", ["教师公开课人均 ge 2 节"]),
    ("20户以上自然村通硬化路比例达到95%以上。", ["20户以上自然村通硬化路比例 ge 95 percent"]),
    ("PM2.5平均浓度降至35微克/立方米。", ["PM2.5平均浓度 eq 35 微克/立方米"]),
    // Ranges, totals and parts, enumerations.
    ("创建10至15个专业。", ["创建专业 between 10 个 max=15"]),
    ("建成3—5所学校。", ["建成学校 between 3 所 max=5"]),
    ("培训农民8万人次，其中转移培训2万人次。", ["培训农民 eq 80000 人次", "转移培训 eq 20000 人次 of=0"]),
    ("建设规范学校小学30所、初中20所。", ["建设规范学校小学 eq 30 所", "建设初中 eq 20 所"]),
    (
      "做到核准率100%、知晓率100%。", ["核准率 eq 100 percent", "知晓率 eq 100 percent"]
    ),
    // Without a number.
    ("实现贫困学生“应助尽助”。", ["应助尽助 eq 100 percent implicit"]),
    ("确保零辍学、零事故。", ["辍学 eq 0 - implicit", "事故 eq 0 - implicit"]),
    ("校园监控全覆盖。", ["校园监控 eq 100 percent implicit"]),
    // Ratios and lengths of time.
    ("师生比1:12。", ["师生比 eq 0.0833 ratio"]),
    ("确保学生每天锻炼一小时。", ["锻炼 eq 1 小时 perDay"]),
    // What is measured stands behind, before the last clause, or with the next count.
    ("压减30%的会议。", ["会议 change 30 percent delta=-30"]), ("增加500个学位。", ["学位 change 500 个 delta=500"]),
    ("压减会议30%。", ["压减会议 change 30 percent delta=-30"]),
    ("两成农户参与。", ["农户参与 eq 20 percent"]),
    ("新建5所、改扩建12所学校。", ["新建学校 eq 5 所", "改扩建学校 eq 12 所"]),
    ("新建、改扩建幼儿园12所。", ["新建、改扩建幼儿园 eq 12 所"]),
    (
      "财政收入增长8%以上，达到25亿元。",
      ["财政收入 ge 8 percent delta=8", "财政收入 eq 2500000000 元"]
    ),
    (
      "争取上级资金2.3亿元、同比增长15%。",
      ["争取上级资金 eq 230000000 元", "争取上级资金 change 15 percent delta=15"]
    ),
    // Spread over parts, and so much for so many.
    (
      "补助标准小学500元、初中750元。",
      ["补助标准 eq 500 元 scope=小学", "补助标准 eq 750 元 scope=初中"]
    ),
    ("培训8万人次，其中农村2万人次。", ["培训 eq 80000 人次", "培训农村 eq 20000 人次 of=0"]),
    ("建成充电桩1200个（其中乡镇300个）。", ["建成充电桩 eq 1200 个", "建成乡镇 eq 300 个 of=0"]),
    ("培育龙头企业3家，省级10家。", ["培育龙头企业 eq 3 家", "培育省级 eq 10 家"]),
    ("每万人拥有医师25人。", ["每万人拥有医师 eq 25 人"]),
    // Several numbers of one thing.
    (
      "城镇、农村居民收入分别增长8%、9%。",
      [
        "城镇、农村居民收入 change 8 percent delta=8", "城镇、农村居民收入 change 9 percent delta=9",
      ]
    ),
    (
      "小学、初中入学率分别达到100%和99%以上。",
      ["小学、初中入学率 eq 100 percent", "小学、初中入学率 ge 99 percent"]
    ),
    // Words that are no part of what is measured.
    ("到2023年完成薄弱学校改造15所。", ["薄弱学校改造 eq 15 所"]), ("教育支出累计达35.6亿元。", ["教育支出 eq 3560000000 元"]),
    ("五年共招聘600人左右。", ["招聘 approx 600 人 approx"]),
    ("一是完成校舍维修12所。二是新建食堂8个。", ["校舍维修 eq 12 所", "新建食堂 eq 8 个"]),
    ("采购冲锋舟5艘、救生衣500件。", ["采购冲锋舟 eq 5 艘", "采购救生衣 eq 500 件"]),
    ("放映电影1200场，新发展柑橘1.2万亩。", ["放映电影 eq 1200 场", "新发展柑橘 eq 12000 亩"]),
    ("排查整治隐患36处。", ["排查整治隐患 eq 36 处"]), ("新建改建公厕20座。", ["新建改建公厕 eq 20 座"]),
    ("隐患全部清零。", ["隐患 eq 0 - implicit"]), ("重特大事故“零发生”。", ["重特大事故 eq 0 - implicit"]),
    ("化肥使用量零增长。", ["化肥使用量 eq 0 - implicit"]), ("处理率保持100%。", ["处理率 eq 100 percent"]),
    ("教育投入占4%的GDP。", ["教育投入 eq 4 percent"]), ("完成年度任务的60%。", ["年度任务 eq 60 percent"]),
    ("每季度至少召开1次会议。", ["召开会议 ge 1 次 perQuarter"]),
    ("每月开展2次集中学习。", ["开展集中学习 eq 2 次 perMonth"]),
    ("全县8个实践基地全部建成。", ["实践基地全部建成 eq 8 个 scope=全县"]),
  ]

  @Test("are read with metric, comparator, value and unit", arguments: examples)
  func reads(text: String, expected: [String]) throws {
    #expect(try read(text) == expected)
  }

  @Test(
    "names, ordinals, dates and ages are none",
    arguments: [
      "举办第三届运动会。", "庆祝第37个教师节。", "开展第24届推普周活动。", "实施“2531”工程。", "实施2531工程。", "巩固三个100%工作成果。",
      "推进1+X证书试点。", "建设5G校园。", "落实双线三级责任。", "开展3—6岁儿童家庭教育。", "2024年全面推进。", "依据青教〔2021〕8号文件。",
      "2小时内派出工作组。", "已建成的5个项目全部投产。", "加强五项管理。", "完善三大体系。", "做到“两个维护”。", "落实十项准则。", "抓好三个方面工作。",
      "制定三年行动计划。",
      "加强一年级2班管理。",
      "上午9:30开始。", "学习《教育现代化2035》。", "依靠一批骨干。", "建立一校一案。", "入户走访60岁以上老人。", "全市首批七个试点县之一。",
      "坚持零容忍。", "加强零起点教学。",
    ])
  func leavesAlone(text: String) throws {
    #expect(try read(text) == [])
  }

  @Test("the words and the place are exact")
  func exactPlace() throws {
    let text = "青石县2024年工作要点\n一、任务\n1.学前。全县毛入园率達到85％以上。\n2.其他。抓落实。"
    let target = try #require(try plan(text).outline[0].children[0].targets.first)
    let source = Array(text.unicodeScalars)
    #expect(target.raw == "毛入园率達到85％以上")
    #expect(source.string(target.range) == target.raw)
    #expect(target.valuePrinted == "85")
    #expect(target.scope == "全县")
  }

  @Test("a number right behind a label is no part of one with it")
  func behindLabel() throws {
    let plan = try plan(
      "青石县2024年工作要点\n一、任务\n1.加强领导。\n2.586户全部实现脱贫。\n3.100%的行政村通客车。\n4.10所学校完成改造。")
    let targets = plan.outline[0].children.map { $0.targets.map(\.value) }
    #expect(targets == [[], [586], [100], [10]])
  }

  @Test("a target takes the deadline of its sentence")
  func deadline() throws {
    let plan = try plan("青石县2024年工作要点\n一、任务\n1.建设。6月底前新建泵房3座。改造堤防5公里。\n2.其他。抓落实。")
    #expect(plan.outline[0].children[0].targets.map(\.deadline) == ["../2024-06-30", nil])
  }

  @Test("a number without a unit is reported")
  func withoutUnit() throws {
    let plan = try plan("青石县2024年工作要点\n一、任务\n1.巡查。巡查频次不少于3。\n2.其他。抓落实。")
    #expect(codes(plan).contains("W_TARGET_UNIT"))
  }
}
