/// The changes of a conversion, sorted and disjoint, kept small: 16 bytes each.
package struct ScriptEdits: RandomAccessCollection, Sendable {
  private let rewriting: Rewriting

  init(_ rewriting: Rewriting) { self.rewriting = rewriting }

  package var startIndex: Int { 0 }
  package var endIndex: Int { rewriting.replacements.count }

  package subscript(index: Int) -> ScriptEdit {
    let replacement = rewriting.replacements[index]
    return ScriptEdit(
      start: Int(replacement.start), end: Int(replacement.end),
      replacement: rewriting.value(replacement))
  }
}
