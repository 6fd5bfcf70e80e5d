/// What a site says in one line with the document's own words.
extension GluedFrame {
  // MARK: Head

  /// So many lines at the head may hold the title.
  static let titleReach = 10
  private static let shortestBefore = 6

  /// `青石县2021年工作要点 来源：本站 2021-03-02 点击：35`
  func siteHeadCut(_ range: Range<Int>, _ index: Int) -> Int? {
    guard index < Self.titleReach, range.count <= Self.longestHeadPart,
      let colon = range.first(where: { folded.scalars[$0] == ":" })
    else { return nil }
    var start = colon
    while start > range.lowerBound, !folded.scalars[start - 1].isFoldedBlank { start -= 1 }
    guard start - range.lowerBound >= Self.shortestBefore, saysSite(start..<range.upperBound),
      !range.prefix(start - range.lowerBound).contains(where: { folded.scalars[$0] == "。" }),
      !startsItem(range)
    else { return nil }
    return start
  }

  /// Whether a line is an item of the body and no part of the head.
  private func startsItem(_ line: Range<Int>) -> Bool {
    let marker = MarkerScanner(folded).marker(
      at: line.lowerBound, end: line.upperBound, onlySure: true)
    return marker.map { !$0.isWeak } ?? false
  }

  /// Labels of a site that documents have for other things too: 时间：3月5日上午.
  private static let datedRule = "publish-line"
  private static let headRules: Set<String> = ["source", "counter", datedRule]

  private func saysSite(_ range: Range<Int>) -> Bool {
    let text = CompactText(folded, range).scalars
    guard let rule = BoilerplateRules.rule(for: text, at: .head), Self.headRules.contains(rule.name)
    else { return false }
    return rule.name != Self.datedRule || Self.holdsWebDate(text)
  }

  /// `2021-03`, `2021/3`
  private static func holdsWebDate(_ text: [Unicode.Scalar]) -> Bool {
    text.indices.dropFirst(4).dropLast().contains { place in
      (text[place] == "-" || text[place] == "/") && text[place + 1].isASCIIDigit
        && text[(place - 4)..<place].allSatisfy(\.isASCIIDigit)
    }
  }

  // MARK: Foot

  /// So many lines at the end may hold what a site says below a text.
  static let siteReach = 5
  private static let siteLabel = 8

  /// `上一篇：…` after the last sentence: what is no part of the document any more.
  func siteCut(_ range: Range<Int>) -> Int? {
    guard let firsts = BoilerplateRules.endFirsts else { return nil }
    var position = max(range.lowerBound + 1, range.upperBound - BoilerplateRules.longestEnd)
    while position < range.upperBound {
      if firsts.contains(folded.scalars[position]), endsSentence(before: position, range),
        folded.scalars[position..<min(range.upperBound, position + Self.siteLabel)].contains(":"),
        isSiteEnd(position..<range.upperBound)
      {
        return position
      }
      position += 1
    }
    return nil
  }

  private func endsSentence(before position: Int, _ range: Range<Int>) -> Bool {
    var last = position - 1
    while last > range.lowerBound, folded.scalars[last].isFoldedBlank { last -= 1 }
    return folded.scalars[last] == "。" || folded.scalars[last] == ")"
  }

  private func isSiteEnd(_ range: Range<Int>) -> Bool {
    BoilerplateRules.rule(for: CompactText(folded, range).scalars, at: .foot)?.endsContent == true
  }
}
