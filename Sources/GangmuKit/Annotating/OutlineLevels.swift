/// Decides which kinds of marker are sections, items and points in one outline.
struct OutlineLevels {
  private let item: MarkerKind?
  private let order: [MarkerKind]
  /// The kinds that have items below them somewhere, wherever else they stand.
  private let aboveItems: Set<MarkerKind>
  /// What a person says of kinds.
  private let stated: [MarkerKind: OutlineNode.Kind]

  /// The items are the articles or the Arabic-numbered nodes, where there are any; else the deepest
  /// kind. What stands above them are sections, what stands below are points.
  init(_ nodes: [SegmentedNode], stated: [MarkerKind: OutlineNode.Kind] = [:]) {
    self.stated = stated
    var depths: [[MarkerKind]] = []
    Self.collect(nodes, depth: 0, into: &depths)
    var order: [MarkerKind] = []
    for kind in depths.joined() where !kind.isOfTable && !order.contains(kind) {
      order.append(kind)
    }
    self.order = order
    // What is counted in words are points of something, where there is something.
    let deepest =
      order.last { $0.isNumbered && !$0.isSectionByNature && $0 != .counted } ?? order.last
    item =
      [.multi3, .multi2, .article, .arabic].first(where: order.contains) ?? deepest
    var above: Set<MarkerKind> = []
    if let item { _ = Self.collect(nodes, above: item, into: &above) }
    aboveItems = above
  }

  func kind(of marker: MarkerKind) -> OutlineNode.Kind {
    if let kind = stated[marker] { return kind }
    if marker.isSectionByNature { return .section }
    if marker == .row { return .item }
    // Wherever it turned up first.
    if marker == .counted, let item, item != .counted { return .point }
    guard let item, let own = order.firstIndex(of: marker),
      let items = order.firstIndex(of: item)
    else { return .item }
    if own == items { return .item }
    return own < items || aboveItems.contains(marker) ? .section : .point
  }

  /// - Returns: Whether an item is among the nodes or below them.
  private static func collect(
    _ nodes: [SegmentedNode], above item: MarkerKind, into kinds: inout Set<MarkerKind>
  ) -> Bool {
    var holdsItem = false
    for index in nodes.indices {
      let kind = nodes[index].kind
      let isAbove = collect(nodes[index].children, above: item, into: &kinds)
      if isAbove, kind.isNumbered, kind != item { kinds.insert(kind) }
      holdsItem = holdsItem || isAbove || kind == item
    }
    return holdsItem
  }

  /// The kinds that stand at each depth.
  private static func collect(
    _ nodes: [SegmentedNode], depth: Int, into depths: inout [[MarkerKind]]
  ) {
    guard !nodes.isEmpty else { return }
    if depth == depths.count { depths.append([]) }
    for index in nodes.indices {
      let kind = nodes[index].kind
      if !depths[depth].contains(kind) { depths[depth].append(kind) }
      collect(nodes[index].children, depth: depth + 1, into: &depths)
    }
  }
}
