internal import Markup

/// Finds the main text of a page: which lines belong to it, and what the others are.
///
/// 1. Every line is worth its Han characters and marks if it reads as running text, and costs its
///    length if it is furniture: links, lists of other texts, the words of a footer, elements named
///    like furniture.
/// 2. The element whose lines are worth most holds the text; the smallest element in it that keeps
///    nearly all of that is the core.
/// 3. In the core all lines belong to the text, except furniture and what sites put at its edges.
///    Around it running text does, and whatever else belongs to a document: its title, number,
///    addressees, signature and date.
struct ContentSelector {
  /// What a page's text was divided into.
  struct Selection {
    /// For each line, the furniture it is; nil when it belongs to the document.
    var furniture: [PageProfiles.Furniture?]
    /// Whether a known container, a comment around the text or the user's profile confirmed it.
    var isConfirmed = true
    /// The elements that came into question, the best first.
    var candidates: [Candidate] = []
    var core: Range<Int>?
  }

  /// An element that may hold the text.
  struct Candidate {
    /// The element; the nearest around the text for comments.
    var node: Int
    var lines: Range<Int>
    var isKnown: Bool
    var worth: Double
  }

  /// A smaller element is the core when it holds so much of the best one's worth.
  private static let coreShare = 0.95
  /// What a container known from many sites adds to its worth.
  private static let knownBonus = 1.15
  /// Text between two comments must be worth so much, and this share of the best element.
  private static let fencedWorth = 100
  private static let fencedShare = 0.5
  /// An element named like furniture that holds more of the page's text than this is none.
  private static let furnitureShare = 0.4

  let outline: PageOutline
  let text: [Unicode.Scalar]
  let title: String?
  private(set) var features: [LineFeatures]
  /// Sums of line values up to each line.
  private var worth: [Int] = []
  private let profile: PageProfile?
  private let containers = PageElements.containers
  /// The short comments of the page.
  private let comments: [(node: Int, name: String)]

