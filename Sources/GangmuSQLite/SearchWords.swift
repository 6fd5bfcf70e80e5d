internal import ScriptConversion

/// Texts and queries as the search index has them: runs of characters, cut into words of one to four.
///
/// SQLite's own tokenizers take a Chinese clause for one word, or need three characters. A word of
/// two is the most frequent, so every stretch of one to four characters is a token of its own.
struct SearchWords: Sendable {
  static let longest = 4

  private let simplifier: ScriptConverter
  private let traditionalizer: ScriptConverter

  /// - Throws: What OpenCC's dictionaries throw when they are missing.
  init() throws {
    simplifier = try ScriptConverter(configuration: "t2s")
    traditionalizer = try ScriptConverter(configuration: "s2t")
  }

  /// The tokens of a text for each length, in Simplified and, where that differs, in Traditional.
  func columns(of text: String) -> [String] {
    let simplified = converted(text, by: simplifier)
    let traditional = converted(simplified, by: traditionalizer)
    let runs =
      Self.runs(of: simplified) + (traditional == simplified ? [] : Self.runs(of: traditional))
    return (1...Self.longest).map { length in
      runs.flatMap { Self.words(of: $0, length) }.joined(separator: " ")
    }
  }

  /// The FTS5 query that finds a text's words as a phrase; nil when it has none.
  func query(for words: String) -> String? {
    let phrases = Self.runs(of: converted(words, by: simplifier)).map { run in
      let length = min(run.count, Self.longest)
      return "words\(length) : \"\(Self.words(of: run, length).joined(separator: " "))\""
    }
    return phrases.isEmpty ? nil : phrases.joined(separator: " AND ")
  }

  private func converted(_ text: String, by converter: ScriptConverter) -> String {
    var bytes = Array(text.utf8)
    bytes = bytes.withUnsafeBufferPointer { converter.convert(utf8: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Letters and digits without what stands between them; case does not matter.
  private static func runs(of text: String) -> [[Unicode.Scalar]] {
    text.lowercased().unicodeScalars.split { !isWordPart($0) }.map(Array.init)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  private static func words(of run: [Unicode.Scalar], _ length: Int) -> [String] {
    guard run.count >= length else { return [] }
    return (0...run.count - length).map { start in
      String(String.UnicodeScalarView(run[start..<start + length]))
    }
  }
}
