internal import ScriptConversion

/// Finds out in which script and orthography a text stands, and how it came to it (domain rules
/// §5.1).
struct ScriptRecognizer: Sendable {
  /// A script is mixed in when it has at least this share of the characters that tell.
  static let mixedShare = 0.05
  /// One stray character mixes nothing.
  static let mixedCount = 2
  /// So many words that only a converter writes are no accident.
  static let converterWords = 2

  let characters: ScriptCharacters

  init(fold: ScalarFold) {
    characters = ScriptCharacters(fold: fold)
  }

  struct Counts: Hashable, Sendable {
    var simplified = 0
    var traditional = 0
    var shared = 0

    var telling: Int { simplified + traditional }

    var isMixed: Bool {
      let lesser = min(simplified, traditional)
      return lesser >= mixedCount && Double(lesser) >= mixedShare * Double(telling)
    }

    static func + (left: Counts, right: Counts) -> Counts {
      Counts(
        simplified: left.simplified + right.simplified,
        traditional: left.traditional + right.traditional, shared: left.shared + right.shared)
    }
  }

  func counts(_ text: ArraySlice<Unicode.Scalar>) -> Counts {
    var counts = Counts()
    for scalar in text {
      switch characters.kind(of: scalar) {
      case .simplified: counts.simplified += 1
      case .traditional: counts.traditional += 1
      case .shared: if scalar.isHan { counts.shared += 1 }
      }
    }
    return counts
  }

  /// - Parameter text: The text after the clean-up.
  func recognize(_ text: [Unicode.Scalar], counts: Counts, target: String) -> ScriptReport {
    let words = WordEvidence(text, isTraditional: counts.traditional > counts.simplified)
    let (detected, state) = judgement(counts, words)
    return ScriptReport(
      detected: detected, state: state, evidence: evidence(counts, words), target: target)
  }

  private func judgement(_ counts: Counts, _ words: WordEvidence) -> (String, String) {
    if counts.telling == 0 { return ("und", "undecidable") }
    if counts.isMixed { return ("mixed", "mixed") }
    if counts.simplified >= counts.traditional {
      let isConverted = words.residue >= Self.converterWords
      return ("zh-Hans-CN", isConverted ? "machine-converted" : "native")
    }
    if words.idioms >= Self.converterWords, words.isMainland {
      return ("zh-Hant-TW", "machine-converted")
    }
    if words.leftovers >= Self.converterWords { return ("zh-Hant", "machine-converted") }
    return (words.orthography, "native")
  }

  private func evidence(_ counts: Counts, _ words: WordEvidence) -> [String: Int] {
    [
      "simplified": counts.simplified, "traditional": counts.traditional,
      "shared": counts.shared, "taiwanLetters": words.taiwanLetters,
      "hongKongLetters": words.hongKongLetters, "taiwanIdioms": words.idioms,
      "leftSimplified": words.leftovers, "traditionalResidue": words.residue,
    ].filter { $0.value > 0 }
  }
}

/// The words and letters of a text that tell where its orthography comes from.
private struct WordEvidence {
  var taiwanLetters = 0
  var hongKongLetters = 0
  var standardLetters = 0
  var idioms = 0
  var mainlandWords = 0
  var leftovers = 0
  var residue = 0

  /// Curly quotes are those of the mainland; genuine Taiwan texts have 「」.
  var hasCurlyQuotes = false
  var hasCornerQuotes = false

  var isMainland: Bool { mainlandWords > 0 && (hasCurlyQuotes || !hasCornerQuotes) }

  var orthography: String {
    if standardLetters > 0, standardLetters >= taiwanLetters / 4 { return "zh-Hant" }
    if hongKongLetters > taiwanLetters { return "zh-Hant-HK" }
    return taiwanLetters > 0 ? "zh-Hant-TW" : "zh-Hant"
  }

  init(_ text: [Unicode.Scalar], isTraditional: Bool) {
    guard isTraditional else {
      residue = ScriptRepairs.afterSimplifying.edits(text).count
      return
    }
    leftovers = ScriptRepairs.leftSimplified.edits(text).count
    idioms = Self.idiomConverter.edits(text).count
    mainlandWords = Self.mainlandConverter.edits(text).count
    for scalar in text {
      switch Self.letters[scalar] {
      case 1: taiwanLetters += 1
      case 2: hongKongLetters += 1
      case 3: standardLetters += 1
      case 4: hasCurlyQuotes = true
      case 5: hasCornerQuotes = true
      default: break
      }
    }
  }

  private static let letters: ScalarTable = {
    let groups = [
      ScriptTables.taiwanLetters, ScriptTables.hongKongLetters, ScriptTables.standardLetters, "“”",
      "「」",
    ]
    var table = ScalarTable()
    for (index, group) in groups.enumerated() {
      for scalar in group.unicodeScalars { table[scalar] = UInt32(index + 1) }
    }
    return table
  }()

  private static let idiomConverter = ScriptConverter(
    entries: ScriptTables.taiwanIdioms.map { ($0.idiom, $0.mainland) })

  /// Words that are looked for and not changed: the value only has to differ.
  private static let mainlandConverter = ScriptConverter(
    entries: ScriptTables.mainlandWords.map { ($0, "") })
}

extension ScriptRecognizer {
  /// Says what was recognised, and in which blocks the scripts are mixed.
  func diagnostics(
    _ report: ScriptReport, blocks: [(range: SourceRange, counts: Counts)]
  ) -> [Diagnostic] {
    var mixed = DiagnosticTally(.scriptMixed)
    for block in blocks where block.counts.isMixed {
      mixed.add(
        block.range,
        "Simplified and Traditional characters are mixed: "
          + "\(block.counts.simplified) and \(block.counts.traditional).")
    }
    var all = [
      Diagnostic(.script, "The text is \(report.detected), \(report.state).")
    ]
    if report.detected == "mixed", mixed.all.isEmpty {
      all.append(
        Diagnostic(.scriptMixed, "Some paragraphs are Simplified and some are Traditional."))
    }
    return all + mixed.all
  }
}
