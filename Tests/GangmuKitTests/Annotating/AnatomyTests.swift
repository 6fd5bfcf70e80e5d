import Testing

@testable import GangmuKit

/// A text folded as the annotators read it, without a converter.
private func fold(_ text: String) -> FoldedText {
  FoldedText(Array(text.unicodeScalars), edits: EditList(), simplify: { $0 })
}

@Suite("Responsibility annotations")
struct ResponsibilityTests {
  private func read(_ text: String) -> [String] {
    let folded = fold(text)
    let reader = ResponsibilityReader(folded)
    return reader.annotations(in: 0..<folded.count).flatMap(\.fields).map { field in
      "\(field.role.rawValue):" + field.names.map(folded.string).joined(separator: "|")
    }
  }

  @Test(
    "Every shape of annotation gives roles and split names",
    arguments: [
      ("完成任务。（牵头领导：张一、李二；责任科室：办公室、人事科）", ["leadPerson:张一|李二", "org:办公室|人事科"]),
      ("完成任务。(牵头领导:张一；责任科室：电教站 ）", ["leadPerson:张一", "org:电教站"]),
      ("建立机制（责任科室：人事科）。", ["org:人事科"]),
      ("责任单位：各乡镇（街道）、县教育局", ["org:各乡镇(街道)|县教育局"]),
      ("完成。（责任单位：办公室（法规科）、人事和老干部科）", ["org:办公室(法规科)|人事和老干部科"]),
      ("完成。（责任人：王 明 张大山）", ["person:王 明|张大山"]),
      ("报办公室（联系人：赵六，电话：0554-1234567，邮箱：a@b.cn）。", ["person:赵六"]),
      ("完成。（责任人：王明 13800001111）", ["person:王明"]),
      ("完成。（牵头单位：基教科，配合单位：教研室）", ["leadOrg:基教科", "coOrg:教研室"]),
      ("完成。【责任部门：人事科　完成时限：6月底前】", ["org:人事科", "deadline:6月底前"]),
      ("完成。（责任科室：人事科、督导室", ["org:人事科|督导室"]),
      ("完成。（责 任 单 位：人事科）", ["org:人事科"]),
      ("完成。（办公室牵头，人事科、基教科配合）", ["leadOrg:办公室", "coOrg:人事科|基教科"]),
      ("完成。（人事科、各学校按职责分工负责）", ["org:人事科|各学校"]),
      ("完成。（基础教育科、教研室）", ["org:基础教育科|教研室"]),
      ("完成。（责任单位：教育局等）（完成时限：年底前）", ["org:教育局等", "deadline:年底前"]),
      ("完成。（包联单位：财务科）", ["other:财务科"]),
      ("建立机制。责任科室：人事科、督导室）", ["org:人事科|督导室"]),
      ("建立机制。（责任科室基教科）", ["org:基教科"]),
      ("建立机制。（责任单位为办公室、人事科）", ["org:办公室|人事科"]),
      ("建立机制。（办公室）", ["org:办公室"]),
      ("建立机制。（张一、李小二）", ["person:张一|李小二"]),
      ("建立机制。（各乡镇、县教育局按职责分工负责）", ["org:各乡镇|县教育局"]),
      // Sentences after the text, without brackets.
      ("完成清淤。由工程科牵头，财务科、各水管站配合。", ["leadOrg:工程科", "coOrg:财务科|各水管站"]),
      ("完成清淤。责任单位：工程科、管护科。", ["org:工程科|管护科"]),
      ("完成清淤。责任单位：工程科。完成时限：6月底前。", ["org:工程科", "deadline:6月底前"]),
      ("完成清淤。工程科牵头负责。", ["leadOrg:工程科"]),
      // Labels without brackets, behind what they are for.
      ("召开会议 责任单位：办公室 配合单位：各学校 完成时限：6月底", ["org:办公室", "coOrg:各学校", "deadline:6月底"]),
      ("推进集团化办学。——责任人：张一", ["person:张一"]), ("推进集团化办学——责任人：张一", ["person:张一"]),
      ("推进项目建设，责任科室：基建科；完成时限：6月底。", ["org:基建科", "deadline:6月底"]),
      ("排查隐患；（安全股）", ["org:安全股"]),
      // By when, among who.
      (
        "完成。（由县教育局牵头，县财政局、县住建局配合，6月底前完成）",
        ["leadOrg:县教育局", "coOrg:县财政局|县住建局", "deadline:6月底前完成"]
      ),
      ("完成。（县教育局负责；持续推进）", ["org:县教育局", "deadline:持续推进"]),
      ("完成清淤。由工程科牵头，财务科配合，年底前完成。", ["leadOrg:工程科", "coOrg:财务科", "deadline:年底前完成"]),
      // How.
      ("完成。（县委组织部、县委宣传部分别负责）", ["org:县委组织部|县委宣传部"]),
      ("完成。（局办公室牵头，各股室、各学校配合落实）", ["leadOrg:局办公室", "coOrg:各股室|各学校"]),
      ("完成。（县财政局、各乡镇按照各自职责分工分别负责）", ["org:县财政局|各乡镇"]),
      ("完成。（此项工作由教研室具体负责）", ["org:教研室"]),
      // People in a sentence.
      ("完成。（副局长王明负责）", ["person:副局长王明"]), ("完成。（王明同志牵头）", ["leadPerson:王明同志"]),
      // Short labels.
      ("完成。（牵头：教育局；配合：财政局）", ["leadOrg:教育局", "coOrg:财政局"]),
      ("完成。（主办：县教育局 协办：县财政局、县人社局）", ["leadOrg:县教育局", "coOrg:县财政局|县人社局"]),
      ("完成。（牵头县领导：李红；责任单位：县财政局）", ["leadPerson:李红", "org:县财政局"]),
      // Padded names before the next label.
      (
        "责任领导：王 明    责任科室：办公室    完成时限：6月",
        ["leadPerson:王 明", "org:办公室", "deadline:6月"]
      ),
      ("完成。（包 联 单 位：财务科）", ["other:财务科"]),
      ("责任领导：王 明    包联单位：财务科", ["leadPerson:王 明", "other:财务科"]),
      // Nobody, and a remark on the list.
      ("完成。（责任单位：教育局；配合单位：无）", ["org:教育局", "coOrg:"]),
      ("完成。（责任单位：教育局、财政局（列首位的为牵头单位，下同））", ["org:教育局|财政局"]),
      // Names alone.
      (
        "完成。（省教育厅、省人力资源社会保障厅，各设区市人民政府）",
        ["org:省教育厅|省人力资源社会保障厅|各设区市人民政府"]
      ),
      (
        "完成。（省市场监管局、省财政厅，各市人民政府，2022年10月底前完成）",
        ["org:省市场监管局|省财政厅|各市人民政府", "deadline:2022年10月底前完成"]
      ),
      ("完成。（镇民政办 李红）", ["org:镇民政办", "person:李红"]),
    ])
  func reads(text: String, expected: [String]) {
    #expect(read(text) == expected)
  }

