/// One change that a conversion makes, in positions of the text it was given.
package struct ScriptEdit: Hashable, Sendable {
  package var start: Int
  package var end: Int
  package var replacement: ArraySlice<Unicode.Scalar>

  package init(start: Int, end: Int, replacement: ArraySlice<Unicode.Scalar>) {
    self.start = start
    self.end = end
    self.replacement = replacement
  }

  package static func == (left: ScriptEdit, right: ScriptEdit) -> Bool {
    left.start == right.start && left.end == right.end
      && left.replacement.elementsEqual(right.replacement)
  }
}

extension [ScriptEdit] {
  /// These edits of a text followed by edits of its result, as edits of the text.
  package func followed(by next: [ScriptEdit], of text: [Unicode.Scalar]) -> [ScriptEdit] {
    if next.isEmpty { return self }
    if isEmpty { return next }
    return Rewriting(self).followed(by: Rewriting(next), sharesPool: false, source: text.span)
      .edits
  }
}

extension Sequence where Element == ScriptEdit {
  /// The text with the edits made, which are sorted and do not overlap.
  package func applied(to text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var output: [Unicode.Scalar] = []
    output.reserveCapacity(text.count)
    var position = 0
    for edit in self {
      output.append(contentsOf: text[position..<edit.start])
      output.append(contentsOf: edit.replacement)
      position = edit.end
    }
    output.append(contentsOf: text[position...])
    return output
  }
}
