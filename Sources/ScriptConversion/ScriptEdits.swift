/// The changes of a conversion, sorted and disjoint, kept small: 16 bytes each.
package struct ScriptEdits: RandomAccessCollection, Sendable {
  private let rewriting: Rewriting

  init(_ rewriting: Rewriting) { self.rewriting = rewriting }

  package var startIndex: Int { 0 }
  package var endIndex: Int { rewriting.replacements.count }

  package subscript(index: Int) -> ScriptEdit {
    ScriptEdit(rewriting.replacements[index], of: rewriting)
  }

  /// Tells each change without an object of its own: its place, and the new text as a part of a
  /// text that all share.
  package func forEachPlace(_ body: (_ place: Range<Int>, _ value: Range<Int>) -> Void) {
    for replacement in rewriting.replacements {
      body(
        Int(replacement.start)..<Int(replacement.end),
        Int(replacement.poolStart)..<Int(replacement.poolEnd))
    }
  }

  /// What the values of ``forEachPlace(_:)`` are parts of.
  package var values: [Unicode.Scalar] { rewriting.pool }
}