  @Test(
    "Brackets that explain are no annotation",
    arguments: [
      "建立基地（中心）。", "推进县（市、区）工作。", "落实办法（试行）。", "加强学校（幼儿园）管理。",
      "完成方案（2019—2021年）。", "做好工作：认真负责。", "发布通知（以下简称《通知》）。", "设立机构（办公室）。", "抓好重点（高中）。",
      "完成任务。（试行）", "落实责任（王府井）。", "开好家长会。家长要积极配合。", "落实制度。各单位要认真负责。",
      "完善机制。形成政府主导、部门负责、社会参与。",
      "改造服务设施（卫生院、文化站）。", "完成任务（6月底前完成）。", "加强管理（由学生干部值日，教师指导）。", "由工程科牵头，财务科配合。", "办好实事。群众积极参与。",
      "签字，责任人：", "明确要求，时间：五月，地点：礼堂",
    ])
  func leavesAlone(text: String) {
    #expect(read(text) == [])
  }

  @Test("job titles, collective names and the duty clause are told apart")
  func details() throws {
    let plan = try plan(
      """
      青石县2024年工作要点
      一、工作任务
      1.抓课堂。改进教学。（责任领导：副局长王明、李 青（主任）、赵大山）
      2.抓评价。完善办法。（各学校、教研室按职责分工负责）
      3.抓安全。落实责任。（责任分工见附表）
      """)
    let items = plan.outline[0].children
    #expect(items[0].responsibility.map(\.names) == [["王明", "李青", "赵大山"]])
    #expect(items[0].responsibility.map(\.titles) == [["副局长", "主任", ""]])
    #expect(items[1].responsibility.map(\.names) == [["各学校", "教研室"]])
    #expect(items[1].responsibility.map(\.modality) == [.byDuty])
    #expect(items[1].responsibility.map(\.collective) == [true])
    #expect(items[2].responsibility.isEmpty)
    #expect(codes(plan).contains("W_ANNOTATION_UNPARSED"))
  }

