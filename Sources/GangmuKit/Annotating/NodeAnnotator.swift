/// Reads the anatomy of nodes: title and body, responsibility, citations, placeholders.
struct NodeAnnotator {
  private let folded: FoldedText
  private let titles: TitleSplitter
  private let responsibilities: ResponsibilityReader
  private let citations: CitationReader
  private let placeholders: PlaceholderReader

  init(_ folded: FoldedText) {
    self.folded = folded
    titles = TitleSplitter(folded)
    responsibilities = ResponsibilityReader(folded)
    citations = CitationReader(folded)
    placeholders = PlaceholderReader(folded)
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

  func annotate(_ nodes: [SegmentedNode], _ rendering: Rendering) -> [OutlineNode] {
    let levels = OutlineLevels(nodes)
    let layout = Layout(rendering.source, folded)
    return build(nodes, parent: nil, levels, layout, rendering)
  }

  private func build(
    _ nodes: [SegmentedNode], parent: OutlineNode?, _ levels: OutlineLevels, _ layout: Layout,
    _ rendering: Rendering
  ) -> [OutlineNode] {
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
      readAnatomy(node, rendering, into: &built)
      built.children = build(node.children, parent: built, levels, layout, rendering)
      passDown(&built)
      return built
    }
  }

  private func readAnatomy(
    _ node: SegmentedNode, _ rendering: Rendering, into built: inout OutlineNode
  ) {
    guard let first = node.pieces.first, let last = node.pieces.last else { return }
    let whole = first.folded.lowerBound..<last.folded.upperBound
    built.responsibility = node.pieces.flatMap { piece in
      responsibilities.annotations(in: piece.folded).flatMap(\.fields).map { field in
        Responsibility(
          role: field.role, label: field.label.map(rendering.text),
          names: field.names.map { name(rendering.text($0), field.role) },
          raw: rendering.raw(field.whole), range: folded.source(field.whole))
      }
    }
    built.citations = citations.citations(in: whole).map { reading in
      Citation(
        title: rendering.text(reading.title), status: reading.status.map(rendering.text),
        docNumber: reading.documentNumber.map(rendering.text),
        nested: reading.isNested ? true : nil, raw: rendering.raw(reading.range),
        range: folded.source(reading.range))
    }
    built.placeholders = placeholders.placeholders(in: whole).map { reading in
      Placeholder(
        kind: reading.kind, raw: rendering.raw(reading.range),
        range: folded.source(reading.range), scope: reading.scope)
    }
  }

  /// A name without the blank that pads two characters to the width of three.
  private func name(_ text: String, _ role: Responsibility.Role) -> String {
    guard role.isPeople else { return text }
    let letters = text.unicodeScalars.filter { !FoldedText.widthFolded($0).isFoldedBlank }
    guard letters.count == 2 else { return text }
    return String(String.UnicodeScalarView(letters))
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
