internal import TextDecoding

/// Something else in the place of a range of a text.
protocol Replacement {
  var range: Range<Int> { get }

  /// Calls with each scalar of what takes the place of the range.
  func forEachScalar(_ body: (Unicode.Scalar) -> Void)
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
      change.forEachScalar { changed.append($0) }
      position = change.range.upperBound
    }
    changed += text[position...]
    return (changed, places)
  }

  /// Whether the text with these changes made, which are sorted and disjoint, has characters that
  /// are too unlikely; without making it.
  func lookSuspicious(in text: [Unicode.Scalar]) -> Bool {
    guard !isEmpty else { return false }
    var pending = PendingText(text, changes: count)
    for index in indices {
      self[index].forEachScalar { pending.write($0) }
      pending.replace(self[index].range)
    }
    return pending.isSuspicious
  }
}
