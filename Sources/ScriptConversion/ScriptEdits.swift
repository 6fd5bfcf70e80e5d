/// The changes of a conversion, sorted and disjoint, kept small: 16 bytes each.
package struct ScriptEdits: RandomAccessCollection, Sendable {
  private let rewriting: Rewriting

  init(_ rewriting: Rewriting) { self.rewriting = rewriting }

  package var startIndex: Int { 0 }
  package var endIndex: Int { rewriting.replacements.count }

  package subscript(index: Int) -> ScriptEdit {
    ScriptEdit(rewriting.replacements[index], of: rewriting)
  }
}
