import Testing

@testable import GangmuKit

@Suite("Sections that look back")
struct ReviewTitlesTests {
  @Test("are known by their titles", arguments: ReviewTitles.examples)
  func readsExamples(title: String, year: Int?) {
    let scalars = title.unicodeScalars.map(FoldedText.widthFolded)
    #expect(ReviewTitles.year(of: scalars, planYear: 2025) == year)
  }

  @Test("plan nothing, and what stands in the next section is the plan's")
  func datesOfReviews() throws {
    let plan = try plan(
      """
      云溪县水务站2024年工作总结及2025年工作思路
      一、二〇二四年工作回顾
      （一）主要成效
      1.防汛有效。全年启动响应4次，6月底前转移群众1260人次。
      二、二〇二五年工作思路
      （一）抓项目。6月底前开工项目12个。
      """)
    let dates = plan.outline.flattened.flatMap { $0.deadlines.compactMap(\.edtf) }
    #expect(dates == ["../2024-06-30", "../2025-06-30"])
    #expect(plan.front.planYear == 2025)
  }

  @Test("tell of their own year in the plan of a school year too")
  func reviewOfSchoolYear() throws {
    let plan = try plan(
      """
      云溪小学2024—2025学年工作计划
      一、2023年工作回顾
      1.教研。6月底前完成申报。
      二、工作安排
      1.教研。6月底前完成申报。
      """)
    let dates = plan.outline.flattened.flatMap { $0.deadlines.compactMap(\.edtf) }
    #expect(dates == ["../2023-06-30", "../2025-06-30"])
  }
}
