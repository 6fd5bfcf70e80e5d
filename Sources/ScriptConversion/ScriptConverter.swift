/// A conversion between scripts, exactly as OpenCC does it.
///
/// 1. The whole text is cut into segments by the longest match of the segmentation's dictionaries;
///    what lies between two matches is a segment too.
/// 2. Every stage works inside one segment; segments stay through all stages.
/// 3. In a stage the first dictionary with any match wins, with its own longest match.
/// 4. A key that is its own value stops shorter keys and makes no edit.
package struct ScriptConverter: Sendable {
  private let segmentation: DictionaryTrie
  private let stages: [DictionaryTrie]
  /// How many dictionaries at the head of the first stage are those of the segmentation, when
  /// cutting and converting can be one pass.
  private let fusedRanks: Int32?

  /// - Parameter configuration: The name of an installed configuration (`t2s`) or the path of a
  ///   configuration file.
  /// - Throws: ``ScriptConversionError`` with OpenCC's own words.
  package init(configuration: String) throws(ScriptConversionError) {
    self.init(try Configuration(reading: configuration))
  }

  /// The conversion of a configuration, made so that it leaves alone what it has written.
  ///
  /// The value of a phrase that a second conversion would change again is taken as a phrase that
  /// stays (蕭乾 becomes 萧乾, and 萧乾 stays); a character goes to its last form at once.
  package init(stable configuration: String) throws(ScriptConversionError) {
    var configuration = try Configuration(reading: configuration)
    configuration.settle(by: ScriptConverter(configuration))
    self.init(configuration)
  }

  /// A conversion in one stage, without segments, by entries of our own.
  package init(entries: [(key: String, value: String)]) {
    segmentation = DictionaryTrie([])
    stages = [DictionaryTrie([Lexicon(entries)])]
    fusedRanks = nil
  }

  private init(_ configuration: Configuration) {
    func trie(_ numbers: [Int]) -> DictionaryTrie {
      DictionaryTrie(numbers.map { configuration.lexicons[$0] })
    }
    stages = configuration.stages.map(trie)
    if Self.canFuse(configuration) {
      segmentation = DictionaryTrie([])
      fusedRanks = Int32(configuration.segmentation.count)
    } else {
      segmentation = trie(configuration.segmentation)
      fusedRanks = nil
    }
  }

  /// Cutting is part of the first stage when that asks the same dictionaries first and its others
  /// hold single characters only, which cannot reach into the next segment.
  private static func canFuse(_ configuration: Configuration) -> Bool {
    guard let first = configuration.stages.first, first.starts(with: configuration.segmentation)
    else { return false }
    return first.dropFirst(configuration.segmentation.count)
      .allSatisfy { configuration.lexicons[$0].longestKey <= 1 }
  }

  package func convert(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var text = text
    var segments: [Int32]?
    for index in stages.indices {
      let rewriting = rewriting(of: text, stage: index, segments: &segments)
      text = rewriting.applied(to: text)
    }
    return text
  }

  /// The changes of all stages together, in positions of the text; sorted and disjoint, none of
  /// them without effect or without a source.
  package func edits(_ text: [Unicode.Scalar]) -> [ScriptEdit] {
    var rewritten = text
    var segments: [Int32]?
    var total = Rewriting()
    for index in stages.indices {
      let next = rewriting(of: rewritten, stage: index, segments: &segments)
      total = index == 0 ? next : total.followed(by: next, source: text.span)
      if index + 1 < stages.count { rewritten = next.applied(to: rewritten) }
    }
    return total.edits
  }

  /// What single characters become by themselves in the first stage.
  package var scalarFold: ScalarFold {
    ScalarFold(singles: stages.first)
  }

  /// One stage over a text, and where the segments end in what it gives.
  private func rewriting(
    of text: [Unicode.Scalar], stage index: Int, segments: inout [Int32]?
  ) -> Rewriting {
    let isLast = index + 1 == stages.count
    var boundaries: [Int32] = []
    let pass: StagePass
    if let ends = segments {
      pass = StagePass(stages[index], segmentEnds: ends, cutting: nil)
      boundaries = ends
    } else if let fusedRanks {
      pass = StagePass(
        stages[index], segmentEnds: [Int32(text.count)], cutting: isLast ? nil : fusedRanks)
    } else {
      boundaries = segmentEnds(of: text)
      pass = StagePass(stages[index], segmentEnds: boundaries, cutting: nil)
    }
    let (rewriting, cuts) = pass.run(text.span)
    if !isLast { segments = rewriting.mapped(pass.isCutting ? cuts : boundaries) }
    return rewriting
  }

  private func segmentEnds(of text: [Unicode.Scalar]) -> [Int32] {
    StagePass(segmentation, segmentEnds: [Int32(text.count)], cutting: Int32.max)
      .run(text.span).cuts
  }
}

extension Configuration {
  /// Adds phrases that hold what a second conversion would change.
  fileprivate mutating func settle(by converter: ScriptConverter) {
    guard let phrases = segmentation.first else { return }
    var settled = Lexicon()
    for lexicon in lexicons {
      for entry in lexicon.entries {
        let value = Array(lexicon.value(entry))
        let again = converter.convert(value)
        guard again != value else { continue }
        if entry.keyCount == 1 {
          settled.append(key: lexicon.key(entry), value: again)
        } else {
          settled.append(key: value, value: value)
        }
      }
    }
    for entry in settled.entries {
      lexicons[phrases].append(key: settled.key(entry), value: settled.value(entry))
    }
  }
}
