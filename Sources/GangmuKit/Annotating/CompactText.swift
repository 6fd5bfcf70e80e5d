/// A stretch of folded text without its blanks, as the grammars of the frame read it, and where each
/// character stands.
struct CompactText {
  private(set) var scalars: [Unicode.Scalar] = []
  /// Where each character stands in the folded text.
  private(set) var places: [Int] = []

  init(_ folded: FoldedText, _ range: Range<Int>) {
    scalars.reserveCapacity(range.count)
    places.reserveCapacity(range.count)
    for position in range where !folded.scalars[position].isFoldedBlank {
      scalars.append(folded.scalars[position])
      places.append(position)
    }
  }

  var count: Int { scalars.count }

  /// The folded range of some of the characters, with the blanks between them.
  func folded(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= count else { return 0..<0 }
    return places[range.lowerBound]..<places[range.upperBound - 1] + 1
  }
}
