/// How a kind of marker is written: a row of the marker grammar, with an example.
///
/// Rows are read on folded text (``FoldedText``), so full-width and Traditional spellings need no
/// rows of their own.
package struct MarkerForm: Sendable {
  package enum Numeral: Sendable {
    case han, legal, arabic, hanOrArabic, stem, alpha, roman
    /// 子, 丑, 寅.
    case branch
    /// 首先, 其次, 再次; 最后 is one more than the one before it.
    case word
  }

  /// What must follow the label for the form to hold.
  package enum Follow: Sendable {
    case anything
    /// Not a digit: `1.5万` is a number, not an item.
    case noDigit
    /// A blank or the line's end; anything else makes the marker weak.
    case blankOrEnd
    /// As ``blankOrEnd``, or a bracket: `第一阶段（3月1日—3月31日）`; or a colon, which the label takes
    /// in.
    case blankOrMark
  }

  package var kind: MarkerKind
  package var open: [String]
  package var numeral: Numeral
  /// The delimiters that make a sure marker.
  package var close: [String]
  /// The delimiters that make a marker only where the sequence needs it.
  package var weakClose: [String]
  package var follow: Follow
  /// Whether labels of this form stand at the starts of lines only: their words are frequent ones.
  package var isLineStart: Bool
  package var example: String

  package init(
    _ kind: MarkerKind, open: [String] = [""], _ numeral: Numeral, close: [String],
    weak: [String] = [], follow: Follow = .anything, isLineStart: Bool = false, example: String
  ) {
    self.kind = kind
    self.open = open
    self.numeral = numeral
    self.close = close
    self.weakClose = weak
    self.follow = follow
    self.isLineStart = isLineStart
    self.example = example
  }
}
