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
    var rewriting = Rewriting()
    let (first, second) = (rewriting.replacements(of: self), rewriting.replacements(of: next))
    let composed = rewriting.composed(
      first, followedBy: second, source: { [Unicode.Scalar](text[$0]) })
    return composed.map { ScriptEdit($0, of: rewriting) }
  }
}

extension ScriptEdit {
  /// What must change in a stretch of a text so that it becomes another one.
  package static func edits(
    making range: Range<Int>, of text: [Unicode.Scalar], into words: [Unicode.Scalar]
  ) -> [ScriptEdit] {
    var rewriting = Rewriting(pool: words)
    rewriting.replace(range, holding: Array(text[range]).span, with: 0..<words.count)
    return rewriting.replacements.map { ScriptEdit($0, of: rewriting) }
  }

  init(_ replacement: Rewriting.Replacement, of rewriting: Rewriting) {
    self.init(
      start: Int(replacement.start), end: Int(replacement.end),
      replacement: rewriting.value(replacement))
  }
}

extension Rewriting {
  /// Edits, which are sorted and do not overlap, as replacements with their text in the pool.
  fileprivate mutating func replacements(of edits: [ScriptEdit]) -> [Replacement] {
    edits.map { edit in
      let value = appendToPool(edit.replacement)
      return Replacement(
        start: Int32(edit.start), end: Int32(edit.end), poolStart: Int32(value.lowerBound),
        poolEnd: Int32(value.upperBound))
    }
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
