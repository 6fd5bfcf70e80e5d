/// Divides a paragraph whose line ends became blanks: what a program leaves that takes all tags out
/// of a page, or a whole plan that was pasted into one cell.
///
/// Guarantees: the pieces of a line hold all of it, blanks between them left out, in its order.
struct LostLineEnds {
  private let folded: FoldedText
  private let source: [Unicode.Scalar]
  private let scanner: MarkerScanner

  /// Only so long a line, and this share of the document, may hold a whole plan.
  private static let leastLength = 120
  private static let leastPercent = 50
  /// So many markers stand behind a blank, and this share of all that could start a line.
  private static let leastMarkers = 3
  private static let leastMarkerPercent = 60

  init(_ folded: FoldedText, source: [Unicode.Scalar]) {
    self.folded = folded
    self.source = source
    scanner = MarkerScanner(folded)
  }

  /// - Parameter diagnostics: Takes the finding that a line was divided.
  func dividing(_ lines: [TextLine], _ diagnostics: inout [Diagnostic]) -> [TextLine] {
    let length = lines.reduce(0) { $0 + $1.folded.count }
    guard let index = lines.firstIndex(where: { mayHoldAll($0, of: length) }),
      case let cuts = cuts(of: lines[index].folded), !cuts.isEmpty
    else { return lines }
    diagnostics.append(
      Diagnostic(
        .lineEndsLost,
        "Line ends became blanks; the text was divided into \(cuts.count + 1) lines again.",
        range: folded.source(lines[index].folded)))
    var result = Array(lines[..<index])
    lines[index].divide(at: cuts, in: folded, into: &result)
    return result + lines[(index + 1)...]
  }

  private func mayHoldAll(_ line: TextLine, of length: Int) -> Bool {
    line.folded.count >= Self.leastLength
      && line.folded.count * 100 >= length * Self.leastPercent
      && line.block.nodeStart == .unknown && line.block.settled == nil && !line.isTableRow
  }

  private func cuts(of line: Range<Int>) -> [Int] {
    let words = words(of: line)
    let labels = words.map { label(at: $0.lowerBound, line) }
    let glued = gluedLabels(in: line)
    let marked = labels.count { $0 != nil }
    guard marked >= Self.leastMarkers,
      marked * 100 >= (marked + glued.count) * Self.leastMarkerPercent, !isBroken(words)
    else { return [] }
    var cuts: [Int] = []
    var start = line.lowerBound
    var depth = 0
    for (number, next) in words.enumerated().dropFirst() {
      let last = words[number - 1]
      depth = openDepth(of: last, depth)
      if labels[number] == nil {
        let isLabel =
          labels[number - 1]?.upperBound == last.upperBound || glued.contains(last.upperBound)
        guard depth == 0, !isLabel, endsLine(start..<last.upperBound, last, next) else { continue }
      }
      start = next.lowerBound
      depth = 0
      cuts.append(start)
    }
    return cuts
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
    let left = Int(folded.origins[position - 1])
    return (left + 1..<Int(folded.origins[position])).contains { source[$0] == " " }
  }

  private func label(at position: Int, _ line: Range<Int>) -> Range<Int>? {
    guard let marker = scanner.marker(at: position, end: line.upperBound, onlySure: true),
      marker.kind.isNumbered, !marker.isWeak,
      !MarkerExclusions.isDecimal(
        after: marker.label.upperBound, in: folded.scalars, end: line.upperBound)
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

  private static let mostWidth = 70
  private static let slack = 3
  private static let leastFullPercent = 50
  private static let leastEvenPercent = 60

  /// Whether the words are the lines of a text that was broken at a width, whose ends are no ends of
  /// paragraphs, or what blanks left of a text that was spread.
  private func isBroken(_ words: [Range<Int>]) -> Bool {
    let lengths = words.map(\.count)
    let longest = lengths.max() ?? 0
    if longest <= Self.mostWidth,
      lengths.count(where: { $0 >= longest - Self.slack }) * 100
        >= lengths.count * Self.leastFullPercent
    {
      return true
    }
    let usual = lengths.sorted()[lengths.count / 2]
    return lengths.count { abs($0 - usual) <= 1 } * 100 >= lengths.count * Self.leastEvenPercent
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
          || OrganNames.isOrgan(words(piece)))
    }
    guard last.count >= Self.shortestLine, next.count >= Self.shortestLine else { return false }
    return max(last.count, next.count) > Self.longestName && !listsNames(piece)
  }

  /// An indentation whose line end went out.
  private func isWide(_ blanks: Range<Int>) -> Bool { blanks.count > 1 }

  private func words(_ piece: Range<Int>) -> [Unicode.Scalar] {
    CompactText(folded, piece).scalars
  }

  /// `浏览次数：102`
  private func saysSite(_ piece: Range<Int>) -> Bool {
    piece.count <= BoilerplateRules.longest(at: .head)
      && BoilerplateRules.rule(for: words(piece), at: .head) != nil
  }

  private static let yearDigits = 4

  private func startsYear(_ word: Range<Int>) -> Bool {
    word.count > Self.yearDigits
      && folded.scalars[word].prefix(Self.yearDigits).allSatisfy(\.isASCIIDigit)
      && folded.scalars[word.lowerBound + Self.yearDigits] == "年"
  }

  /// `责任单位：教育科 人事科`
  private func listsNames(_ piece: Range<Int>) -> Bool {
    let words = words(piece)
    guard let colon = words.lastIndex(of: ":"), colon + 1 < words.count else { return false }
    return SpacingRules.isNameLabel(words[..<colon])
  }
}
