/// Plain text as CommonMark, so that any renderer shows it as it is.
enum MarkdownText {
  /// The escaped form of one line, which has no line feed.
  ///
  /// Blanks at its ends, which Markdown drops, are written as references: `　正文` is `&#12288;正文`.
  /// - Parameter atLineStart: Whether the line starts a line of the file, where `1. `, `-` and
  ///   others would start a block.
  /// - Parameter alsoMarkup: What a dialect takes for markup beside what CommonMark does.
  static func escaped(
    _ line: some StringProtocol, atLineStart: Bool = true, alsoMarkup: Set<Unicode.Scalar> = []
  ) -> String {
    let scalars = Array(line.unicodeScalars)
    let ink = inkRange(of: scalars)
    let blockMarker = atLineStart ? blockMarkerIndex(in: scalars) : nil
    var escaped = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if needsReference(scalar, isAtEnd: !ink.contains(index)) {
        escaped.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
        continue
      }
      let endsHeading = scalar == "#" && index == scalars.count - 1
      if inlineMarkup.contains(scalar) || alsoMarkup.contains(scalar) || index == blockMarker
        || endsHeading
      {
        escaped.append("\\")
      }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// A strong run at the start of a line, before `next`.
  ///
  /// CommonMark closes `**` after punctuation only before a blank or more punctuation, so that
  /// `**1.**正文` would show its asterisks; there an element says the same.
  static func strong(_ escaped: String, before next: String) -> String {
    canCloseStrong(escaped, before: next) ? "**\(escaped)**" : "<strong>\(escaped)</strong>"
  }

  /// The right-flanking rule of CommonMark 6.2, under the reading of both its editions: what is
  /// punctuation in one of them does not close, what is none in one of them does not help.
  static func canCloseStrong(_ escaped: String, before next: String) -> Bool {
    guard let first = escaped.unicodeScalars.first, let last = escaped.unicodeScalars.last,
      !first.isWhiteSpace, !last.isWhiteSpace
    else { return false }
    guard isPunctuationOrSymbol(last) else { return true }
    guard let follower = next.unicodeScalars.first else { return true }
    return follower.isWhiteSpace || isPunctuation(follower)
  }

  /// Blanks at the ends and line ends. Other control characters have no reference that a renderer
  /// accepts, and stay.
  private static func needsReference(_ scalar: Unicode.Scalar, isAtEnd: Bool) -> Bool {
    switch scalar {
    case "\r", "\n": true
    case "\t": isAtEnd
    default: isAtEnd && scalar.properties.generalCategory != .control
    }
  }

  private static let inlineMarkup: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "<", "&", "~", "|",
  ]

  private static func inkRange(of scalars: [Unicode.Scalar]) -> Range<Int> {
    guard let first = scalars.firstIndex(where: { !$0.isWhiteSpace }),
      let last = scalars.lastIndex(where: { !$0.isWhiteSpace })
    else { return 0..<0 }
    return first..<last + 1
  }

  /// Where a line needs a backslash to start no block: at `#`, `>`, `+`, `-`, `=`, or at the mark
  /// after the digits of `1. `.
  private static func blockMarkerIndex(in scalars: [Unicode.Scalar]) -> Int? {
    guard let first = scalars.first else { return nil }
    if "#>+-=".unicodeScalars.contains(first) { return 0 }
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    guard (1...9).contains(digits), digits < scalars.count,
      scalars[digits] == "." || scalars[digits] == ")"
    else { return nil }
    let isFollowedByBlank =
      digits + 1 == scalars.count || " \t".unicodeScalars.contains(scalars[digits + 1])
    return isFollowedByBlank ? digits : nil
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isPunctuationOrSymbol(scalar) }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  private static func isPunctuationOrSymbol(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation,
      .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      true
    default: false
    }
  }
}
