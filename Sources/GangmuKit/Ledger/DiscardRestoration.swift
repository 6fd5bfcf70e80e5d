/// Puts text that was set aside back into a plan.
struct DiscardRestoration {
  let source: [Unicode.Scalar]

  /// The text joins the node before it as a line of its own when only layout lies between; else it
  /// becomes a paragraph before or after the outline.
  func putBack(_ range: SourceRange, in document: inout PlanDocument) {
    guard let index = document.discarded.firstIndex(where: { $0.range == range }) else { return }
    document.discarded.remove(at: index)
    let before = document.owners.last { $0.range.end <= range.start }
    let gap = before.map { SourceRange($0.range.end, range.start) }
    if let before, let gap, case .node = before.part, isLayout(gap, in: document) {
      document.discarded.removeAll { gap.contains($0.range) }
      if !gap.isEmpty { document.edits = edits(of: document, with: gap) }
      extend(before, over: range, in: &document)
    } else {
      let block = TextBlock(text: String(source[range.bounds]), range: range)
      let isBeforeOutline = document.allNodes.first.map { range.start < $0.range.start } ?? true
      if isBeforeOutline {
        document.preamble.insertSorted(block)
      } else {
        document.closing.insertSorted(block)
      }
    }
  }

  /// Whether nothing but layout was set aside in a range.
  private func isLayout(_ gap: SourceRange, in document: PlanDocument) -> Bool {
    let aside = document.discarded.filter { $0.range.overlaps(gap) }
    return aside.allSatisfy { $0.reason == .layout && gap.contains($0.range) }
  }

  private func edits(of document: PlanDocument, with gap: SourceRange) -> [Edit] {
    let before = String(source[gap.bounds])
    guard before != "\n" else { return document.edits }
    var list = EditList(document.edits)
    list.overlay([Edit(range: gap, before: before, after: "\n", rule: "decision/restored")])
    return list.edits
  }

  private func extend(
    _ owner: OwnedText, over range: SourceRange, in document: inout PlanDocument
  ) {
    guard case .node(let wanted) = owner.part else { return }
    let separator = owner.range.end < range.start ? "\n" : ""
    let added = separator + String(source[range.bounds])
    document.updateNode(wanted.id) { node in
      node.text += added
      node.range.end = range.end
    }
  }
}

extension [TextBlock] {
  fileprivate mutating func insertSorted(_ block: TextBlock) {
    insert(block, at: firstIndex { $0.range.start > block.range.start } ?? endIndex)
  }
}

extension PlanDocument {
  fileprivate mutating func updateNode(_ id: String, _ change: (inout OutlineNode) -> Void) {
    outline.updateNode(id, change)
    for index in attachments.indices { attachments[index].outline.updateNode(id, change) }
  }
}

extension [OutlineNode] {
  fileprivate mutating func updateNode(_ id: String, _ change: (inout OutlineNode) -> Void) {
    for index in indices {
      if self[index].id == id { change(&self[index]) }
      self[index].children.updateNode(id, change)
    }
  }
}