  @Test("A section's annotation passes down to items without their own, and says so")
  func inherits() throws {
    let plan = try plan(
      """
      工作要点
      一、抓质量（责任科室：教研室）
      1.抓课堂。改进教学。
      2.抓评价。完善办法。（责任科室：督导室）
      """)
    #expect(plan.outline[0].title == "抓质量")
    let items = plan.outline[0].children
    #expect(items.map { $0.responsibility.flatMap(\.names) } == [["教研室"], ["督导室"]])
    #expect(items.map { $0.responsibility.first?.inherited } == [true, nil])
  }
}

@Suite("Citations")
struct CitationTests {
  private func read(_ text: String) -> [String] {
    let folded = fold(text)
    return CitationReader(folded).citations(in: 0..<folded.count).map { reading in
      [
        folded.string(reading.title), reading.status.map(folded.string),
        reading.documentNumber.map(folded.string), reading.isNested ? "nested" : nil,
      ].compactMap { $0 }.joined(separator: "|")
    }
  }

  @Test(
    "Titles in 《》 are found with status and number",
    arguments: [
      ("落实《义务教育法》。", ["义务教育法"]),
      ("编制《甲指导意见》《乙案例》。", ["甲指导意见", "乙案例"]),
      ("依据《培训机构管理办法》（试行），加强监管。", ["培训机构管理办法|试行"]),
      ("执行《教师管理辦法(試行)》。", ["教师管理辦法(試行)"]),
      ("执行《教师管理办法（试行）》和《请销假规定》。", ["教师管理办法|试行", "请销假规定"]),
      ("按照《关于印发〈工作要点〉的通知》（青教〔2021〕8号）要求。", ["关于印发〈工作要点〉的通知|青教〔2021〕8号", "工作要点|nested"]),
      ("落实《校舍维修分年实施方案（2019-2021年）》。", ["校舍维修分年实施方案(2019-2021年)"]),
      ("学习《工作方案。没有收尾", []),
      // Marks typed with the signs of the keyboard.
      ("落实<<教育督导条例>>（青教〔2021〕8号）要求。", ["教育督导条例|青教〔2021〕8号"]),
      ("落实＜＜教育督导条例＞＞和＜工作方案＞。", ["教育督导条例", "工作方案"]),
      ("落实《关于印发<工作要点>的通知》。", ["关于印发<工作要点>的通知", "工作要点|nested"]),
      ("比例<5%，落实《工作方案》，满意度>90%。", ["工作方案"]), ("标记<b>办法</b>。", []),
    ])
  func reads(text: String, expected: [String]) {
    #expect(read(text) == expected)
  }
}

@Suite("What citations say besides the title")
struct CitationDetailTests {
  private func read(_ text: String) -> [String] {
    let folded = fold(text)
    return CitationReader(folded).citations(in: 0..<folded.count).map { reading in
      [reading.issuer, reading.type, reading.shortName].map { $0.map(folded.string) ?? "-" }
        .joined(separator: "|")
    }
  }

  @Test(
    "issuer, kind and short name",
    arguments: [
      ("落实教育部《校外培训管理办法》。", ["教育部|办法|-"]), ("落实区九部门《近视防控实施意见》。", ["区九部门|意见|-"]),
      ("依据《师德考核办法》（以下简称“《办法》”）开展考核。", ["-|办法|办法"]), ("落实县委、县政府《教师队伍建设方案》。", ["县委、县政府|方案|-"]),
      ("编制《教育发展规划（2021—2025年）》。", ["-|规划|-"]), ("学习《青石教育》。", ["-|-|-"]),
      ("落实《甲意见》（试行）（青教〔2021〕8号）（以下简称《意见》）。", ["-|意见|意见"]),
    ])
  func reads(text: String, expected: [String]) {
    #expect(read(text) == expected)
  }
}

@Suite("Placeholders")
struct PlaceholderTests {
  private func read(_ text: String) -> [String] {
    let folded = fold(text)
    return PlaceholderReader(folded).placeholders(in: 0..<folded.count).map {
      "\($0.kind.rawValue) \(folded.string($0.range)) \($0.scope)"
    }
  }

