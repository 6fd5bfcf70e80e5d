/// How a document numbers its headings, as a person describes it: the patterns of its levels,
/// outermost first.
///
/// A pattern is a label by example, the number in braces: `第{一}讲`, `{1}-`, `任务{A}：`, `{①}`. What
/// the grammar knows already (`{一}、`) only gets its place; anything else becomes a form of its own.
///
///     # A comment
///     第{一}讲   section
///     {一}、
///     {1}-       item
///
/// After a pattern, `section`, `item` or `point` says what its nodes are. Where nothing does, the last
/// pattern is that of the items and those above it are sections.
public struct OutlineStyle: Hashable, Sendable, Codable {
  /// A pattern and, where it is stated, what it heads.
  public struct Level: Hashable, Sendable {
    public var pattern: String
    public var kind: OutlineNode.Kind?

    public init(pattern: String, kind: OutlineNode.Kind? = nil) {
      self.pattern = pattern
      self.kind = kind
    }
  }

  public let levels: [Level]
  /// What the patterns mean to the segmenter.
  package let forms: [OutlineForm]

  /// How many patterns the grammar has room for beside its own.
  public static let mostPatterns = MarkerKind.custom.count
  /// The longest text before or after the number.
  public static let longestDelimiter = 8

  /// - Parameter text: The lines of an outline file.
  /// - Throws: ``ConversionError`` with code `invalidOutline`, the place naming the line: for a
  ///   pattern without a number in braces or with two, a number of no known kind, a pattern that
  ///   stands twice, a delimiter that is too long, more patterns than ``mostPatterns``, a word after
  ///   the pattern that is no kind, and for a file without patterns.
  public init(_ text: String) throws {
    var levels: [Level] = []
    var forms: [OutlineForm] = []
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      do throws(OutlineForm.Flaw) {
        let level = try Self.level(words)
        let form = try OutlineForm(level, after: forms)
        levels.append(level)
        forms.append(form)
      } catch {
        throw ConversionError(
          .invalidOutline, error.message(String(first)), place: "line \(number + 1)",
          advice: error.advice)
      }
    }
    guard !levels.isEmpty else {
      throw ConversionError(
        .invalidOutline, "The outline file holds no pattern.",
        advice: "write a label a line, its number in braces: 第{一}讲")
    }
    self.levels = levels
    self.forms = forms
  }

  private static func level(_ words: [Substring]) throws(OutlineForm.Flaw) -> Level {
    guard words.count > 1 else { return Level(pattern: String(words[0])) }
    guard words.count == 2, let kind = OutlineNode.Kind(rawValue: String(words[1])) else {
      throw .unknownKind(words.dropFirst().joined(separator: " "))
    }
    return Level(pattern: String(words[0]), kind: kind)
  }

  /// The lines of the file, without comments.
  public var lines: [String] {
    levels.map { level in level.kind.map { "\(level.pattern) \($0.rawValue)" } ?? level.pattern }
  }

  public init(from decoder: any Decoder) throws {
    let lines = try decoder.singleValueContainer().decode([String].self)
    try self.init(lines.joined(separator: "\n"))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(lines)
  }
}

extension OutlineStyle {
  /// The standard forms with those of the patterns, which are tried first.
  package var grammar: MarkerGrammar {
    MarkerGrammar(forms.compactMap(\.form) + MarkerGrammar.standardForms)
  }

  /// The usual order of kinds with the patterns in theirs: each stands behind the one before it, and
  /// those before the first known kind stand in front of it.
  package var order: MarkerOrder {
    var kinds = MarkerKind.allCases.filter { !$0.isCustom }
    let listed = forms.map(\.kind)
    let known = listed.filter { kinds.contains($0) }
    let places = known.compactMap { kinds.firstIndex(of: $0) }.sorted()
    for (place, kind) in zip(places, known) { kinds[place] = kind }
    var place = known.first.flatMap { kinds.firstIndex(of: $0) } ?? kinds.startIndex
    for kind in listed {
      if let index = kinds.firstIndex(of: kind) {
        place = index + 1
      } else {
        kinds.insert(kind, at: place)
        place += 1
      }
    }
    return MarkerOrder(kinds)
  }

  /// What the nodes of each listed kind are.
  package var nodeKinds: [MarkerKind: OutlineNode.Kind] {
    let lastSection = levels.lastIndex { $0.kind == .section } ?? -1
    let item =
      levels.firstIndex { $0.kind == .item }
      ?? levels.firstIndex { $0.kind == .point }.map { $0 - 1 }
      ?? max(lastSection + 1, levels.count - 1)
    var kinds: [MarkerKind: OutlineNode.Kind] = [:]
    for (index, form) in forms.enumerated() {
      kinds[form.kind] =
        levels[index].kind ?? (index < item ? .section : index == item ? .item : .point)
    }
    return kinds
  }
}
