internal import Markup

/// Which lines stand in which element, and which elements are a page's furniture.
struct PageOutline {
  let tree: HTMLTree
  let lines: [PageLine]
  /// The node of each line, ascending.
  private let lineNodes: [Int]

  init(tree: HTMLTree, lines: [PageLine]) {
    self.tree = tree
    self.lines = lines
    lineNodes = lines.map(\.node)
  }

  /// The lines whose text stands between two nodes.
  func lines(from start: Int, to end: Int) -> Range<Int> {
    let first = firstLine(at: start)
    return first..<max(first, firstLine(at: end))
  }

  func lines(in node: Int) -> Range<Int> {
    lines(from: node, to: tree.nodes[node].end)
  }

  private func firstLine(at node: Int) -> Int {
    var low = 0
    var high = lineNodes.count
    while low < high {
      let middle = (low + high) / 2
      if lineNodes[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The class and id of an element as single words in lower case.
  static func words(of attributes: [String: String]) -> [String] {
    names(of: attributes).flatMap { name -> [String] in
      var words: [String] = []
      var word = ""
      var wasLower = false
      for character in name {
        let isLetter = character.isLetter || character.isNumber
        if !isLetter || character.isUppercase && wasLower {
          words.append(word)
          word = ""
        }
        if isLetter { word += character.lowercased() }
        wasLower = character.isLowercase
      }
      return (words + [word]).filter { !$0.isEmpty }
    }
  }

  /// The class names and the id of an element as written.
  static func names(of attributes: [String: String]) -> [Substring] {
    let classes = attributes["class"]?.split { $0.isWhitespace } ?? []
    return classes + (attributes["id"].map { [$0[...]] } ?? [])
  }
}
