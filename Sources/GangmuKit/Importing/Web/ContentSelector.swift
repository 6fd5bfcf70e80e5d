internal import Markup

/// Finds the main text of a page: which lines belong to it, and what the others are.
///
/// Every line is worth its Han characters if it reads as running text, and costs its length if it
/// is furniture (links, navigation, the words of a footer). The element whose lines are worth most
/// is the core; what stands around it belongs to the page's document as long as it is no furniture.
struct ContentSelector {
  /// What a page's text was divided into.
  struct Selection {
    /// For each line, the furniture it is; nil when it belongs to the document.
    var furniture: [PageProfiles.Furniture?]
    /// Whether a known container or a comment around the text confirmed the choice.
    var isConfirmed: Bool
  }

  /// A smaller element is the core when it holds so much of the best one's worth.
  private static let coreShare = 0.95
  /// What a container known from many sites adds to its worth.
  private static let knownBonus = 1.15
  /// Text between two comments must have so many Han characters to be believed.
  private static let fencedHan = 100
  /// An element named like furniture that holds more of the page's text than this is none.
  private static let furnitureShare = 0.4
  /// A tool bar between the title and the text has at most so many lines.
  private static let toolLines = 4

  private let outline: PageOutline
  private let features: [LineFeatures]
  /// Sums of line values up to each line, and of Han characters.
  private let worth: [Int]
  private let han: [Int]
  private let title: String?
  private let text: [Unicode.Scalar]

