/// What the formats of a line's characters come to for the line as a whole.
///
/// Spaces have no say: nobody sees whether they are bold.
struct LineFormat {
  private(set) var style = BlockStyle()

  init(_ line: Range<Int>, of spans: [WordParagraph.Span], in text: [Unicode.Scalar]) {
    var isPrefix = true
    var hasText = false
    var isBold = true
    var start = 0
    for span in spans {
      defer { start = span.end }
      let lower = max(start, line.lowerBound)
      let part = lower..<max(lower, min(span.end, line.upperBound))
      guard text[part].contains(where: { !$0.properties.isWhitespace }) else { continue }
      if !hasText, let halfPoints = span.format.halfPoints {
        style.fontSize = Double(halfPoints) / 2
      }
      hasText = true
      isBold = isBold && span.format.isBold
      isPrefix = isPrefix && span.format.isBold
      if isPrefix { style.boldPrefix = part.upperBound - line.lowerBound }
    }
    style.isBold = hasText && isBold
  }
}
