/// Divides a normalised document into its frame and its outline. Never fails.
///
/// Guarantees:
/// 1. Every line of the document is in the frame, in the body, in an attachment or set aside.
/// 2. A node starts at a marker that the grammar knows or at a heading that the file's styles, or
///    its words, state; levels follow from the document's own sequences.
/// 3. Each unusual reading of a number leaves a diagnostic; the printed number is kept.
package struct Segmenter: Sendable {
  private let style: OutlineStyle?

  /// - Parameter style: How the document numbers its headings beside the usual ways.
  package init(style: OutlineStyle? = nil) { self.style = style }

  package func segment(_ document: NormalizedDocument) -> SegmentedDocument {
    let folded = document.folded
    var result = SegmentedDocument()
    var lines = folded.lines(of: document.source.blocks)
    let source = document.source.text
    if document.source.format == .text {
      lines = WrappedLines(folded, source: source).marking(lines)
    }
    lines = LostLineEnds(folded, source: source)
      .dividing(lines, &result.diagnostics)
    lines = GluedFrame(folded).dividing(lines)
    if document.source.format == .text {
      if source.contains("\t") {
        result.tables = TabbedTables(folded, source: source).find(in: &lines)
      }
      result.tables += SpacedTables(folded.scalars).find(in: &lines, folded)
    }
    let tasks = TaskTables(folded, tables: document.source.tables + result.tables, lines: &lines)
    let regions = RegionFinder(folded, lines: lines).find()
    let cut = Set(PageCuts(folded, lines, regions).continuing)
    let headings = PlainHeadings(folded)
    func run(_ indices: [Int]) -> [TextLine] {
      let run = indices.enumerated().map { position, index in
        var line = lines[index]
        let follows = position > 0 && indices[position - 1] == index - 1
        line.isWrapped = line.isWrapped && follows
        line.block.continuesPrevious =
          cut.contains(index) || (line.block.continuesPrevious && follows)
        return line
      }
      return headings.marking(run)
    }
    func spans(_ spans: [Regions.Span]) -> [SegmentedSpan] {
      var made: [SegmentedSpan] = []
      var last = -1
      for span in spans {
        for (place, index) in span.lines.enumerated() {
          let goesOn = lines[index].isWrapped && index == last + 1
          let piece = TextPiece(folded: lines[index].folded, continuesPrevious: goesOn)
          // A paragraph of text may be broken; other elements keep their lines.
          if place > 0 || goesOn && span.role == .body && made.last?.role == .body {
            made[made.count - 1].pieces.append(piece)
          } else {
            made.append(SegmentedSpan(role: span.role, pieces: [piece]))
          }
          last = index
        }
      }
      return made
    }
    let outliner = Outliner(folded, tasks: tasks, style: style)
    result.notice = spans(regions.notice)
    result.front = spans(regions.front)
    result.back = spans(regions.back)
    result.body = outliner.outline(run(regions.body), &result.setAside, &result.diagnostics)
    for region in regions.attachments {
      result.attachments.append(
        SegmentedAttachment(
          label: TextPiece(folded: lines[region.label].folded),
          title: region.title.map { TextPiece(folded: lines[$0].folded) },
          body: outliner.outline(run(region.body), &result.setAside, &result.diagnostics)))
    }
    result.setAside += regions.setAside.map {
      .init(folded: lines[$0.line].folded, reason: $0.reason, rule: $0.rule)
    }
    let isReported = document.source.diagnostics.contains { $0.code == .emptyDocument }
    if lines.isEmpty, !isReported {
      result.diagnostics.append(Diagnostic(.emptyDocument, "The document holds no text."))
    } else if !lines.isEmpty, result.body.nodes.isEmpty,
      result.attachments.allSatisfy({ $0.body.nodes.isEmpty })
    {
      result.diagnostics.append(
        Diagnostic(.noMarkers, "No numbered heading was found; all text is kept as paragraphs."))
    }
    return result
  }
}
