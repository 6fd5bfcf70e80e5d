internal import ScriptConversion

/// Finds out in which script and orthography a text stands, and how it came to it (domain rules
/// §5.1).
///
/// 1. Nothing is claimed that the text does not show: a cut of a few words says its script and
///    stays undecidable about the rest.
/// 2. What a person wrote in Taiwan, Hong Kong or Japan is never called machine-converted.
struct ScriptRecognizer: Sendable {
  /// A script is mixed in when it has at least this share of the characters that tell.
  static let mixedShare = 0.05
  /// One stray character mixes nothing.
  static let mixedCount = 2
  /// So many words that only a converter writes are no accident…
  static let converterWords = 2
  /// …when there is one for so many Han characters: a long native text has a slip or two.
  static let hanPerLeftover = 400
  /// In so many Han characters a person has written something that no converter would.
  static let hanForFixedPoint = 400
  /// A text so short says little about its orthography.
  static let hanForOrthography = 100
  /// Japanese has at least one kana in so many characters.
  static let hanPerKana = 4

  let characters: ScriptCharacters
  private let words: ScriptWords
  private let roundTrip: ScriptRoundTrip

  init(fold: ScalarFold, roundTrip: ScriptRoundTrip) {
    characters = ScriptCharacters(fold: fold)
    words = ScriptWords(fold: fold, characters: characters)
    self.roundTrip = roundTrip
  }

  /// Scans a text for everything that the recognition and the conversion ask of it.
  func read(_ text: [Unicode.Scalar]) -> ScriptReading { ScriptReading(text, by: words) }

  struct Counts: Hashable, Sendable {
    var simplified = 0
    var traditional = 0
    var shared = 0

    var telling: Int { simplified + traditional }
    var han: Int { telling + shared }
    var isTraditional: Bool { traditional > simplified }

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

  /// - Parameters:
  ///   - text: The text after the clean-up.
  ///   - reading: What a scan of it told.
  func recognize(
    _ text: [Unicode.Scalar], _ reading: ScriptReading, target: String
  ) -> ScriptReport {
    var evidence = ScriptEvidence(reading)
    let verdict = judgement(text, reading.counts, &evidence)
    return ScriptReport(
      detected: verdict.detected, state: verdict.state.rawValue, converter: verdict.converter,
      confidence: verdict.confidence, evidence: evidence.named, target: target)
  }

  enum State: String, Hashable, Sendable {
    case native, mixed, undecidable
    case machineConverted = "machine-converted"
  }

  private struct Verdict {
    var detected: String
    var state: State
    var converter: String?
    var confidence: Double?
  }

  private func judgement(
    _ text: [Unicode.Scalar], _ counts: Counts, _ evidence: inout ScriptEvidence
  ) -> Verdict {
    if evidence.kana * Self.hanPerKana > counts.han {
      return Verdict(detected: "ja", state: .native, confidence: 0.9)
    }
    if counts.telling == 0 { return Verdict(detected: "und", state: .undecidable) }
    if counts.isMixed { return Verdict(detected: "mixed", state: .mixed, confidence: 0.9) }
    return counts.isTraditional
      ? traditional(text, counts, &evidence) : simplified(counts, evidence)
  }

  private func simplified(_ counts: Counts, _ evidence: ScriptEvidence) -> Verdict {
    let isConverted = evidence.residue >= Self.converterWords
    return Verdict(
      detected: "zh-Hans-CN", state: isConverted ? .machineConverted : .native,
      converter: isConverted ? "t2s" : nil, confidence: Self.confidence(of: counts.telling))
  }

  private func traditional(
    _ text: [Unicode.Scalar], _ counts: Counts, _ evidence: inout ScriptEvidence
  ) -> Verdict {
    let isSmall = counts.han < Self.hanForOrthography
    if evidence.leftovers >= Self.converterWords,
      evidence.leftovers * Self.hanPerLeftover >= counts.han
    {
      return Verdict(
        detected: "zh-Hant", state: .machineConverted, converter: "characters",
        confidence: Self.confidence(of: evidence.leftovers * 4))
    }
    let orthography = orthography(evidence, isSmall: isSmall)
    if let converted = fixedPoint(text, counts, &evidence) { return converted }
    // Of a short text only what is typical of a place says that a person wrote it there.
    let isTypical = evidence.cornerQuotes > 0 || evidence.taiwanWords > 1
    let isNative = evidence.leftovers == 0 && (isTypical || !isSmall)
    return Verdict(
      detected: orthography, state: isNative ? .native : .undecidable,
      confidence: Self.confidence(of: isNative ? counts.telling : counts.telling / 4))
  }

  /// The converter whose output the text is: it comes back from Simplified as it was.
  private func fixedPoint(
    _ text: [Unicode.Scalar], _ counts: Counts, _ evidence: inout ScriptEvidence
  ) -> Verdict? {
    let isLong = counts.han >= Self.hanForFixedPoint
    let hasIdioms =
      evidence.idioms >= Self.converterWords && evidence.mainlandWords > 0
      && (isLong || evidence.converterWords > 0)
    guard isLong || hasIdioms, evidence.cornerQuotes <= evidence.curlyQuotes,
      evidence.mainlandWords > 0
    else { return nil }
    func returns(by way: ScriptRoundTrip.Way) -> Bool {
      evidence.roundTrips[way] = roundTrip.firstDifferences(of: text, by: way)
      return evidence.roundTrips[way] == 0
    }
    if returns(by: .s2tw) {
      let hasPhrases = hasIdioms && returns(by: .s2twp)
      if hasPhrases {
        return Verdict(
          detected: "zh-Hant-TW", state: .machineConverted, converter: "s2twp",
          confidence: Self.confidence(of: counts.telling))
      }
      guard isLong else { return nil }
      return Verdict(
        detected: evidence.taiwanLetters > 0 ? "zh-Hant-TW" : "zh-Hant", state: .machineConverted,
        converter: "s2tw", confidence: Self.confidence(of: counts.telling / 2))
    }
    guard isLong else { return nil }
    if evidence.standardLetters > 0, returns(by: .s2t) {
      return Verdict(
        detected: "zh-Hant", state: .machineConverted, converter: "s2t",
        confidence: Self.confidence(of: counts.telling))
    }
    if evidence.hongKongLetters > 0, returns(by: .s2hk) {
      return Verdict(
        detected: "zh-Hant-HK", state: .machineConverted, converter: "s2hk",
        confidence: Self.confidence(of: counts.telling))
    }
    return nil
  }

  private func orthography(_ evidence: ScriptEvidence, isSmall: Bool) -> String {
    if evidence.standardLetters > evidence.hongKongLetters,
      evidence.standardLetters > evidence.taiwanLetters
    {
      return "zh-Hant"
    }
    let hongKong =
      evidence.hongKongLetters
      + (evidence.notStandardLetters > 0 ? evidence.sharedLetters : 0)
    if hongKong > evidence.taiwanLetters { return "zh-Hant-HK" }
    let taiwan =
      evidence.taiwanLetters + evidence.taiwanWords + min(evidence.cornerQuotes, 1)
    return taiwan >= (isSmall ? 2 : 1) ? "zh-Hant-TW" : "zh-Hant"
  }

  /// Grows towards certainty with the number of signs: a half at one, nine tenths at nine.
  private static func confidence(of signs: Int) -> Double {
    guard signs > 0 else { return 0.5 }
    return Double(min(99, 100 * signs / (signs + 1))) / 100
  }
}
