extension Range where Bound == Int {
  /// Reads from left to right: what is found at a position is kept, and reading goes on at its end.
  func scan<Found>(_ read: (Int) -> (found: Found, end: Int)?) -> [Found] {
    var all: [Found] = []
    var position = lowerBound
    while position < upperBound {
      if let (found, end) = read(position) {
        all.append(found)
        position = Swift.max(end, position + 1)
      } else {
        position += 1
      }
    }
    return all
  }
}
