import Testing

@testable import GangmuKit

@Suite("Regions of a document")
struct RegionTests {
  @Test("Each boilerplate rule takes its examples and leaves its counter-examples")
  func boilerplateRows() {
    func rule(_ text: String, _ place: BoilerplateRule.Place) -> BoilerplateRule? {
      let line = text.unicodeScalars.map(FoldedText.widthFolded).filter { $0 != " " }
      return BoilerplateRules.rule(for: line, at: place)
    }
    for row in BoilerplateRules.all {
      let places: [BoilerplateRule.Place] = row.place == .either ? [.head, .foot] : [row.place]
      #expect(!row.examples.isEmpty && !row.counterExamples.isEmpty)
      for place in places {
        for example in row.examples {
          #expect(rule(example, place)?.name == row.name, "\(example)")
        }
      }
      for example in row.counterExamples {
        #expect(rule(example, .head)?.name == nil, "\(example)")
        #expect(rule(example, .foot)?.name == nil, "\(example)")
      }
      // What stands at the foot of a page is no line of a head, and the other way round.
      if row.place == .foot {
        for example in row.examples { #expect(rule(example, .head)?.name != row.name) }
      }
    }
  }

  @Test("Who answers questions stands above the signature, and the last words close the text")
  func contactAboveSignature() throws {
    let plan = try plan(
      """
      关于召开2024年教育工作会议的通知
      各学校：
      现将有关事项通知如下：
      一、会议时间
      3月5日（星期二）上午9:00
      二、有关要求
      各校要准时参加，不得请假。
      特此通知。
      联系人：王明 电话：0551-1234567
      青石县教育局
      2024年3月1日
      """)
    #expect(plan.outline.last?.text == "各校要准时参加，不得请假。")
    #expect(plan.closing.map(\.text) == ["特此通知。"])
    #expect(plan.back.notes == ["联系人：王明 电话：0551-1234567"])
    #expect(plan.back.signature == "青石县教育局")
    #expect(plan.back.date == "2024-03-01")
  }

  @Test("Entries of a table of contents may have but a blank before their pages")
  func contentsWithoutLeaders() throws {
    let plan = try plan(
      """
      青石市2024年工作要点
      目  录
      一、总体要求\t1
      一，完善水站管理 3
      二，巡查堤防\t12
      一、总体要求。一，完善水站管理。落实责任，二，巡查堤防。每周一次。
      """)
    #expect(
      plan.discarded.filter { $0.reason == .contents }.map(\.text) == [
        "目  录", "一、总体要求\t1", "一，完善水站管理 3", "二，巡查堤防\t12",
      ])
    #expect(plan.outline.map(\.label) == ["一、"])
  }

  @Test("A notice that issues a plan keeps its own words, and the plan its own title")
  func splitsNotice() throws {
    let plan = try plan(
      """
      青石市教育局文件

       青教〔2021〕8号

      青石市教育局关于印发《青石市2021年教育工作要点》的通知

      各县区教育局，市直各学校：
        现将《青石市2021年教育工作要点》印发给你们，请结合实际认真贯彻落实。

                          青石市教育局
                          2021年3月2日

      青石市2021年教育工作要点

      2021年全市教育工作的总体要求是：办好人民满意的教育。
      一、加强党的建设
      1、抓好学习教育。开展专题学习。
      2、抓好作风建设。开展专项整治。
      """)
    let notice = try #require(plan.front.notice)
    #expect(notice.title == "青石市教育局关于印发《青石市2021年教育工作要点》的通知")
    #expect(notice.docNumber?.normalized == "青教〔2021〕8号")
    #expect(notice.docNumber?.year == 2021)
    #expect(notice.issuer == "青石市教育局")
    #expect(notice.addressees == ["各县区教育局", "市直各学校"])
    #expect(notice.text == "现将《青石市2021年教育工作要点》印发给你们，请结合实际认真贯彻落实。")
    #expect(notice.signature == "青石市教育局")
    #expect(notice.date == "2021-03-02")
    #expect(plan.front.title == "青石市2021年教育工作要点")
    #expect(plan.front.planYear == 2021)
    #expect(plan.preamble.map(\.text) == ["2021年全市教育工作的总体要求是：办好人民满意的教育。"])
    #expect(
      outlineLines(plan.outline) == ["一、 加强党的建设", "  1、 抓好学习教育", "  2、 抓好作风建设"])
  }

  @Test("A site's lines before the title and after the text are set aside with their rule")
  func setsResidueAside() throws {
    let plan = try plan(
      """
      教育局工作计划

      时间：2022-06-07 04:34:12

      导语：教育局工作计划由网友上传，不代表本站观点。

      教育局工作计划

      一、抓党建
      1.抓学习。组织学习。
      上一篇：学校工作总结
      下一篇：班主任工作计划
      """)
    #expect(plan.front.title == "教育局工作计划")
    #expect(plan.front.publishedAt == "2022-06-07")
    let set = plan.discarded.filter { $0.reason != .layout }.map {
      "\($0.reason.rawValue) \($0.rule)"
    }
    #expect(
      set == [
        "boilerplate publish-line", "boilerplate lead-in", "duplicate title-echo",
        "boilerplate neighbours", "boilerplate neighbours",
      ])
    #expect(outlineLines(plan.outline) == ["一、 抓党建", "  1. 抓学习"])
  }

  @Test("Signature, date, disclosure and imprint are read from below the text")
  func readsFoot() throws {
    let plan = try plan(
      """
      云溪县2021年教育工作要点
      一、抓质量
      1.抓课堂。改进教学。
      附件：1.重点任务分解表
      2.责任清单
      云溪县教育局
      二○二一年三月五日
      （此件主动公开）
      抄送：县委办公室，县政府办公室。
      云溪县教育局办公室    2021年3月5日印发
      """)
    #expect(plan.back.signature == "云溪县教育局")
    #expect(plan.back.date == "2021-03-05")
    #expect(plan.back.disclosure == .active)
    #expect(plan.back.cc == ["县委办公室", "县政府办公室"])
    #expect(plan.back.printedBy == "云溪县教育局办公室")
    #expect(plan.back.printedOn == "2021-03-05")
    #expect(plan.back.attachmentNotes == ["重点任务分解表", "责任清单"])
    #expect(codes(plan).contains("I_ZERO_GLYPH"))
    #expect(plan.outline.flattened.last?.text == "改进教学。")
  }

  @Test("A title broken over two lines is one title")
  func joinsTitle() throws {
    let plan = try plan(
      """
      云溪县教育局关于印发
      《云溪县2021年教育督导工作安排》的通知
      各学校：
      一、总体安排
      1.开展督导。按月进行。
      """)
    #expect(plan.front.title == "云溪县教育局关于印发《云溪县2021年教育督导工作安排》的通知")
    #expect(plan.front.addressees == ["各学校"])
  }

  @Test("An appended document has an outline of its own")
  func readsAttachment() throws {
    let plan = try plan(
      """
      云溪县2021年教育工作要点
      一、抓质量
      1.抓课堂。改进教学。
      附件1
      重点任务分解表
      一、课堂改革
      1.集体备课。每周一次。
      """)
    #expect(outlineLines(plan.outline) == ["一、 抓质量", "  1. 抓课堂"])
    let attachment = try #require(plan.attachments.first)
    #expect(attachment.label == "附件1")
    #expect(attachment.title == "重点任务分解表")
    #expect(outlineLines(attachment.outline) == ["一、 课堂改革", "  1. 集体备课"])
    #expect(attachment.outline.flattened.map(\.id) == ["a1.s1", "a1.s1.i1"])
  }
}
