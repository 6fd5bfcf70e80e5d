/// Numbers the notes of a story in the order of their marks.
struct NoteNumbering {
  var footnotes = NumberFormat.decimal
  var endnotes = NumberFormat.named(.roman("mdclxvi"))
  var firstFootnote = 1
  var firstEndnote = 1
  private var footnoteCount = 0
  private var endnoteCount = 0

  /// The paragraph with the marks of its notes in its text.
  mutating func numbered(_ paragraph: WordParagraph) -> WordParagraph {
    let hasNotes = paragraph.marks.contains { mark in
      if case .note(_, _, _, let isNumbered) = mark { isNumbered } else { false }
    }
    guard hasNotes else { return paragraph }
    var result = paragraph
    result.text = []
    result.marks = []
    /// Where marks came in, and how many characters came in up to there.
    var shifts: [(place: Int, shift: Int)] = []
    var position = 0
    for mark in paragraph.marks {
      guard case .note(let kind, let id, let range, true) = mark else {
        result.marks.append(mark.moved(by: shifts))
        continue
      }
      result.text += paragraph.text[position..<range.lowerBound]
      position = range.lowerBound
      let start = result.text.count
      appendNumber(of: kind, to: &result.text)
      shifts.append((position, result.text.count - position))
      result.marks.append(.note(kind, id: id, start..<result.text.count, isNumbered: true))
    }
    result.text += paragraph.text[position...]
    result.runs = Self.moved(paragraph.runs, by: shifts)
    return result
  }

  private mutating func appendNumber(of kind: NoteKind, to text: inout [Unicode.Scalar]) {
    switch kind {
    case .footnote:
      footnotes.append(firstFootnote + footnoteCount, to: &text)
      footnoteCount += 1
    case .endnote:
      endnotes.append(firstEndnote + endnoteCount, to: &text)
      endnoteCount += 1
    }
  }

  /// A mark belongs to the run that ends where it stands.
  private static func moved(
    _ runs: [WordRun], by shifts: [(place: Int, shift: Int)]
  ) -> [WordRun] {
    var next = 0
    return runs.map { run in
      var moved = run
      while next < shifts.count, shifts[next].place <= run.end { next += 1 }
      if next > 0 { moved.end += shifts[next - 1].shift }
      return moved
    }
  }
}

extension StoryMark {
  /// The mark in a text into which others came before it, the last of them given.
  fileprivate func moved(by shifts: [(place: Int, shift: Int)]) -> StoryMark {
    guard let shift = shifts.last?.shift else { return self }
    return switch self {
    case .removal(let range, let rule): .removal(range.moved(by: shift), rule: rule)
    case .note(let kind, let id, let range, let isNumbered):
      .note(kind, id: id, range.moved(by: shift), isNumbered: isNumbered)
    case .commentStart(let id, let place): .commentStart(id: id, at: place + shift)
    case .commentEnd(let id, let place): .commentEnd(id: id, at: place + shift)
    case .comment(let id, let place): .comment(id: id, at: place + shift)
    case .hidden(let words, let place): .hidden(words, at: place + shift)
    case .object(let name, let place): .object(name, at: place + shift)
    }
  }
}

extension Range<Int> {
  fileprivate func moved(by shift: Int) -> Range<Int> {
    lowerBound + shift..<upperBound + shift
  }
}
