/// Divides paragraphs whose line ends became blanks: what a program leaves that takes all tags out of
/// a page, or a plan that was pasted into one cell, or section by section.
///
/// Guarantees: the pieces of a line hold all of it, blanks between them left out, in its order.
struct LostLineEnds {
  private let folded: FoldedText
  private let source: [Unicode.Scalar]
  private let scanner: MarkerScanner

  /// So many markers stand behind a blank, and this share of all that could start a line.
  private static let leastMarkers = 3
  private static let leastMarkerPercent = 60
  /// The lines that hold them are this share of the document.
  private static let leastPercent = 30

  init(_ folded: FoldedText, source: [Unicode.Scalar]) {
    self.folded = folded
    self.source = source
    scanner = MarkerScanner(folded)
  }

  /// A line that may hold others.
  private struct Line {
    var index: Int
    /// What stands between its blanks, each with the label that it starts with.
    var words: [Range<Int>]
    var labels: [Range<Int>?]
    /// Where the labels end that stand right after a sentence.
    var glued: Set<Int>

    var marked: Int { labels.dropFirst().count { $0 != nil } }
    var isPart: Bool { labels.contains { $0 != nil } }
  }

  /// - Parameter diagnostics: Takes the finding that lines were divided.
  func dividing(_ lines: [TextLine], _ diagnostics: inout [Diagnostic]) -> [TextLine] {
    let found = lines.indices.compactMap { line(at: $0, lines[$0]) }
    guard isDamaged(found, lines) else { return lines }
    var result: [TextLine] = []
    var next = 0
    var count = 0
    for line in found where line.isPart {
      let cuts = cuts(of: line, lines[line.index].folded)
      guard !cuts.isEmpty else { continue }
      result += lines[next..<line.index]
      lines[line.index].divide(at: cuts, in: folded, into: &result)
      next = line.index + 1
      count += cuts.count
    }
    guard count > 0, let first = found.first, let last = found.last else { return lines }
    diagnostics.append(
      Diagnostic(
        .lineEndsLost, "\(count) line ends became blanks; the text was divided there.",
        range: SourceRange(
          folded.source(lines[first.index].folded).start,
          folded.source(lines[last.index].folded).end)))
    return result + lines[next...]
  }

  /// Nil for a line without blanks, as most are, for one whose end its file states, and for a site's.
  private func line(at index: Int, _ line: TextLine) -> Line? {
    guard line.block.nodeStart == .unknown, line.block.settled == nil, !line.isTableRow,
      folded.lacksBlanks || line.folded.contains(where: { folded.scalars[$0].isFoldedBlank }),
      case let words = words(of: line.folded), words.count > 1, !isSites(line.folded)
    else { return nil }
    let labels = words.map { label(at: $0.lowerBound, line.folded) }
    return Line(index: index, words: words, labels: labels, glued: gluedLabels(in: line.folded))
  }

  /// `1.首页 2.新闻 3.公开`
  private func isSites(_ line: Range<Int>) -> Bool {
    let text = compact(line)
    return BoilerplateRules.rule(for: text, at: .head) != nil
      || BoilerplateRules.rule(for: text, at: .foot) != nil
  }

  private func isDamaged(_ found: [Line], _ lines: [TextLine]) -> Bool {
    guard !lines.contains(where: \.isWrapped) else { return false }
    let marked = found.reduce(0) { $0 + $1.marked }
    guard marked >= Self.leastMarkers else { return false }
    let glued = found.reduce(0) { $0 + $1.glued.count }
    let damaged = found.filter { $0.marked > 0 }
    let length = lines.reduce(0) { $0 + $1.folded.count }
    let share = damaged.reduce(0) { $0 + lines[$1.index].folded.count }
    return marked * 100 >= (marked + glued) * Self.leastMarkerPercent
      && share * 100 >= length * Self.leastPercent && !isBroken(damaged)
  }

  private func cuts(of line: Line, _ range: Range<Int>) -> [Int] {
    var cuts: [Int] = []
    var start = range.lowerBound
    var depth = 0
    for (number, next) in line.words.enumerated().dropFirst() {
      let last = line.words[number - 1]
      depth = openDepth(of: last, depth)
      // A tab parts cells, and says more than a blank.
      guard !holdsTab(between: last, and: next) else { continue }
      if line.labels[number] == nil {
        let isLabel =
          line.labels[number - 1]?.upperBound == last.upperBound
          || line.glued.contains(last.upperBound)
        guard depth == 0, !isLabel, endsLine(start..<last.upperBound, last, next) else { continue }
      }
      start = next.lowerBound
      depth = 0
      cuts.append(start)
    }
    return cuts
  }

  private func holdsTab(between last: Range<Int>, and next: Range<Int>) -> Bool {
    let start = folded.source(last).end
    return source[start..<max(start, folded.source(next).start)].contains("\t")
  }

  private func openDepth(of word: Range<Int>, _ depth: Int) -> Int {
    word.reduce(depth) { depth, position in
      let scalar = folded.scalars[position]
      return scalar == "。" ? 0 : MarkerCandidates.depth(after: scalar, depth)
    }
  }

