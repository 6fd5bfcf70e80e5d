import Markup

/// Tracked changes: which of the two states is read, and what is marked.
extension WordStoryReader {
  private static let kinds: [WordElement: Revision.Kind] = [
    .ins: .insertion, .del: .deletion, .moveTo: .movedHere, .moveFrom: .movedAway,
    .cellIns: .insertion, .cellDel: .deletion, .rPrChange: .formatting, .pPrChange: .formatting,
  ]

  /// Whether text of this kind is not there in the wanted state.
  private func isGone(_ kind: Revision.Kind) -> Bool {
    switch kind {
    case .insertion, .movedHere: revisions == .reject
    case .deletion, .movedAway: revisions == .accept
    case .formatting: false
    }
  }

  /// In the story a change holds text; among properties it speaks of the mark, the row or the list.
  func openRevision(_ element: WordElement, _ attributes: borrowing XMLAttributes) -> Bool {
    guard let kind = Self.kinds[element] else { return true }
    if paragraph.markDepth > 0 {
      readMarkRevision(kind, attributes)
      return false
    }
    if tables.isInRowProperties {
      let isGone = isGone(kind)
      let place = note(kind, attributes)
      tables.changeRow {
        $0.isDeleted = $0.isDeleted || isGone
        $0.revision = place
      }
      return false
    }
    guard !isGone(kind) else { return false }
    openRevisions.append(note(kind, attributes) ?? -1)
    return true
  }

  func closeRevision() { _ = openRevisions.popLast() }

  /// The tracked change that text stands in now; nil when changes are not marked.
  var textRevision: Int? { openRevisions.last.flatMap { $0 < 0 ? nil : $0 } }

  private func readMarkRevision(
    _ kind: Revision.Kind, _ attributes: borrowing XMLAttributes
  ) {
    if isInNumbering {
      // A number that was given while changes were tracked.
      if kind == .insertion, revisions == .reject { paragraph.forgetNumbering() }
      return
    }
    if isGone(kind) { paragraph.isMarkGone = true }
    paragraph.content.revision = note(kind, attributes)
  }

  func readCellRevision(_ element: WordElement, _ attributes: borrowing XMLAttributes) {
    guard let kind = Self.kinds[element] else { return }
    let isGone = isGone(kind)
    let place = note(kind, attributes)
    tables.changeCell {
      $0.isDeleted = $0.isDeleted || isGone
      $0.revision = place
    }
  }

  /// What properties were before a change: read only where changes are rejected.
  func openFormerProperties(
    _ element: WordElement, _ attributes: borrowing XMLAttributes
  ) -> Bool {
    guard revisions == .reject else {
      if element == .rPrChange, paragraph.markDepth == 0 {
        paragraph.formatRevision = note(.formatting, attributes)
      }
      return false
    }
    switch element {
    case .rPrChange:
      paragraph.forgetRunProperties()
      return true
    case .pPrChange:
      paragraph.forgetParagraphProperties()
      return true
    case .tcPrChange:
      tables.changeCell {
        $0.span = 1
        $0.continuesAbove = false
        $0.continuesBefore = false
      }
      return true
    default:
      return false
    }
  }

  /// Text that says itself that it was deleted, with or without a change around it.
  func openDeletedText(_ attributes: borrowing XMLAttributes) -> Bool {
    guard revisions != .accept else { return false }
    paragraph.openText(attributes)
    return true
  }

  /// The place of a change in the story's list; nil when changes are not marked.
  private func note(_ kind: Revision.Kind, _ attributes: borrowing XMLAttributes) -> Int? {
    guard revisions == .all else { return nil }
    story.revisions.append(
      StoryRevision(kind: kind, author: attributes["author"], date: attributes["date"]))
    return story.revisions.count - 1
  }
}
