/// What a text shows about its orthography and about how it came to it.
struct ScriptEvidence {
  private let reading: ScriptReading
  private let isTraditional: Bool
  /// What changes on the way to Simplified and back, by the way back; only where it was asked.
  var roundTrips: [ScriptRoundTrip.Way: Int] = [:]

  init(_ reading: ScriptReading) {
    self.reading = reading
    isTraditional = reading.counts.isTraditional
  }

  /// Letters with one origin each, and those that Hong Kong shares with OpenCC's standard or not.
  var taiwanLetters: Int { reading.letters(.taiwan) + ofTraditional(.particle) }
  var hongKongLetters: Int { reading.letters(.hongKong) }
  var standardLetters: Int { reading.letters(.standard) }
  var sharedLetters: Int { reading.letters(.shared) }
  var notStandardLetters: Int { reading.letters(.notStandard) }
  /// Curly quotes are those of the mainland; Taiwan has 「」.
  var curlyQuotes: Int { reading.letters(.curlyQuote) }
  var cornerQuotes: Int { reading.letters(.cornerQuote) }
  var kana: Int { reading.letters(.kana) }

  var taiwanWords: Int { ofTraditional(.taiwan) }
  var mainlandWords: Int { ofTraditional(.mainland) }
  var idioms: Int { ofTraditional(.taiwanIdiom) }
  var converterWords: Int { ofTraditional(.converter) }
  /// Characters left in their Simplified form.
  var leftovers: Int { ofTraditional(.leftSimplified) }
  /// What `t2s` leaves in a Simplified text.
  var residue: Int { isTraditional ? 0 : reading.hits(.repair).count }

  private func ofTraditional(_ list: ScriptWords.List) -> Int {
    isTraditional ? reading.hits(list).count : 0
  }

  /// The figures by name, without those that are 0. The round trip is told even then.
  var named: [String: Int] {
    let counts = reading.counts
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
