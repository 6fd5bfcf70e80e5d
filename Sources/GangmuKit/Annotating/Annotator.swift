/// Reads what a segmented document means and puts the plan together. Never fails.
///
/// Guarantees:
/// 1. Every scalar of the source is in one block, node, attachment heading or discard.
/// 2. Whatever a result leaves out inside a block is an edit; edits lie in blocks only.
/// 3. Texts are the source with exactly the listed edits applied.
package struct Annotator: Sendable {
  package init() {}

  package func annotate(
    _ segmented: SegmentedDocument, of document: NormalizedDocument, generator: Generator
  ) -> PlanDocument {
    guard let unwrapping = Unwrapping(segmented) else {
      return annotate(whole: segmented, of: document, generator: generator)
    }
    var document = document
    document.folded = unwrapping.applied(to: document.folded)
    return annotate(
      whole: unwrapping.applied(to: segmented), of: document, generator: generator)
  }

  /// - Parameter segmented: Without broken paragraphs.
  private func annotate(
    whole segmented: SegmentedDocument, of document: NormalizedDocument, generator: Generator
  ) -> PlanDocument {
    let source = document.source
    let annotator = NodeAnnotator(
      document.folded, stated: generator.options.outline?.nodeKinds ?? [:])
    var ownership = Ownership(document, annotator)
    ownership.claim(segmented)
    var edits = document.edits
    edits.overlay(ownership.edits)
    let discarded = ownership.discards(segmented.setAside)
    edits.remove(in: discarded.map(\.range))
    let rendering = Rendering(source: source.text, folded: document.folded, edits: edits)

    var frame = FrameReader(rendering)
    var plan = PlanDocument(
      generator: generator, source: SourceSummary(source), script: document.script)
    plan.front = frame.front(segmented.front, notice: segmented.notice, back: segmented.back)
    plan.back = frame.back(segmented.back, front: segmented.front, notice: segmented.notice)
    plan.front.web = source.web
    IndexFields(source.web, discarded)?.fill(&plan)
    plan.preamble = blocks(segmented.body.preamble, rendering)
    var years = PlanYearReader(rendering)
    let yearFinding = years.read(into: &plan)
    let signs = TextSigns(document.folded.scalars)
    var anatomy = AnatomyReader(
      rendering, signs, planYear: plan.front.planYear, isSchoolYear: years.isSchoolYear)
    var outlineChecks = OutlineChecks()
    var readings = ownership.readings.makeIterator()
    plan.outline = annotator.annotate(
      segmented.body.nodes, &readings, &anatomy, &outlineChecks)
    plan.closing = blocks(segmented.body.closing, rendering)
    for (index, piece) in segmented.attachments.enumerated() {
      var attachment = attachment(piece, rendering)
      attachment.outline = annotator.annotate(
        piece.body.nodes, of: "a\(index + 1)", &readings, &anatomy, &outlineChecks)
      plan.attachments.append(attachment)
    }
    if outlineChecks.hasReferences { CrossReferenceResolver.resolve(&plan) }
    plan.tables = (source.tables + segmented.tables).map { table($0, rendering) }
    plan.layers = source.layers.isEmpty ? nil : source.layers
    plan.discarded = discarded
    plan.edits = edits.edits
    let checks = PlanChecks(rendering, signs, segmented)
    var diagnostics = source.diagnostics + document.diagnostics + segmented.diagnostics
    diagnostics += frame.diagnostics + anatomy.diagnostics + outlineChecks.findings()
    if let yearFinding { diagnostics.append(yearFinding) }
    diagnostics += checks.complete(&plan, properties: source.properties)
    diagnostics += WebChecks.conflicts(in: plan)
    plan.diagnostics = diagnostics.sorted()
    return plan
  }

  private func blocks(_ pieces: [TextPiece], _ rendering: Rendering) -> [TextBlock] {
    let layout = Layout(rendering.source, rendering.folded)
    return pieces.map { piece in
      let range = layout.range(of: [piece])
      return TextBlock(text: rendering.text(range), range: range)
    }
  }

  private func attachment(
    _ attachment: SegmentedAttachment, _ rendering: Rendering
  ) -> Attachment {
    let layout = Layout(rendering.source, rendering.folded)
    let range = layout.range(of: [attachment.label] + attachment.title)
    let title = layout.range(of: attachment.title)
    return Attachment(
      label: rendering.text(attachment.label.folded),
      title: attachment.title.isEmpty ? nil : rendering.text(title), range: range,
      preamble: blocks(attachment.body.preamble, rendering),
      closing: blocks(attachment.body.closing, rendering))
  }

  private func table(_ table: SourceTable, _ rendering: Rendering) -> Table {
    Table(
      range: table.range,
      rows: table.filledRows.map { row in
        row.map { TableCell(text: rendering.text($0), range: $0) }
      })
  }
}

extension SourceSummary {
  init(_ source: SourceDocument) {
    self.init(
      name: source.name, format: source.format, encoding: source.encoding,
      byteOrderMark: source.byteOrderMark ? true : nil, sha256: source.sha256,
      bytes: source.byteCount, scalars: source.text.count,
      revisions: source.revisions == .accept ? nil : source.revisions,
      properties: source.properties.isEmpty || source.format != .docx ? nil : source.properties)
    decoding = source.decoding
  }
}
