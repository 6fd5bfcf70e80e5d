/// The lines of a text, in order, each with its range without the line end.
///
/// A line feed, a carriage return, both together, NEL, the line and paragraph separators, the
/// vertical tab (Word's soft break) and the form feed end a line.
struct Lines: Sequence {
  struct Line: Hashable {
    var range: Range<Int>
    /// From 1, as an editor counts: only carriage returns and line feeds begin a new number.
    var number: Int
  }

  let text: [Unicode.Scalar]

  func makeIterator() -> Iterator { Iterator(text: text) }

  struct Iterator: IteratorProtocol {
    let text: [Unicode.Scalar]
    private var position = 0
    private var number = 1

    init(text: [Unicode.Scalar]) { self.text = text }

    mutating func next() -> Line? {
      guard position < text.count else { return nil }
      let start = position
      while position < text.count, !Self.endsLine(text[position]) { position += 1 }
      let line = Line(range: start..<position, number: number)
      skipLineEnd()
      return line
    }

    private mutating func skipLineEnd() {
      guard position < text.count else { return }
      let end = text[position]
      position += 1
      if end == "\r", position < text.count, text[position] == "\n" { position += 1 }
      if end == "\r" || end == "\n" { number += 1 }
    }

    @inline(__always)
    private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
      default: false
      }
    }
  }
}

extension Sequence where Element == Unicode.Scalar, Self: RandomAccessCollection, Index == Int {
  /// A range without the blanks at both ends; empty at its end when all of it is blank.
  func trimmingBlanks(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start].isEdgeBlank { start += 1 }
    while end > start, self[end - 1].isEdgeBlank { end -= 1 }
    return start..<end
  }
}
