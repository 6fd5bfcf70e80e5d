extension Rewriting {
  /// Replacements in a text followed by others in its result, as replacements in the text. All of
  /// them have their new text in the pool.
  ///
  /// - Parameter source: Gives a stretch of the text; asked only where replacements meet.
  mutating func composed(
    _ first: [Replacement], followedBy second: [Replacement],
    source: (Range<Int>) -> [Unicode.Scalar]
  ) -> [Replacement] {
    if second.isEmpty { return first }
    if first.isEmpty { return second }
    var composition = Composition(first: first, second: second, pool: takePool())
    composition.passLone()
    while let cluster = composition.nextCluster() {
      composition.record(cluster, source)
      composition.passLone()
    }
    giveBack(composition.result.takePool())
    return composition.result.replacements
  }
}

/// Walks two rewritings side by side. Replacements that touch the same text between them form a
/// cluster, which becomes one replacement.
private struct Composition {
  struct Cluster {
    var first: Range<Int>
    var second: Range<Int>
    /// The stretch of the text between the two rewritings.
    var start: Int32
    var end: Int32
    /// What the first rewriting has grown the text by before and after the cluster.
    var deltaBefore: Int32
    var deltaAfter: Int32
  }

  private typealias Replacement = Rewriting.Replacement

  private let first: [Replacement]
  private let second: [Replacement]
  var result: Rewriting
  private var firstIndex = 0
  private var secondIndex = 0
  private var delta: Int32 = 0

  init(first: [Rewriting.Replacement], second: [Rewriting.Replacement], pool: [Unicode.Scalar]) {
    self.first = first
    self.second = second
    result = Rewriting(pool: pool)
    result.reserve(first.count + second.count)
  }

  /// Takes over the replacements that touch none of the other rewriting, which are most.
  mutating func passLone() {
    while firstIndex < first.count || secondIndex < second.count {
      let start =
        firstIndex < first.count
        ? first[firstIndex].start &+ delta : Int32.max
      let next =
        secondIndex < second.count
        ? second[secondIndex].start : Int32.max
      if start < next {
        let replacement = first[firstIndex]
        guard start &+ (replacement.poolEnd &- replacement.poolStart) <= next else { return }
        result.append(replacement)
        delta &+= replacement.delta
        firstIndex &+= 1
      } else {
        var replacement = second[secondIndex]
        guard next < start, replacement.end <= start else { return }
        replacement.start &-= delta
        replacement.end &-= delta
        result.append(replacement)
        secondIndex &+= 1
      }
    }
  }

  mutating func nextCluster() -> Cluster? {
    var cluster = Cluster(
      first: firstIndex..<firstIndex, second: secondIndex..<secondIndex, start: Int32.max,
      end: Int32.min, deltaBefore: delta, deltaAfter: delta)
    while absorbFirst(&cluster) || absorbSecond(&cluster) {}
    return cluster.start <= cluster.end ? cluster : nil
  }

  private mutating func absorbFirst(_ cluster: inout Cluster) -> Bool {
    guard firstIndex < first.count else { return false }
    let replacement = first[firstIndex]
    let start = replacement.start + delta
    let end = start + (replacement.poolEnd - replacement.poolStart)
    guard belongs(start, end, to: cluster) else { return false }
    cluster.start = min(cluster.start, start)
    cluster.end = max(cluster.end, end)
    delta += replacement.delta
    cluster.deltaAfter = delta
    firstIndex += 1
    cluster.first = cluster.first.lowerBound..<firstIndex
    return true
  }

  private mutating func absorbSecond(_ cluster: inout Cluster) -> Bool {
    guard secondIndex < second.count else { return false }
    let replacement = second[secondIndex]
    guard belongs(replacement.start, replacement.end, to: cluster) else { return false }
    cluster.start = min(cluster.start, replacement.start)
    cluster.end = max(cluster.end, replacement.end)
    secondIndex += 1
    cluster.second = cluster.second.lowerBound..<secondIndex
    return true
  }

  /// A cluster begins with whatever comes first and grows by what overlaps it.
  private func belongs(_ start: Int32, _ end: Int32, to cluster: Cluster) -> Bool {
    if cluster.start > cluster.end { return start <= earliestStart }
    return start < cluster.end
  }

  private var earliestStart: Int32 {
    var earliest = Int32.max
    if firstIndex < first.count {
      earliest = first[firstIndex].start + delta
    }
    if secondIndex < second.count {
      earliest = min(earliest, second[secondIndex].start)
    }
    return earliest
  }

  mutating func record(_ cluster: Cluster, _ source: (Range<Int>) -> [Unicode.Scalar]) {
    let range = Int(cluster.start - cluster.deltaBefore)..<Int(cluster.end - cluster.deltaAfter)
    let text = source(range)
    let value = result.appendToPool(rendering(of: cluster, text, from: range.lowerBound))
    result.replace(range, holding: text.span, with: value)
  }

  /// Renders a cluster: the first rewriting's text with the second's replacements in it.
  ///
  /// - Parameter text: The stretch of the text from a place on.
  private func rendering(
    of cluster: Cluster, _ text: [Unicode.Scalar], from place: Int
  ) -> [Unicode.Scalar] {
    var between: [Unicode.Scalar] = []
    var position = 0
    for replacement in first[cluster.first] {
      between += text[position..<Int(replacement.start) - place]
      between += result.value(replacement)
      position = Int(replacement.end) - place
    }
    between += text[position...]

    var after: [Unicode.Scalar] = []
    var consumed = 0
    for replacement in second[cluster.second] {
      after += between[consumed..<Int(replacement.start - cluster.start)]
      after += result.value(replacement)
      consumed = Int(replacement.end - cluster.start)
    }
    after += between[consumed...]
    return after
  }
}
