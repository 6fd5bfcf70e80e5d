import Testing

@testable import GangmuKit

@Suite("Deadlines")
struct DeadlineTests {
  private func read(_ text: String, year: Int? = 2021) -> [String] {
    let folded = FoldedText(Array(text.unicodeScalars), edits: EditList(), simplify: { $0 })
    return DeadlineReader(folded, year: year).deadlines(in: 0..<folded.count).map { reading in
      [folded.string(reading.range), reading.kind.rawValue, reading.edtf ?? "-"]
        .joined(separator: " ")
    }
  }

  private static let examples: [(text: String, expected: [String])] = [
    ("年底前完成。", ["年底前 by ../2021-12-31"]), ("年内启动新建工程。", ["年内 during 2021"]),
    ("确保年底化解到位。", ["年底 by ../2021-12-31"]), ("全年培训2万人次。", ["全年 during 2021"]),
    ("岁末年初开展检查。", ["岁末年初 around 2021-12/2022-01"]),
    ("力争上半年完成建设。", ["上半年 during 2021-01/2021-06"]), ("下半年前完成。", ["下半年前 by ../2021-12-31"]),
    ("第一季度完成摸底。", ["第一季度 during 2021-01/2021-03"]), ("四季度前验收。", ["四季度前 by ../2021-12-31"]),
    ("6月底前完成。", ["6月底前 by ../2021-06-30"]), ("6月30日前报送。", ["6月30日前 by ../2021-06-30"]),
    ("六月三十日之前报送。", ["六月三十日之前 by ../2021-06-30"]),
    ("十月三十一日或之前递交。", ["十月三十一日或之前 by ../2021-10-31"]),
    ("5月中旬举办比赛。", ["5月中旬 around 2021-05-11/2021-05-20"]),
    ("9月初开学检查。", ["9月初 around 2021-09-01/2021-09-10"]),
    ("2月下旬启动。", ["2月下旬 around 2021-02-21/2021-02-28"]),
    ("2021年9月建成启用。", ["2021年9月 during 2021-09"]), ("9月起实施。", ["9月起 from 2021-09/.."]),
    ("从2022年起执行。", ["从2022年起 from 2022/.."]), ("3—5月集中整治。", ["3—5月 during 2021-03/2021-05"]),
    ("3月至5月集中整治。", ["3月至5月 during 2021-03/2021-05"]),
    ("8月中下旬培训。", ["8月中下旬 around 2021-08-11/2021-08-31"]),
    ("3月1日至5月31日开展。", ["3月1日至5月31日 during 2021-03-01/2021-05-31"]),
    ("2021年11月至2022年2月实施。", ["2021年11月至2022年2月 during 2021-11/2022-02"]),
    ("在今年暑假投入使用。", ["今年暑假 during 2021-07~/2021-08~"]),
    ("春季学期起执行。", ["春季学期起 from 2021-03~/.."]), ("秋季开学投入使用。", ["秋季开学 during 2021-09~"]),
    ("2021—2022学年实施。", ["2021—2022学年 during 2021-09~/2022-08~"]),
    ("国庆前完工。", ["国庆前 by ../2021-09-30"]), ("教师节前后表彰。", ["教师节前后 around 2021-09-10"]),
    ("汛期前完成。", ["汛期前 by -"]), ("用3年时间完成。", ["用3年时间 during 2021~/2023~"]),
    ("3至5年内达标。", ["3至5年内 during 2021~/2025~"]),
    ("“十四五”期间建成。", ["“十四五”期间 during 2021/2025"]), ("“十四五”末达标。", ["“十四五”末 by ../2025-12-31"]),
    ("“十三五”期间建成。", []), ("到2025年全面达标。", ["到2025年 by ../2025-12-31"]),
    ("到2035年基本实现。", ["到2035年 by ../2035"]),
    ("2021年底建成。", ["2021年底 by ../2021-12-31"]), ("二〇二二年六月底前建成。", ["二〇二二年六月底前 by ../2022-06-30"]),
    ("明年6月前完成。", ["明年6月前 by ../2022-05-31"]), ("20**年完成500所。", ["20**年 masked 20XX"]),
    ("从20**年起执行。", ["从20**年起 masked 20XX/.."]), ("每月开展检查。", ["每月 recurring -"]),
    ("每年6月底前报送。", ["每年6月底前 recurring -"]),
    ("2022年3月开工，9月完工。", ["2022年3月 during 2022-03", "9月 during 2022-09"]),
    ("2019年底前完成。", ["2019年底前 by ../2019-12-31"]),
    // Events that something is done at; without that they are names.
    ("春季开展植树。", ["春季 during 2021-21"]), ("国庆组织开展慰问。", ["国庆 during 2021-10-01"]),
    ("春节前完成慰问。", ["春节前 by -"]), ("清明节前完成整治。", ["清明节前 by -"]), ("雨季来临前完成。", ["雨季来临前 by -"]),
    // The new year that a plan means is the coming one.
    ("元月份完成评优。", ["元月份 during 2021-01"]), ("元月底前完成。", ["元月底前 by ../2021-01-31"]),
    ("每人补助100元月底前发放。", ["月底前 by -"]), ("元旦前完成。", ["元旦前 by ../2021-12-31"]),
    ("2023年元旦前完成。", ["2023年元旦前 by ../2022-12-31"]),
    ("2023年全年开展活动。", ["2023年全年 during 2023"]),
    ("力争两年完成改造。", ["两年 during 2021~/2022~"]), ("每半年通报一次。", ["每半年 recurring -"]),
    ("“八五”普法期间开展活动。", ["“八五”普法期间 during 2021/2025"]),
    ("七五普法期末完成验收。", ["七五普法期末 by ../2020-12-31"]),
    ("2021.6.30前完成。", ["2021.6.30前 by ../2021-06-30"]),
    ("2021-06-30前完成。", ["2021-06-30前 by ../2021-06-30"]),
    // The hour of a day says nothing of the date.
    ("请于2月14日17:00前报送。", ["2月14日17:00前 by ../2021-02-14"]),
    ("于3月5日（星期五）下午5点前报送。", ["3月5日(星期五)下午5点前 by ../2021-03-05"]),
    ("3月5日上午9时召开会议。", ["3月5日上午9时 during 2021-03-05"]),
    // From a day that no calendar knows.
    ("即日起开展自查。", ["即日起 from -"]), ("一个月内完成整改。", ["一个月内 during -"]),
    ("印发之日起30日内报送。", ["30日内 during -"]), ("3个工作日内办结。", ["3个工作日内 during -"]),
  ]

