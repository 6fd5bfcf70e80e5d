/// A conversion between scripts with OpenCC's dictionaries and better decisions.
///
/// OpenCC takes the longest phrase from the left, which breaks words: 学生发展 becomes 學生髮展,
/// because 生发 is a phrase. Here the whole stretch in which phrases overlap is weighed
/// (``WordLattice``), with words of the field beside those of the dictionaries.
///
/// 1. Where no phrases overlap and no word of the field stands, the result is OpenCC's own.
/// 2. No word crosses the edge of a protected range.
/// 3. The stages after the first work as in OpenCC, inside the words that the first one found.
package struct RefinedConverter: Sendable {
  private let lattice: WordLattice
  private let laterStages: [DictionaryTrie]

  /// - Parameter configuration: The name of an installed configuration (`s2tw`) or the path of a
  ///   configuration file.
  /// - Throws: ``ScriptConversionError`` with OpenCC's own words.
  package init(configuration name: String) throws(ScriptConversionError) {
    let configuration = try Configuration(reading: name)
    let stages = configuration.stages.map { stage in stage.map { configuration.lexicons[$0] } }
    let first = stages.first ?? []
    lattice = WordLattice(fieldWords: FieldWords.matching(first), dictionaries: first)
    laterStages = stages.dropFirst().map { DictionaryTrie($0) }
  }

  /// - Parameter protected: Ranges that the text proves to be names or titles, sorted and disjoint.
  package func convert(
    _ text: [Unicode.Scalar], protecting protected: [Range<Int>] = []
  ) -> [Unicode.Scalar] {
    rewriting(of: text, protecting: protected).applied(to: text)
  }

  /// The changes in positions of the text; sorted and disjoint, none of them without effect.
  package func edits(
    _ text: [Unicode.Scalar], protecting protected: [Range<Int>] = []
  ) -> [ScriptEdit] {
    rewriting(of: text, protecting: protected).edits
  }

  private func rewriting(
    of text: [Unicode.Scalar], protecting protected: [Range<Int>]
  ) -> Rewriting {
    let barriers = protected.flatMap { [$0.lowerBound, $0.upperBound] }
    let first = lattice.run(text.span, barriers: barriers, isCutting: !laterStages.isEmpty)
    var total = first.rewriting
    var boundaries = first.cuts
    for (index, trie) in laterStages.enumerated() {
      boundaries = index == 0 ? total.mapped(boundaries) : boundaries
      let rewritten = total.applied(to: text)
      let next = StagePass(trie, segmentEnds: boundaries, cutting: nil).run(rewritten.span)
        .rewriting
      boundaries = next.mapped(boundaries)
      total = total.followed(by: next, source: text.span)
    }
    return total
  }
}

extension FieldWords {
  /// The words that belong to a stage: those from Simplified when its dictionaries lead from there.
  static func matching(_ stage: [Lexicon]) -> Lexicon {
    let isFromSimplified = stage.contains { lexicon in
      lexicon.entries.contains { entry in
        lexicon.key(entry).elementsEqual(fromSimplified.key)
          && lexicon.value(entry).elementsEqual(fromSimplified.value)
      }
    }
    return isFromSimplified ? simplified : Lexicon()
  }

  /// An entry that every conversion from Simplified has and no other.
  private static let fromSimplified = (key: "发".unicodeScalars, value: "發".unicodeScalars)
}

extension ScriptEdit {
  /// The characters that could stand for what the edit changed, when that is one character with
  /// several readings; the usual one first.
  package func readings(in text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    end == start + 1 ? FieldWords.readings[text[start]] ?? [] : []
  }
}
