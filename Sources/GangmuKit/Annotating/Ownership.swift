/// Keeps account of which part of a result every scalar of the source belongs to (law 1).
struct Ownership {
  private let source: SourceDocument
  private let folded: FoldedText
  private let annotator: NodeAnnotator
  private let layout: Layout
  /// The changes of the normaliser, of which those between blocks become discards.
  private let normalizing: EditList
  private var owned: [SourceRange] = []
  /// What is left out inside the owned ranges.
  private(set) var edits: [Edit] = []
  /// The readings of all nodes, in the order in which the outlines are walked.
  private(set) var readings: [NodeReading] = []

  init(_ document: NormalizedDocument, _ annotator: NodeAnnotator) {
    source = document.source
    folded = document.folded
    layout = Layout(document.source.text, document.folded)
    normalizing = document.edits
    self.annotator = annotator
  }

  mutating func claim(_ segmented: SegmentedDocument) {
    for spans in [segmented.notice, segmented.front, segmented.back] {
      for span in spans { claim(span.pieces[...], joining: FrameReader.separator(span.role)) }
    }
    claim(segmented.body)
    for attachment in segmented.attachments {
      claim(([attachment.label] + attachment.title)[...], joining: "")
      claim(attachment.body)
    }
  }

  private mutating func claim(_ body: SegmentedBody) {
    for paragraph in body.preamble { claim([paragraph]) }
    for paragraph in body.closing { claim([paragraph]) }
    claim(body.nodes)
  }

  private mutating func claim(_ nodes: [SegmentedNode]) {
    for index in nodes.indices {
      let reading = annotator.read(nodes[index], layout, to: &edits)
      owned.append(reading.parts.range)
      readings.append(reading)
      claim(nodes[index].children)
    }
  }

  private mutating func claim(_ pieces: ArraySlice<TextPiece>, joining separator: String = "\n") {
    owned.append(layout.block(pieces, joining: separator, to: &edits))
  }

  /// Everything that no part owns: lines set aside, what the importer discarded, and the layout
  /// between blocks.
  func discards(_ setAside: [SegmentedDocument.SetAside]) -> [Discard] {
    var discards = source.discarded
    let owners = owned.filter { !$0.isEmpty }.sorted()
    discards += setAside.compactMap { line in
      let range = folded.source(line.folded)
      // Inside a node it is an edit: a page number between two halves of a paragraph.
      if owners.holds(range) { return nil }
      return Discard(
        range: range, text: source.text.string(range), reason: line.reason, rule: line.rule)
    }
    let taken = (owned + discards.map(\.range)).filter { !$0.isEmpty }.sorted()
    var position = 0
    for range in taken + [SourceRange(source.text.count, source.text.count)] {
      if range.start > position { discards += between(SourceRange(position, range.start)) }
      position = max(position, range.end)
    }
    return discards.filter { !$0.range.isEmpty }.sorted { $0.range < $1.range }
  }

  /// What lies between two blocks: layout, and the residue that the normaliser found there.
  private func between(_ gap: SourceRange) -> [Discard] {
    var discards: [Discard] = []
    var position = gap.start
    func layout(upTo end: Int) {
      let range = SourceRange(position, end)
      guard !range.isEmpty else { return }
      discards.append(
        Discard(
          range: range, text: source.text.string(range), reason: .layout, rule: "layout/between"))
    }
    for edit in normalizing.edits(in: gap)
    // Of an entity that means a blank, the spacing rules took the & out.
    where edit.rule.hasPrefix("residue/") || !edit.before.unicodeScalars.allSatisfy(\.isWhiteSpace)
    {
      layout(upTo: edit.range.start)
      discards.append(
        Discard(range: edit.range, text: edit.before, reason: .residue, rule: edit.rule))
      position = edit.range.end
    }
    layout(upTo: gap.end)
    return discards
  }
}

extension [SourceRange] {
  /// Whether one of these sorted, disjoint ranges holds another.
  fileprivate func holds(_ range: SourceRange) -> Bool {
    let low = partitioningIndex { $0.end > range.start }
    return low < count && self[low].contains(range)
  }
}
