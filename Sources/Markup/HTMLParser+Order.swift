extension HTMLParser {
  /// The tree with its nodes in document order.
  consuming func finished() -> HTMLTree {
    if !fostered.isEmpty { reorder() }
    for node in tree.nodes.indices.reversed() {
      let parent = tree.nodes[node].parent
      if parent >= 0 { tree.nodes[parent].end = max(tree.nodes[parent].end, tree.nodes[node].end) }
    }
    return tree
  }

  /// Puts what was moved before a table there.
  private mutating func reorder() {
    let count = tree.nodes.count
    var children = [[Int32]](repeating: [], count: count)
    var before: [Int: [Int32]] = [:]
    var isFostered = Set<Int>()
    for (node, table) in fostered {
      before[table, default: []].append(Int32(node))
      isFostered.insert(node)
    }
    for node in tree.nodes.indices where !isFostered.contains(node) {
      let parent = tree.nodes[node].parent
      if parent >= 0 { children[parent].append(Int32(node)) }
    }
    var order: [Int] = []
    order.reserveCapacity(count)
    var pending: [Int] = [0]
    while let node = pending.popLast() {
      order.append(node)
      for child in children[node].reversed() {
        pending.append(Int(child))
        for moved in (before[Int(child)] ?? []).reversed() { pending.append(Int(moved)) }
      }
    }
    apply(order)
  }

  private mutating func apply(_ order: [Int]) {
    var place = [Int](repeating: -1, count: tree.nodes.count)
    for (new, old) in order.enumerated() { place[old] = new }
    tree.nodes = order.enumerated().map { new, old in
      var node = tree.nodes[old]
      node.parent = node.parent < 0 ? -1 : place[node.parent]
      node.end = new + 1
      return node
    }
  }
}
