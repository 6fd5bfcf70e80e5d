internal import ScriptConversion

/// A change to a working text.
struct ScriptChange: Replacement, Sendable {
  var range: Range<Int>
  var after: String
  var rule: String

  /// Changes that take the place of all others in a range.
  struct Layer: Sendable {
    var range: Range<Int>
    var changes: [ScriptChange]
  }
}

extension ScriptChange.Layer {
  /// What must change in a stretch of a text so that it becomes other words.
  init(
    making range: Range<Int>, of text: [Unicode.Scalar], into words: [Unicode.Scalar], rule: String
  ) {
    let edits = ScriptEdit.edits(making: range, of: text, into: words)
    self.init(range: range, changes: edits.map { ScriptChange($0, rule: rule) })
  }
}

extension ScriptChange {
  func forEachScalar(_ body: (Unicode.Scalar) -> Void) {
    for scalar in after.unicodeScalars { body(scalar) }
  }

  init(_ edit: ScriptEdit, rule: String) {
    self.init(range: edit.start..<edit.end, after: String(edit.replacement), rule: rule)
  }
}

extension [ScriptChange] {
  /// Puts layers, which are sorted and disjoint, over these changes. A change that reaches beyond a
  /// layer keeps the text there as it is, and what a layer would change alike keeps its rule.
  mutating func lay(_ layers: [ScriptChange.Layer]) {
    guard !layers.isEmpty else { return }
    var merged: [ScriptChange] = []
    merged.reserveCapacity(count + layers.count)
    var next = 0
    for layer in layers {
      while next < count, self[next].range.upperBound <= layer.range.lowerBound {
        merged.append(self[next])
        next += 1
      }
      var end = next
      while end < count, self[end].range.lowerBound < layer.range.upperBound { end += 1 }
      let isInside =
        end == next
        || (self[next].range.lowerBound >= layer.range.lowerBound
          && self[end - 1].range.upperBound <= layer.range.upperBound)
      let isNew = !self[next..<end].elementsEqual(layer.changes) { old, new in
        old.range == new.range && old.after == new.after
      }
      guard isInside, isNew else { continue }
      merged += layer.changes
      next = end
    }
    merged += self[next...]
    self = merged
  }
}
