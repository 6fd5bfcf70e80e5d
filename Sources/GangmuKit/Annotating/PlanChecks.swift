/// Derives what follows from the whole plan, and reports what a reader should look at.
struct PlanChecks {
  private let rendering: Rendering
  private let segmented: SegmentedDocument

  init(_ rendering: Rendering, _ segmented: SegmentedDocument) {
    self.rendering = rendering
    self.segmented = segmented
  }

  /// Fills in the derived fields and gives the findings.
  func complete(_ plan: inout PlanDocument, properties: [String: String]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    takeWebDate(&plan, properties)
    if plan.front.issuer == nil {
      plan.front.issuer = plan.back.signature ?? plan.front.notice?.issuer
    }
    checkTitle(plan, &diagnostics)
    for discard in plan.discarded {
      if let finding = finding(for: discard) { diagnostics.append(finding) }
    }
    for body in [segmented.body] + segmented.attachments.map(\.body) {
      checkBalance(body, &diagnostics)
    }
    let nodes = plan.outline.flattened + plan.attachments.flatMap { $0.outline.flattened }
    checkItems(nodes, &diagnostics)
    return diagnostics
  }

  // MARK: Derived fields

  /// The first publish line's date, or the page's own statement.
  private func takeWebDate(_ plan: inout PlanDocument, _ properties: [String: String]) {
    if let stated = properties["publishedAt"] {
      plan.front.publishedAt = stated
      return
    }
    guard let line = plan.discarded.first(where: { $0.rule == "publish-line" }) else { return }
    let digits = line.text.split { !$0.isNumber }.map(String.init)
    guard digits.count >= 3, digits[0].count == 4, digits[1].count <= 2, digits[2].count <= 2 else {
      return
    }
    func padded(_ number: String) -> String { number.count == 1 ? "0" + number : number }
    plan.front.publishedAt = "\(digits[0])-\(padded(digits[1]))-\(padded(digits[2]))"
  }

  // MARK: Findings

  private func checkTitle(_ plan: PlanDocument, _ diagnostics: inout [Diagnostic]) {
    guard let block = plan.front.blocks.first(where: { $0.role == .title }) else {
      if plan.source.scalars > 0 {
        diagnostics.append(Diagnostic(.titleMissing, "No title was found."))
      }
      return
    }
    if block.text.hasPrefix("关于“") || block.text.hasPrefix("關於“") || block.text.hasPrefix("關於「") {
      diagnostics.append(
        Diagnostic(
          .titleSuspect, "The title looks as if a page's title had been wrapped in another.",
          range: block.range))
    }
  }

  private func finding(for discard: Discard) -> Diagnostic? {
    switch discard.reason {
    case .boilerplate:
      Diagnostic(
        .boilerplate, "A line of the site was set aside (\(discard.rule)).", range: discard.range)
    case .duplicate:
      Diagnostic(.titleDuplicate, "The title stands here again.", range: discard.range)
    case .layout, .chrome, .pagination, .residue, .contents, .aside: nil
    }
  }

  private func checkBalance(_ body: SegmentedBody, _ diagnostics: inout [Diagnostic]) {
    let check = BalanceCheck(rendering.folded)
    func visit(_ pieces: [TextPiece]) {
      for paragraph in pieces.paragraphs {
        guard let first = paragraph.first, let last = paragraph.last else { continue }
        diagnostics += check.diagnostics(first.folded.lowerBound..<last.folded.upperBound)
      }
    }
    func visit(_ nodes: [SegmentedNode]) {
      for node in nodes {
        visit(node.pieces)
        visit(node.children)
      }
    }
    visit(body.preamble)
    visit(body.nodes)
    visit(body.closing)
  }

  /// From this share of annotated items on, one without an annotation is worth a look.
  private static let annotatedShare = 0.8

  private func checkItems(_ nodes: [OutlineNode], _ diagnostics: inout [Diagnostic]) {
    let items = nodes.filter { $0.kind == .item }
    let annotated = items.filter { !$0.responsibility.isEmpty }.count
    let expectsAnnotation =
      items.count >= 5 && Double(annotated) >= Self.annotatedShare * Double(items.count)
    let expectsTitle = 2 * items.filter { $0.title != nil }.count > items.count
    for node in nodes {
      let place = node.labelRange ?? node.range
      if node.title == nil, node.text.isEmpty {
        diagnostics.append(Diagnostic(.itemEmpty, "Nothing follows this number.", range: place))
      }
      if expectsTitle, node.kind == .item, node.title == nil, !node.text.isEmpty {
        diagnostics.append(
          Diagnostic(
            .itemWithoutTitle, "The other items start with a title; this one does not.",
            range: place))
      }
      if expectsAnnotation, node.kind == .item, node.responsibility.isEmpty {
        diagnostics.append(
          Diagnostic(
            .annotationMissing, "The other items name who is responsible; this one does not.",
            range: place))
      }
      for field in node.responsibility where field.role == .other && field.inherited == nil {
        diagnostics.append(
          Diagnostic(
            .annotationLabelUnknown, "“\(field.label ?? "")” is no label that is known.",
            range: field.range))
      }
      for mask in node.placeholders {
        let code: DiagnosticCode = mask.kind == .year ? .yearMasked : .placeholder
        diagnostics.append(
          Diagnostic(
            code, "“\(mask.raw)” stands for something that was left out; it is not filled in.",
            range: mask.range))
      }
    }
  }
}
