/// A block of the source as the segmenter sees it: its place in the folded text.
package struct TextLine: Sendable {
  package var block: SourceBlock
  /// Without blanks at either end.
  package var folded: Range<Int>
  /// The line before was full and ends inside a sentence.
  package var isWrapped = false
  /// It is full itself and ends inside a sentence.
  package var isBroken = false
  /// In a broken text: it is indented as the lines that start a paragraph are.
  package var isIndented = false
  /// Its place among the rows of task tables.
  package var taskRow: Int?

  package var isTableRow: Bool { block.role == .tableRow }

  package var headingLevel: Int? {
    if case .heading(let level) = block.role { level } else { nil }
  }

  /// Appends the pieces of the line, without blanks at their ends.
  func divide(at cuts: [Int], in folded: FoldedText, into result: inout [TextLine]) {
    var rest = self
    for cut in cuts {
      var head = rest
      head.folded = folded.trimmed(rest.folded.lowerBound..<cut)
      rest.folded = folded.trimmed(cut..<rest.folded.upperBound)
      rest.block.style.boldPrefix = 0
      rest.block.automaticLabel = nil
      rest.block.continuesPrevious = false
      result.append(head)
    }
    result.append(rest)
  }
}

extension FoldedText {
  /// The blocks of a document as lines, without those that fold to nothing.
  package func lines(of blocks: [SourceBlock]) -> [TextLine] {
    blocks.compactMap { block in
      let line = trimmed(range(ofSource: block.range))
      return line.isEmpty ? nil : TextLine(block: block, folded: line)
    }
  }

  /// A folded range without blanks at either end.
  package func trimmed(_ range: Range<Int>) -> Range<Int> { scalars.trimmed(range) }
}

extension Array where Element == Unicode.Scalar {
  /// A range of folded text without blanks at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, self[lower].isFoldedBlank { lower += 1 }
    while upper > lower, self[upper - 1].isFoldedBlank { upper -= 1 }
    return lower..<upper
  }
}

extension Unicode.Scalar {
  /// A blank or line end of folded text.
  package var isFoldedBlank: Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
