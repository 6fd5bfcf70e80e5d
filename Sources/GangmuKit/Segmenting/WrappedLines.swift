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
  /// So many others to a hundred of them may be half as wide again: but for glosses that came in
  /// afterwards, nothing is wider where a text was broken.
  private static let mostWiderPercent = 10
  /// This share of them holds a mark inside.
  private static let leastRunningPercent = 20
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
  private let source: [Unicode.Scalar]

  init(_ folded: FoldedText, source: [Unicode.Scalar]) {
    self.folded = folded
    self.source = source
  }

  /// The same lines, with `continuesPrevious` set where a line goes on from the one before.
  func marking(_ lines: [TextLine]) -> [TextLine] {
    guard let width = width(of: lines) ?? indentedWidth(of: lines) else { return lines }
    let whole = whole(of: lines, width)
    guard !whole.isEmpty || !areEntries(lines, width) else { return lines }
    let usual = usualIndentation(lines, width)
    let blankLinesPart = blankLinesPart(lines, width)
    var lines = lines
    for index in lines.indices.dropFirst() {
      let isOpen = continues(lines[index - 1], width)
      let mayGoOn =
        isOpen && !(blankLinesPart && isBlankLine(before: lines[index], after: lines[index - 1]))
      lines[index - 1].isBroken = isOpen
      lines[index].isIndented = isIndented(lines[index], beyond: usual)
      guard whole.contains(index) || mayGoOn && !lines[index].isIndented else { continue }
      lines[index].block.continuesPrevious = true
      lines[index].isWrapped = true
    }
    return lines
  }

  /// This share of the lines below full ones starts with a marker in a list of short entries.
  private static let mostMarkedBelowPercent = 50

  /// Whether the lines that seem to go on start with markers: entries of one length, without marks.
  private func areEntries(_ lines: [TextLine], _ width: Int) -> Bool {
    let below = lines.indices.dropFirst().filter { continues(lines[$0 - 1], width) }
    return marked(below.map { lines[$0] }[...]) * 100 > below.count * Self.mostMarkedBelowPercent
  }

  /// Whether blank lines stand between paragraphs: where some lines stand right below the full one
  /// that they may go on from.
  private func blankLinesPart(_ lines: [TextLine], _ width: Int) -> Bool {
    let below = lines.indices.dropFirst().filter { continues(lines[$0 - 1], width) }
    let apart = below.count { isBlankLine(before: lines[$0], after: lines[$0 - 1]) }
    return apart * 2 <= below.count
  }

  private func isBlankLine(before line: TextLine, after last: TextLine) -> Bool {
    let between = last.folded.upperBound..<max(last.folded.upperBound, line.folded.lowerBound)
    return folded.scalars[between].count { $0.isLineEnd && $0 != "\r" } > 1
  }

  /// A line without marks that holds so many blanks is the row of a table.
  private static let leastBlanksOfRow = 3
  /// With so many tabs any is.
  private static let leastTabsOfRow = 2

  private func isRow(_ line: TextLine) -> Bool {
    if line.isTableRow { return true }
    let blanks = folded.scalars[line.folded].count { $0 == " " }
    guard blanks >= Self.leastTabsOfRow else { return false }
    if blanks >= Self.leastBlanksOfRow, !holdsMark(line) { return true }
    return source[folded.source(line.folded).bounds].count { $0 == "\t" } >= Self.leastTabsOfRow
  }

  /// The lines that go on from the line before because all is one paragraph; none in most texts.
  private func whole(of lines: [TextLine], _ width: Int) -> Range<Int> {
    func isFull(_ line: TextLine) -> Bool {
      line.folded.count >= width - Self.slack && !isRow(line)
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
    let longestOfAll = lines.lazy.map { $0.folded.count }.max() ?? 0
    guard longestOfAll <= Self.widths.upperBound + Self.slack else { return nil }
    let lines = lines.filter { !isRow($0) }
    let lengths = lines.map { $0.folded.count }
    guard lines.count > Self.leastFull, let longest = lengths.max() else { return nil }
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
    let wider = lines.count { columns($0) > 3 * best }
    // Titles of one length that stand one below the other hold no marks.
    let marked = fullLines.count(where: holdsMark)
    guard fullLines.count >= Self.leastFull, fullLines.count * 100 >= long * Self.leastPercent,
      wider * 100 <= fullLines.count * Self.mostWiderPercent,
      marked * 100 >= fullLines.count * Self.leastRunningPercent,
      open * 100 >= fullLines.count * Self.leastOpenPercent
    else { return nil }
    return best
  }

  // A letterhead and headings leave few full lines in a short document, but their indentation tells
  // the paragraphs from the lines that go on.

  /// So many lines go on flush left, below one that is full, …
  private static let leastFlush = 4
  /// … and no more than so many others stand flush left.
  private static let leastFlushPercent = 60
  /// This share of them holds a mark inside, as running text does and titles do not.
  private static let leastMarkedPercent = 60
  private static let leastIndentedWidth = 20
  /// Of a line of this text so much may be taken by the indentation and by marks that hang over.
  private static let indentedSlack = 10

  /// The width at which a text of indented paragraphs was broken; nil when it was not.
  private func indentedWidth(of lines: [TextLine]) -> Int? {
    let places = lines.indices.dropLast().filter { index in
      endsOpen(lines[index]) && isFlush(lines[index + 1]) && !isRow(lines[index])
    }
    guard places.count >= Self.leastFlush, lines.contains(where: { !isFlush($0) }) else {
      return nil
    }
    let extents = places.map { columns(lines[$0]) }
    guard let longest = extents.max(), longest >= 2 * Self.leastIndentedWidth,
      longest <= 2 * Self.widths.upperBound
    else { return nil }
    let full = zip(places, extents).filter { $0.1 >= longest - Self.indentedSlack }.map(\.0)
    let flush = lines.count(where: isFlush)
    guard full.count >= Self.leastFlush, full.count * 100 >= flush * Self.leastFlushPercent,
      full.count(where: { holdsMark(lines[$0]) }) * 100 >= full.count * Self.leastMarkedPercent,
      marked(full.map { lines[$0 + 1] }[...]) * 100 <= full.count * Self.mostMarkedPercent
    else { return nil }
    return longest / 2
  }

  private func isFlush(_ line: TextLine) -> Bool { indentation(line) == 0 }

  private static let marks: ScalarSet = ",。;"

  private func holdsMark(_ line: TextLine) -> Bool {
    folded.scalars[line.folded].contains(where: Self.marks.contains)
  }

  /// How wide a line is: letters, digits and blanks take half of what others do.
  private func columns(_ line: TextLine) -> Int {
    line.folded.reduce(0) { sum, position in
      let scalar = folded.scalars[position]
      let isNarrow = scalar.isASCIIDigit || scalar.isASCIILetter || scalar.isFoldedBlank
      return sum + (isNarrow ? 1 : 2)
    }
  }

  private func full(_ counts: [Int], _ width: Int) -> Int {
    let lower = max(0, width - Self.slack)
    let upper = min(counts.count - 1, width + Self.slack)
    return lower <= upper ? counts[lower...upper].reduce(0, +) : 0
  }

  private func continues(_ line: TextLine, _ width: Int) -> Bool {
    line.folded.count >= width - Self.slack && endsOpen(line) && !isRow(line)
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
