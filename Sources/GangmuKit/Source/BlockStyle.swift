/// Layout that speaks for a block's part in the document.
public struct BlockStyle: Hashable, Sendable {
  public enum Alignment: String, Hashable, Sendable {
    case start, center, end
  }

  /// Who says what a character looks like.
  public enum Origin: String, Hashable, Sendable {
    case run, characterStyle, paragraphStyle, document
  }

  /// What makes a block a heading of the file's own.
  public enum HeadingOrigin: String, Hashable, Sendable {
    /// The paragraph's own outline level.
    case paragraph
    /// The outline level of its style.
    case styleLevel
    /// The name of its style.
    case styleName
  }

  public var alignment: Alignment
  /// True when the whole block is bold.
  public var isBold: Bool
  /// The length of the bold run that the block starts with, in scalars after the automatic label.
  public var boldPrefix: Int
  /// The type size in points, when the file says it.
  public var fontSize: Double?
  /// The font of the Chinese characters that the block starts with, when the file names it.
  public var font: String?
  /// True when the whole block is red, as an official banner is.
  public var isRed: Bool
  /// The name of the block's style.
  public var name: String?
  /// Where boldness, size and font of the first characters come from; nil where nothing says.
  public var boldOrigin: Origin?
  public var sizeOrigin: Origin?
  public var fontOrigin: Origin?
  public var headingOrigin: HeadingOrigin?

  public init(
    alignment: Alignment = .start, isBold: Bool = false, boldPrefix: Int = 0,
    fontSize: Double? = nil, font: String? = nil, isRed: Bool = false, name: String? = nil
  ) {
    self.alignment = alignment
    self.isBold = isBold
    self.boldPrefix = boldPrefix
    self.fontSize = fontSize
    self.font = font
    self.isRed = isRed
    self.name = name
  }
}
