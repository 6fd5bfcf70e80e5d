/// Finds the headings of plain text that carry no number (无序号标题), by their words: 指导思想, 工作目标.
///
/// The words head many a numbered section too, and a single one says little. So they count where they
/// divide the whole: the first stands above all numbers, and every list of the highest kind starts
/// below one of them.
package struct PlainHeadings {
  /// What a line says as a whole.
  static let words = Vocabulary(
    """
    指导思想 总体要求 总体思路 基本思路 工作思路 工作理念 基本原则 工作原则 总体目标 主要目标 工作目标 目标任务 目标要求 活动目标 活动目的 \
    活动主题 活动内容 活动时间 活动安排 工作任务 主要任务 重点任务 重点工作 工作重点 主要工作 主要内容 工作内容 工作举措 工作措施 主要措施 \
    具体措施 具体安排 具体工作 实施步骤 工作步骤 方法步骤 进度安排 时间安排 工作安排 行事历 工作要求 有关要求 相关要求 活动要求 组织领导 \
    组织保障 保障措施 基本情况 工作概况 主要成绩 主要做法 存在问题 存在的问题 今后打算 下一步打算 下一步工作 工作打算 \
    引言 前言 摘要 概述 背景 背景资料 目的 目标 详情 推行细节 申请资格 申请办法 申请程序 评审准则 注意事项 查询
    """)

  /// What closes a text of chapters, whether or not others stand above.
  static let closings = Vocabulary("附则 结语 结束语")

  private static let firsts = words.firsts.union(closings.firsts)

  /// A text with its headings.
  package static let examples: [(text: String, headings: [String])] = [
    ("指导思想\n抓好教学。\n工作目标\n1.抓质量。\n2.抓安全。\n工作措施\n1.抓管理。\n2.抓考核。", ["指导思想", "工作目标", "工作措施"]),
    ("背景\n1.本通函旨在通知各校。\n详情\n2.学校须递交计划书。\n查询\n3.请致电本局。", ["背景", "详情", "查询"]),
    ("主要任务\n重点做好以下工作：\n一、抓质量\n二、抓安全\n保障措施\n一、抓管理\n二、抓考核", ["主要任务", "保障措施"]),
    // A section has them below it.
    ("一、总体要求\n指导思想\n抓好教学。\n基本原则\n抓好管理。\n二、主要任务", []),
    // The list is not theirs.
    ("指导思想\n抓好教学。\n基本原则\n坚持育人为本。\n一、抓质量\n二、抓安全", []),
    // One alone.
    ("工作思路\n抓好教学。\n一、抓质量\n二、抓安全", []),
    ("第一章　总则\n第一条　为了规范管理，制定本章程。\n附　则\n第二条　本章程自发布之日起施行。", ["附则"]),
  ]

  private let folded: FoldedText
  private let scanner: MarkerScanner

  package init(_ folded: FoldedText) {
    self.folded = folded
    scanner = MarkerScanner(folded)
  }

  /// The same lines, those marked as headings that are.
  package func marking(_ lines: [TextLine]) -> [TextLine] {
    let named = lines.indices.filter { says(Self.words, lines[$0]) }
    let closing = lines.indices.last { says(Self.closings, lines[$0]) }
    guard !named.isEmpty || closing != nil else { return lines }
    let markers = lines.indices.compactMap { line in marker(lines[line]).map { (line, $0) } }
    var headings = divide(named, lines, markers) ? named : []
    if let closing, let top = markers.map(\.1.kind).min(by: { $0.rawValue < $1.rawValue }),
      top == .chapter || top == .part, markers.contains(where: { $0.0 < closing })
    {
      headings.append(closing)
    }
    var lines = lines
    for line in headings { lines[line].block.role = .heading(level: 1) }
    return lines
  }

  /// Whether some lines divide the whole.
  private func divide(
    _ named: [Int], _ lines: [TextLine], _ markers: [(line: Int, marker: Marker)]
  ) -> Bool {
    guard named.count > 1, let first = named.first, let last = named.last, last + 1 < lines.count,
      // A table of contents, or a list.
      zip(named, named.dropFirst()).allSatisfy({ $0 + 1 < $1 })
    else { return false }
    guard let top = markers.map(\.marker.kind).min(by: { $0.rawValue < $1.rawValue }) else {
      return true
    }
    let starts = markers.filter { $0.marker.kind == top && $0.marker.value == 1 }
    return first < markers[0].line && !starts.isEmpty
      && starts.allSatisfy { start in
        named.contains(start.line - 1)
          || named.contains(start.line - 2) && ends(lines[start.line - 1], with: ":")
      }
  }

  private func says(_ words: Vocabulary<Bool>, _ line: TextLine) -> Bool {
    guard line.folded.count <= Self.longest,
      Self.firsts.contains(folded.scalars[line.folded.lowerBound]), line.block.role == .paragraph,
      !line.isWrapped,
      !line.block.continuesPrevious, line.block.settled == nil
    else { return false }
    let text = CompactText(folded, line.folded).scalars
    return words.word(in: text, at: 0, end: text.count)?.end == text.count
  }

  /// With blanks that spread it.
  private static let longest = 12

  private func ends(_ line: TextLine, with mark: Unicode.Scalar) -> Bool {
    line.folded.last.map { folded.scalars[$0] == mark } ?? false
  }

  private func marker(_ line: TextLine) -> Marker? {
    let marker = scanner.marker(at: line.folded.lowerBound, end: line.folded.upperBound)
    return marker.flatMap { $0.isWeak || $0.kind == .bullet ? nil : $0 }
  }
}
