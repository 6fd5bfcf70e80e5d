/// Documents that say nearly the same.
struct CopyCluster: Hashable, Sendable {
  /// Places among the documents, in their order.
  var members: [Int]
  /// How much the least alike of them shares with the first, 0 to 1.
  var likeness: Double
}

/// Finds copies among many sketches without comparing each with each: those that agree in some band
/// of their sketches are compared.
enum CopyClusters {
  /// Bands of four: two sketches that share half meet in one of sixteen with 64 %, those that share
  /// eight tenths with all but certainty.
  private static let rows = 4
  /// Copies with other names and years, or with every fifth word swapped, share at least so much.
  static let leastLikeness = 0.5
  /// A band that so many have tells nothing: forms and lists of names.
  private static let crowd = 200

  static func find(_ sketches: [TextSketch?]) -> [CopyCluster] {
    var heads = Array(sketches.indices)
    func head(_ index: Int) -> Int {
      var index = index
      while heads[index] != index {
        heads[index] = heads[heads[index]]
        index = heads[index]
      }
      return index
    }
    for band in 0..<(TextSketch.size / rows) {
      var buckets: [[UInt32]: [Int]] = [:]
      for (index, sketch) in sketches.enumerated() {
        guard let sketch else { continue }
        let key = Array(sketch.minima[band * rows..<(band + 1) * rows])
        guard key.contains(where: { $0 != .max }) else { continue }
        buckets[key, default: []].append(index)
      }
      for bucket in buckets.values where bucket.count > 1 && bucket.count <= crowd {
        for (place, left) in bucket.enumerated() {
          for right in bucket[(place + 1)...] where head(left) != head(right) {
            guard let first = sketches[left], let second = sketches[right],
              first.likeness(to: second) >= leastLikeness
            else { continue }
            let (one, other) = (head(left), head(right))
            heads[max(one, other)] = min(one, other)
          }
        }
      }
    }
    var members: [Int: [Int]] = [:]
    for index in sketches.indices where sketches[index] != nil {
      members[head(index), default: []].append(index)
    }
    return members.values.filter { $0.count > 1 }.map { members in
      let first = sketches[members[0]]
      let likeness = members.dropFirst().compactMap { index in
        sketches[index].flatMap { first?.likeness(to: $0) }
      }.min()
      return CopyCluster(members: members, likeness: likeness ?? 0)
    }.sorted { ($1.members.count, $0.members[0]) < ($0.members.count, $1.members[0]) }
  }
}
