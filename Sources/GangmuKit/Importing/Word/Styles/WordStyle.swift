/// One style of `styles.xml`.
final class WordStyle {
  enum Kind: String {
    case paragraph, character, table, numbering
  }

  var id = ""
  var kind = Kind.paragraph
  var name = ""
  var basedOn: String?
  var isDefault = false
  /// A table style that draws lines.
  var hasBorders = false
  var paragraph = ParagraphProperties()
  var run = RunProperties()
}

/// What a style comes to together with the styles that it is based on, of which the nearest word
/// counts.
final class ResolvedStyle {
  /// The style and those it is based on, nearest first.
  let chain: [WordStyle]
  let alignment: BlockStyle.Alignment?
  /// 1 to 9 for a heading.
  let headingLevel: Int?
  let headingOrigin: BlockStyle.HeadingOrigin?
  let isContents: Bool
  let numberingID: Int?
  let isBold: Bool?
  let isHidden: Bool?
  let halfPoints: Int?
  let font: String?
  let isRed: Bool?

  /// - Parameter chain: Empty for text without a style.
  init(_ chain: [WordStyle], defaultAlignment: BlockStyle.Alignment? = nil) {
    self.chain = chain
    func nearest<Value>(_ value: (WordStyle) -> Value?) -> Value? {
      for style in chain {
        if let value = value(style) { return value }
      }
      return nil
    }
    alignment = nearest { $0.paragraph.alignment } ?? defaultAlignment
    numberingID = nearest { $0.paragraph.numberingID }
    isBold = nearest { $0.run.isBold }
    isHidden = nearest { $0.run.isHidden }
    halfPoints = nearest { $0.run.halfPoints }
    font = nearest { $0.run.font }
    isRed = nearest { $0.run.isRed }
    isContents = nearest { ContentsStyleName.holds($0.name) ? true : nil } ?? false
    let heading = nearest(Self.heading)
    headingLevel = heading.flatMap { Self.headingLevel(outlineLevel: $0.level) }
    headingOrigin = headingLevel == nil ? nil : heading?.origin
  }

  /// The name of the style itself, which readers know it by.
  var name: String? { chain.first.map { $0.name.isEmpty ? $0.id : $0.name } }

  private static func heading(
    _ style: WordStyle
  ) -> (level: Int, origin: BlockStyle.HeadingOrigin)? {
    if let level = style.paragraph.outlineLevel { return (level, .styleLevel) }
    return HeadingStyleName.level(of: style.name).map { ($0 - 1, .styleName) }
  }

  /// Outline levels count from 0, headings from 1; level 9 is body text.
  static func headingLevel(outlineLevel: Int) -> Int? {
    (0...8).contains(outlineLevel) ? outlineLevel + 1 : nil
  }
}
