/// The changes between a source text and the text of a result, in the order of the source.
///
/// Edits never overlap and never touch text that was discarded. Rendering a range applies the edits
/// that lie inside it.
package struct EditList: Hashable, Sendable {
  package private(set) var edits: [Edit]

  /// - Parameter edits: In any order; of two that overlap the one that starts first stays.
  package init(_ edits: [Edit] = []) {
    if Self.areApart(edits) {
      self.edits = edits
      return
    }
    self.edits = []
    self.edits.reserveCapacity(edits.count)
    for edit in Self.sorted(edits) where edit.range.start >= (self.edits.last?.range.end ?? 0) {
      self.edits.append(edit)
    }
  }

  /// Lays further edits over these. Where they meet, the new one stays and the old one goes, so
  /// that the new one always speaks of the source text.
  package mutating func overlay(_ others: [Edit]) {
    guard !others.isEmpty else { return }
    let upper = EditList(others).edits
    if edits.isEmpty {
      edits = upper
      return
    }
    var merged: [Edit] = []
    merged.reserveCapacity(edits.count + upper.count)
    var next = 0
    for edit in edits {
      while next < upper.count, upper[next].range.end <= edit.range.start {
        merged.append(upper[next])
        next += 1
      }
      let meets = next < upper.count && upper[next].range.overlaps(edit.range)
      if !meets { merged.append(edit) }
    }
    merged.append(contentsOf: upper[next...])
    edits = Self.sorted(merged)
  }

  /// Drops the edits that lie in any of the ranges, which are sorted and disjoint.
  package mutating func remove(in ranges: [SourceRange]) {
    var next = 0
    let touches = edits.contains { edit in
      while next < ranges.count, ranges[next].end <= edit.range.start { next += 1 }
      return next < ranges.count && ranges[next].overlaps(edit.range)
    }
    guard touches else { return }
    next = 0
    edits.removeAll { edit in
      while next < ranges.count, ranges[next].end <= edit.range.start { next += 1 }
      return next < ranges.count && ranges[next].overlaps(edit.range)
    }
  }

  /// The edits that lie wholly in a range.
  package func edits(in range: SourceRange) -> ArraySlice<Edit> {
    let first = firstIndex(startingAt: range.start, in: edits.indices)
    var end = first
    while end < edits.count, edits[end].range.end <= range.end { end += 1 }
    return edits[first..<end]
  }

  /// Which edits touch a range.
  ///
  /// - Parameter last: The window of a range before it, where the search begins.
  package func window(of range: SourceRange, after last: Range<Int>) -> Range<Int> {
    var first = last.upperBound
    let isAhead =
      first < edits.count && edits[first].range.start >= range.start
      && (first == 0 || edits[first - 1].range.end <= range.start)
    if !isAhead { first = firstIndex(startingAt: range.start, in: edits.indices) }
    var end = first
    while end < edits.count, edits[end].range.start < range.end { end += 1 }
    return first..<end
  }

  /// The text of a range of the source with its edits applied.
  package func rendering(_ range: SourceRange, of source: [Unicode.Scalar]) -> String {
    let first = firstIndex(startingAt: range.start, in: edits.indices)
    return rendering(range, of: source, among: first..<edits.count)
  }

  /// The same.
  ///
  /// - Parameter window: Edits that start with the first of the range, if that has any.
  func rendering(
    _ range: SourceRange, of source: [Unicode.Scalar], among window: Range<Int>
  ) -> String {
    let first = window.lowerBound
    guard first < window.upperBound, edits[first].range.end <= range.end else {
      return String(source[range.bounds])
    }
    var end = first
    while end < window.upperBound, edits[end].range.end <= range.end { end += 1 }
    return rendering(range, of: source, applying: first..<end)
  }

  private func rendering(
    _ range: SourceRange, of source: [Unicode.Scalar], applying changes: Range<Int>
  ) -> String {
    var capacity = UTF8Writer.capacity(for: range.bounds.count)
    for index in changes { capacity += edits[index].after.utf8.count }
    return String(utf8Capacity: capacity) { writer in
      var position = range.start
      for index in changes {
        writer.append(source[position..<edits[index].range.start])
        writer.append(edits[index].after)
        position = edits[index].range.end
      }
      writer.append(source[position..<range.end])
    }
  }

  /// The first edit of a window that starts at a position or after it.
  func firstIndex(startingAt position: Int, in window: Range<Int>) -> Int {
    edits[window].partitioningIndex { $0.range.start >= position }
  }

  private static func sorted(_ edits: [Edit]) -> [Edit] {
    let isSorted = edits.indices.dropFirst().allSatisfy {
      edits[$0 - 1].range.start <= edits[$0].range.start
    }
    return isSorted ? edits : edits.sorted { $0.range < $1.range }
  }

  /// Whether edits are sorted and do not overlap, as nearly all come.
  private static func areApart(_ edits: [Edit]) -> Bool {
    edits.indices.dropFirst().allSatisfy { edits[$0 - 1].range.end <= edits[$0].range.start }
  }
}
