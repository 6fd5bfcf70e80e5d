/// A paragraph of a story with what its layout says.
struct WordParagraph: Sendable {
  /// A stretch of text in one format.
  struct Span: Hashable, Sendable {
    var end: Int
    var format: CharacterFormat
  }

  /// From 1, in the order of the part.
  var index = 0
  var style = ResolvedStyle()
  var properties = ParagraphProperties()
  /// The text; a line feed stands for each soft break.
  var text: [Unicode.Scalar] = []
  var spans: [Span] = []
  var label: ListLabel?
  var problems: [NumberingProblem] = []

  /// Gives the text that has come since the last span its format.
  mutating func close(_ format: CharacterFormat) {
    guard text.count > spans.last?.end ?? 0 else { return }
    if let last = spans.indices.last, spans[last].format == format {
      spans[last].end = text.count
    } else {
      spans.append(Span(end: text.count, format: format))
    }
  }
}

/// What a run's characters look like, styles included.
struct CharacterFormat: Hashable, Sendable {
  var isBold = false
  var isHidden = false
  var halfPoints: Int?
}

struct WordTable: Sendable {
  var rows: [WordRow] = []

  /// A table of one column only places what is in it, such as a frame around a letterhead.
  var isLayout: Bool { rows.allSatisfy { $0.cells.count <= 1 } }
}

struct WordRow: Sendable {
  var cells: [WordCell] = []
  var isDeleted = false
}

struct WordCell: Sendable {
  var items: [StoryItem] = []
  /// How many columns it covers.
  var span = 1
  /// It is covered by the cell above.
  var isContinuation = false
  var isDeleted = false
}

enum StoryItem: Sendable {
  case paragraph(WordParagraph)
  case table(WordTable)
}
