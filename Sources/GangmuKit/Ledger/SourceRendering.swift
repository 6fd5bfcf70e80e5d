/// The text of a source range under a list of edits, with the way back to the source.
struct SourceRendering {
  private(set) var scalars: [Unicode.Scalar] = []
  /// For each scalar of the text the source range that it stands for.
  private var origins: [SourceRange] = []

  init(_ range: SourceRange, of source: [Unicode.Scalar], edits: EditList) {
    var position = range.start
    for edit in edits.edits(in: range) {
      keep(position..<edit.range.start, of: source)
      for scalar in edit.after.unicodeScalars {
        scalars.append(scalar)
        origins.append(edit.range)
      }
      position = edit.range.end
    }
    keep(position..<max(position, range.end), of: source)
  }

  /// Where in the source the first occurrence of a text at or after a place stands.
  func origin(of text: [Unicode.Scalar], from start: Int) -> (range: SourceRange, end: Int)? {
    guard !text.isEmpty, let place = scalars.firstPlace(of: text, from: start)
    else {
      return nil
    }
    let stretch = origins[place..<place + text.count]
    let first = stretch.map(\.start).min() ?? 0
    let last = stretch.map(\.end).max() ?? 0
    return (SourceRange(first, last), place + text.count)
  }

  private mutating func keep(_ range: Range<Int>, of source: [Unicode.Scalar]) {
    for position in range {
      scalars.append(source[position])
      origins.append(SourceRange(position, position + 1))
    }
  }
}

extension [Unicode.Scalar] {
  /// Where some words stand first, at or after a place.
  package func firstPlace(of words: [Unicode.Scalar], from start: Int = 0) -> Int? {
    guard let first = words.first, count >= words.count else { return nil }
    var place = start
    while place + words.count <= count {
      if self[place] == first, self[place..<place + words.count].elementsEqual(words) {
        return place
      }
      place += 1
    }
    return nil
  }
}
