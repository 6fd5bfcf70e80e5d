internal import Markup

/// One line of a page's text.
struct PageLine {
  /// Without the blanks at its ends.
  var range: Range<Int>
  /// The node that the first visible character stands in, and the block element around it.
  var node: Int
  var owner: Int
  var role: SourceBlock.Role
  var style: LineStyle
  /// The line's own among ``PageText/labels``.
  var label: Int?
  /// How many scalars stand in links.
  var linkCount: Int
  /// The page shows nothing of it.
  var isHidden = false
}

/// What of a ``BlockStyle`` a page can say. Lines are many and passed around, so that they hold plain
/// numbers only.
struct LineStyle {
  var alignment = BlockStyle.Alignment.start
  var isBold = false
  var boldPrefix = 0
  var fontSize: Double?

  var ofBlock: BlockStyle {
    BlockStyle(
      alignment: alignment, isBold: isBold, boldPrefix: boldPrefix, fontSize: fontSize)
  }
}

/// Writes the text of a page line by line, with white space as HTML collapses it.
struct LineWriter {
  private(set) var text: [Unicode.Scalar] = []
  private(set) var lines: [PageLine] = []
  private(set) var removals: [SourceRemoval] = []
  /// The numbers that browsers draw before entries of lists.
  private(set) var labels: [AutomaticLabel] = []
  /// A list label that the next visible character is written behind.
  var pendingLabel: (text: String, value: Int, level: Int, list: String)?

  private var line: OpenLine?
  private var hasPendingSpace = false
  private var pendingSpaceBreaks = false
  private var isInRow = false

  private struct OpenLine {
    var start: Int
    var contentStart: Int
    var node: Int
    var owner: Int
    var style: PageStyle
    var label: Int?
    var linkCount = 0
    var firstPlain: Int?
    /// The first of the line's removals.
    var firstRemoval: Int
    /// What stands in the line besides blanks, and how much of it is shown.
    var visibleCount = 0
    var shownCount = 0
    /// The first of the characters in the colour of the paper.
    var holdsPale = false
  }

  /// What a character is written with.
  struct Place {
    var node: Int
    var owner: Int
    var style: PageStyle
  }

  // MARK: Text

  mutating func reserve(scalars count: Int) { text.reserveCapacity(count) }

  /// White space that a browser shows as one space at most.
  mutating func space(breaksLine: Bool) {
    hasPendingSpace = true
    pendingSpaceBreaks = pendingSpaceBreaks || breaksLine
  }

  /// Writes characters up to the next one that is more than itself: white space that collapses, or
  /// a line end.
  ///
  /// - Returns: Where the run ends.
  mutating func writeRun(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, at place: Place
  ) -> Int {
    var position = start
    if isInRow, line.map({ text.count == $0.contentStart }) ?? true {
      // Blanks at the start of a cell say nothing.
      while position < end, let (scalar, next) = bytes.plainScalar(at: position, end: end),
        scalar.isEdgeBlank
      {
        position = next
      }
    }
    guard position < end, let (first, _) = bytes.plainScalar(at: position, end: end) else {
      return position
    }
    if line == nil { open(at: place) }
    flushSpace(before: first)
    let runStart = text.count
    var visible = 0
    var firstVisible: Int?
    var lastVisible = runStart
    while position < end, let (scalar, next) = bytes.plainScalar(at: position, end: end) {
      if !scalar.isEdgeBlank {
        visible += 1
        if firstVisible == nil { firstVisible = text.count }
        lastVisible = text.count
      }
      text.append(scalar)
      position = next
    }
    if let firstVisible {
      count(visible, in: firstVisible..<lastVisible + 1, at: place)
    }
    return position
  }

  /// Writes one character that is kept although it is a blank.
  mutating func writeBlank(_ scalar: Unicode.Scalar, at place: Place) {
    if line == nil { open(at: place) }
    flushSpace(before: scalar)
    text.append(scalar)
  }

  /// Counts a run from its first visible character to its last.
  private mutating func count(_ visible: Int, in run: Range<Int>, at place: Place) {
    if line?.firstPlain == nil, !place.style.isBold { line?.firstPlain = run.lowerBound }
    if place.style.isLink { line?.linkCount += run.count }
    line?.visibleCount += visible
    switch place.style.absence {
    case .none: line?.shownCount += visible
    case .gloss: remove(run, rule: SourceRemoval.gloss)
    case .hidden: remove(run, rule: SourceRemoval.hidden)
    case .pale:
      line?.holdsPale = true
      remove(run, rule: SourceRemoval.pale)
    }
  }

  private mutating func remove(_ run: Range<Int>, rule: String) {
    if let last = removals.last, last.rule == rule, let first = line?.firstRemoval,
      first < removals.count, last.range.end >= run.lowerBound - 1
    {
      removals[removals.count - 1].range = SourceRange(last.range.start, run.upperBound)
    } else {
      removals.append(SourceRemoval(range: SourceRange(run), rule: rule))
    }
  }

  private mutating func open(at place: Place) {
    if !text.isEmpty { text.append("\n") }
    let start = text.count
    var label: Int?
    if let pending = pendingLabel {
      text += Array(pending.text.unicodeScalars)
      label = labels.count
      labels.append(
        AutomaticLabel(
          range: SourceRange(start, text.count), value: pending.value, level: pending.level,
          list: pending.list))
      text.append(" ")
      pendingLabel = nil
    }
    line = OpenLine(
      start: start, contentStart: text.count, node: place.node, owner: place.owner,
      style: place.style, label: label, firstRemoval: removals.count)
    hasPendingSpace = false
    pendingSpaceBreaks = false
  }

