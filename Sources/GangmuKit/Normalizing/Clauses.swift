/// The stretches of a text between marks.
struct Clauses: Sequence, IteratorProtocol {
  private let text: [Unicode.Scalar]
  private var position = 0

  init(_ text: [Unicode.Scalar]) {
    self.text = text
  }

  mutating func next() -> Range<Int>? {
    while position < text.count, Self.isMark(text[position]) { position += 1 }
    guard position < text.count else { return nil }
    let start = position
    while position < text.count, !Self.isMark(text[position]) { position += 1 }
    return start..<position
  }

  /// How far from a position a clause is looked at.
  private static let reach = 100

  static func clause(around position: Int, of text: [Unicode.Scalar]) -> Range<Int> {
    var start = position
    while start > 0, position - start < reach, !isMark(text[start - 1]) { start -= 1 }
    var end = position
    while end < text.count, end - position < reach, !isMark(text[end]) { end += 1 }
    return start..<end
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLineEnd || scalar.isChinesePunctuation
      || (scalar.value < 0x80 && ",;:?!()\"".unicodeScalars.contains(scalar))
  }
}
