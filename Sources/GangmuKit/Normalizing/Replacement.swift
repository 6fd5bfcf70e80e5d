internal import TextDecoding

/// Something else in the place of a range of a text.
protocol Replacement {
  var range: Range<Int> { get }

  /// Appends what takes the place of the range.
  func write(into text: inout [Unicode.Scalar])
}

extension Array where Element: Replacement {
  /// The text with these changes made, which are sorted and disjoint, and where each stands in it.
  func applied(to text: [Unicode.Scalar]) -> (text: [Unicode.Scalar], places: [Int]) {
    var changed: [Unicode.Scalar] = []
    changed.reserveCapacity(text.count)
    var places: [Int] = []
    places.reserveCapacity(count)
    var position = 0
    for change in self {
      changed += text[position..<change.range.lowerBound]
      places.append(changed.count)
      change.write(into: &changed)
      position = change.range.upperBound
    }
    changed += text[position...]
    return (changed, places)
  }

  /// Whether the text with these changes made, which are sorted and disjoint, has characters that
  /// are too unlikely; without making it.
  func lookSuspicious(in text: [Unicode.Scalar]) -> Bool {
    guard !isEmpty else { return false }
    var search = SuspicionSearch()
    var written: [Unicode.Scalar] = []
    var position = 0
    for change in self {
      search.read(text[position..<change.range.lowerBound])
      written.removeAll(keepingCapacity: true)
      change.write(into: &written)
      search.read(written[...])
      if search.isFound { return true }
      position = change.range.upperBound
    }
    search.read(text[position...])
    return search.isFound
  }
}
