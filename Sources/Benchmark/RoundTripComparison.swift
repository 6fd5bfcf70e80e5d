import ScriptConversion
import ScriptTexts

/// How many characters of Taiwan's sentences come back wrong from Simplified, by each engine.
struct RoundTripComparison {
  /// A line for each engine: its name, the errors, and the characters in all, apart by tabs.
  let lines: [String]

  init() throws {
    let engines = [
      ("gangmu opencc", try ScriptConverter(configuration: "s2tw")),
      ("gangmu refined", try ScriptConverter(refining: "s2tw")),
    ]
    let simplifier = try ScriptConverter(configuration: "t2s")
    let sentences = NativeSentences.all.map { Array($0.unicodeScalars) }
    let simplified = sentences.map { simplifier.convert($0) }
    lines = engines.map { name, converter in
      let errors = zip(sentences, simplified).reduce(0) { errors, pair in
        errors + zip(converter.convert(pair.1), pair.0).count { $0 != $1 }
      }
      return "\(name)\t\(errors)\t\(sentences.map(\.count).reduce(0, +))"
    }
  }
}
