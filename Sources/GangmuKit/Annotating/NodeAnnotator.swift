/// What is known of a node before its text is written.
struct NodeReading {
  var parts: Layout.Node
  /// Who is responsible, piece by piece.
  var annotations: [ResponsibilityReader.Annotation]
}

/// Hands out the readings of all nodes, one after the other.
typealias NodeReadings = IndexingIterator<[NodeReading]>

/// Builds the nodes of an outline and reads the anatomy of each.
struct NodeAnnotator {
  private let folded: FoldedText
  private let titles: TitleSplitter
  private let responsibilities: ResponsibilityReader

  private let stated: [MarkerKind: OutlineNode.Kind]

  /// - Parameter stated: What the nodes of some kinds are, as a person says.
  init(_ folded: FoldedText, stated: [MarkerKind: OutlineNode.Kind]) {
    self.folded = folded
    self.stated = stated
    titles = TitleSplitter(folded)
    responsibilities = ResponsibilityReader(folded)
  }

  /// Where a node's parts lie and who is responsible for it.
  ///
  /// - Parameter edits: Takes what is left out inside the node.
  func read(_ node: SegmentedNode, _ layout: Layout, to edits: inout [Edit]) -> NodeReading {
    var annotations: [ResponsibilityReader.Annotation] = []
    if node.kind.isOfTable {
      annotations = node.fields.map(responsibilities.annotation)
    } else {
      for (place, piece) in node.pieces.enumerated() {
        var found = responsibilities.annotations(in: piece.folded)
        // 工作措施： as a heading is no label.
        if place == 0, node.kind.headingLevel != nil {
          found.removeAll {
            $0.range.lowerBound == piece.folded.lowerBound && $0.fields.allSatisfy(\.names.isEmpty)
          }
        }
        if annotations.isEmpty { annotations = found } else { annotations += found }
      }
    }
    let split = split(node, annotations)
    return NodeReading(
      parts: layout.node(node, title: split, to: &edits), annotations: annotations)
  }

  /// Where a node's title ends and its body starts.
  private func split(
    _ node: SegmentedNode, _ annotations: [ResponsibilityReader.Annotation]
  ) -> TitleSplitter.Split? {
    if let title = node.title {
      return title.isEmpty ? nil : .init(title: title, body: node.boldEnd ?? title.upperBound)
    }
    guard var line = node.pieces.first?.folded else { return nil }
    let annotation = annotations.first { line.contains($0.range.lowerBound) }
    if let annotation { line = folded.trimmed(line.lowerBound..<annotation.range.lowerBound) }
    if node.kind == .article {
      // What goes on in a paragraph of its own may have been cut by a page's end.
      let isHeading = node.pieces.count == 1 && !node.children.isEmpty
      return titles.splitArticle(line, isHeading: isHeading)
    }
    if node.kind.headingLevel != nil, let end = titles.periodEnd(line) {
      return .init(title: line.lowerBound..<end, body: end + 1)
    }
    let isHeading = !node.children.isEmpty || node.kind.isSectionByNature
    return titles.split(line, isHeading: isHeading, boldEnd: node.boldEnd)
  }

  /// The nodes of an outline.
  ///
  /// - Parameters:
  ///   - owner: What their ids begin with, for an outline that is not the document's own.
  ///   - readings: Those of the nodes, the next first; the ones used are taken off.
  ///   - anatomy: Reads what each node says.
  ///   - checks: Looks at each node.
  func annotate(
    _ nodes: [SegmentedNode], of owner: String? = nil,
    _ readings: inout NodeReadings, _ anatomy: inout AnatomyReader,
    _ checks: inout OutlineChecks
  ) -> [OutlineNode] {
    let names = owner.map { SiblingNames(parentID: $0, path: nil) } ?? SiblingNames()
    return build(
      nodes, Branch(levels: OutlineLevels(nodes, stated: stated), names: names), &readings,
      &anatomy, &checks)
  }

  /// What the nodes below one parent have in common.
  private struct Branch {
    var levels: OutlineLevels
    var names = SiblingNames()
    var level = 1
    /// Who answers for a node that names nobody itself.
    var responsibility: [Responsibility] = []
  }

  private func build(
    _ nodes: [SegmentedNode], _ branch: Branch, _ readings: inout NodeReadings,
    _ anatomy: inout AnatomyReader, _ checks: inout OutlineChecks
  ) -> [OutlineNode] {
    guard !nodes.isEmpty else { return [] }
    var names = branch.names
    var built: [OutlineNode] = []
    built.reserveCapacity(nodes.count)
    // By their places, because a node is large: it is filled where it stays.
    for index in nodes.indices {
      guard let reading = readings.next() else { break }
      let kind = branch.levels.kind(of: nodes[index].kind)
      let (id, path) = names.next(for: nodes[index], kind: kind)
      built.append(
        OutlineNode(id: id, kind: kind, level: branch.level, path: path, range: reading.parts.range)
      )
      anatomy.turn(to: reading.parts.range)
      anatomy.writer.describe(nodes[index], reading.parts, in: &built[index])
      let told = anatomy.toldYear
      defer { anatomy.toldYear = told }
      if kind == .section, let year = anatomy.yearTold(by: reading.parts.title) {
        anatomy.toldYear = year
      }
      anatomy.read(nodes[index].pieces, reading.annotations, into: &built[index])
      if built[index].responsibility.isEmpty {
        built[index].responsibility = branch.responsibility
      }
      checks.take(built, at: index)
      guard !nodes[index].children.isEmpty else { continue }
      let below = Branch(
        levels: branch.levels,
        names: SiblingNames(parentID: built[index].id, path: built[index].path),
        level: branch.level + 1,
        responsibility: Self.passedDown(built[index].responsibility, from: built[index].kind))
      built[index].children = build(nodes[index].children, below, &readings, &anatomy, &checks)
    }
    return built
  }

  /// A section's responsibility is that of everything below it that names nobody itself.
  private static func passedDown(
    _ responsibility: [Responsibility], from kind: OutlineNode.Kind
  ) -> [Responsibility] {
    guard kind == .section else { return [] }
    return responsibility.map {
      var inherited = $0
      inherited.inherited = true
      return inherited
    }
  }
}
