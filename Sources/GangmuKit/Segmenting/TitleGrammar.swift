/// Tells a title line (标题) from other lines of a document's head.
///
/// All functions take a folded line without blanks.
package enum TitleGrammar {
  /// Words that name the kind of a document; a title holds one, mostly at its end.
  package static let documentWords: [Phrase] = [
    "工作要点", "工作计划", "工作计画", "施政计画", "实施计画", "工作安排", "工作方案", "实施方案", "实施意见", "行动计划", "行动方案", "任务分解",
    "工作总结",
    "工作报告", "通知", "任务清单",
  ]

  /// Words that may end a title.
  package static let endings: [Phrase] = [
    "要点", "计划", "计画", "方案", "安排", "意见", "通知", "办法", "规定", "条例", "细则", "规则", "总结", "报告", "规划", "纲要",
    "决定", "决议", "通报", "通告", "公告", "公报", "批复", "函", "请示", "议案", "制度", "章程", "清单", "分解表",
    "任务表", "安排表", "计划表", "配档表", "日程表", "时间表", "行事历", "路线图", "一览表", "统计表", "申报表", "登记表", "报名表",
    "汇总表", "进度表", "名单", "名册", "措施", "准则", "预案", "标准",
    "规范",
    "指南", "纪要", "台账", "守则", "规程", "须知", "汇报", "简报", "答复", "讲话", "发言", "致辞", "倡议书", "责任书", "承诺书",
    "公开信", "工作打算", "工作思路", "工作部署", "任务分工",
  ]

  /// What a title may end in.
  static let endingLetters = ScalarSet(
    endings.compactMap { $0.description.unicodeScalars.last } + [")"])

  /// What may stand in brackets at the end of a title.
  package static let statuses: [Phrase] = [
    "试行", "暂行", "征求意见稿", "送审稿", "草案", "讨论稿", "修订", "修订稿", "修正", "试行稿", "样表", "模板", "参考", "摘要",
  ]

  /// What a line must reach to be a title.
  package static let threshold = 4

  /// How much speaks for a line being a title.
  package static func score(
    _ line: [Unicode.Scalar], isProminent: Bool, isRepeated: Bool
  ) -> Int {
    var score = 0
    if isComplete(line) || namesDocument(line) { score += 3 }
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
    let core = withoutStatus(line)
    return endings.contains { core.ends(with: $0) } && isBalanced(line)
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

  /// Whether every 《 and every bracket is closed.
  package static func isBalanced(_ line: [Unicode.Scalar]) -> Bool {
    var titles = 0
    var brackets = 0
    for scalar in line {
      switch scalar {
      case "《": titles += 1
      case "》": titles -= 1
      case "(": brackets += 1
      case ")": brackets -= 1
      default: break
      }
    }
    return titles <= 0 && brackets <= 0
  }

  /// （试行）
  package static func isStatus(_ line: [Unicode.Scalar]) -> Bool {
    line.count > 2 && withoutStatus(line).isEmpty
  }

  private static func withoutStatus(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard line.last == ")", let open = line.lastIndex(of: "(") else { return line }
    let inner = Array(line[(open + 1)..<(line.count - 1)])
    return statuses.contains(where: inner.equals) ? Array(line[..<open]) : line
  }

  /// （2021年3月5日青石市人民政府第5次常务会议通过）: the note under the title of a regulation (题注).
  package static func isPassage(_ line: [Unicode.Scalar]) -> Bool {
    guard line.first == "(", line.last == ")", line.count <= 120,
      let date = DateGrammar.date(in: line, at: 1)
    else { return false }
    let words: [Phrase] = ["通过", "公布", "发布", "批准", "修订", "修正", "施行", "印发"]
    return words.contains { line.firstIndex(of: $0, from: date.end) != nil }
  }

  /// What stands in 《》, outermost only.
  package static func bookTitles(_ text: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var titles: [[Unicode.Scalar]] = []
    var depth = 0
    var start = 0
    for (index, scalar) in text.enumerated() {
      if scalar == "《" {
        if depth == 0 { start = index + 1 }
        depth += 1
      } else if scalar == "》", depth > 0 {
        depth -= 1
        if depth == 0 { titles.append(Array(text[start..<index])) }
      }
    }
    return titles
  }

  /// What a title says that its document issues, where no 《》 marks it: 关于印发…的通知.
  package static func issuedTitle(_ title: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard let place = title.firstIndex(of: "印发"),
      let end = title.lastIndex(of: "的"), end > place + 4
    else { return nil }
    let issued = Array(title[(place + 2)..<end])
    return issued.contains("《") ? nil : issued
  }

  private static func hasYear(_ line: [Unicode.Scalar]) -> Bool {
    if DateGrammar.year(in: line) != nil || line.firstIndex(of: "年度") != nil { return true }
    // A masked year: 20XX年.
    guard let place = line.firstIndex(of: "20"), place + 4 < line.count else { return false }
    return line[place + 4] == "年"
  }
}
