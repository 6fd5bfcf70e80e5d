/// Divides a node's first line into title and body.
package struct TitleSplitter: Sendable {
  package struct Split: Hashable, Sendable {
    package var title: Range<Int>
    /// Where the body starts: after the mark that ends the title.
    package var body: Int
  }

  private let text: [Unicode.Scalar]

  package init(_ folded: FoldedText) {
    text = folded.scalars
  }

  /// The longest first sentence that still is a title.
  private static let longestTitle = 40
  /// The longest title of a heading that has nodes below it.
  private static let longestHeading = 80
  /// Commas from which a sentence is body.
  private static let mostCommas = 3
  /// A clause this short before a colon is a title when what follows is this long.
  private static let longestLead = 25
  private static let shortestAfterLead = 40

  /// - Parameters:
  ///   - line: The node's first line after its label, without annotations at its end.
  ///   - isHeading: The node has others below it, or is a heading by style.
  ///   - boldEnd: Where the bold run ends that the line starts with.
  package func split(_ line: Range<Int>, isHeading: Bool, boldEnd: Int? = nil) -> Split? {
    guard !line.isEmpty else { return nil }
    if let blank = blankTitle(line) { return blank }
    let (colon, stop) = marks(in: line)
    if let colon, colon - line.lowerBound <= Self.longestLead,
      line.upperBound - colon - 1 >= Self.shortestAfterLead
        || colon + 1 < line.upperBound && announces(line.lowerBound..<colon),
      isTitle(line.lowerBound..<colon, longest: Self.longestLead)
    {
      return Split(title: withoutFinalBlanks(line.lowerBound..<colon), body: colon + 1)
    }
    if let stop {
      let sentence = line.lowerBound..<stop
      if isTitle(sentence, longest: Self.longestTitle) {
        return Split(title: withoutFinalBlanks(sentence), body: stop + 1)
      }
      return boldTitle(line, boldEnd)
    }
    let bare = withoutFinalMarks(line)
    if isTitle(bare, longest: Self.longestTitle)
      || (isHeading && (1...Self.longestHeading).contains(bare.count))
    {
      return Split(title: bare, body: line.upperBound)
    }
    return boldTitle(line, boldEnd)
  }

  /// The longest title of an article.
  private static let longestArticleTitle = 20
  private static let sentenceMarks: ScalarSet = ",。;:!?"

  /// The title of a legal article (条), which most have none of: the words in 【】 that it starts
  /// with, or a first line that is no sentence and has nodes below it.
  package func splitArticle(_ line: Range<Int>, isHeading: Bool) -> Split? {
    guard let first = line.first else { return nil }
    if text[first] == "【",
      let close = line.prefix(Self.longestArticleTitle).first(where: { text[$0] == "】" })
    {
      return Split(title: first..<close + 1, body: close + 1)
    }
    guard isHeading, line.count <= Self.longestArticleTitle,
      !text[line].contains(where: Self.sentenceMarks.contains)
    else { return nil }
    return Split(title: line, body: line.upperBound)
  }

  /// The title that blanks part from its text: two and more, or one where the title says what
  /// follows, `会议时间 3月5日`.
  private func blankTitle(_ line: Range<Int>) -> Split? {
    var end = line.lowerBound
    while end < line.upperBound, text[end].isHan { end += 1 }
    guard (2...Self.longestBlankTitle).contains(end - line.lowerBound), end < line.upperBound,
      text[end].isFoldedBlank, !text[end].isLineEnd
    else { return nil }
    var body = end
    while body < line.upperBound, text[body].isFoldedBlank {
      if text[body].isLineEnd { return nil }
      body += 1
    }
    let isText = text[body..<line.upperBound].contains(where: Self.sentenceMarks.contains)
    let isParted =
      body - end > 1 ? isText : announces(line.lowerBound..<end)
    return isParted && body < line.upperBound
      ? Split(title: line.lowerBound..<end, body: body) : nil
  }

  /// Where the time ends that a colon parts from what is done then: `三月份：举行演练。`
  func periodEnd(_ line: Range<Int>) -> Int? {
    guard let end = WorkPeriods.end(in: text, at: line.lowerBound, end: line.upperBound),
      end < line.upperBound, text[end] == ":"
    else { return nil }
    return end
  }

  private static let longestBlankTitle = 16

  /// Whether a title says what follows it.
  private func announces(_ title: Range<Int>) -> Bool {
    Self.announced.word(in: text, endingAt: title.upperBound, from: title.lowerBound) != nil
  }

  /// The last words of titles that announce what stands behind a blank or a colon.
  private static let announced = Vocabulary(
    """
    时间 日期 地点 地址 人员 对象 内容 主题 议程 议题 方式 形式 要求 安排 目的 范围 名额 期限 条件 程序 流程 步骤 单位 经费 费用 \
    事项 会期 材料 措施
    """)

  private func boldTitle(_ line: Range<Int>, _ boldEnd: Int?) -> Split? {
    guard let boldEnd, boldEnd > line.lowerBound, boldEnd <= line.upperBound,
      boldEnd - line.lowerBound <= Self.longestHeading
    else { return nil }
    let title = withoutFinalMarks(line.lowerBound..<boldEnd)
    return title.isEmpty ? nil : Split(title: title, body: boldEnd)
  }

  private func isTitle(_ range: Range<Int>, longest: Int) -> Bool {
    guard (1...longest).contains(range.count), !text[range.lowerBound].isFoldedBlank else {
      return false
    }
    var commas = 0
    for scalar in text[range] {
      if scalar == ";" { return false }
      if scalar == "," { commas += 1 }
    }
    return commas < Self.mostCommas
  }

  /// A line may have ended between a title and its mark.
  private func withoutFinalBlanks(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1].isFoldedBlank { end -= 1 }
    return range.lowerBound..<end
  }

  private func withoutFinalMarks(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound,
      Self.finalMarks.contains(text[end - 1])
    { end -= 1 }
    return range.lowerBound..<end
  }

  private static let finalMarks: ScalarSet = "。;:, "

  /// The first full stop outside quotation marks and brackets, and the first colon before it.
  private func marks(in range: Range<Int>) -> (colon: Int?, stop: Int?) {
    var colon: Int?
    var depth = 0
    for index in range {
      let scalar = text[index]
      guard Self.signs.contains(scalar) else { continue }
      switch scalar {
      case "“", "‘", "(", "《", "【", "「": depth += 1
      case "”", "’", ")", "》", "】", "」": depth = max(0, depth - 1)
      case "。": if depth == 0 { return (colon, index) }
      default: if depth == 0, colon == nil, !isInsideTime(index, of: range) { colon = index }
      }
    }
    return (colon, nil)
  }

  /// Whether a colon stands between digits: `17:00`.
  private func isInsideTime(_ colon: Int, of range: Range<Int>) -> Bool {
    colon > range.lowerBound && colon + 1 < range.upperBound && text[colon - 1].isASCIIDigit
      && text[colon + 1].isASCIIDigit
  }

  private static let signs: ScalarSet = "“‘(《【「”’)》】」。:"
}
