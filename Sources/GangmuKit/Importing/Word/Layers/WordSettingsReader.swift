import Markup

/// Reads `settings.xml`, as far as it says what stands around the text.
final class WordSettingsReader: WordPartReader {
  private(set) var notes = NoteNumbering()
  private(set) var hasEvenPages = false
  private var kind: NoteKind?

  func start(_ element: WordElement, _ attributes: borrowing XMLAttributes) -> Bool {
    switch element {
    case .evenAndOddHeaders: hasEvenPages = attributes.isOn()
    case .footnotePr: kind = .footnote
    case .endnotePr: kind = .endnote
    case .numFmt:
      let format = NumberFormat(
        name: attributes["val"] ?? "decimal", pattern: attributes["format"])
      if kind == .footnote { notes.footnotes = format }
      if kind == .endnote { notes.endnotes = format }
    case .numStart:
      let start = min(max(attributes.integer("val") ?? 1, 0), 32_767)
      if kind == .footnote { notes.firstFootnote = start }
      if kind == .endnote { notes.firstEndnote = start }
    default: break
    }
    return true
  }

  func end(_ element: WordElement) {
    if element == .footnotePr || element == .endnotePr { kind = nil }
  }
}
