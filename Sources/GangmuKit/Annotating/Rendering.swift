/// A document's source, its folding and its edits, together: what turns positions into the text of
/// a result.
struct Rendering {
  let source: [Unicode.Scalar]
  let folded: FoldedText
  let edits: EditList
  /// Where the edits start, beside each other, so that many are compared at once.
  private let starts: [Int32]
  /// The edits among which those of a range are looked for.
  private var window: Range<Int>

  init(source: [Unicode.Scalar], folded: FoldedText, edits: EditList) {
    self.source = source
    self.folded = folded
    self.edits = edits
    starts = edits.edits.map { Int32(truncatingIfNeeded: $0.range.start) }
    window = starts.indices
  }

  /// Looks at one part of the document from now on, to which all further ranges belong.
  mutating func focus(on range: SourceRange) {
    window = edits.window(of: range, after: window)
  }

  /// The normalised text of a source range.
  func text(_ range: SourceRange) -> String {
    let first =
      window.count > Self.manyEdits
      ? edits.firstIndex(startingAt: range.start, in: window) : firstInWindow(from: range.start)
    return edits.rendering(range, of: source, among: first..<window.upperBound)
  }

  /// From so many on, halving finds one faster than counting those before it.
  private static let manyEdits = 64

  /// Counted without a branch, which no processor could guess.
  private func firstInWindow(from position: Int) -> Int {
    let position = Int32(truncatingIfNeeded: position)
    return starts.withUnsafeBufferPointer { starts in
      var before: Int32 = 0
      for start in UnsafeBufferPointer(rebasing: starts[window]) {
        before &+= start < position ? 1 : 0
      }
      return window.lowerBound + Int(before)
    }
  }

  /// The normalised text of a folded range.
  func text(_ range: Range<Int>) -> String { text(folded.source(range)) }

  /// The normalised text of a folded range that may lie outside the part that is looked at.
  func text(anywhere range: Range<Int>) -> String {
    edits.rendering(folded.source(range), of: source)
  }

  /// The normalised text of a source range, where there is one.
  func text(_ range: SourceRange?) -> String? {
    guard let range else { return nil }
    return text(range)
  }

  /// The normalised text of a folded range, where there is one.
  func text(_ range: Range<Int>?) -> String? {
    guard let range else { return nil }
    return text(range)
  }

  /// The source text of a folded range as it was printed.
  func raw(_ range: Range<Int>) -> String { source.string(folded.source(range)) }
}

extension Array where Element == Unicode.Scalar {
  func string(_ range: SourceRange) -> String {
    String(self[range.bounds])
  }
}
