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
  func changes(
    of text: [Unicode.Scalar], _ reading: ScriptReading, converter: String?
  ) -> [ScriptChange] {
    var changes = simplified(text, reading.counts)
    changes.lay(Self.repairs(reading.hits(.repair)))
    if converter == ScriptDictionaries.Way.s2twp.rawValue {
      changes.lay(idioms(reading.hits(.idiom), of: text))
    }
    return changes
  }

  private func simplified(
    _ text: [Unicode.Scalar], _ counts: ScriptRecognizer.Counts
  ) -> [ScriptChange] {
    let edits = simplifier.changes(text)
    let values = edits.values
    let isSimplified = counts.simplified > counts.traditional && !counts.isMixed
    var changes: [ScriptChange] = []
    changes.reserveCapacity(edits.count)
    edits.forEachPlace { place, value in
      if isSimplified, stays(place, of: text) { return }
      let after =
        value.count == 1 ? String(values[value.lowerBound]) : String(values[value])
      changes.append(
        ScriptChange(range: place, after: after, rule: Self.simplifyingRule))
    }
    return changes
  }

  /// In a Simplified text 乾, 徵 and their like stay, unless Traditional ones stand beside them.
  private func stays(_ place: Range<Int>, of text: [Unicode.Scalar]) -> Bool {
    guard place.count == 1, Self.keptInSimplified.contains(text[place.lowerBound]) else {
      return false
    }
    let clause = Clauses.clause(around: place.lowerBound, of: text)
    return recognizer.counts(text[clause]).traditional == 0
  }

  private static let keptInSimplified = Set(
    ScriptCharacters.traditionalUsedInSimplified.unicodeScalars)

  /// The characters that a repair changes, each by itself.
  private static func repairs(_ hits: [ScriptWords.Hit]) -> [ScriptChange.Layer] {
    hits.flatMap { hit in
      repaired[hit.row].map { repair in
        let place = hit.range.lowerBound + repair.offset..<hit.range.lowerBound + repair.offset + 1
        let change = ScriptChange(range: place, after: repair.after, rule: repairRule)
        return ScriptChange.Layer(range: place, changes: [change])
      }
    }
  }

  private static let repaired: [[(offset: Int, after: String)]] =
    SimplifiedRepairs.entries.map { entry in
      zip(entry.key.unicodeScalars, entry.value.unicodeScalars).enumerated()
        .filter { $0.element.0 != $0.element.1 }
        .map { ($0.offset, String($0.element.1)) }
    }

  private func idioms(_ hits: [ScriptWords.Hit], of text: [Unicode.Scalar]) -> [ScriptChange.Layer]
  {
    let view = SimplifiedView(scalars: text, fold: fold)
    return IdiomReversal.replacements(of: hits, in: view).map { idiom in
      ScriptChange.Layer(making: idiom.range, of: text, into: idiom.words, rule: IdiomTable.rule)
    }
  }
}
