import ScriptConversion
import ScriptTexts

/// How many of the compounds of the test list each engine gets wrong.
struct CompoundComparison {
  /// A line for each engine: its name and the number, apart by a tab.
  let lines: [String]

  init() throws {
    let engines = [
      ("gangmu opencc", try ScriptConverter(configuration: "s2tw")),
      ("gangmu refined", try ScriptConverter(refining: "s2tw")),
    ]
    lines = engines.map { name, converter in
      let errors = Compound.all.count { compound in
        let result = converter.convert(Array(compound.simplified.unicodeScalars))
        return !compound.traditional.contains(String(String.UnicodeScalarView(result)))
      }
      return "\(name)\t\(errors)"
    }
  }
}
