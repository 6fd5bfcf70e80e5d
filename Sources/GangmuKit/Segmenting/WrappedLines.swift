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

  private let folded: FoldedText

  init(_ folded: FoldedText) {
    self.folded = folded
  }

  /// The same lines, with `continuesPrevious` set where a line goes on from the one before.
  func marking(_ lines: [TextLine]) -> [TextLine] {
    guard let width = width(of: lines) else { return lines }
    var lines = lines
    for index in lines.indices.dropFirst() where continues(lines[index - 1], width) {
      lines[index].block.continuesPrevious = true
      lines[index].isWrapped = true
    }
    return lines
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

  /// Whether a line ends inside a sentence.
  private func endsOpen(_ line: TextLine) -> Bool {
    guard let last = line.folded.last else { return false }
    return !MarkerCandidates.sentenceEnds.contains(folded.scalars[last])
  }
}
