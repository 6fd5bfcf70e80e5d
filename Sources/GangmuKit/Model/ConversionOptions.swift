/// The choices that change a result; they are recorded in it.
public struct ConversionOptions: Hashable, Sendable, Codable {
  public var script: ScriptTarget
  public var punctuation: Punctuation
  /// Keep single spaces that separate Han from Han, Latin or digits.
  public var keepSpaces: Bool

  /// What half-width punctuation between Han characters becomes.
  public enum Punctuation: String, Hashable, Sendable, Codable, CaseIterable {
    case keep, fullwidth
  }

  public init(
    script: ScriptTarget = .hans, punctuation: Punctuation = .keep, keepSpaces: Bool = false
  ) {
    self.script = script
    self.punctuation = punctuation
    self.keepSpaces = keepSpaces
  }
}

/// The script and orthography that a text is normalised to.
public enum ScriptTarget: String, Hashable, Sendable, Codable, CaseIterable {
  case hans, keep, hant
  case hantTaiwan = "hant-tw"
  case hantHongKong = "hant-hk"
  case hantStandard = "hant-std"
}

/// How the dictionaries decide between readings of a text.
public enum ScriptEngine: String, Hashable, Sendable, Codable, CaseIterable {
  /// Leftmost-longest, byte for byte what OpenCC gives.
  case opencc
  /// The same dictionaries, with whole stretches weighed so that no phrase cuts through a word.
  case refined
}
