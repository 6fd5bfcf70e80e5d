/// Tells a title line (标题) from other lines of a document's head.
package enum TitleGrammar {
  /// Words that name the kind of a document; a title holds one, mostly at its end.
  package static let documentWords: [Phrase] = [
    "工作要点", "工作计划", "工作安排", "工作方案", "实施方案", "实施意见", "行动计划", "行动方案", "任务分解", "工作总结",
    "工作报告", "通知", "任务清单",
  ]

  /// Words that may end a title.
  package static let endings: [Phrase] = [
    "要点", "计划", "方案", "安排", "意见", "通知", "办法", "规定", "条例", "细则", "规则", "总结", "报告", "规划", "纲要",
    "决定", "通报", "通告", "公告", "批复", "函", "请示", "制度", "章程", "清单", "分解表", "任务表", "措施", "准则", "预案", "标准",
    "规范", "指南", "要点(试行)", "办法(试行)", "规定(试行)", "方案(试行)", "细则(试行)",
  ]

  /// What a line must reach to be a title.
  package static let threshold = 4

  /// How much speaks for a line being a title.
  ///
  /// - Parameter line: Folded, without blanks.
  package static func score(
    _ line: [Unicode.Scalar], isProminent: Bool, isRepeated: Bool
  ) -> Int {
    var score = 0
    let endsAsTitle = endings.contains { line.ends(with: $0) }
    if endsAsTitle || namesDocument(line) { score += 3 }
    if hasYear(line) { score += 2 }
    if isProminent { score += 2 }
    if isRepeated { score += 1 }
    if (6...60).contains(line.count) { score += 1 }
    score += endsOpen(line) ? 1 : -3
    if line.contains("。") { score -= 3 }
    if line.filter({ $0 == "," }).count >= 2 { score -= 2 }
    if line.count > 90 { score -= 6 }
    return score
  }

  /// Whether a line ends as a title ends. Two lines that make one title are joined only where the
  /// first does not.
  package static func isComplete(_ line: [Unicode.Scalar]) -> Bool {
    endings.contains { line.ends(with: $0) }
  }

  /// Whether a line says what kind of document it heads.
  package static func namesDocument(_ line: [Unicode.Scalar]) -> Bool {
    documentWords.contains { line.firstIndex(of: $0) != nil }
  }

  /// Whether a line ends without punctuation.
  package static func endsOpen(_ line: [Unicode.Scalar]) -> Bool {
    guard let last = line.last else { return false }
    return !["。", ";", ":", ",", "、", "!", "?"].contains(last)
  }

  private static func hasYear(_ line: [Unicode.Scalar]) -> Bool {
    if DateGrammar.year(in: line) != nil || line.firstIndex(of: "年度") != nil { return true }
    // A masked year: 20XX年.
    guard let place = line.firstIndex(of: "20"), place + 4 < line.count else { return false }
    return line[place + 4] == "年"
  }
}
