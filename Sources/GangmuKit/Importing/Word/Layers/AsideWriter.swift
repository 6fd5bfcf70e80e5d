/// Writes asides behind a text, each with what it is and where it belongs.
struct AsideWriter {
  private(set) var text: [Unicode.Scalar]
  private(set) var asides: [Aside] = []
  private(set) var discards: [Discard] = []

  init(_ text: [Unicode.Scalar]) {
    self.text = text
  }

  /// Blanks alone are no aside.
  mutating func add(
    _ kind: Aside.Kind, _ words: [Unicode.Scalar], mark: String? = nil,
    anchor: SourceRange? = nil, author: String? = nil, date: String? = nil
  ) {
    guard let first = words.firstIndex(where: { !$0.isWhiteSpace }),
      let last = words.lastIndex(where: { !$0.isWhiteSpace })
    else { return }
    let visible = first...last
    if !text.isEmpty { text.append("\n") }
    let start = text.count
    // A note begins with its mark, as a reader sees it.
    if let mark { text += Array(mark.unicodeScalars) + [" "] }
    let wordStart = text.count
    text += words[visible]
    let range = SourceRange(start, text.count)
    asides.append(
      Aside(
        kind: kind, mark: mark, text: text.string(SourceRange(wordStart, text.count)),
        range: range, anchor: anchor, author: author, date: date))
    discards.append(
      Discard(
        range: range, text: text.string(range), reason: kind.discardReason,
        rule: "word/\(kind.rawValue)"))
  }

  mutating func addObject(_ name: String, at place: Int) {
    asides.append(Aside(kind: .object, text: name, anchor: SourceRange(place, place)))
  }
}

extension Aside.Kind {
  fileprivate var discardReason: Discard.Reason {
    switch self {
    case .header, .footer: .pagination
    case .footnote, .endnote, .comment, .hidden, .object: .aside
    }
  }
}