  /// A line break of the file between two Han characters is no space to a reader.
  private mutating func flushSpace(before next: Unicode.Scalar) {
    defer {
      hasPendingSpace = false
      pendingSpaceBreaks = false
    }
    guard hasPendingSpace, let line, text.count > line.contentStart else { return }
    let isHanBreak = pendingSpaceBreaks && next.isWide && (text.last?.isWide ?? false)
    if !isHanBreak { text.append(" ") }
  }

  // MARK: Lines

  mutating func endLine() {
    defer {
      line = nil
      hasPendingSpace = false
      pendingSpaceBreaks = false
    }
    guard let line else { return }
    let range = text.trimmingBlanks(line.start..<text.count)
    let content = text.trimmingBlanks(line.contentStart..<text.count)
    guard !content.isEmpty else { return cancel(line) }
    let isHidden = settleRemovals(of: line)
    let heading = line.style.heading
    lines.append(
      PageLine(
        range: range, node: line.node, owner: line.owner,
        role: heading > 0 ? .heading(level: Int(heading)) : .paragraph,
        style: style(of: line, content), label: line.label, linkCount: line.linkCount,
        isHidden: isHidden))
    if let label = line.label, printsNumber(labels[label], content) { removeLabel() }
  }

  /// A line of which nothing is shown is set aside as a whole; one that is all in the colour of
  /// the paper stands on another paper.
  ///
  /// - Returns: Whether nothing of the line is shown.
  private mutating func settleRemovals(of line: OpenLine) -> Bool {
    guard line.firstRemoval < removals.count, line.shownCount == 0 else { return false }
    removals.removeSubrange(line.firstRemoval...)
    return !line.holdsPale
  }

  private mutating func cancel(_ line: OpenLine) {
    text.removeSubrange(max(0, line.start - 1)...)
    removals.removeSubrange(min(line.firstRemoval, removals.count)...)
  }

  private func style(of line: OpenLine, _ content: Range<Int>) -> LineStyle {
    let bold = (line.firstPlain ?? content.upperBound) - content.lowerBound
    let prefix = max(0, min(bold, content.count))
    return LineStyle(
      alignment: line.style.alignment, isBold: prefix == content.count, boldPrefix: prefix,
      fontSize: line.style.fontSize)
  }

  // MARK: Labels that the page does not draw

  /// Whether the entry's own text begins with the number that the list would draw. Such pages turn
  /// the list's numbers off in a style sheet that we do not see.
  private func printsNumber(_ label: AutomaticLabel, _ content: Range<Int>) -> Bool {
    guard let value = label.value else { return false }
    let digits = Array("\(value)".unicodeScalars)
    let opening = text[content].prefix { $0 == "(" || $0 == "（" }.count
    let rest = text[content].dropFirst(opening)
    guard rest.starts(with: digits), let after = rest.dropFirst(digits.count).first else {
      return false
    }
    return [".", "．", "、", ")", "）"].contains(after)
  }

  private mutating func removeLabel() {
    guard var last = lines.popLast(), let label = last.label.map({ labels[$0].range }) else {
      return
    }
    let removed = label.count + 1
    text.removeSubrange(label.start..<label.start + removed)
    for index in removals.indices.reversed() {
      guard removals[index].range.start > label.start else { break }
      let range = removals[index].range
      removals[index].range = SourceRange(range.start - removed, range.end - removed)
    }
    last.range = label.start..<last.range.upperBound - removed
    let content = text.trimmingBlanks(last.range)
    last.range = content
    last.label = nil
    lines.append(last)
  }

  // MARK: Table rows

  /// Begins a line that is a table's row.
  mutating func openRow(at place: Place) {
    endLine()
    open(at: place)
    isInRow = true
  }

  /// Begins a cell and gives its position.
  mutating func openCell(isFirst: Bool) -> Int {
    if !isFirst { text.append("\t") }
    line?.contentStart = text.count
    hasPendingSpace = false
    return text.count
  }

  /// Ends a cell; blanks at its ends are not written.
  mutating func closeCell(from start: Int) -> Range<Int> {
    while text.count > start, text[text.count - 1].isEdgeBlank { text.removeLast() }
    return start..<text.count
  }

  /// Ends a row whose cells are given; a row without text leaves nothing.
  mutating func endRow(cells: [Range<Int>]) -> Bool {
    hasPendingSpace = false
    pendingSpaceBreaks = false
    pendingLabel = nil
    isInRow = false
    guard let line else { return false }
    self.line = nil
    guard cells.contains(where: { !$0.isEmpty }) else {
      cancel(line)
      return false
    }
    let isHidden = settleRemovals(of: line)
    lines.append(
      PageLine(
        range: line.start..<text.count, node: line.node, owner: line.owner, role: .tableRow,
        style: LineStyle(), label: nil, linkCount: line.linkCount, isHidden: isHidden))
    return true
  }
}

extension Unicode.Scalar {
  /// Han characters and full-width punctuation.
  var isWide: Bool {
    switch value {
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0x20000...0x323AF:
      true
    case 0x2014, 0x2018...0x201D, 0x2026: true
    default: false
    }
  }
}

extension Span<UInt8> {
  /// The scalar at a place of well-formed UTF-8 and where the next one begins; nil for white space
  /// that collapses and for line ends. What is not well-formed reads as U+FFFD.
  @inline(__always)
  func plainScalar(at place: Int, end: Int) -> (scalar: Unicode.Scalar, next: Int)? {
    let lead = self[place]
    if lead < 0x80 {
      guard lead > 0x20 || (lead < 0x20 && !(0x09...0x0D ~= lead)) else { return nil }
      return (Unicode.Scalar(lead), place + 1)
    }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard place + length <= end else { return ("\u{FFFD}", end) }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(self[place + offset] & 0x3F) }
    if value == 0x85 || value == 0x2028 || value == 0x2029 { return nil }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", place + length)
  }
}
