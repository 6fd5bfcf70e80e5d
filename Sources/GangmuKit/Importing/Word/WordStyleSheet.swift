/// One style of `styles.xml`.
struct WordStyle: Sendable {
  enum Kind: String, Sendable {
    case paragraph, character, table, numbering
  }

  var id = ""
  var kind = Kind.paragraph
  var name = ""
  var basedOn: String?
  var isDefault = false
  var paragraph = ParagraphProperties()
  var run = RunProperties()
}

/// What a style comes to together with the styles that it is based on.
struct ResolvedStyle: Hashable, Sendable {
  var alignment: BlockStyle.Alignment?
  /// 1 to 9 for a heading.
  var headingLevel: Int?
  var isBold: Bool?
  var isHidden: Bool?
  var halfPoints: Int?
}

/// The styles of a document. An empty sheet is that of a document without styles.
struct WordStyleSheet: Sendable {
  /// Word itself follows no longer chain; a longer one is a circle or an attack.
  static let longestChain = 64

  private var styles: [String: WordStyle] = [:]
  private var resolved: [String: ResolvedStyle] = [:]
  private var defaultParagraphStyle: String?
  var defaults = RunProperties()
  var defaultAlignment: BlockStyle.Alignment?

  /// The first style of an id counts, as in Word.
  mutating func add(_ style: WordStyle) {
    guard styles[style.id] == nil else { return }
    styles[style.id] = style
    if style.kind == .paragraph, style.isDefault, defaultParagraphStyle == nil {
      defaultParagraphStyle = style.id
    }
  }

  /// Works out what each style comes to; to be called once after the last `add`.
  mutating func resolve() {
    for id in styles.keys { resolved[id] = resolve(chain(from: id)) }
  }

  /// The style of a paragraph: the named one, or the default.
  func paragraphStyle(_ id: String?) -> ResolvedStyle {
    let known = id.flatMap { resolved[$0] } ?? defaultParagraphStyle.flatMap { resolved[$0] }
    return known ?? ResolvedStyle(alignment: defaultAlignment)
  }

  /// A style and those it is based on, nearest first. A circle ends where it closes.
  func chain(from id: String?) -> [WordStyle] {
    var chain: [WordStyle] = []
    var next = id
    while let id = next, let style = styles[id], chain.count < Self.longestChain,
      !chain.contains(where: { $0.id == id })
    {
      chain.append(style)
      next = style.basedOn
    }
    return chain
  }

  func paragraphChain(from id: String?) -> [WordStyle] {
    let named = chain(from: id)
    return named.isEmpty ? chain(from: defaultParagraphStyle) : named
  }

  /// What a run looks like in a paragraph of a style.
  func format(of run: RunProperties, in paragraph: ResolvedStyle) -> CharacterFormat {
    let character = run.style.flatMap { resolved[$0] }
    return CharacterFormat(
      isBold: run.isBold
        ?? Self.toggle(defaults.isBold, paragraph.isBold, character?.isBold),
      isHidden: run.isHidden
        ?? Self.toggle(defaults.isHidden, paragraph.isHidden, character?.isHidden),
      halfPoints: run.halfPoints ?? character?.halfPoints ?? paragraph.halfPoints
        ?? defaults.halfPoints)
  }

  /// Bold in both the paragraph's and the run's style cancels out (ECMA-376 part 1, 17.7.3).
  private static func toggle(_ everywhere: Bool?, _ paragraph: Bool?, _ run: Bool?) -> Bool {
    everywhere ?? false || (paragraph ?? false) != (run ?? false)
  }

  private func resolve(_ chain: [WordStyle]) -> ResolvedStyle {
    var result = ResolvedStyle()
    var outlineLevel: Int?
    for style in chain {
      result.alignment = result.alignment ?? style.paragraph.alignment
      result.isBold = result.isBold ?? style.run.isBold
      result.isHidden = result.isHidden ?? style.run.isHidden
      result.halfPoints = result.halfPoints ?? style.run.halfPoints
      outlineLevel =
        outlineLevel ?? style.paragraph.outlineLevel
        ?? HeadingStyleName.level(of: style.name).map { $0 - 1 }
    }
    result.alignment = result.alignment ?? defaultAlignment
    result.headingLevel = outlineLevel.flatMap { Self.headingLevel(outlineLevel: $0) }
    return result
  }

  /// Outline levels count from 0, headings from 1; level 9 is body text.
  static func headingLevel(outlineLevel: Int) -> Int? {
    (0...8).contains(outlineLevel) ? outlineLevel + 1 : nil
  }
}
