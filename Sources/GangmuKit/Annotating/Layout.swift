/// Turns what a result leaves out inside a block — line ends, indentation, the mark that ends a
/// title — into edits, so that the block's range can be rebuilt from its text.
struct Layout {
  private let source: [Unicode.Scalar]
  private let folded: FoldedText

  init(_ source: [Unicode.Scalar], _ folded: FoldedText) {
    self.source = source
    self.folded = folded
  }

  /// Where the parts of a node lie, each rendered on its own.
  struct Node {
    var range: SourceRange
    var label: SourceRange?
    var title: SourceRange?
    var text: SourceRange?
  }

  /// Where pieces lie that make one text.
  func range(of pieces: some BidirectionalCollection<TextPiece>) -> SourceRange {
    guard let first = pieces.first, let last = pieces.last else { return SourceRange(0, 0) }
    return SourceRange(folded.source(first.folded).start, folded.source(last.folded).end)
  }

  /// Pieces that make one text, with a separator between paragraphs.
  ///
  /// - Parameter edits: Takes what is left out between the pieces.
  func block(
    _ pieces: ArraySlice<TextPiece>, joining separator: String = "\n", areCells: Bool = false,
    to edits: inout [Edit]
  ) -> SourceRange {
    for piece in pieces { join(piece.folded, to: &edits) }
    for index in pieces.indices.dropFirst() {
      let gap = SourceRange(
        folded.source(pieces[index - 1].folded).end, folded.source(pieces[index].folded).start)
      if pieces[index].continuesPrevious {
        add(gap, "", "layout/false-break", to: &edits)
      } else {
        add(gap, separator, areCells ? "layout/cell" : lineEnd(in: gap), to: &edits)
      }
    }
    return range(of: pieces)
  }

  /// The parts of a node.
  ///
  /// - Parameter edits: Takes what is left out between the parts and inside them.
  func node(
    _ node: SegmentedNode, title split: TitleSplitter.Split?, to edits: inout [Edit]
  ) -> Node {
    let label = node.label.isEmpty ? nil : folded.source(node.label)
    var end = label?.end
    var title: SourceRange?
    var textPieces = node.pieces[...]
    var isTitleAlone = false
    let isRow = node.kind == .row
    if let split {
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
      join(split.title, to: &edits)
      textPieces = textPieces.drop { $0.folded.upperBound <= split.body }
      if let first = textPieces.first, first.folded.lowerBound < split.body {
        let rest = folded.trimmed(split.body..<first.folded.upperBound)
        textPieces = ((rest.isEmpty ? [] : [TextPiece(folded: rest)]) + textPieces.dropFirst())[...]
      } else {
        isTitleAlone = true
      }
    }
    var text: SourceRange?
    if !textPieces.isEmpty {
      let start = range(of: textPieces).start
      if let end {
        let gap = SourceRange(end, start)
        let rule =
          isRow ? "layout/cell" : isTitleAlone || holdsLineEnd(gap) ? lineEnd(in: gap) : nil
        add(gap, "", rule ?? "layout/space", to: &edits)
      }
      end = block(textPieces, areCells: isRow, to: &edits).end
      text = SourceRange(start, end ?? start)
    }
    let position = folded.source(node.label).start
    let start = label?.start ?? title?.start ?? text?.start ?? position
    return Node(
      range: SourceRange(start, end ?? start), label: label, title: title, text: text)
  }

  /// Which rule takes out what parts two lines: a line end, or a blank that stood for one, in whatever
  /// form the source has it.
  private func lineEnd(in gap: SourceRange) -> String {
    holdsLineEnd(gap) ? "layout/line-end" : "layout/lost-line-end"
  }

  private func holdsLineEnd(_ gap: SourceRange) -> Bool {
    source[gap.bounds].contains(where: \.isLineEnd)
  }

  /// Takes out what stood between the lines of a paragraph.
  private func join(_ range: Range<Int>, to edits: inout [Edit]) {
    for joint in folded.joints(inside: range) {
      add(joint.source, "", "layout/false-break", to: &edits)
    }
  }

  /// Takes out the blanks that spread a short heading over the line: `总　　则`.
  private func unpad(_ title: Range<Int>, to edits: inout [Edit]) {
    guard title.contains(where: { folded.scalars[$0].isFoldedBlank }) else { return }
    let letters = folded.scalars[title].filter { !$0.isFoldedBlank }
    guard (2...4).contains(letters.count), letters.allSatisfy(\.isHan) else { return }
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
    let isPageNumber = source[range.bounds].contains { $0.isASCIIDigit || $0.isHan }
    let isCell =
      source[range.bounds].contains("\t") && !source[range.bounds].contains(where: \.isLineEnd)
    let rule = isCell ? "layout/cell" : isPageNumber ? "layout/pagination" : rule
    if before != after {
      edits.append(Edit(range: range, before: before, after: after, rule: rule))
    }
  }
}
