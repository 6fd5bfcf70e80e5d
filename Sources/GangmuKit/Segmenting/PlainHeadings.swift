/// Finds the headings that carry no number (无序号标题) and that no style of the file makes one: by
/// their words, 指导思想, 工作目标, or because they are bold as a whole.
///
/// The words head many a numbered section too, and a single one says little. So they count where they
/// divide the whole, the first above all numbers, or a section; and every list that they stand beside
/// starts below one of them.
package struct PlainHeadings {
  /// What a line says as a whole, with or without a colon.
  static let words = Vocabulary(
    """
    指导思想 总体要求 总体思路 基本思路 工作思路 工作理念 基本原则 工作原则 总体目标 主要目标 工作目标 目标任务 目标要求 活动目标 活动目的 \
    活动主题 活动内容 活动时间 活动安排 工作任务 主要任务 重点任务 重点工作 工作重点 主要工作 主要内容 工作内容 工作举措 工作措施 主要措施 \
    具体措施 具体安排 具体工作 实施步骤 工作步骤 方法步骤 进度安排 时间安排 工作安排 行事历 工作要求 有关要求 相关要求 活动要求 组织领导 \
    组织保障 保障措施 基本情况 工作概况 主要成绩 主要做法 存在问题 存在的问题 今后打算 下一步打算 下一步工作 工作打算 \
    引言 前言 摘要 概述 背景 背景资料 目的 目标 详情 推行细节 申请资格 申请办法 申请程序 评审准则 注意事项 查询
    """)

  /// What closes a text whether or not others stand above: one of chapters, or any that has numbers.
  static let closings = Vocabulary<Closing>([
    ("附则 结语 结束语", .chapters),
    ("名词解释 名词注释 名词术语解释 有关名词解释 名词解释和说明 用语解释 有关用语解释 缩略语", .sections),
  ])

  enum Closing: Sendable { case chapters, sections }

  /// What opens the lines of questions and answers (问答).
  static let questions = Vocabulary("问: 【问】 [问] 问题: Q: 提问:")
  static let answers = Vocabulary("答: 【答】 [答] A: 回答:")

  // A cheap look at a line: nearly all are none.

  private static let questionFirsts = questions.firsts
  private static let firsts = words.firsts.union(closings.firsts)
  /// A colon, or the end of a remark in brackets, may close the line.
  private static let lasts = words.lasts.union(closings.lasts).union(":)")

  /// A text with its headings.
  package static let examples: [(text: String, headings: [String])] = [
    (
      "指导思想\n抓好教学。\n工作目标\n1.抓质量。\n2.抓安全。\n工作措施：\n1.抓管理。\n2.抓考核。",
      ["指导思想", "工作目标", "工作措施"]
    ),
    ("背景\n1.本通函旨在通知各校。\n详情\n2.学校须递交计划书。\n查询\n3.请致电本局。", ["背景", "详情", "查询"]),
    ("主要任务\n重点做好以下工作：\n一、抓质量\n二、抓安全\n保障措施\n一、抓管理\n二、抓考核", ["主要任务", "保障措施"]),
    ("一季度：\n1.抓好春耕\n2.做好防火\n二季度：\n1.抓好夏收\n2.启动防汛", ["一季度", "二季度"]),
    // Below a section.
    ("一、总体要求\n指导思想\n抓好教学。\n基本原则\n抓好管理。\n二、主要任务\n1.抓质量。", ["指导思想", "基本原则"]),
    ("一、主要任务\n1.抓质量。\n二、每月安排\n二月份\n1.开学。\n2.检查。\n三月份（安全月）\n1.演练。", ["二月份", "三月份（安全月）"]),
    ("4月10日（星期四）\n上午报到\n下午开幕\n4月11日（星期五）\n上午闭幕", ["4月10日（星期四）", "4月11日（星期五）"]),
    ("周一：召开例会。\n周二：送戏下乡。\n周三：整理档案。", ["周一", "周二", "周三"]),
    // What is done then may stand in the line itself.
    (
      "一、主要任务\n1.抓质量。\n二、每月安排\n九月：制定计划。\n十月：\n1.检查。\n2.评比。\n十一—十二月：总结。",
      ["九月", "十月", "十一—十二月"]
    ),
    // Any words, where each heads a list.
    (
      "一、重点任务\n学前教育\n1.新建幼儿园5所。\n2.推进普惠。\n义务教育\n1.改造学校12所。\n二、保障措施",
      ["学前教育", "义务教育"]
    ),
    // The list is not theirs.
    ("指导思想\n抓好教学。\n基本原则\n坚持育人为本。\n一、抓质量\n二、抓安全", []),
    ("一、活动安排\n1.组织发动。\n2.时间安排。\n3月5日：报名。\n3月10日：初审。\n二、要求", []),
    ("一、主要任务\n1.抓质量。\n上半年：检查。\n下半年：评比。\n2.抓安全。\n二、要求", []),
    // One alone, and a list of them.
    ("工作思路\n抓好教学。\n一、抓质量\n二、抓安全", []), ("一、本期内容\n工作思路\n工作目标\n工作措施\n二、其他", []),
    ("第一章　总则\n第一条　为了规范管理，制定本章程。\n附　则\n第二条　本章程自发布之日起施行。", ["附则"]),
    ("一、抓质量\n抓好教学。\n二、抓安全\n抓好管理。\n名词解释\n1.质量：指成效。\n2.安全：指无事故。", ["名词解释"]),
    ("问：何时报名？\n答：八月。\n问：请说说材料。\n答：需要带：\n1.户口簿；\n2.合同。", ["问：何时报名？", "问：请说说材料"]),
  ]

  private let folded: FoldedText
  private let scanner: MarkerScanner

  package init(_ folded: FoldedText) {
    self.folded = folded
    scanner = MarkerScanner(folded)
  }

  /// The same lines, those marked as headings that are.
  package func marking(_ lines: [TextLine]) -> [TextLine] {
    var places = Places()
    for line in lines.indices.dropLast() where introduces(line, lines) {
      places.introducing.append(line)
    }
    // By their places, because lines are large.
    for line in lines.indices
    where lines[line].block.style.isBold || mayBeNamed(lines[line].folded) {
      note(lines[line], line, in: &places)
    }
    guard !places.isEmpty else { return lines }
    places.markers = lines.indices.compactMap { line in
      marker(lines[line]).map { (line, $0) }
    }
    var lines = lines
    func mark(_ headings: [Int], _ level: Int) {
      for line in headings where lines[line].block.role == .paragraph {
        lines[line].block.role = .heading(level: level)
      }
    }
    let all = Set(places.named).union(places.introducing).sorted()
    if areQuestions(places, lines) {
      mark(places.questions, 1)
    } else if let named = [places.named, all].first(where: { divideAll($0, places, lines) }) {
      mark(named, 1)
    } else if let (sections, headings) = belowSections(places.named, places, lines)
      ?? belowSections(all, places, lines)
    {
      mark(sections, 1)
      let level = sections.compactMap { lines[$0].headingLevel }.max() ?? 1
      mark(headings, level + 1)
    }
    if let (line, closing) = places.closing, closes(line, closing, places) { mark([line], 1) }
    return lines
  }

  /// What stands where, by the numbers of the lines.
  private struct Places {
    var named: [Int] = []
    /// Those of them that say more behind a colon.
    var running: Set<Int> = []
    /// Those that are times.
    var periods: Set<Int> = []
    /// Short lines below which a list starts.
    var introducing: [Int] = []
    var questions: [Int] = []
    var closing: (line: Int, of: Closing)?
    var markers: [(line: Int, marker: Marker)] = []

    var isEmpty: Bool {
      named.isEmpty && introducing.count < 2 && questions.isEmpty && closing == nil
    }

    /// The highest kind of marker.
    var top: MarkerKind? { Self.top(markers[...]) }

    static func top(_ markers: ArraySlice<(line: Int, marker: Marker)>) -> MarkerKind? {
      markers.map(\.marker.kind).min { $0.rawValue < $1.rawValue }
    }
  }

  private func mayBeNamed(_ line: Range<Int>) -> Bool {
    let first = folded.scalars[line.lowerBound]
    return Self.questionFirsts.contains(first) || WorkPeriods.starters.contains(first)
      || Self.firsts.contains(first) && Self.lasts.contains(folded.scalars[line.upperBound - 1])
  }

  private func note(_ line: TextLine, _ index: Int, in places: inout Places) {
    let start = line.folded.lowerBound
    guard mayHead(line) else { return }
    if Self.questions.word(in: folded.scalars, at: start, end: line.folded.upperBound) != nil {
      places.questions.append(index)
    } else if standsOut(line) {
      places.named.append(index)
    } else if isRunningPeriod(line.folded) {
      places.named.append(index)
      places.running.insert(index)
      places.periods.insert(index)
    } else if line.folded.count <= Self.longest {
      var text = CompactText(folded, line.folded).scalars
      if text.last == ":" { text.removeLast() }
      if says(Self.words, text) {
        places.named.append(index)
      } else if isPeriod(DocumentKinds.withoutBrackets(text)) {
        places.named.append(index)
        places.periods.insert(index)
      } else if let closing = meaning(of: text, in: Self.closings) {
        places.closing = (index, closing)
      }
    }
  }

  private static let longestBold = 30
  private static let boldEnds: ScalarSet = "。;,!?、)】"

  /// A bold line that is no sentence and no number.
  private func standsOut(_ line: TextLine) -> Bool {
    let text = folded.scalars
    return line.block.style.isBold && line.folded.count <= Self.longestBold
      && !Self.boldEnds.contains(text[line.folded.upperBound - 1])
      && text[line.folded.lowerBound].isHan && marker(line) == nil
  }

  private static let longestIntroducing = 16
  /// What the first number of a list starts with.
  private static let listStarts: ScalarSet = "1一(①"
  private static let textMarks: ScalarSet = ",。;:!?、()"

  /// A few words without a mark, below which a list starts.
  private func introduces(_ index: Int, _ lines: [TextLine]) -> Bool {
    let text = folded.scalars
    let own = lines[index].folded
    let next = lines[index + 1].folded
    guard own.count <= Self.longestIntroducing, own.count > 1,
      Self.listStarts.contains(text[next.lowerBound]), text[own.lowerBound].isHan,
      !text[own].contains(where: Self.textMarks.contains), mayHead(lines[index]),
      marker(lines[index]) == nil
    else { return false }
    return marker(lines[index + 1])?.value == 1
  }

  /// Whether nothing says that a line is something else.
  private func mayHead(_ line: TextLine) -> Bool {
    line.block.role == .paragraph && !line.isWrapped && !line.block.continuesPrevious
      && line.block.settled == nil && line.block.nodeStart == .unknown
  }

  private func says(_ words: Vocabulary<Bool>, _ text: [Unicode.Scalar]) -> Bool {
    meaning(of: text, in: words) != nil
  }

  private func isPeriod(_ text: [Unicode.Scalar]) -> Bool {
    WorkPeriods.end(in: text, at: 0, end: text.count) == text.count
  }

  /// Whether a line says behind a colon what is done at a time.
  private func isRunningPeriod(_ line: Range<Int>) -> Bool {
    guard
      let end = WorkPeriods.end(in: folded.scalars, at: line.lowerBound, end: line.upperBound)
    else { return false }
    return end + 1 < line.upperBound && folded.scalars[end] == ":"
  }

  private func meaning<Meaning>(
    of text: [Unicode.Scalar], in words: Vocabulary<Meaning>
  ) -> Meaning? {
    guard let (meaning, end) = words.word(in: text, at: 0, end: text.count), end == text.count
    else { return nil }
    return meaning
  }

  /// With blanks that spread it, and a remark in brackets.
  private static let longest = 24

  private func marker(_ line: TextLine) -> Marker? {
    let marker = scanner.marker(at: line.folded.lowerBound, end: line.folded.upperBound)
    return marker.flatMap { $0.isWeak || $0.kind == .bullet ? nil : $0 }
  }

  // MARK: What they divide

  /// Whether some of the named lines divide the lines up to an end, with the markers among these.
  private func divide(
    _ named: ArraySlice<Int>, until end: Int, _ places: Places,
    _ markers: ArraySlice<(line: Int, marker: Marker)>, _ lines: [TextLine]
  ) -> Bool {
    guard named.count > 1, let first = named.first, let last = named.last,
      last + 1 < end || places.running.contains(last),
      // A table of contents, or a list.
      zip(named, named.dropFirst()).allSatisfy({ $0 + 1 < $1 || places.running.contains($0) })
    else { return false }
    let middle = markers.partitioningIndex { $0.line > first }
    let inside = markers[middle...]
    // Times below a list that has begun are part of what it says.
    guard let top = Places.top(inside) else {
      return middle == markers.startIndex || !named.allSatisfy(places.periods.contains)
    }
    // A list that goes on belongs to what stands above.
    if let last = markers[..<middle].last(where: { $0.marker.kind == top }),
      inside.first(where: { $0.marker.kind == top })?.marker.value == last.marker.value + 1
    {
      return false
    }
    let headings = Set(named)
    let starts = inside.filter { $0.marker.kind == top && $0.marker.value == 1 }
    let below = starts.count { start in
      headings.contains(start.line - 1)
        || headings.contains(start.line - 2) && ends(lines[start.line - 1], with: ":")
    }
    // Among times one may be missing.
    return below == starts.count
      || below * 2 >= starts.count && named.allSatisfy(places.periods.contains)
  }

  /// Whether some lines divide the whole, the first above all numbers.
  private func divideAll(_ named: [Int], _ places: Places, _ lines: [TextLine]) -> Bool {
    guard let first = named.first, places.markers.first.map({ first < $0.line }) ?? true else {
      return false
    }
    return divide(named[...], until: lines.count, places, places.markers[...], lines)
  }

  /// The lines of the highest kind, and the named ones that divide what stands below one of them.
  private func belowSections(
    _ named: [Int], _ places: Places, _ lines: [TextLine]
  ) -> (sections: [Int], headings: [Int])? {
    guard let top = places.top, let first = places.markers.first, first.marker.kind == top,
      top.isSectionByNature || top == .han || top == .legalHan
    else { return nil }
    let starts = places.markers.indices.filter { places.markers[$0].marker.kind == top }
    var headings: [Int] = []
    var named = named.drop { $0 < first.line }
    for (place, start) in starts.enumerated() {
      let next = place + 1 < starts.count ? starts[place + 1] : places.markers.count
      let end = next < places.markers.count ? places.markers[next].line : lines.count
      let own = named.prefix { $0 < end }
      named = named.dropFirst(own.count)
      if divide(own, until: end, places, places.markers[(start + 1)..<next], lines) {
        headings += own
      }
    }
    let sections = starts.map { places.markers[$0].line }
    return headings.isEmpty ? nil : (sections, headings)
  }

  private func areQuestions(_ places: Places, _ lines: [TextLine]) -> Bool {
    guard places.questions.count > 1, let first = places.questions.first,
      places.markers.first.map({ first < $0.line }) ?? true
    else { return false }
    return places.questions.allSatisfy { question in
      guard question + 1 < lines.count else { return false }
      let answer = lines[question + 1].folded
      return Self.answers.word(in: folded.scalars, at: answer.lowerBound, end: answer.upperBound)
        != nil
    }
  }

  private func closes(_ line: Int, _ closing: Closing, _ places: Places) -> Bool {
    guard let top = places.top, closing == .sections || top == .chapter || top == .part else {
      return false
    }
    return places.markers.contains { $0.line < line }
  }

  private func ends(_ line: TextLine, with mark: Unicode.Scalar) -> Bool {
    line.folded.last.map { folded.scalars[$0] == mark } ?? false
  }
}
