internal import Markup

/// Finds lists of other texts: three or more neighbouring elements of one make, each with a link, or
/// three or more times a link and a line about it.
struct RepeatedItems {
  private static let least = 3
  /// An element that holds so much of the page's text is no entry of a list.
  private static let largeShare = 0.35

  let outline: PageOutline
  let features: [LineFeatures]

  /// For each line whether it stands in such a list.
  func lines() -> [Bool] {
    var inList = [Bool](repeating: false, count: features.count)
    let links = features.reduce(into: [0]) { $0.append(($0.last ?? 0) + ($1.isLinks ? 1 : 0)) }
    let worth = features.reduce(into: [0]) { $0.append(($0.last ?? 0) + max(0, $1.value)) }
    let large = max(60, Int(Double(worth.last ?? 0) * Self.largeShare))
    let nodes = outline.tree.nodes
    for parent in nodes.indices where nodes[parent].end > parent + Self.least {
      guard PageElements.containers.contains(nodes[parent].element) else { continue }
      let all = outline.lines(in: parent)
      guard links[all.upperBound] - links[all.lowerBound] >= Self.least else { continue }
      markRuns(of: parent, links: links, worth: worth, large: large, in: &inList)
    }
    markAlternating(&inList)
    return inList
  }

  private func markRuns(
    of parent: Int, links: [Int], worth: [Int], large: Int, in inList: inout [Bool]
  ) {
    let nodes = outline.tree.nodes
    var run: [Range<Int>] = []
    var last: Int?
    func finish() {
      if run.count >= Self.least {
        for lines in run where worth[lines.upperBound] - worth[lines.lowerBound] < large {
          for line in lines { inList[line] = true }
        }
      }
      run = []
    }
    var child = parent + 1
    while child < nodes[parent].end {
      defer { child = nodes[child].end }
      let element = nodes[child].element
      guard PageElements.blocks.contains(element), element != .br else { continue }
      let lines = outline.lines(in: child)
      if lines.isEmpty { continue }
      if let last, !isAlike(last, child) { finish() }
      last = child
      if links[lines.upperBound] > links[lines.lowerBound] {
        run.append(lines)
      } else {
        finish()
      }
    }
    finish()
  }

  private func isAlike(_ left: Int, _ right: Int) -> Bool {
    let tree = outline.tree
    guard tree.nodes[left].element == tree.nodes[right].element else { return false }
    switch (tree.attribute(.class, of: left), tree.attribute(.class, of: right)) {
    case (nil, nil): return true
    case (let first?, let second?): return tree.characters[first] == tree.characters[second]
    default: return false
    }
  }

  /// A link, a line, a link, a line, a link, a line.
  private func markAlternating(_ inList: inout [Bool]) {
    var start = 0
    while start + 2 * Self.least <= features.count {
      var end = start
      while end + 1 < features.count, features[end].isLinks, !features[end + 1].isLinks,
        features[end + 1].furniture == nil
      {
        end += 2
      }
      if end - start >= 2 * Self.least {
        for line in start..<end { inList[line] = true }
      }
      start = max(end, start + 1)
    }
  }
}
