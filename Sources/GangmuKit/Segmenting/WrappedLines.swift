/// Tells text that was broken at a fixed width, as mail and print are, and marks the lines that go
/// on from the line before.
struct WrappedLines {
  /// Lines within so many characters of the width count as full: punctuation hangs over or is drawn
  /// to the next line.
  private static let slack = 3
  private static let widths = 12...70
  /// So many full lines, and this share of all lines that are not short, make a wrapped text.
  private static let leastFull = 5
  private static let leastPercent = 50
  /// This share of the full lines ends inside a sentence.
  private static let leastOpenPercent = 50
  /// Where so many lines in a hundred are full, between the first and the last that are, no line ends
  /// a paragraph: those had lost their line ends before.
  private static let leastWholePercent = 90
  /// They are so many, and this share of all lines …
  private static let leastWholeLines = 16
  private static let leastWholeShare = 80
  /// … of which no more than this share starts with a marker, as those of lists and tables of
  /// contents do.
  private static let mostMarkedPercent = 25

  private let folded: FoldedText

  init(_ folded: FoldedText) {
    self.folded = folded
  }

  /// The same lines, with `continuesPrevious` set where a line goes on from the one before.
  func marking(_ lines: [TextLine]) -> [TextLine] {
    guard let width = width(of: lines) else { return lines }
    let whole = whole(of: lines, width)
    let usual = usualIndentation(lines, width)
    var lines = lines
    for index in lines.indices.dropFirst()
    where whole.contains(index)
      || continues(lines[index - 1], width) && !isIndented(lines[index], beyond: usual)
    {
      lines[index - 1].isBroken = true
      lines[index].block.continuesPrevious = true
      lines[index].isWrapped = true
    }
    return lines
  }

  /// The lines that go on from the line before because all is one paragraph; none in most texts.
  private func whole(of lines: [TextLine], _ width: Int) -> Range<Int> {
    func isFull(_ line: TextLine) -> Bool {
      !line.isTableRow && line.folded.count >= width - Self.slack
    }
    guard let first = lines.firstIndex(where: isFull), let last = lines.lastIndex(where: isFull),
      case let count = last - first + 1, count >= Self.leastWholeLines,
      count * 100 >= lines.count * Self.leastWholeShare,
      lines[first...last].count(where: isFull) * 100 >= count * Self.leastWholePercent,
      marked(lines[first...last]) * 100 <= count * Self.mostMarkedPercent
    else { return 0..<0 }
    // What remains of the paragraph stands on the line after the last full one.
    let rest = last + 1 < lines.count && endsOpen(lines[last]) ? 1 : 0
    return first + 1..<last + 1 + rest
  }

  /// The width at which the text was broken; nil when it was not.
  private func width(of lines: [TextLine]) -> Int? {
    let lengths = lines.map { $0.folded.count }
    guard lines.count > Self.leastFull, let longest = lengths.max(),
      longest <= Self.widths.upperBound + Self.slack
    else { return nil }
    var counts = [Int](repeating: 0, count: longest + 1)
    for length in lengths { counts[length] += 1 }
    // The width is the length around which most lines gather.
    let best = Self.widths.clamped(to: 0...longest).max { left, right in
      full(counts, left) < full(counts, right)
    }
    guard let best, best >= Self.widths.lowerBound else { return nil }
    let fullLines = lines.filter { abs($0.folded.count - best) <= Self.slack }
    let long = lengths.filter { $0 * 2 > best }.count
    let open = fullLines.filter { endsOpen($0) }.count
    guard fullLines.count >= Self.leastFull, fullLines.count * 100 >= long * Self.leastPercent,
      open * 100 >= fullLines.count * Self.leastOpenPercent
    else { return nil }
    return best
  }

  private func full(_ counts: [Int], _ width: Int) -> Int {
    let lower = max(0, width - Self.slack)
    let upper = min(counts.count - 1, width + Self.slack)
    return lower <= upper ? counts[lower...upper].reduce(0, +) : 0
  }

  private func continues(_ line: TextLine, _ width: Int) -> Bool {
    !line.isTableRow && line.folded.count >= width - Self.slack && endsOpen(line)
  }

  // MARK: Indentation

  /// A line that is indented by so many blanks more than those that go on starts a paragraph.
  private static let paragraphIndentation = 2

  private func isIndented(_ line: TextLine, beyond usual: Int) -> Bool {
    indentation(line) >= usual + Self.paragraphIndentation
  }

  /// How far most lines are indented that may go on from the one before.
  private func usualIndentation(_ lines: [TextLine], _ width: Int) -> Int {
    var counts: [Int: Int] = [:]
    for index in lines.indices.dropFirst() where continues(lines[index - 1], width) {
      counts[indentation(lines[index]), default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  /// The blanks before a line's text.
  private func indentation(_ line: TextLine) -> Int {
    var start = line.folded.lowerBound
    while start > 0, folded.scalars[start - 1] == " " { start -= 1 }
    return line.folded.lowerBound - start
  }

  /// How many lines start with a marker.
  private func marked(_ lines: ArraySlice<TextLine>) -> Int {
    let scanner = MarkerScanner(folded)
    return lines.count {
      scanner.marker(at: $0.folded.lowerBound, end: $0.folded.upperBound) != nil
    }
  }

  /// Whether a line ends inside a sentence.
  private func endsOpen(_ line: TextLine) -> Bool {
    guard let last = line.folded.last else { return false }
    return !MarkerCandidates.sentenceEnds.contains(folded.scalars[last])
  }
}
