/// A document divided into its frame and its numbered nodes, all in positions of the folded text.
package struct SegmentedDocument: Sendable {
  package var notice: [SegmentedSpan] = []
  package var front: [SegmentedSpan] = []
  package var body = SegmentedBody()
  package var back: [SegmentedSpan] = []
  package var attachments: [SegmentedAttachment] = []
  package var setAside: [SetAside] = []
  /// Those that the file itself does not call tables.
  package var tables: [SourceTable] = []
  package var diagnostics: [Diagnostic] = []

  /// A whole line that belongs to no part of the plan.
  package struct SetAside: Sendable {
    package var folded: Range<Int>
    package var reason: Discard.Reason
    package var rule: String
  }
}

/// An element of the frame and its lines.
package struct SegmentedSpan: Sendable {
  package var role: FrameRole
  package var pieces: [TextPiece]
}

/// A run of text inside one line.
package struct TextPiece: Hashable, Sendable {
  package var folded: Range<Int>
  /// The line end before this piece breaks a sentence and is no line end of the document.
  package var continuesPrevious = false
}

/// The numbered part of a plan or of an attachment.
package struct SegmentedBody: Sendable {
  package var preamble: [TextPiece] = []
  package var nodes: [SegmentedNode] = []
  package var closing: [TextPiece] = []
}

package struct SegmentedAttachment: Sendable {
  package var label: TextPiece
  package var title: [TextPiece]
  package var body: SegmentedBody
}

/// A numbered heading with its own text and the nodes below it.
package struct SegmentedNode: Sendable {
  package var kind: MarkerKind
  /// The label in the folded text; empty for a heading without a number.
  package var label: Range<Int>
  package var printed: Int?
  package var number: Int?
  package var numberSource: OutlineNode.NumberSource?
  package var confidence: Double?
  /// Everything after the label that is the node's own, the first piece in the label's line.
  package var pieces: [TextPiece]
  /// The bold run that the node's line starts with ends here, in the folded text.
  package var boldEnd: Int?
  /// The level that a result of ours gives the node.
  package var level: UInt8?
  /// The title, where a table's header says which cell it is, or a result of ours, which ends it with
  /// its mark at ``boldEnd``; empty where that has none.
  package var title: Range<Int>?
  /// What the cells of a row say by their headers.
  package var fields: [TaskField] = []
  package var children: [SegmentedNode] = []
}
