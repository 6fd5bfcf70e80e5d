internal import ScriptConversion

/// The way to Simplified: `t2s`, what it leaves, and the words of a phrase converter, laid over each
/// other as edits of one text.
struct ScriptSimplifying: Sendable {
  private static let simplifyingRule = "script/t2s"
  private static let repairRule = "script/repair"

  let simplifier: ScriptConverter
  private let fold: ScalarFold
  private let recognizer: ScriptRecognizer

  init(simplifier: ScriptConverter, fold: ScalarFold, recognizer: ScriptRecognizer) {
    self.simplifier = simplifier
    self.fold = fold
    self.recognizer = recognizer
  }

  /// - Parameters:
  ///   - reading: What a scan of the text told.
  ///   - converter: What converted the text, when that was recognised.
  /// - Returns: Sorted and disjoint.
  func edits(
    of text: [Unicode.Scalar], _ reading: ScriptReading, converter: String?
  ) -> [ScriptNormalizer.RuledEdit] {
    var edits = kept(simplifier.edits(text), of: text, reading.counts).map {
      ScriptNormalizer.RuledEdit(edit: $0, rule: Self.simplifyingRule)
    }
    lay(Self.repairs(reading.hits(.repair)), rule: Self.repairRule, over: &edits)
    if converter == ScriptDictionaries.Way.s2twp.rawValue {
      let view = SimplifiedView(scalars: text, fold: fold)
      let idioms = IdiomReversal.replacements(of: reading.hits(.idiom), in: view).map { idiom in
        (idiom.range, ScriptEdit.edits(making: idiom.range, of: text, into: idiom.words))
      }
      lay(idioms, rule: IdiomTable.rule, over: &edits)
    }
    return edits
  }

  /// In a Simplified text 乾, 徵 and their like stay, unless Traditional ones stand beside them.
  private func kept(
    _ edits: [ScriptEdit], of text: [Unicode.Scalar], _ counts: ScriptRecognizer.Counts
  ) -> [ScriptEdit] {
    guard counts.simplified > counts.traditional, !counts.isMixed else { return edits }
    return edits.filter { edit in
      guard edit.end == edit.start + 1, Self.keptInSimplified.contains(text[edit.start]) else {
        return true
      }
      return recognizer.counts(text[Clauses.clause(around: edit.start, of: text)]).traditional > 0
    }
  }

  private static let keptInSimplified = Set(
    ScriptCharacters.traditionalUsedInSimplified.unicodeScalars)

  /// The characters that a repair changes, each by itself.
  private static func repairs(
    _ hits: [ScriptWords.Hit]
  ) -> [(range: Range<Int>, edits: [ScriptEdit])] {
    hits.flatMap { hit in
      changes[hit.row].map { change in
        let place = hit.range.lowerBound + change.offset
        let edit = ScriptEdit(start: place, end: place + 1, replacement: [change.character])
        return (place..<place + 1, [edit])
      }
    }
  }

  private static let changes: [[(offset: Int, character: Unicode.Scalar)]] =
    SimplifiedRepairs.entries.map { entry in
      zip(entry.key.unicodeScalars, entry.value.unicodeScalars).enumerated()
        .filter { $0.element.0 != $0.element.1 }
        .map { ($0.offset, $0.element.1) }
    }

  /// Puts edits in the place of those in their ranges. An edit that reaches beyond a range keeps
  /// the range as it is.
  private func lay(
    _ layers: [(range: Range<Int>, edits: [ScriptEdit])], rule: String,
    over edits: inout [ScriptNormalizer.RuledEdit]
  ) {
    guard !layers.isEmpty else { return }
    var merged: [ScriptNormalizer.RuledEdit] = []
    merged.reserveCapacity(edits.count + layers.count)
    var next = 0
    for layer in layers {
      while next < edits.count, edits[next].edit.end <= layer.range.lowerBound {
        merged.append(edits[next])
        next += 1
      }
      var end = next
      while end < edits.count, edits[end].edit.start < layer.range.upperBound { end += 1 }
      let isInside =
        end == next
        || (edits[next].edit.start >= layer.range.lowerBound
          && edits[end - 1].edit.end <= layer.range.upperBound)
      guard isInside else { continue }
      merged += layer.edits.map { ScriptNormalizer.RuledEdit(edit: $0, rule: rule) }
      next = end
    }
    merged += edits[next...]
    edits = merged
  }
}
