/// Decides which kinds of marker are sections, items and points in one outline.
struct OutlineLevels {
  private let item: MarkerKind?
  private let order: [MarkerKind]
  /// What a person says of kinds.
  private let stated: [MarkerKind: OutlineNode.Kind]

  /// The items are the articles or the Arabic-numbered nodes, where there are any; else the deepest
  /// kind. What stands above them are sections, what stands below are points.
  init(_ nodes: [SegmentedNode], stated: [MarkerKind: OutlineNode.Kind] = [:]) {
    self.stated = stated
    var order: [MarkerKind] = []
    Self.collect(nodes, into: &order)
    order.removeAll(where: \.isOfTable)
    self.order = order
    let deepest = order.last { $0.isNumbered && !$0.isSectionByNature } ?? order.last
    item =
      [.multi3, .multi2, .article, .arabic].first(where: order.contains) ?? deepest
  }

  func kind(of marker: MarkerKind) -> OutlineNode.Kind {
    if let kind = stated[marker] { return kind }
    if marker.isSectionByNature { return .section }
    if marker == .row { return .item }
    guard let item, let own = order.firstIndex(of: marker),
      let items = order.firstIndex(of: item)
    else { return .item }
    return own == items ? .item : own < items ? .section : .point
  }

  /// The kinds by the least depth at which they stand.
  private static func collect(_ nodes: [SegmentedNode], into order: inout [MarkerKind]) {
    var level = nodes
    while !level.isEmpty {
      for node in level where !order.contains(node.kind) { order.append(node.kind) }
      level = level.flatMap(\.children)
    }
  }
}
