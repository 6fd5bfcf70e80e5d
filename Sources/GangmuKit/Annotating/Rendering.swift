/// A document's source, its folding and its edits, together: what turns positions into the text of
/// a result.
struct Rendering {
  let source: [Unicode.Scalar]
  let folded: FoldedText
  let edits: EditList

  /// The normalised text of a source range.
  func text(_ range: SourceRange) -> String { edits.rendering(range, of: source) }

  /// The normalised text of a folded range.
  func text(_ range: Range<Int>) -> String { text(folded.source(range)) }

  /// The source text of a folded range as it was printed.
  func raw(_ range: Range<Int>) -> String { source.string(folded.source(range)) }
}

extension Array where Element == Unicode.Scalar {
  func string(_ range: SourceRange) -> String {
    String(self[range.bounds])
  }
}
