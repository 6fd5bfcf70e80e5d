/// Puts the lines of a broken paragraph together before it is read, so that no word, name or number
/// stops at a line's end.
///
/// What lies between two lines — line end, indentation, a page number that was set aside — leaves
/// the folded text; all positions move with it, and the lines become one piece.
struct Unwrapping {
  /// What leaves, sorted, in the folded text as it was.
  private let gaps: [Range<Int>]
  /// How much leaves before each gap.
  private let lengths: [Int]

  /// Nil where no line goes on, as in most documents.
  init?(_ segmented: SegmentedDocument) {
    var gaps: [Range<Int>] = []
    Self.collect(segmented.body, into: &gaps)
    for attachment in segmented.attachments { Self.collect(attachment.body, into: &gaps) }
    guard !gaps.isEmpty else { return nil }
    gaps.sort { $0.lowerBound < $1.lowerBound }
    self.gaps = gaps
    var length = 0
    lengths = gaps.map { gap in
      defer { length += gap.count }
      return length
    }
  }

  private static func collect(_ body: SegmentedBody, into gaps: inout [Range<Int>]) {
    collect(body.preamble, into: &gaps)
    collect(body.nodes, into: &gaps)
    collect(body.closing, into: &gaps)
  }

  private static func collect(_ nodes: [SegmentedNode], into gaps: inout [Range<Int>]) {
    for index in nodes.indices {
      collect(nodes[index].pieces, into: &gaps)
      if !nodes[index].children.isEmpty { collect(nodes[index].children, into: &gaps) }
    }
  }

  private static func collect(_ pieces: [TextPiece], into gaps: inout [Range<Int>]) {
    for index in pieces.indices.dropFirst() where joins(pieces[index], pieces[index - 1]) {
      gaps.append(pieces[index - 1].folded.upperBound..<pieces[index].folded.lowerBound)
    }
  }

  private static func joins(_ piece: TextPiece, _ previous: TextPiece) -> Bool {
    piece.continuesPrevious && !piece.folded.isEmpty && !previous.folded.isEmpty
  }

  // MARK: Moving

  func applied(to folded: FoldedText) -> FoldedText { folded.joined(at: gaps) }

  func applied(to segmented: SegmentedDocument) -> SegmentedDocument {
    var moved = segmented
    moved.notice = segmented.notice.map(span)
    moved.front = segmented.front.map(span)
    moved.back = segmented.back.map(span)
    moved.body = body(segmented.body)
    moved.attachments = segmented.attachments.map { attachment in
      SegmentedAttachment(
        label: piece(attachment.label), title: attachment.title.map(piece),
        body: body(attachment.body))
    }
    moved.setAside = segmented.setAside.map { line in
      SegmentedDocument.SetAside(
        folded: range(line.folded), reason: line.reason, rule: line.rule)
    }
    return moved
  }

  private func body(_ body: SegmentedBody) -> SegmentedBody {
    SegmentedBody(
      preamble: joined(body.preamble), nodes: body.nodes.map(node), closing: joined(body.closing))
  }

  private func node(_ node: SegmentedNode) -> SegmentedNode {
    var moved = node
    moved.label = range(node.label)
    moved.pieces = joined(node.pieces)
    moved.boldEnd = node.boldEnd.map(position)
    moved.title = node.title.map(range)
    moved.fields = node.fields.map { field in
      TaskField(
        role: field.role, label: range(field.label), value: range(field.value),
        isShared: field.isShared)
    }
    moved.children = node.children.map(self.node)
    return moved
  }

  /// The paragraphs that lines make.
  private func joined(_ pieces: [TextPiece]) -> [TextPiece] {
    var paragraphs: [TextPiece] = []
    for index in pieces.indices {
      let moved = piece(pieces[index])
      if index > 0, Self.joins(pieces[index], pieces[index - 1]), let last = paragraphs.last {
        paragraphs[paragraphs.count - 1].folded = last.folded.lowerBound..<moved.folded.upperBound
      } else {
        paragraphs.append(moved)
      }
    }
    return paragraphs
  }

  private func span(_ span: SegmentedSpan) -> SegmentedSpan {
    SegmentedSpan(role: span.role, pieces: span.pieces.map(piece))
  }

  private func piece(_ piece: TextPiece) -> TextPiece {
    TextPiece(folded: range(piece.folded), continuesPrevious: piece.continuesPrevious)
  }

  private func range(_ range: Range<Int>) -> Range<Int> {
    position(range.lowerBound)..<position(range.upperBound)
  }

  /// Where a position lies after what leaves before it.
  private func position(_ position: Int) -> Int {
    let low = gaps.partitioningIndex { $0.lowerBound >= position }
    guard low > 0 else { return position }
    return position - lengths[low - 1]
      - min(gaps[low - 1].count, position - gaps[low - 1].lowerBound)
  }
}
