/// Builds the nodes of an outline and reads the anatomy of each.
struct NodeAnnotator {
  private let folded: FoldedText
  private let titles: TitleSplitter
  private let responsibilities: ResponsibilityReader
  private let anatomy: AnatomyReader

  init(_ folded: FoldedText) {
    self.folded = folded
    titles = TitleSplitter(folded)
    responsibilities = ResponsibilityReader(folded)
    anatomy = AnatomyReader(folded)
  }

  /// Where a node's title ends and its body starts.
  func split(_ node: SegmentedNode) -> TitleSplitter.Split? {
    guard node.kind.hasTitle, let first = node.pieces.paragraphs.first, let start = first.first,
      let end = first.last
    else { return nil }
    var line = start.folded.lowerBound..<end.folded.upperBound
    if let annotation = responsibilities.annotations(in: line).first {
      line = folded.trimmed(line.lowerBound..<annotation.range.lowerBound)
    }
    let isHeading = !node.children.isEmpty || node.kind.isSectionByNature
    return titles.split(line, isHeading: isHeading, boldEnd: node.boldEnd)
  }

  /// - Parameters:
  ///   - planYear: The year that dates without one are of.
  ///   - diagnostics: Takes what a reader of the deadlines and targets should know.
  func annotate(
    _ nodes: [SegmentedNode], _ rendering: Rendering, _ planYear: Int?,
    _ diagnostics: inout [Diagnostic]
  ) -> [OutlineNode] {
    var pass = AnatomyPass(rendering: rendering, planYear: planYear)
    let layout = Layout(rendering.source, folded)
    let built = build(nodes, parent: nil, OutlineLevels(nodes), layout, &pass)
    diagnostics += pass.diagnostics
    return built
  }

  private func build(
    _ nodes: [SegmentedNode], parent: OutlineNode?, _ levels: OutlineLevels, _ layout: Layout,
    _ pass: inout AnatomyPass
  ) -> [OutlineNode] {
    let rendering = pass.rendering
    var names = SiblingNames(parent: parent)
    return nodes.map { node in
      let parts = layout.node(node, title: split(node))
      let kind = levels.kind(of: node.kind)
      let (id, path) = names.next(for: node, kind: kind)
      var built = OutlineNode(
        id: id, kind: kind, level: (parent?.level ?? 0) + 1,
        label: parts.label.map(rendering.text), number: node.number, numberPrinted: node.printed,
        numberSource: node.numberSource, path: path, title: parts.title.map(rendering.text),
        text: parts.text.map(rendering.text) ?? "", range: parts.range, labelRange: parts.label,
        titleRange: parts.title, confidence: node.confidence)
      anatomy.read(node.pieces, in: &pass, into: &built)
      built.children = build(node.children, parent: built, levels, layout, &pass)
      passDown(&built)
      return built
    }
  }

  /// Gives a section's responsibility to the items below it that have none of their own.
  private func passDown(_ node: inout OutlineNode) {
    guard node.kind == .section, !node.responsibility.isEmpty else { return }
    for index in node.children.indices where node.children[index].responsibility.isEmpty {
      node.children[index].responsibility = node.responsibility.map {
        var inherited = $0
        inherited.inherited = true
        return inherited
      }
    }
  }
}

/// Gives the nodes below one parent their ids and paths.
private struct SiblingNames {
  private let parent: OutlineNode?
  private var used: Set<String> = []
  private var position = 0

  init(parent: OutlineNode?) {
    self.parent = parent
  }

  mutating func next(
    for node: SegmentedNode, kind: OutlineNode.Kind
  ) -> (id: String, path: String?) {
    position += 1
    let letter = String(kind.rawValue.prefix(1))
    let base = (parent.map { $0.id + "." } ?? "") + letter + String(node.number ?? position)
    var id = base
    var copy = 2
    while !used.insert(id).inserted {
      id = base + "-" + String(copy)
      copy += 1
    }
    let step = node.number.map { node.kind.isHan ? Numerals.han($0) : String($0) }
    let steps = [parent?.path, step].compactMap { $0 }
    return (id, steps.isEmpty ? nil : steps.joined(separator: "."))
  }
}
