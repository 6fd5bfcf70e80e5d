import Testing

@testable import GangmuKit

@Suite("What is read in paragraphs broken at a width")
struct BrokenLinesTests {
  private static let paragraphs = [
    "为做好2022年水利工作，推动水利事业高质量发展，结合全县实际，制定本工作要点，请各单位认真抓好落实。",
    "一、抓好防汛抗旱。修订完善各类预案，组织开展应急演练不少于3次，落实责任人员，确保水库安全度汛，确保人民群众生命财产安全。（牵头单位：县水利局；责任单位：县应急管理局、各乡镇人民政府；完成时限：5月底前）",
    "二、加快工程建设。依据《农村供水管理办法》（青政办发〔2021〕6号）和《青石县水利发展规划》，完成小型水库除险加固8座，新建集中供水站3处，覆盖农村人口2.6万人，农村自来水普及率达到92%以上。（县水利局牵头，县财政局、县乡村振兴局配合，10月底前完成）",
    "三、强化河湖管护。全面推行河湖长制，整治河湖岸线突出问题36处，严格取用水管理，万元地区生产总值用水量下降5%以上，水功能区水质达标率稳定在95%以上。",
    "四、加强自身建设。持续开展“我为群众办实事”实践活动，每季度召开1次座谈会，广泛听取基层意见，切实转变工作作风，提高服务群众的能力和水平。（责任科室：办公室、人事科）",
  ]

  /// The text with each paragraph broken into lines of a width, the first indented by two blanks.
  private static func broken(at width: Int) -> String {
    let lines = paragraphs.flatMap { paragraph in
      let text = Array(("　　" + paragraph).unicodeScalars)
      return stride(from: 0, to: text.count, by: width).map { start in
        String(String.UnicodeScalarView(text[start..<min(text.count, start + width)]))
      }
    }
    return "青石县水利局2022年工作要点\n\n" + lines.joined(separator: "\n") + "\n"
  }

  private static let whole = "青石县水利局2022年工作要点\n\n" + paragraphs.joined(separator: "\n") + "\n"

  private static func notes(_ plan: PlanDocument) -> [String] {
    plan.preamble.map(\.text) + plan.outline.flatMap(notes)
  }

  private static func notes(_ node: OutlineNode) -> [String] {
    var notes = [node.title ?? "", node.text]
    for field in node.responsibility {
      notes.append("\(field.role.rawValue) \(field.names.joined(separator: "|"))")
    }
    for citation in node.citations { notes.append("\(citation.title) \(citation.docNumber ?? "")") }
    for deadline in node.deadlines { notes.append(deadline.edtf ?? "") }
    for target in node.targets {
      notes.append("\(target.metric ?? "") \(target.value) \(target.unit ?? "")")
    }
    for slogan in node.slogans ?? [] { notes.append(slogan.text) }
    return notes
  }

  @Test("is what is read in whole ones", arguments: 16...44)
  func agrees(width: Int) throws {
    let plan = try plan(Self.broken(at: width))
    #expect(Self.notes(plan) == Self.notes(try self.whole()))
    #expect(try Restorer.restore(plan) == Array(Self.broken(at: width).unicodeScalars))
    #expect(!plan.diagnostics.contains { $0.code == .ambiguous })
  }

  @Test("the ledger of tasks holds each word and each date once, on one line")
  func ledger() throws {
    // The last two columns are places, which differ.
    func cells(_ plan: PlanDocument) -> [[String]] {
      TasksExporter.rows(of: plan).map { Array($0.cells.dropLast(2)) }
    }
    let rows = cells(try plan(Self.broken(at: 23)))
    #expect(rows == cells(try whole()))
    let printed = try #require(TasksExporter.columnNames.firstIndex(of: "deadline_printed"))
    #expect(rows.first?[printed] == "5月底前")
  }

  private func whole() throws -> PlanDocument { try plan(Self.whole) }

  @Test("a page number between two halves is no part of a name")
  func acrossPages() throws {
    var lines = Self.broken(at: 28).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    let place = try #require(lines.firstIndex { $0.contains("责任单位") })
    lines.insert(contentsOf: ["", "— 1 —", ""], at: place + 1)
    let plan = try plan(lines.joined(separator: "\n"))
    #expect(
      plan.outline.first?.responsibility.map(\.names) == [
        ["县水利局"], ["县应急管理局", "各乡镇人民政府"], ["5月底前"],
      ])
  }

  @Test("a short document below a letterhead is told by its indentation")
  func letterhead() throws {
    let plan = try plan(
      """
      青石县人民政府办公室文件
      青政办发〔2022〕15号

              青石县2022年政务公开工作要点

          为做好2022年政务公开工作，根据《青石省2022年政务公
      开工作要点》（青石政办〔2022〕10号）精神，制定本要点。
          一、以公开促进经济发展
          （一）加强市场主体信息公开。加强减税降费信息公开，系
      统集成、分类展示各项减税降费政策。（县税务局、县财政局
      按职责分工负责）
          （二）加强疫情防控信息公开。持续做好疫情防控信息公开
      工作，确保12345热线接通率达到95%以上。（县发展改革局牵
      头，县商务局等部门配合，12月底前完成）
          二、夯实公开工作基础
          （三）规范执行信息公开制度。政府信息公开申请按时答复
                               — 1 —
      率达到100%。（各镇人民政府，县政府各部门负责）
      """)
    let items = plan.outline.flatMap(\.children)
    #expect(items.map(\.title) == ["加强市场主体信息公开", "加强疫情防控信息公开", "规范执行信息公开制度"])
    #expect(
      items.map { $0.responsibility.flatMap(\.names) } == [
        ["县税务局", "县财政局"], ["县发展改革局", "县商务局", "12月底前完成"], ["各镇人民政府", "县政府各部门"],
      ])
    #expect(items[2].targets.map(\.metric) == ["政府信息公开申请按时答复率"])
    #expect(plan.preamble.count == 1)
  }

  @Test("the words of a notice are put together too")
  func notice() throws {
    let plan = try plan(
      """
              关于印发2022年政务公开工作要点的通知

      各镇人民政府，县政府各部门：
          《青石县2022年政务公开工作要点》已经县政府同意，现印
      发给你们，请结合实际，认真贯彻落实，并于每季度末将落实情
      况报送县政府办公室，县政府办公室将会同有关部门，定期对各
      镇、各部门落实情况进行督查，督查结果纳入年度考核，对工作
      不力、进展缓慢的，予以通报批评。
                                青石县人民政府办公室
                                  2022年4月28日

              青石县2022年政务公开工作要点

          一、加强市场主体信息公开。加强减税降费信息公开工作。
          二、夯实公开工作基础。规范执行政府信息公开制度。
      """)
    let text = try #require(plan.front.notice?.text)
    #expect(text.hasSuffix("对工作不力、进展缓慢的，予以通报批评。"))
    #expect(!text.contains("\n"))
    #expect(plan.front.notice?.signature == "青石县人民政府办公室")
    #expect(try Restorer.restore(plan).count == plan.source.scalars)
  }

  @Test("titles of one length, one below the other, are no broken text")
  func listOfTitles() throws {
    let titles = (1...8).map { "青石县第\($0)批重点工程建设项目审批事项办理情况一览表" }
    let text = "    一、抓落实\n" + titles.joined(separator: "\n") + "\n    二、抓督查\n    三、抓考核\n"
    let plan = try plan("青石县2022年工作要点\n" + text)
    #expect(plan.outline[0].text.split(separator: "\n").count == 8)
  }
}