  @Test(
    "Masks are found with what they stand for",
    arguments: [
      ("加强X区教育", ["mask X place"]), ("推进XX等校园建设", ["mask XX unknown"]),
      ("争创X所示范校", ["mask X number"]), ("2020年X教育系统", ["mask X unknown"]),
      ("20**年春季", ["year 20** year"]), ("20XX年完成", ["year 20XX year"]),
      ("201*年", ["year 201* year"]),
      ("打造平安***教育", ["censored *** unknown"]), ("学习十*大精神", ["censored * unknown"]),
      ("××县教育局", ["mask ×× place"]), ("○○县", ["mask ○○ place"]), ("某县教育局", ["mask 某 place"]),
      ("由某某学校承办", ["mask 某某 unknown"]), ("联系{姓名}同志", ["blank {姓名} name"]),
      ("由[单位名称]负责", ["blank [单位名称] unknown"]),
      ("联系人____", ["blank ____ unknown"]), ("姓名（  ）", ["blank (  ) unknown"]),
    ])
  func reads(text: String, expected: [String]) {
    #expect(read(text) == expected)
  }

  @Test(
    "Letters and signs that mean themselves are no masks",
    arguments: [
      "1+X证书制度", "X光检查", "二〇〇五年", "SDT平台", "VEX机器人", "5×3规格", "某些学校", "某个学校", "[2021]8号", "[1]落实",
      "2020年", "1:12",
    ])
  func leavesAlone(text: String) {
    #expect(read(text) == [])
  }
}

@Suite("Titles of nodes")
struct TitleSplitterTests {
  private func split(_ text: String, isHeading: Bool = false) -> [String] {
    let folded = fold(text)
    guard let split = TitleSplitter(folded).split(0..<folded.count, isHeading: isHeading) else {
      return []
    }
    return [folded.string(split.title), folded.string(split.body..<folded.count)]
  }

  @Test(
    "The first sentence is the title when it reads as one",
    arguments: [
      ("加强党的建设。以党建为统领。", ["加强党的建设", "以党建为统领。"]),
      ("抓好“三项工程。”建设。推进落实。", ["抓好“三项工程。”建设", "推进落实。"]),
      ("提升办学水平", ["提升办学水平", ""]),
      (
        "总体要求：" + String(repeating: "坚持育人为本", count: 8),
        ["总体要求", String(repeating: "坚持育人为本", count: 8)]
      ),
      ("落实政策,完善制度,健全机制,强化保障。后文。", []),
      (
        "严格把关,于3月31日17:00前将材料报局人事股" + String(repeating: "并做好留存", count: 8) + "。", []
      ),
      ("培训时间:5月12日至14日(会期2天)。", ["培训时间", "5月12日至14日(会期2天)。"]),
      ("培训内容:1.法规;2.规范。", ["培训内容", "1.法规;2.规范。"]), ("活动主题:", ["活动主题", ""]),
      ("标本兼治:抓好整改。", ["标本兼治:抓好整改", ""]),
      // What blanks part.
      ("指导思想  以节水优先为指导,全面推进水利工作。", ["指导思想", "以节水优先为指导,全面推进水利工作。"]),
      ("会议时间 3月5日上午,会期半天。", ["会议时间", "3月5日上午,会期半天。"]), ("会议地点 县政府二楼", ["会议地点", "县政府二楼"]),
      ("加强 领导。明确责任。", ["加强 领导", "明确责任。"]), ("保障  措施", ["保障  措施", ""]),
      ("会议 时间安排另行通知。", ["会议 时间安排另行通知", ""]),
      ("完善预案；开展演练。", []),
    ])
  func splits(text: String, expected: [String]) {
    #expect(split(text) == expected)
  }

  @Test("An article has a title only where its first line is one")
  func articles() throws {
    let plan = try plan(
      """
      青石县学校管理办法
      第一条 【目的】为规范管理，制定本办法。
      第二条 工作目标
      1. 入学率达100%。
      2. 无安全事故。
      第三条 本办法自发布之日起施行
      """)
    #expect(plan.outline.map(\.title) == ["【目的】", "工作目标", nil])
    #expect(plan.outline[0].text == "为规范管理，制定本办法。")
  }

  @Test("A long heading without a full stop is a title when nodes stand below it")
  func headings() {
    let text = "坚持立德树人,坚持五育并举,坚持改革创新,坚持依法治教,全面提升教育教学质量和办学水平,办人民满意教育"
    #expect(split(text) == [])
    #expect(split(text, isHeading: true) == [text, ""])
  }
}
