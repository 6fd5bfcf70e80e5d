/// Tells the sections of a plan that look back (工作回顾): what they date was, and is not planned.
enum ReviewTitles {
  /// The title of a section with the year that it looks back on, in a plan for 2025.
  static let examples: [(title: String, year: Int?)] = [
    ("2024年工作回顾", 2024), ("二〇二四年工作总结", 2024), ("2024年度主要工作完成情况", 2024), ("2023年以来工作成效", 2023),
    ("过去一年工作回顾", 2024), ("去年工作情况", 2024), ("上年度工作总结", 2024),
    ("2025年工作安排", nil), ("2025年上半年工作总结", nil), ("2024年遗留问题整改", nil), ("巩固2024年创建成果", nil),
    ("工作回顾", nil),
  ]

  /// The year before the plan's that a title looks back on.
  static func year(of title: [Unicode.Scalar], planYear: Int) -> Int? {
    guard endings.word(in: title, endingAt: title.count, from: 0) != nil else { return nil }
    if lastYears.word(in: title, at: 0, end: title.count) != nil { return planYear - 1 }
    guard let (year, place) = DateGrammar.yearPlace(in: title), place.lowerBound == 0,
      year < planYear
    else { return nil }
    return year
  }

  private static let endings = Vocabulary("回顾 总结 小结 情况 成效 成绩 工作 亮点 进展")
  private static let lastYears = Vocabulary("过去一年 去年 上年 上一年 上年度")
}
