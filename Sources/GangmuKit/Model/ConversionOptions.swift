/// The choices that change a result; they are recorded in it.
public struct ConversionOptions: Hashable, Sendable, Codable {
  public var script: ScriptTarget
  public var punctuation: Punctuation
  /// Keep single spaces that separate Han from Han, Latin or digits.
  public var keepSpaces: Bool
  /// How the dictionaries decide on the way to another script. ``ScriptEngine/opencc`` converts the
  /// whole text as OpenCC does, what stands in the target's script already with it.
  public var engine: ScriptEngine
  /// Suggestions that are carried out, each change as an edit; none unless it is named here.
  public var appliedSuggestions: [SuggestionRule]
  /// How the documents number their headings, beside the usual ways.
  public var outline: OutlineStyle?

  /// What half-width punctuation between Han characters becomes.
  public enum Punctuation: String, Hashable, Sendable, Codable, CaseIterable {
    case keep, fullwidth
  }

  public init(
    script: ScriptTarget = .hans, punctuation: Punctuation = .keep, keepSpaces: Bool = false,
    engine: ScriptEngine = .refined, appliedSuggestions: [SuggestionRule] = [],
    outline: OutlineStyle? = nil
  ) {
    self.script = script
    self.punctuation = punctuation
    self.keepSpaces = keepSpaces
    self.engine = engine
    self.appliedSuggestions = appliedSuggestions
    self.outline = outline
  }

  /// Results of earlier versions do not tell the later choices.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      script: try values.decode(ScriptTarget.self, forKey: .script),
      punctuation: try values.decode(Punctuation.self, forKey: .punctuation),
      keepSpaces: try values.decode(Bool.self, forKey: .keepSpaces),
      engine: try values.decodeIfPresent(ScriptEngine.self, forKey: .engine) ?? .refined,
      appliedSuggestions: try values.decodeIfPresent(
        [SuggestionRule].self, forKey: .appliedSuggestions) ?? [],
      outline: try values.decodeIfPresent(OutlineStyle.self, forKey: .outline))
  }
}

/// What may be suggested and, where it is asked for, carried out.
public enum SuggestionRule: String, Hashable, Sendable, Codable, CaseIterable {
  /// Words that a rewriting program put in place of others go back (`S_SYNONYM_SPUN`).
  case spun = "script/spun"
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
