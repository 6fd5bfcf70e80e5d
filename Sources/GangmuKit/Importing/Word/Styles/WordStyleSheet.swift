/// The styles of a document, worked out as they are asked for. An empty sheet is that of a document
/// without styles.
final class WordStyleSheet {
  /// Word itself follows no longer chain; a longer one is a circle or an attack.
  static let longestChain = 64

  private var styles: [String: WordStyle] = [:]
  private var resolved: [String: ResolvedStyle] = [:]
  private var defaultParagraphStyle: String?
  private lazy var plain = resolve(defaultParagraphStyle)
  var defaults = RunProperties()
  var defaultAlignment: BlockStyle.Alignment?
  /// Whether numbers in words are English, which is the language of most files that say none.
  var isEnglish = true

  /// The first style of an id counts, as in Word.
  func add(_ style: WordStyle) {
    guard styles[style.id] == nil else { return }
    styles[style.id] = style
    if style.kind == .paragraph, style.isDefault, defaultParagraphStyle == nil {
      defaultParagraphStyle = style.id
    }
  }

  /// The style of a paragraph: the named one, or the default.
  func paragraphStyle(_ id: String?) -> ResolvedStyle {
    id.flatMap(known) ?? plain
  }

  /// A numbering style, which holds a list definition.
  func numberingStyle(_ id: String) -> ResolvedStyle? { known(id) }

  func tableHasBorders(_ id: String) -> Bool {
    known(id)?.chain.contains(where: \.hasBorders) ?? false
  }

  /// What a run looks like in a paragraph of a style.
  func format(of run: RunProperties, in paragraph: ResolvedStyle) -> CharacterFormat {
    let character = run.style.flatMap(known)
    var format = CharacterFormat()
    format.isBold =
      run.isBold ?? Self.toggle(defaults.isBold, paragraph.isBold, character?.isBold)
    format.boldOrigin =
      run.isBold == nil ? Self.origin(character?.isBold, paragraph.isBold) : .run
    format.isHidden =
      run.isHidden ?? Self.toggle(defaults.isHidden, paragraph.isHidden, character?.isHidden)
    format.isRed = run.isRed ?? character?.isRed ?? paragraph.isRed ?? defaults.isRed ?? false
    format.halfPoints =
      run.halfPoints ?? character?.halfPoints ?? paragraph.halfPoints ?? defaults.halfPoints
    format.sizeOrigin =
      run.halfPoints == nil ? Self.origin(character?.halfPoints, paragraph.halfPoints) : .run
    format.font = run.font ?? character?.font ?? paragraph.font ?? defaults.font
    format.fontOrigin = run.font == nil ? Self.origin(character?.font, paragraph.font) : .run
    return format
  }

  private static func origin<Value>(
    _ character: Value?, _ paragraph: Value?
  ) -> BlockStyle.Origin {
    character == nil ? (paragraph == nil ? .document : .paragraphStyle) : .characterStyle
  }

  /// Bold in both the paragraph's and the run's style cancels out (ECMA-376 part 1, 17.7.3).
  private static func toggle(_ everywhere: Bool?, _ paragraph: Bool?, _ run: Bool?) -> Bool {
    everywhere ?? false || (paragraph ?? false) != (run ?? false)
  }

  private func known(_ id: String) -> ResolvedStyle? {
    if let known = resolved[id] { return known }
    guard styles[id] != nil else { return nil }
    let style = resolve(id)
    resolved[id] = style
    return style
  }

  private func resolve(_ id: String?) -> ResolvedStyle {
    ResolvedStyle(chain(from: id), defaultAlignment: defaultAlignment)
  }

  /// A style and those it is based on, nearest first. A circle ends where it closes.
  private func chain(from id: String?) -> [WordStyle] {
    var chain: [WordStyle] = []
    var next = id
    while let id = next, let style = styles[id], chain.count < Self.longestChain,
      !chain.contains(where: { $0 === style })
    {
      chain.append(style)
      next = style.basedOn
    }
    return chain
  }
}
