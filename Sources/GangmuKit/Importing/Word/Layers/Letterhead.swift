/// What of a header or a footer belongs to the document's own frame: an issuer's banner, a document
/// number, a copy number, a printer's line. Running titles and page numbers do not.
enum Letterhead {
  /// Whether the paragraph stands above the title as a part of the frame.
  static func isHead(_ paragraph: WordParagraph) -> Bool {
    let line = folded(paragraph.text)
    guard !line.isEmpty else { return false }
    return FrameGrammar.headRole(line) != nil || isRedName(paragraph, line)
  }

  /// Whether the paragraph stands below the text as a part of the frame.
  static func isFoot(_ paragraph: WordParagraph) -> Bool {
    switch FrameGrammar.footRole(folded(paragraph.text)) {
    case .cc, .printedBy, .subjectTerms, .copiesPrinted: true
    default: false
    }
  }

  /// The name of an organ in red alone is its banner.
  private static func isRedName(_ paragraph: WordParagraph, _ line: [Unicode.Scalar]) -> Bool {
    line.count >= 3 && line.allSatisfy(\.isChinese)
      && LineFormat(0..<paragraph.text.count, of: paragraph.runs, in: paragraph.text).style.isRed
  }

  /// Half-width and without blanks, as the grammar of the frame reads lines.
  private static func folded(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    text.compactMap { scalar in
      if scalar.isWhiteSpace { return nil }
      guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
      return Unicode.Scalar(scalar.value - 0xFEE0)
    }
  }
}

extension WordStory {
  /// All its paragraphs, those of tables included.
  var paragraphs: [WordParagraph] { items.flatMap(\.paragraphs) }
}

extension StoryItem {
  /// Nested tables are bounded by the reader of the story.
  fileprivate var paragraphs: [WordParagraph] {
    switch self {
    case .paragraph(let paragraph): [paragraph]
    case .table(let table):
      table.rows.flatMap { $0.cells.flatMap { $0.items.flatMap(\.paragraphs) } }
    }
  }
}
