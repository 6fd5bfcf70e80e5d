/// Derives what follows from the whole plan, and reports what a reader should look at.
struct PlanChecks {
  private let rendering: Rendering
  private let signs: TextSigns
  private let segmented: SegmentedDocument

  init(_ rendering: Rendering, _ signs: TextSigns, _ segmented: SegmentedDocument) {
    self.rendering = rendering
    self.signs = signs
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
    checkBalance(&diagnostics)
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
    plan.front.places =
      (plan.front.places ?? []) + [FieldPlace(.publishedAt, range: line.range)]
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
    case .layout, .chrome, .pagination, .residue, .contents, .aside, .table: nil
    }
  }

  private func checkBalance(_ diagnostics: inout [Diagnostic]) {
    var check = BalanceCheck(rendering.folded)
    let marks = signs.only(.balance)
    func visit(_ pieces: [TextPiece]) {
      for piece in pieces {
        let places = marks.places(in: piece.folded)
        if places.isEmpty { continue }
        check.read(piece.folded, marks, places)
        if !check.readings.isEmpty { diagnostics += check.readings }
      }
    }
    func visit(_ nodes: [SegmentedNode]) {
      for index in nodes.indices {
        visit(nodes[index].pieces)
        visit(nodes[index].children)
      }
    }
    func visit(_ body: SegmentedBody) {
      visit(body.preamble)
      visit(body.nodes)
      visit(body.closing)
    }
    visit(segmented.body)
    for attachment in segmented.attachments { visit(attachment.body) }
  }
}
