internal import Markup

/// Which lines stand in which element, and what the elements' names say.
struct PageOutline {
  let tree: HTMLTree
  let lines: [PageLine]
  /// For each node, and the end, the first line that begins in it or after it.
  private let firstLines: [Int32]
  let roles: [ElementNames.Role]

  init(tree: HTMLTree, lines: [PageLine]) {
    self.tree = tree
    self.lines = lines
    var firsts: [Int32] = []
    firsts.reserveCapacity(tree.nodes.count + 1)
    var line = 0
    for node in 0...tree.nodes.count {
      while line < lines.count, lines[line].node < node { line += 1 }
      firsts.append(Int32(line))
    }
    firstLines = firsts
    roles = tree.nodes.indices.map { node in
      switch tree.nodes[node].element {
      case .text, .comment, .br: ElementNames.Role()
      default: ElementNames.role(of: node, in: tree)
      }
    }
  }

  /// The lines whose text stands between two nodes.
  func lines(from start: Int, to end: Int) -> Range<Int> {
    let first = Int(firstLines[start])
    return first..<max(first, Int(firstLines[end]))
  }

  func lines(in node: Int) -> Range<Int> {
    lines(from: node, to: tree.nodes[node].end)
  }
}
