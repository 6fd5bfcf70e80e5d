internal import ScriptConversion

/// What a text shows about its orthography and about how it came to it.
struct ScriptEvidence {
  /// The letters by origin, as they are counted.
  private enum Letter: UInt32 {
    case taiwan = 1
    case hongKong, standard, shared, notStandard, curlyQuote, cornerQuote, kana
  }

  var taiwanLetters = 0
  var hongKongLetters = 0
  var standardLetters = 0
  var sharedLetters = 0
  var notStandardLetters = 0
  /// Curly quotes are those of the mainland; Taiwan has 「」.
  var curlyQuotes = 0
  var cornerQuotes = 0
  var kana = 0
  var taiwanWords = 0
  var mainlandWords = 0
  var idioms = 0
  var converterWords = 0
  /// Characters left in their Simplified form.
  var leftovers = 0
  /// What `t2s` leaves in a Simplified text.
  var residue = 0
  /// What changes on the way to Simplified and back, by the way back; only where it was asked.
  var roundTrips: [ScriptRoundTrip.Way: Int] = [:]

  init(_ text: [Unicode.Scalar], isTraditional: Bool) {
    for scalar in text { count(Letter(rawValue: Self.letters[scalar])) }
    guard isTraditional else {
      residue = ScriptRepairs.afterSimplifying.edits(text).count
      return
    }
    leftovers = ScriptRepairs.leftSimplified.edits(text).count
    idioms = Self.idioms.edits(text).count
    mainlandWords = Self.mainland.edits(text).count
    taiwanWords = Self.taiwan.edits(text).count
    converterWords = Self.converter.edits(text).count
    taiwanLetters += Self.particles.edits(text).count
  }

  private mutating func count(_ letter: Letter?) {
    switch letter {
    case .taiwan: taiwanLetters += 1
    case .hongKong: hongKongLetters += 1
    case .standard: standardLetters += 1
    case .shared: sharedLetters += 1
    case .notStandard: notStandardLetters += 1
    case .curlyQuote: curlyQuotes += 1
    case .cornerQuote: cornerQuotes += 1
    case .kana: kana += 1
    case nil: break
    }
  }

  private static let letters: ScalarTable = {
    var table = ScalarTable()
    func set(_ scalars: some Sequence<Unicode.Scalar>, _ letter: Letter) {
      for scalar in scalars { table[scalar] = letter.rawValue }
    }
    set(ScriptVocabulary.taiwanLetters.unicodeScalars, .taiwan)
    set(ScriptVocabulary.hongKongLetters.unicodeScalars, .hongKong)
    set(ScriptVocabulary.standardLetters.unicodeScalars, .standard)
    set(ScriptVocabulary.sharedLetters.unicodeScalars, .shared)
    set(ScriptVocabulary.notStandardLetters.unicodeScalars, .notStandard)
    set("“”".unicodeScalars, .curlyQuote)
    set("「」".unicodeScalars, .cornerQuote)
    set((UInt32(0x3041)...0x30FA).compactMap(Unicode.Scalar.init), .kana)
    return table
  }()

  /// Words that are looked for and not changed: the value only has to differ.
  private static func finder(_ words: [String], keeps: [String] = []) -> ScriptConverter {
    ScriptConverter(entries: words.map { ($0, "") } + keeps.map { ($0, $0) })
  }

  private static let idioms = finder(IdiomTable.taiwanWords)
  private static let mainland = finder(ScriptVocabulary.mainlandWords)
  private static let taiwan = finder(
    ScriptVocabulary.taiwanWords, keeps: ScriptVocabulary.notTaiwanWords)
  private static let converter = finder(ScriptVocabulary.converterWords)
  /// 著 as a particle, which is Taiwan's: the words of works stop it.
  private static let particles = ScriptRepairs.particles

  /// The figures by name, without those that are 0. The round trip is told even then.
  func named(_ counts: ScriptRecognizer.Counts) -> [String: Int] {
    var named = [
      "simplified": counts.simplified, "traditional": counts.traditional, "shared": counts.shared,
      "taiwanLetters": taiwanLetters, "hongKongLetters": hongKongLetters,
      "standardLetters": standardLetters, "taiwanWords": taiwanWords,
      "mainlandWords": mainlandWords, "taiwanIdioms": idioms, "leftSimplified": leftovers,
      "traditionalResidue": residue, "kana": kana,
    ].filter { $0.value > 0 }
    for (way, count) in roundTrips { named["roundTrip-" + way.rawValue] = count }
    return named
  }
}
