internal import ScriptConversion

/// The conversions from Simplified, whose dictionaries are large: each is read once, when the first
/// text comes that needs it, and serves all normalisers.
enum ScriptDictionaries {
  /// A way from Simplified, by its OpenCC configuration.
  enum Way: String, Hashable, Sendable, CaseIterable {
    case s2t, s2tw, s2twp, s2hk
  }

  typealias Loaded<Converter> = Result<Converter, ScriptConversionError>

  /// As OpenCC converts, to recognise its output.
  static func exact(_ way: Way) throws(ScriptConversionError) -> ScriptConverter {
    switch way {
    case .s2t: try exactS2T.get()
    case .s2tw: try exactS2TW.get()
    case .s2twp: try exactS2TWP.get()
    case .s2hk: try exactS2HK.get()
    }
  }

  /// With better decisions, to convert.
  static func refined(_ way: Way) throws(ScriptConversionError) -> ScriptConverter {
    switch way {
    case .s2t: try refinedS2T.get()
    case .s2tw: try refinedS2TW.get()
    case .s2twp: try refinedS2TWP.get()
    case .s2hk: try refinedS2HK.get()
    }
  }

  private static let exactS2T = loadExact(.s2t)
  private static let exactS2TW = loadExact(.s2tw)
  private static let exactS2TWP = loadExact(.s2twp)
  private static let exactS2HK = loadExact(.s2hk)
  private static let refinedS2T = loadRefined(.s2t)
  private static let refinedS2TW = loadRefined(.s2tw)
  private static let refinedS2TWP = loadRefined(.s2twp)
  private static let refinedS2HK = loadRefined(.s2hk)

  private static func loadExact(_ way: Way) -> Loaded<ScriptConverter> {
    do { return .success(try ScriptConverter(configuration: way.rawValue)) } catch {
      return .failure(error)
    }
  }

  private static func loadRefined(_ way: Way) -> Loaded<ScriptConverter> {
    do { return .success(try ScriptConverter(refining: way.rawValue)) } catch {
      return .failure(error)
    }
  }
}
