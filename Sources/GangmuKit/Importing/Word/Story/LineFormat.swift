/// What the formats of a line's characters come to for the line as a whole.
///
/// Spaces have no say: nobody sees whether they are bold.
struct LineFormat {
  private(set) var style = BlockStyle()

  init(_ line: Range<Int>, of runs: [WordRun], in text: [Unicode.Scalar]) {
    var isPrefix = true
    var hasText = false
    var isBold = true
    var isRed = true
    var start = 0
    for run in runs where run.end > line.lowerBound {
      if start >= line.upperBound { break }
      let part = max(start, line.lowerBound)..<min(run.end, line.upperBound)
      start = run.end
      guard text[part].contains(where: { !$0.isWhiteSpace }) else { continue }
      if !hasText { take(run.format) }
      hasText = true
      isBold = isBold && run.format.isBold
      isRed = isRed && run.format.isRed
      isPrefix = isPrefix && run.format.isBold
      if isPrefix { style.boldPrefix = part.upperBound - line.lowerBound }
    }
    style.isBold = hasText && isBold
    style.isRed = hasText && isRed
  }

  /// The first characters speak for the line.
  private mutating func take(_ format: CharacterFormat) {
    style.fontSize = format.halfPoints.map { Double($0) / 2 }
    style.sizeOrigin = format.halfPoints == nil ? nil : format.sizeOrigin
    style.font = format.font
    style.fontOrigin = format.font == nil ? nil : format.fontOrigin
    style.boldOrigin = format.isBold ? format.boldOrigin : nil
  }
}
