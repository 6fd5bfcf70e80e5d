/// One line of a page's text.
struct PageLine {
  /// Without the blanks at its ends.
  var range: Range<Int>
  /// The node that the first visible character stands in, and the block element around it.
  var node: Int
  var owner: Int
  var role: SourceBlock.Role
  var style: BlockStyle
  var label: AutomaticLabel?
  /// How many scalars stand in links.
  var linkCount: Int
}

/// Writes the text of a page line by line, with white space as HTML collapses it.
struct LineWriter {
  private(set) var text: [Unicode.Scalar] = []
  private(set) var lines: [PageLine] = []
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
    var label: AutomaticLabel?
    var linkCount = 0
    var firstPlain: Int?
  }

  /// What a character is written with.
  struct Place {
    var node: Int
    var owner: Int
    var style: PageStyle
  }

  // MARK: Text

  /// White space that a browser shows as one space at most.
  mutating func space(breaksLine: Bool) {
    hasPendingSpace = true
    pendingSpaceBreaks = pendingSpaceBreaks || breaksLine
  }

  mutating func append(_ scalar: Unicode.Scalar, at place: Place) {
    if line == nil { open(at: place) }
    if isInRow, text.count == line?.contentStart, scalar.isBlank { return }
    flushSpace(before: scalar)
    if line?.firstPlain == nil, !place.style.isBold, !scalar.isEdgeBlank {
      line?.firstPlain = text.count
    }
    if place.style.isLink { line?.linkCount += 1 }
    text.append(scalar)
  }

  private mutating func open(at place: Place) {
    if !text.isEmpty { text.append("\n") }
    let start = text.count
    var label: AutomaticLabel?
    if let pending = pendingLabel {
      text += Array(pending.text.unicodeScalars)
      label = AutomaticLabel(
        range: SourceRange(start, text.count), value: pending.value, level: pending.level,
        list: pending.list)
      text.append(" ")
      pendingLabel = nil
    }
    line = OpenLine(
      start: start, contentStart: text.count, node: place.node, owner: place.owner,
      style: place.style, label: label)
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
    lines.append(
      PageLine(
        range: range, node: line.node, owner: line.owner,
        role: line.style.heading.map { .heading(level: $0) } ?? .paragraph,
        style: blockStyle(line, content), label: line.label, linkCount: line.linkCount))
    if let label = line.label, printsNumber(label, content) { removeLabel() }
  }

  private mutating func cancel(_ line: OpenLine) {
    text.removeSubrange(max(0, line.start - 1)...)
  }

  private func blockStyle(_ line: OpenLine, _ content: Range<Int>) -> BlockStyle {
    let bold = (line.firstPlain ?? content.upperBound) - content.lowerBound
    let prefix = max(0, min(bold, content.count))
    return BlockStyle(
      alignment: line.style.alignment, isBold: prefix == content.count, boldPrefix: prefix,
      fontSize: line.style.fontSize)
  }

  // MARK: Labels that the page does not draw

  /// Whether the entry's own text begins with the number that the list would draw. Such pages turn
  /// the list's numbers off in a style sheet that we do not see.
  private func printsNumber(_ label: AutomaticLabel, _ content: Range<Int>) -> Bool {
    guard let value = label.value else { return false }
    let marks: Set<Unicode.Scalar> = [".", "．", "、", ")", "）"]
    let digits = Array("\(value)".unicodeScalars)
    let opening = text[content].prefix { $0 == "(" || $0 == "（" }.count
    let rest = text[content].dropFirst(opening)
    guard rest.starts(with: digits), let after = rest.dropFirst(digits.count).first else {
      return false
    }
    return marks.contains(after)
  }

  private mutating func removeLabel() {
    guard var last = lines.popLast(), let label = last.label else { return }
    let removed = label.range.count + 1
    text.removeSubrange(label.range.start..<label.range.start + removed)
    last.range = label.range.start..<last.range.upperBound - removed
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
    while text.count > start, text[text.count - 1].isBlank { text.removeLast() }
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
    lines.append(
      PageLine(
        range: line.start..<text.count, node: line.node, owner: line.owner, role: .tableRow,
        style: BlockStyle(), label: nil, linkCount: line.linkCount))
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