  init(tree: HTMLTree, page: PageText, title: String?, profile: PageProfile?) {
    outline = PageOutline(tree: tree, lines: page.lines)
    text = page.text
    self.title = title
    self.profile = profile
    comments = Self.comments(of: tree)
    let inside = Self.furnitureElements(outline)
    var signs = LineSigns()
    features = page.lines.indices.map { index in
      LineFeatures(page.lines[index], page.text, inside: inside[index], &signs)
    }
    for (line, isItem) in RepeatedItems(outline: outline, features: features).lines().enumerated()
    where isItem && features[line].furniture == nil {
      features[line].furniture = .links
      features[line].value = -max(12, features[line].visible)
      features[line].isRunningText = false
    }
    for (line, isIndex) in IndexTables(outline: outline, text: page.text).lines().enumerated()
    where isIndex && features[line].furniture != .hidden {
      features[line].isIndexRow = true
      features[line].furniture = .meta
      features[line].value = 0
      features[line].isRunningText = false
    }
    if let profile { apply(profile) }
    worth = features.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.value) }
  }

  func select() -> Selection {
    let candidates = self.candidates()
    guard hasFurniture, let (best, core) = choose(candidates) else {
      // All is kept; beside a title, or a line of text, but for what is furniture by name.
      let mayTrim = features.indices.contains { isTitleOrText($0) }
      return Selection(
        furniture: features.map { $0.furniture == .hidden ? .hidden : mayTrim ? $0.inElement : nil }
      )
    }
    var furniture = features.indices.map { index -> PageProfiles.Furniture? in
      if core.lines.contains(index) { return inside(index) }
      if best.lines.contains(index), features[index].isRunningText { return nil }
      return features[index].furniture ?? features[index].atEdge ?? .outside
    }
    ContentEdges(features: features, outline: outline, text: text).trim(core.lines, &furniture)
    DocumentParts(selector: self).add(around: core.lines, to: &furniture)
    return Selection(
      furniture: furniture, isConfirmed: core.isKnown, candidates: candidates, core: core.lines)
  }

  private func isTitleOrText(_ line: Int) -> Bool {
    if features[line].isRunningText { return true }
    guard case .heading = outline.lines[line].role else { return false }
    return features[line].furniture == nil
  }

  /// A saved piece of a page has nothing around its text, and every line of it counts.
  private var hasFurniture: Bool {
    profile != nil
      || features.contains { $0.atEdge != nil || $0.furniture != nil && $0.furniture != .hidden }
  }

  /// Links alone in the core are its own where they stand inside running text.
  private func inside(_ line: Int) -> PageProfiles.Furniture? {
    let feature = features[line]
    if feature.furniture == .footer, feature.inElement == nil, feature.marks > 2 { return nil }
    return feature.furniture
  }

  private mutating func apply(_ profile: PageProfile) {
    for node in outline.tree.nodes.indices where profile.removes(node, of: outline.tree) {
      for line in outline.lines(in: node) {
        features[line].furniture = .profile
        features[line].value = 0
        features[line].isRunningText = false
      }
    }
  }

  // MARK: Furniture by name

  /// For each line the outermost element around it that is furniture by name.
  private static func furnitureElements(_ outline: PageOutline) -> [PageProfiles.Furniture?] {
    var result = [PageProfiles.Furniture?](repeating: nil, count: outline.lines.count)
    let lengths = outline.lines.reduce(into: [0]) {
      $0.append(($0.last ?? 0) + ($1.isHidden ? 0 : $1.range.count))
    }
    let titles = outline.lines.reduce(into: [0]) {
      $0.append(($0.last ?? 0) + ($1.role == .heading(level: 1) ? 1 : 0))
    }
    let limit = Int(Double(lengths.last ?? 0) * furnitureShare)
    let nodes = outline.tree.nodes
    var node = 0
    while node < nodes.count {
      guard let kind = outline.roles[node].furniture, nodes[node].element != .body,
        nodes[node].element != .html,
        PageElements.containers.contains(nodes[node].element)
          || PageElements.blocks.contains(nodes[node].element)
      else {
        node += 1
        continue
      }
      let lines = outline.lines(in: node)
      let length = lengths[lines.upperBound] - lengths[lines.lowerBound]
      let holdsTitle = titles[lines.upperBound] > titles[lines.lowerBound]
      guard length <= limit, !holdsTitle || kind != .header else {
        node += 1
        continue
      }
      for line in lines { result[line] = kind }
      node = nodes[node].end
    }
    return result
  }

  // MARK: The core

  private func choose(_ candidates: [Candidate]) -> (best: Candidate, core: Candidate)? {
    if let chosen = profileCore() { return (chosen, chosen) }
    guard let best = candidates.first, best.worth > 0 else { return nil }
    if let fenced = fencedCore(), fenced.worth >= best.worth * Self.fencedShare {
      return (fenced, fenced)
    }
    return (best, innermost(of: best))
  }

  private func worth(of lines: Range<Int>) -> Int {
    worth[lines.upperBound] - worth[lines.lowerBound]
  }

  private func candidate(_ node: Int) -> Candidate? {
    let isKnown = outline.roles[node].isKnownContainer
    guard isKnown || containers.contains(outline.tree.nodes[node].element) else {
      return nil
    }
    let lines = outline.lines(in: node)
    guard !lines.isEmpty else { return nil }
    let worth = Double(worth(of: lines)) * (isKnown ? Self.knownBonus : 1)
    return worth > 0 ? Candidate(node: node, lines: lines, isKnown: isKnown, worth: worth) : nil
  }

  /// The best come first; of equals the innermost.
  private func candidates() -> [Candidate] {
    outline.tree.nodes.indices.compactMap(candidate).sorted {
      ($0.worth, $0.node) > ($1.worth, $1.node)
    }
  }

  /// The smallest element inside that keeps nearly all; a known one inside confirms the choice.
  private func innermost(of best: Candidate) -> Candidate {
    let needed = Double(worth(of: best.lines)) * Self.coreShare
    var result = best
    for node in best.node + 1..<max(best.node + 1, outline.tree.nodes[best.node].end) {
      guard node < outline.tree.nodes[result.node].end, let inner = candidate(node),
        Double(worth(of: inner.lines)) >= needed
      else { continue }
      let isKnown = inner.isKnown || result.isKnown
      result = inner
      result.isKnown = isKnown
    }
    return result
  }

  private func profileCore() -> Candidate? {
    guard let profile else { return nil }
    let nodes = outline.tree.nodes.indices.filter { profile.holdsContent($0, of: outline.tree) }
    let known = nodes.compactMap { node -> Candidate? in
      let lines = outline.lines(in: node)
      guard !lines.isEmpty else { return nil }
      return Candidate(
        node: node, lines: lines, isKnown: true, worth: Double(worth(of: lines)))
    }
    if let best = known.max(by: { $0.worth < $1.worth }) { return best }
    return profile.fences.lazy.compactMap { fenced($0) }.first
  }

  /// The text between comments that editors put around it.
  private func fencedCore() -> Candidate? {
    PageProfiles.fences.lazy.compactMap { fenced($0) }.first {
      worth(of: $0.lines) >= Self.fencedWorth
    }
  }

  private func fenced(_ fence: (open: String, close: String)) -> Candidate? {
    let tree = outline.tree
    let names = comments
    guard let open = names.first(where: { $0.name == fence.open })?.node,
      let close = names.last(where: { $0.name == fence.close })?.node, close > open
    else { return nil }
    let lines = outline.lines(from: open, to: close)
    guard !lines.isEmpty else { return nil }
    return Candidate(
      node: max(0, tree.nodes[open].parent), lines: lines, isKnown: true,
      worth: Double(worth(of: lines)))
  }

  private static func comments(of tree: HTMLTree) -> [(node: Int, name: String)] {
    tree.nodes.indices.compactMap { node in
      guard tree.nodes[node].element == .comment, tree.nodes[node].value.count < 64 else {
        return nil
      }
      return (node, PageProfile.fenceName(tree.string(tree.nodes[node].value)))
    }
  }
}
