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
}