  init(tree: HTMLTree, page: PageText, title: String?) {
    outline = PageOutline(tree: tree, lines: page.lines)
    let inside = Self.furnitureElements(outline, page.text)
    features = page.lines.indices.map { index in
      LineFeatures(page.lines[index], page.text, inside: inside[index])
    }
    worth = features.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.value) }
    han = features.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.han) }
    self.title = title
    text = page.text
  }

  func select() -> Selection {
    guard let core = core() else {
      return Selection(
        furniture: Array(repeating: nil, count: features.count), isConfirmed: true)
    }
    let around = surroundings(of: core)
    var furniture = features.indices.map { index -> PageProfiles.Furniture? in
      if core.lines.contains(index) { return features[index].inElement }
      return around.contains(index) ? features[index].furniture : outside(index)
    }
    if let line = titleLine(before: core.lines, kept: furniture) { furniture[line] = nil }
    return Selection(furniture: furniture, isConfirmed: core.isKnown)
  }

  private func outside(_ line: Int) -> PageProfiles.Furniture {
    features[line].furniture ?? .outside
  }

  // MARK: Furniture by name

  /// For each line the outermost element around it that is furniture by name.
  private static func furnitureElements(
    _ outline: PageOutline, _ text: [Unicode.Scalar]
  ) -> [PageProfiles.Furniture?] {
    var result = [PageProfiles.Furniture?](repeating: nil, count: outline.lines.count)
    let lengths = outline.lines.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.range.count) }
    let titles = outline.lines.reduce(into: [0]) {
      $0.append(($0.last ?? 0) + ($1.role == .heading(level: 1) ? 1 : 0))
    }
    let limit = Int(Double(lengths.last ?? 0) * furnitureShare)
    var node = 0
    while node < outline.tree.nodes.count {
      guard let kind = furniture(outline.tree, node) else {
        node += 1
        continue
      }
      let lines = outline.lines(in: node)
      let length = lengths[lines.upperBound] - lengths[lines.lowerBound]
      let holdsTitle = titles[lines.upperBound] > titles[lines.lowerBound]
      guard length <= limit, !holdsTitle else {
        node += 1
        continue
      }
      for line in lines { result[line] = kind }
      node = outline.tree.nodes[node].end
    }
    return result
  }

  private static func furniture(_ tree: HTMLTree, _ node: Int) -> PageProfiles.Furniture? {
    guard let name = tree.nodes[node].name, PageElements.blocks.contains(name), name != "body"
    else { return nil }
    if let kind = PageProfiles.furnitureElements[name] { return kind }
    let attributes = tree.nodes[node].attributes
    if attributes["role"] == "navigation" { return .nav }
    guard !isKnown(tree.nodes[node]) else { return nil }
    return PageOutline.words(of: attributes).lazy
      .compactMap { PageProfiles.furnitureWords[$0] }.first
  }

  private static func isKnown(_ node: HTMLTree.Node) -> Bool {
    if let name = node.name, PageProfiles.containerElements.contains(name) { return true }
    return PageOutline.names(of: node.attributes).contains {
      PageProfiles.containers.contains($0.lowercased())
    }
  }

  // MARK: The core

  private struct Core {
    /// The element; the nearest around the text for comments.
    var node: Int
    var lines: Range<Int>
    var isKnown: Bool
  }

  private func core() -> Core? {
    if let fenced = fencedCore() { return fenced }
    var best: Core?
    var bestWorth = 0.0
    let containers = self.containers()
    for core in containers {
      let worth = Double(worth(of: core.lines)) * (core.isKnown ? Self.knownBonus : 1)
      if worth > bestWorth || worth == bestWorth && worth > 0 {
        best = core
        bestWorth = worth
      }
    }
    guard let best else { return nil }
    return innermost(of: best, among: containers)
  }

  private func worth(of lines: Range<Int>) -> Int {
    worth[lines.upperBound] - worth[lines.lowerBound]
  }

  private func containers() -> [Core] {
    let nodes = outline.tree.nodes
    return nodes.indices.compactMap { index in
      guard let name = nodes[index].name,
        PageElements.blocks.contains(name) || Self.isKnown(nodes[index])
      else { return nil }
      let lines = outline.lines(in: index)
      return lines.isEmpty
        ? nil : Core(node: index, lines: lines, isKnown: Self.isKnown(nodes[index]))
    }
  }

  /// The smallest element inside that keeps nearly all; a known one inside confirms the choice.
  private func innermost(of best: Core, among containers: [Core]) -> Core {
    let needed = Double(worth(of: best.lines)) * Self.coreShare
    var result = best
    for core in containers where core.node > result.node {
      guard core.node < outline.tree.nodes[result.node].end,
        Double(worth(of: core.lines)) >= needed
      else { continue }
      result = Core(
        node: core.node, lines: core.lines, isKnown: core.isKnown || result.isKnown)
    }
    return result
  }

  /// The text between comments that editors put around it.
  private func fencedCore() -> Core? {
    let comments = outline.tree.nodes.indices.compactMap { index in
      fenceName(outline.tree.nodes[index]).map { (node: index, name: $0) }
    }
    for fence in PageProfiles.fences {
      guard let open = comments.first(where: { $0.name == fence.open })?.node,
        let close = comments.last(where: { $0.name == fence.close })?.node, close > open,
        let parent = outline.tree.nodes[open].parent
      else { continue }
      let lines = outline.lines(from: open, to: close)
      guard han[lines.upperBound] - han[lines.lowerBound] >= Self.fencedHan else { continue }
      return Core(node: parent, lines: lines, isKnown: true)
    }
    return nil
  }

  private func fenceName(_ node: HTMLTree.Node) -> String? {
    guard case .comment(let text) = node.content, text.utf8.count < 64 else { return nil }
    return text.lowercased().filter { !$0.isWhitespace }
  }

  // MARK: Around the core

  /// The lines of the widest element around the core that adds text but hardly any furniture:
  /// titles, publish lines and signatures often stand outside the container of the text.
  private func surroundings(of core: Core) -> Range<Int> {
    var result = core.lines
    var node: Int? = core.node
    while let current = node {
      let lines = outline.lines(in: current)
      let before = min(lines.lowerBound, result.lowerBound)..<result.lowerBound
      let after = result.upperBound..<max(lines.upperBound, result.upperBound)
      let added = features[before] + features[after]
      guard added.count(where: { $0.furniture != nil }) <= Self.toolLines else { break }
      result = before.lowerBound..<after.upperBound
      node = outline.tree.nodes[current].parent
    }
    return result
  }

  /// The page's heading before the core, when the document has none of its own.
  private func titleLine(
    before core: Range<Int>, kept: [PageProfiles.Furniture?]
  ) -> Int? {
    let opening = kept.indices.prefix { $0 < core.lowerBound + 3 }.filter { kept[$0] == nil }
    guard !opening.contains(where: isTitle) else { return nil }
    return (0..<core.lowerBound).last { kept[$0] != nil && isTitle($0) }
  }

  private func isTitle(_ line: Int) -> Bool {
    switch outline.lines[line].role {
    case .heading(level: 1), .heading(level: 2): return true
    default: break
    }
    guard let title else { return false }
    let visible = text[outline.lines[line].range].filter { !$0.isEdgeBlank }
    return visible.count >= 6
      && visible.elementsEqual(title.unicodeScalars.filter { !$0.isEdgeBlank })
  }
}
