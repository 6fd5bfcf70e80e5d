/// A text on its way through the normaliser, which still knows where each scalar stood in the
/// source.
///
/// A scalar stands for exactly one scalar of the source; those that a rule removed are gone.
struct WorkingText: Sendable {
  private(set) var scalars: [Unicode.Scalar]
  /// Where each scalar stands in the source; nil as long as nothing was removed.
  private var origins: [Int32]?

  init(_ source: [Unicode.Scalar]) {
    scalars = source
  }

  var count: Int { scalars.count }

  /// The source range of a range that is not empty: from its first scalar to just after its last.
  func source(_ range: Range<Int>) -> SourceRange {
    guard let origins else { return SourceRange(range) }
    return SourceRange(Int(origins[range.lowerBound]), Int(origins[range.upperBound - 1]) + 1)
  }

  /// Makes changes, which are sorted and do not overlap.
  mutating func apply(_ changes: [TextChange]) {
    guard changes.contains(where: { $0.after == nil || $0.range.count > 1 }) else {
      for change in changes {
        if let after = change.after { scalars[change.range.lowerBound] = after }
      }
      return
    }
    var kept: [Unicode.Scalar] = []
    var places: [Int32] = []
    kept.reserveCapacity(scalars.count)
    places.reserveCapacity(scalars.count)
    func keep(_ range: Range<Int>) {
      kept.append(contentsOf: scalars[range])
      if let origins {
        places.append(contentsOf: origins[range])
      } else {
        for position in range { places.append(Int32(truncatingIfNeeded: position)) }
      }
    }
    var position = 0
    for change in changes {
      keep(position..<change.range.lowerBound)
      if let after = change.after {
        keep(change.range.lowerBound..<change.range.lowerBound + 1)
        kept[kept.count - 1] = after
      }
      position = change.range.upperBound
    }
    keep(position..<scalars.count)
    scalars = kept
    origins = places
  }
}

/// A change to a working text: a removal, or one scalar in place of one or more.
struct TextChange: Replacement, Hashable, Sendable {
  var range: Range<Int>
  var after: Unicode.Scalar?
  var rule: String

  init(_ range: Range<Int>, _ after: Unicode.Scalar?, rule: String) {
    self.range = range
    self.after = after
    self.rule = rule
  }

  func forEachScalar(_ body: (Unicode.Scalar) -> Void) {
    if let after { body(after) }
  }
}

extension EditList {
  /// Records changes to a working text as edits of the source.
  ///
  /// A change of several scalars to one is two edits, one scalar to one and the removal of the
  /// rest, so that a reader who knows single scalars only still sees the new one in its place.
  mutating func record(
    _ changes: [TextChange], in text: WorkingText, source: [Unicode.Scalar]
  ) {
    var edits: [Edit] = []
    edits.reserveCapacity(changes.count)
    func append(_ range: Range<Int>, _ after: String, _ rule: String) {
      let place = text.source(range)
      edits.append(
        Edit(range: place, before: String(source[place.bounds]), after: after, rule: rule))
    }
    for change in changes {
      guard let after = change.after else {
        append(change.range, "", change.rule)
        continue
      }
      let first = change.range.lowerBound
      append(first..<first + 1, String(after), change.rule)
      if change.range.count > 1 { append(first + 1..<change.range.upperBound, "", change.rule) }
    }
    overlay(edits)
  }
}