  @Test("are EDTF, counted from the plan's year", arguments: examples)
  func reads(text: String, expected: [String]) {
    #expect(read(text) == expected)
  }

  @Test(
    "references to a time are none",
    arguments: [
      "做好2019年落实情况的查漏补缺。", "采集2005—2009年毕业生信息。", "细化2021年工作任务。", "去年启动的项目。", "今年，我县被确定为示范区。",
      "落实《三年行动计划（2021—2023年）》。", "三年行动计划（2021—2023年）实施方案。", "完善暑假作业管理。", "办理贷款和年底还本付息工作。",
      "谋划“十四五”规划。", "实施“八五”普法规划。", "探索三年内入职考试制度。", "一年级新生入学。", "抓好复学前的准备工作。", "推进五年制职业教育。",
      "3年内不得申报。",
      "1至3月份的报表。", "召开国庆活动。", "办好春季运动会。", "抓好高考组织工作。", "保存30天内的记录。", "使用2021.6版软件。",
      "实现两年一大步。", "第一期培训。", "2021级学生。", "每月工作安排。",
    ])
  func leavesAlone(text: String) {
    #expect(read(text) == [])
  }

  @Test("without a plan's year there is no date, but an explicit year is one")
  func withoutYear() {
    #expect(read("6月底前完成。", year: nil) == ["6月底前 by -"])
    #expect(read("2021年6月底前完成。", year: nil) == ["2021年6月底前 by ../2021-06-30"])
    #expect(read("“十四五”末达标。", year: nil) == ["“十四五”末 by ../2025-12-31"])
  }

  @Test("years of the Republic's calendar are read where the text names it")
  func republic() {
    let text = "中华民国113年3月5日函。各校于113年4月30日前报府。于114年底前完成。三年内达标。"
    #expect(
      read(text, year: nil) == [
        "113年4月30日前 by ../2024-04-30", "114年底前 by ../2025-12-31", "三年内 during -",
      ])
    #expect(read("各校于113年4月30日前报府。", year: nil).allSatisfy { $0.hasSuffix(" -") })
  }

  @Test(
    "fields take a bare date",
    arguments: [
      ("6月", true, ["6月 by ../2021-06-30"]), ("2021年12月", true, ["2021年12月 by ../2021-12-31"]),
      ("3—5月", false, ["3—5月 during 2021-03/2021-05"]), ("长期坚持", true, ["长期坚持 ongoing -"]),
      ("尽快", true, ["尽快 vague -"]), ("国庆", true, ["国庆 by ../2021-10-01"]),
      ("全年", false, ["全年 during 2021"]), ("全年", true, ["全年 during 2021"]),
    ])
  func fields(text: String, isDue: Bool, expected: [String]) {
    let folded = FoldedText(Array(text.unicodeScalars), edits: EditList(), simplify: { $0 })
    let found = DeadlineReader(folded, year: 2021).deadlines(
      inField: 0..<folded.count, isDue: isDue)
    #expect(
      found.map { "\(folded.string($0.range)) \($0.kind.rawValue) \($0.edtf ?? "-")" } == expected)
  }

  @Test("the quarter is offered as a season too")
  func quarter() throws {
    let plan = try plan("青石县2024年工作要点\n一、任务\n1.摸底。第二季度完成摸底。（完成时限：6月底）\n2.其他。抓落实。")
    let deadlines = plan.outline[0].children[0].deadlines
    #expect(deadlines.map(\.alternative) == ["2024-34", nil])
    #expect(deadlines.map(\.edtf) == ["2024-04/2024-06", "../2024-06-30"])
  }

  @Test("a missing year and a past date are reported")
  func findings() throws {
    let dateless = try plan("青石县工作要点\n一、任务\n1.摸底。6月底前完成摸底。\n2.其他。抓落实。")
    #expect(codes(dateless).contains("W_DEADLINE_NO_YEAR"))
    #expect(dateless.outline[0].children[0].deadlines.map(\.edtf) == [nil])
    let past = try plan("青石县2024年工作要点\n一、任务\n1.摸底。2022年底前完成摸底。\n2.其他。抓落实。")
    #expect(codes(past).contains("W_DEADLINE_PAST"))
  }
}
