/// The changes that lead from one text to another.
///
/// Guarantees:
/// 1. Replacements are sorted and do not overlap; each has a source that is not empty.
/// 2. None leaves the text as it is; what a replacement shares with its source at either end is
///    left out, and where both have the same length, what they share inside as well.
struct Rewriting: Sendable {
  struct Replacement: BitwiseCopyable, Sendable {
    var start: Int32
    var end: Int32
    /// The new text as a range of ``Rewriting/pool``.
    var poolStart: Int32
    var poolEnd: Int32

    var delta: Int32 { (poolEnd - poolStart) - (end - start) }
  }

  private(set) var replacements: [Replacement] = []
  private(set) var pool: [Unicode.Scalar]

  init(pool: [Unicode.Scalar] = []) {
    self.pool = pool
  }

  /// Adds replacements that are known to keep the guarantees and have their text in the pool.
  ///
  /// - Parameter offset: What is added to their places.
  mutating func append(_ more: UnsafeBufferPointer<Replacement>, offset: Int) {
    let offset = Int32(truncatingIfNeeded: offset)
    replacements.append(contentsOf: more)
    guard offset != 0 else { return }
    replacements.withUnsafeMutableBufferPointer { all in
      for index in all.count - more.count..<all.count {
        all[index].start &+= offset
        all[index].end &+= offset
      }
    }
  }

  mutating func append(_ replacement: Replacement) { replacements.append(replacement) }

  mutating func reserve(_ count: Int) { replacements.reserveCapacity(count) }

  /// Adds text to the pool and tells where it stands.
  mutating func appendToPool(_ text: some Collection<Unicode.Scalar>) -> Range<Int> {
    let start = pool.count
    pool.append(contentsOf: text)
    return start..<pool.count
  }

  /// Takes the pool out, so that it can be added to without a copy.
  mutating func takePool() -> [Unicode.Scalar] {
    defer { pool = [] }
    return pool
  }

  mutating func giveBack(_ pool: [Unicode.Scalar]) { self.pool = pool }

  /// Records that a stretch of the text becomes a stretch of the pool.
  ///
  /// - Parameter text: What the stretch holds.
  mutating func replace(
    _ source: Range<Int>, holding text: borrowing Span<Unicode.Scalar>, with value: Range<Int>
  ) {
    if source.count == value.count {
      replaceDiffering(source, text, with: value)
    } else {
      replaceTrimmed(source, text, with: value)
    }
  }

  private mutating func replaceDiffering(
    _ source: Range<Int>, _ text: borrowing Span<Unicode.Scalar>, with value: Range<Int>
  ) {
    let (place, newPlace) = (source.lowerBound, value.lowerBound)
    var position = 0
    while position < source.count {
      let start = position
      while position < source.count, text[position] != pool[newPlace + position] { position += 1 }
      if position > start {
        append(place + start..<place + position, with: newPlace + start..<newPlace + position)
      } else {
        position += 1
      }
    }
  }

  private mutating func replaceTrimmed(
    _ source: Range<Int>, _ text: borrowing Span<Unicode.Scalar>, with value: Range<Int>
  ) {
    let place = source.lowerBound
    var (start, end) = (0, source.count)
    var (valueStart, valueEnd) = (value.lowerBound, value.upperBound)
    // One scalar of the source always stays, because a bare insertion would have no place.
    while start + 1 < end, valueStart < valueEnd, text[end - 1] == pool[valueEnd - 1] {
      end -= 1
      valueEnd -= 1
    }
    while start + 1 < end, valueStart < valueEnd, text[start] == pool[valueStart] {
      start += 1
      valueStart += 1
    }
    append(place + start..<place + end, with: valueStart..<valueEnd)
  }

  private mutating func append(_ source: Range<Int>, with value: Range<Int>) {
    replacements.append(
      Replacement(
        start: Int32(source.lowerBound), end: Int32(source.upperBound),
        poolStart: Int32(value.lowerBound), poolEnd: Int32(value.upperBound)))
  }

  func value(_ replacement: Replacement) -> ArraySlice<Unicode.Scalar> {
    pool[Int(replacement.poolStart)..<Int(replacement.poolEnd)]
  }
}
