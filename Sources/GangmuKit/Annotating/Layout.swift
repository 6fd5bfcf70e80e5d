/// Turns what a result leaves out inside a block — line ends, indentation, the mark that ends a
/// title — into edits, so that the block's range can be rebuilt from its text.
struct Layout {
  private let source: [Unicode.Scalar]
  private let folded: FoldedText

  init(_ source: [Unicode.Scalar], _ folded: FoldedText) {
    self.source = source
    self.folded = folded
  }

  /// A block: where it lies and what is left out of it.
  struct Block {
    var range: SourceRange
    var edits: [Edit]
  }

  /// The parts of a node, each rendered on its own, and what is left out between them.
  struct Node {
    var range: SourceRange
    var label: SourceRange?
    var title: SourceRange?
    var text: SourceRange?
    var edits: [Edit]
  }

  /// Pieces that make one text, a line feed between paragraphs.
  func block(_ pieces: [TextPiece], joining separator: String = "\n") -> Block {
    let ranges = pieces.map { folded.source($0.folded) }
    guard let first = ranges.first, let last = ranges.last else {
      return Block(range: SourceRange(0, 0), edits: [])
    }
    var edits: [Edit] = []
    for index in ranges.indices.dropFirst() {
      let gap = SourceRange(ranges[index - 1].end, ranges[index].start)
      if pieces[index].continuesPrevious {
        add(gap, "", "layout/false-break", to: &edits)
      } else {
        add(gap, separator, "layout/line-end", to: &edits)
      }
    }
    return Block(range: SourceRange(first.start, last.end), edits: edits)
  }

  /// - Parameter anchor: Where a node stands that has neither label nor text.
  func node(_ node: SegmentedNode, title split: TitleSplitter.Split?) -> Node {
    let label = node.label.isEmpty ? nil : folded.source(node.label)
    var edits: [Edit] = []
    var end = label?.end
    var title: SourceRange?
    var textPieces = node.pieces
    if let split, let line = node.pieces.first {
      let range = folded.source(split.title)
      if let end { add(SourceRange(end, range.start), "", "layout/space", to: &edits) }
      title = range
      end = range.end
      unpad(split.title, to: &edits)
      if split.title.upperBound < split.body {
        let mark = SourceRange(range.end, folded.source(split.title.upperBound..<split.body).end)
        add(mark, "", "layout/title-end", to: &edits)
        end = mark.end
      }
      textPieces.removeFirst()
      let rest = folded.trimmed(split.body..<line.folded.upperBound)
      if !rest.isEmpty { textPieces.insert(TextPiece(folded: rest), at: 0) }
    }
    var text: SourceRange?
    if !textPieces.isEmpty {
      let block = block(textPieces)
      if let end {
        let gap = SourceRange(end, block.range.start)
        let isLineEnd = source[gap.bounds].contains { $0.isLineEnd }
        add(gap, "", isLineEnd ? "layout/line-end" : "layout/space", to: &edits)
      }
      edits += block.edits
      text = block.range
      end = block.range.end
    }
    let position = folded.source(node.label).start
    let start = label?.start ?? title?.start ?? text?.start ?? position
    return Node(
      range: SourceRange(start, end ?? start), label: label, title: title, text: text,
      edits: edits)
  }

  /// Takes out the blanks that spread a short heading over the line: `总　　则`.
  private func unpad(_ title: Range<Int>, to edits: inout [Edit]) {
    let letters = folded.scalars[title].filter { !$0.isFoldedBlank }
    guard (2...4).contains(letters.count), letters.count < title.count,
      letters.allSatisfy(\.isHan)
    else { return }
    var position = title.lowerBound
    while position < title.upperBound {
      var next = position
      while next < title.upperBound, folded.scalars[next].isFoldedBlank { next += 1 }
      if next > position { add(folded.source(position..<next), "", "layout/padding", to: &edits) }
      position = max(next, position + 1)
    }
  }

  private func add(_ range: SourceRange, _ after: String, _ rule: String, to edits: inout [Edit]) {
    guard !range.isEmpty else { return }
    let before = source.string(range)
    if before != after {
      edits.append(Edit(range: range, before: before, after: after, rule: rule))
    }
  }
}