  /// What stands between blanks, those among them that were left out of a text full of them.
  private func words(of line: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = line.lowerBound
    for position in line {
      if folded.scalars[position].isFoldedBlank {
        if position > start { words.append(start..<position) }
        start = position + 1
      } else if position > start, lacksBlank(before: position) {
        words.append(start..<position)
        start = position
      }
    }
    if start < line.upperBound { words.append(start..<line.upperBound) }
    return words
  }

  private func lacksBlank(before position: Int) -> Bool {
    guard folded.lacksBlanks else { return false }
    var place = Int(folded.origins[position]) - 1
    let left = Int(folded.origins[position - 1])
    while place > left, source[place] != " " { place -= 1 }
    return place > left
  }

  private func label(at position: Int, _ line: Range<Int>) -> Range<Int>? {
    guard let marker = scanner.marker(at: position, end: line.upperBound, onlySure: true),
      marker.kind.isNumbered, !marker.isWeak,
      scanner.opensText(marker, end: line.upperBound)
    else { return nil }
    return marker.label
  }

  /// Where the labels end that stand right after a sentence.
  private func gluedLabels(in line: Range<Int>) -> Set<Int> {
    var ends: Set<Int> = []
    for position in line.dropFirst()
    where MarkerCandidates.sentenceEnds.contains(folded.scalars[position - 1]) {
      if let label = label(at: position, line), !lacksBlank(before: position) {
        ends.insert(label.upperBound)
      }
    }
    return ends
  }

  // MARK: Words of one length

  private static let widths = 12...70
  private static let slack = 3
  private static let leastFullPercent = 50
  private static let leastEvenPercent = 60
  /// Fewer say nothing.
  private static let leastWords = 3

  /// Whether the words between markers are the lines of a text that was broken at a width, whose ends
  /// are no ends of paragraphs, or what blanks left of a text that was spread.
  private func isBroken(_ lines: [Line]) -> Bool {
    let lengths = lines.flatMap { line in
      zip(line.words, line.labels).filter { $1 == nil }.map(\.0.count)
    }.sorted()
    guard lengths.count >= Self.leastWords, let longest = lengths.last else { return false }
    func share(_ isCounted: (Int) -> Bool) -> Int {
      lengths.count(where: isCounted) * 100 / lengths.count
    }
    if Self.widths.contains(longest), share({ $0 >= longest - Self.slack }) >= Self.leastFullPercent
    {
      return true
    }
    let usual = lengths[lengths.count / 2]
    return share { abs($0 - usual) <= 1 } >= Self.leastEvenPercent
  }

  // MARK: Blanks between words

  /// Words of which neither is longer are names in a list, or the parts of one.
  private static let longestName = 4
  private static let shortestLine = 2
  /// What a line does not end in, and what it does not start with.
  private static let openEnds: ScalarSet = ",、(《“‘-—~"
  private static let closings: ScalarSet = ",。、;:!?)》”’-—~"
  private static let closed: ScalarSet = ")】]日"

  /// Whether a blank that stands before no marker ended a line.
  ///
  /// - Parameters:
  ///   - piece: What stands before it, back to the last end of a line.
  ///   - last: The word before it.
  private func endsLine(_ piece: Range<Int>, _ last: Range<Int>, _ next: Range<Int>) -> Bool {
    let end = folded.scalars[last.upperBound - 1]
    let first = folded.scalars[next.lowerBound]
    if MarkerCandidates.sentenceEnds.contains(end) { return true }
    if Self.openEnds.contains(end) || Self.closings.contains(first) { return false }
    // `2021 年`, `PM 2.5`; but a year may start a title or date a signature.
    if first.isASCIILetter || end.isASCIILetter { return false }
    if end.isASCIIDigit { return saysSite(piece) }
    if first.isASCIIDigit {
      return startsYear(next)
        && (isWide(last.upperBound..<next.lowerBound) || Self.closed.contains(end)
          || OrganNames.isOrgan(compact(piece)))
    }
    guard last.count >= Self.shortestLine, next.count >= Self.shortestLine else { return false }
    return max(last.count, next.count) > Self.longestName && !listsNames(piece)
  }

  /// An indentation whose line end went out.
  private func isWide(_ blanks: Range<Int>) -> Bool { blanks.count > 1 }

  private func compact(_ piece: Range<Int>) -> [Unicode.Scalar] {
    CompactText(folded, piece).scalars
  }

  /// `浏览次数：102`
  private func saysSite(_ piece: Range<Int>) -> Bool {
    piece.count <= BoilerplateRules.longest(at: .head)
      && BoilerplateRules.rule(for: compact(piece), at: .head) != nil
  }

  private static let yearDigits = 4

  private func startsYear(_ word: Range<Int>) -> Bool {
    word.count > Self.yearDigits
      && folded.scalars[word].prefix(Self.yearDigits).allSatisfy(\.isASCIIDigit)
      && folded.scalars[word.lowerBound + Self.yearDigits] == "年"
  }

  /// `责任单位：教育科 人事科`
  private func listsNames(_ piece: Range<Int>) -> Bool {
    let words = compact(piece)
    guard let colon = words.lastIndex(of: ":"), colon + 1 < words.count else { return false }
    return SpacingRules.isNameLabel(words[..<colon])
  }
}
