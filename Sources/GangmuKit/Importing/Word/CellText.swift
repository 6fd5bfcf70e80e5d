/// The content of a table cell as one line.
struct CellText {
  private(set) var text: [Unicode.Scalar] = []
  private(set) var problems: [NumberingProblem] = []
  /// The number of the first paragraph in its part.
  private(set) var index = 0
  /// The label that the cell starts with.
  private var label: ListLabel?

  init() {}

  init(flattening items: [StoryItem]) {
    add(items)
  }

  /// Nested tables are bounded by the reader of the story.
  private mutating func add(_ items: [StoryItem]) {
    for item in items {
      switch item {
      case .paragraph(let paragraph): add(paragraph)
      case .table(let table):
        for row in table.rows {
          for cell in row.cells { add(cell.items) }
        }
      }
    }
  }

  private mutating func add(_ paragraph: WordParagraph) {
    if index == 0 { index = paragraph.index }
    problems += paragraph.problems
    let isBlank = paragraph.text.allSatisfy(\.properties.isWhitespace)
    guard !isBlank || paragraph.label != nil else { return }
    if !text.isEmpty { text.append(" ") }
    if let added = paragraph.label {
      if text.isEmpty { label = added }
      text.append(contentsOf: added.text.unicodeScalars)
      if !isBlank, !added.suffix.isEmpty { text.append(" ") }
    }
    if !isBlank { text.append(contentsOf: paragraph.text.map(Self.inline)) }
  }

  private static func inline(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar == "\t" || scalar == "\n" ? " " : scalar
  }

  func automaticLabel(at start: Int) -> AutomaticLabel? {
    label.map {
      AutomaticLabel(
        range: SourceRange(start, start + $0.text.unicodeScalars.count), value: $0.value,
        level: $0.level, list: $0.list)
    }
  }
}
