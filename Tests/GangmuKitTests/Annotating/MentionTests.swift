import Testing

@testable import GangmuKit

private func fold(_ text: String) -> FoldedText {
  FoldedText(Array(text.unicodeScalars), edits: EditList(), simplify: { $0 })
}

@Suite("Inline points")
struct PointTests {
  private func read(_ text: String) -> [String] {
    let folded = fold(text)
    return PointReader(folded).points(in: 0..<folded.count).map {
      "\(folded.string($0.label))|\($0.number)|\(folded.string($0.text))"
    }
  }

  private static let examples: [(text: String, expected: [String])] = [
    ("抓好三件事：一是建机制；二是强队伍；三是重督导。此外，加强宣传。", ["一是|1|建机制", "二是|2|强队伍", "三是|3|重督导"]),
    ("①建机制；②强队伍。", ["①|1|建机制", "②|2|强队伍"]), ("（1）建机制；（2）强队伍。", ["(1)|1|建机制", "(2)|2|强队伍"]),
    ("首先，建机制。其次，强队伍。再次，重督导。", ["首先,|1|建机制", "其次,|2|强队伍", "再次,|3|重督导"]),
    ("首先，建机制。其次，强队伍。最后，重督导。", ["首先,|1|建机制", "其次,|2|强队伍", "最后,|3|重督导"]),
    ("首先，建机制；最后，重督导。", ["首先,|1|建机制", "最后,|2|重督导"]),
    ("一要早谋划，二要快落实。", ["一要|1|早谋划", "二要|2|快落实"]), ("第一，建机制；第二，强队伍。", ["第一,|1|建机制", "第二,|2|强队伍"]),
  ]

  @Test("are read as a view of the text", arguments: examples)
  func reads(text: String, expected: [String]) {
    #expect(read(text) == expected)
  }

  @Test(
    "one mark alone, or one that does not start at one, counts nothing off",
    arguments: ["二是强队伍；三是重督导。", "这一是重点，其他是难点。", "首先要抓落实。", "一是建机制。", "落实（3）项要求。"])
  func leavesAlone(text: String) {
    #expect(read(text) == [])
  }
}

@Suite("Slogans and quoted names")
struct SloganTests {
  @Test(
    "are told by what they say and what follows",
    arguments: [
      ("增强“四个意识”。", Slogan.Kind.formula), ("落实“一岗双责”。", .formula), ("实施“蓝天”工程。", .programme),
      ("开展“平安校园”活动。", .programme), ("纠正“小学化”倾向。", .emphasis), ("坚持“安全第一，预防为主”。", .saying),
    ])
  func kinds(text: String, kind: Slogan.Kind) {
    let folded = fold(text)
    #expect(SloganReader(folded).slogans(in: 0..<folded.count).map(\.kind) == [kind])
  }

  @Test("adjacent names are two; a lost mark takes nothing with it")
  func adjacent() {
    func read(_ text: String) -> [String] {
      let folded = fold(text)
      return SloganReader(folded).slogans(in: 0..<folded.count).map { folded.string($0.text) }
    }
    #expect(read("办好“甲园”“乙园”。") == ["甲园", "乙园"])
    #expect(read("办好“甲园，推进“乙园”建设。") == ["乙园"])
    #expect(read("没有引号。") == [])
    #expect(read("弘扬\"工匠精神\"和\"劳模精神\"。") == ["工匠精神", "劳模精神"])
  }
}

@Suite("Organisations")
struct OrganizationTests {
  private func read(_ text: String) -> [String] {
    let folded = fold(text)
    return OrganizationReader(folded).organizations(in: 0..<folded.count).map {
      folded.string($0.range)
    }
  }

  @Test(
    "are named from their first character to their ending",
    arguments: [
      ("由县人社局、县教育局组织实施。", ["县人社局", "县教育局"]), ("协助县编办核定编制。", ["县编办"]),
      ("扩建第五小学。", ["第五小学"]), ("报市教育局备案。", ["市教育局"]),
      ("依据青石县人民政府办公室通知。", ["青石县人民政府办公室"]), ("落实国务院办公厅部署。", ["国务院办公厅"]),
      ("按省政府办公厅要求。", ["省政府办公厅"]), ("报县政府办备案。", ["县政府办"]),
      ("各股室要密切配合，各科室抓好落实。", ["各股室", "各科室"]),
    ])
  func reads(text: String, expected: [String]) {
    #expect(read(text) == expected)
  }

  @Test(
    "kinds of body are none",
    arguments: ["加强公办幼儿园管理。", "各级各类学校要落实。", "建设示范小学。", "提高中学教师水平。", "优化布局调整。", "打好基础教育局面。"])
  func leavesAlone(text: String) {
    #expect(read(text) == [])
  }
}

@Suite("References within a document")
struct CrossReferenceTests {
  private func read(_ text: String) -> [String] {
    let folded = fold(text)
    return CrossReferenceReader(folded).references(in: 0..<folded.count).map {
      "\(folded.string($0.range)) \($0.kind.rawValue) \($0.number)"
    }
  }

  @Test(
    "are read by their unit",
    arguments: [
      ("按照第五条规定执行。", ["第五条 article 5"]), ("见附件1。", ["附件1 attachment 1"]),
      ("结合第3项任务推进。", ["第3项任务 item 3"]), ("依照第二章要求。", ["第二章 chapter 2"]),
    ])
  func reads(text: String, expected: [String]) {
    #expect(read(text) == expected)
  }

  @Test(
    "other words that start so are none",
    arguments: ["举办第三届运动会。", "开设第三条路线。", "上好第一节课。", "依据《教师法》第八条。", "发挥第一书记作用。"])
  func leavesAlone(text: String) {
    #expect(read(text) == [])
  }

  @Test("lead to the node they mean, where there is one only")
  func resolves() throws {
    let plan = try plan(
      """
      青石县2024年工作要点
      一、建设
      1.抓工程。完成任务。
      2.抓管护。结合第1项任务推进，见附件1。
      附件1
      任务表
      1.修堤。
      """)
    let references = plan.outline[0].children[1].references ?? []
    #expect(references.map(\.target) == ["s1.i1", "/attachments/0"])
  }
}
