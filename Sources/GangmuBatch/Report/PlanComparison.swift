internal import GangmuKit

/// What became of last year's plan in this year's, item by item.
struct PlanComparison: Sendable {
  enum Change: Hashable, Sendable {
    /// In this year's plan only.
    case new(String)
    /// In last year's plan only.
    case dropped(String)
    /// In both, with other targets: what changed, as `metric: old → new`.
    case targets(String, [String])
    /// In both, in other words.
    case reworded(String, was: String)
    case kept(String)
  }

  var changes: [Change]

  func count(_ isWanted: (Change) -> Bool) -> Int { changes.count(where: isWanted) }

  /// Items that share at least so much of their pairs of characters are one.
  private static let leastLikeness = 0.45
  /// Beyond this they say the same.
  private static let sameLikeness = 0.9

  private struct Item {
    var name: String
    var targets: [Target]
    var pairs: Set<UInt64>
  }

  init(from last: PlanDocument, to current: PlanDocument, _ comparable: ComparableText) {
    let old = Self.items(of: last, comparable)
    let new = Self.items(of: current, comparable)
    let matches = Self.matches(old, new)
    changes = new.enumerated().map { index, item in
      guard let match = matches[index] else { return .new(item.name) }
      let was = old[match.old]
      let targets = Self.changedTargets(from: was.targets, to: item.targets)
      if !targets.isEmpty { return .targets(item.name, targets) }
      return match.likeness < Self.sameLikeness
        ? .reworded(item.name, was: was.name) : .kept(item.name)
    }
    let found = Set(matches.values.map(\.old))
    changes += old.indices.filter { !found.contains($0) }.map { .dropped(old[$0].name) }
  }

  /// The best partner of each new item, the likest pairs first.
  private static func matches(
    _ old: [Item], _ new: [Item]
  ) -> [Int: (old: Int, likeness: Double)] {
    var pairs: [(likeness: Double, new: Int, old: Int)] = []
    for (newIndex, item) in new.enumerated() {
      for (oldIndex, other) in old.enumerated() {
        let likeness = likeness(item.pairs, other.pairs)
        if likeness >= leastLikeness { pairs.append((likeness, newIndex, oldIndex)) }
      }
    }
    pairs.sort { ($1.likeness, $0.new, $0.old) < ($0.likeness, $1.new, $1.old) }
    var matches: [Int: (old: Int, likeness: Double)] = [:]
    var taken: Set<Int> = []
    for pair in pairs where matches[pair.new] == nil && taken.insert(pair.old).inserted {
      matches[pair.new] = (pair.old, pair.likeness)
    }
    return matches
  }

  /// Dice's coefficient.
  private static func likeness(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    return 2 * Double(left.intersection(right).count) / Double(left.count + right.count)
  }

  /// What has no nodes below: sections are what their items are.
  private static func items(of document: PlanDocument, _ comparable: ComparableText) -> [Item] {
    document.outline.flattened.filter { $0.children.isEmpty }.map { node in
      let name = node.title ?? String(node.text.prefix(40))
      let scalars = comparable.scalars(of: (node.title ?? "") + node.text)
      var pairs: Set<UInt64> = []
      for (left, right) in zip(scalars, scalars.dropFirst()) {
        pairs.insert(UInt64(left.value) << 32 | UInt64(right.value))
      }
      return Item(name: name, targets: node.targets, pairs: pairs)
    }
  }

  /// Targets of one metric and unit with another value.
  private static func changedTargets(from old: [Target], to new: [Target]) -> [String] {
    var rest = old
    return new.compactMap { target in
      guard
        let place = rest.firstIndex(where: {
          $0.metric == target.metric && $0.unit == target.unit
        })
      else { return nil }
      let was = rest.remove(at: place)
      guard was.value != target.value || was.comparator != target.comparator else { return nil }
      let metric = target.metric.map { $0 + "：" } ?? ""
      return "\(metric)\(was.raw) → \(target.raw)"
    }
  }
}
