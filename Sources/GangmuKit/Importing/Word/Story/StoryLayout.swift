/// Lays a story out as one text with its blocks and tables.
///
/// 1. Paragraphs, the lines of a paragraph with soft breaks, and table rows are joined by line
///    feeds; an empty paragraph is an empty line without a block.
/// 2. A label and its separator stand before the text of the first line.
/// 3. The cells of a row are joined by tabs, the paragraphs of a cell by spaces; no cell holds a
///    tab or a line end.
/// 4. The mark of a note stands at its place, and the gloss of characters behind them; both are
///    removals.
struct StoryLayout {
  /// The part whose paragraphs are being added.
  var part: String
  let styles: WordStyleSheet
  var notes: NoteNumbering
  var text: [Unicode.Scalar] = []
  var blocks: [SourceBlock] = []
  var tables: [SourceTable] = []
  var runs: [SourceRun] = []
  var removals: [SourceRemoval] = []
  var contents: [SourceRange] = []
  var diagnostics: [Diagnostic] = []
  var anchors = StoryAnchors()
  var revisions: [Revision] = []
  /// The tracked changes of the story as the file tells them.
  var storyRevisions: [StoryRevision] = []
  private(set) var hasPageNumber = false
  private var hasLines = false

  init(part: String, styles: WordStyleSheet, notes: NoteNumbering = NoteNumbering()) {
    self.part = part
    self.styles = styles
    self.notes = notes
  }

  mutating func add(_ items: [StoryItem]) {
    for item in items { add(item) }
  }

  mutating func add(_ item: StoryItem) {
    switch item {
    case .paragraph(let paragraph): add(paragraph)
    case .table(let table) where table.isLayout(styles):
      for row in table.rows {
        for cell in row.cells { add(cell.items) }
      }
    case .table(let table): add(table)
    }
  }

  mutating func breakLine() {
    if hasLines { text.append("\n") }
    hasLines = true
  }

  // MARK: Paragraphs

  private mutating func add(_ paragraph: WordParagraph) {
    breakLine()
    let start = text.count
    let paragraph = notes.numbered(paragraph)
    let label = paragraph.label.map { write($0, of: paragraph) }
    let base = text.count
    text += paragraph.text
    place(paragraph, at: base)
    if paragraph.isContents {
      addContents(from: start)
    } else {
      addBlocks(of: paragraph, from: start, base: base, label: label)
    }
    report(paragraph.problems, from: start)
  }

  /// A block for each line of the paragraph that is not blank.
  private mutating func addBlocks(
    of paragraph: WordParagraph, from start: Int, base: Int, label: AutomaticLabel?
  ) {
    var line = base
    while line <= text.count {
      var end = line
      while end < text.count, text[end] != "\n" { end += 1 }
      let isFirst = line == base
      addBlock(
        from: isFirst ? start : line, line..<end, of: paragraph, base, isFirst ? label : nil)
      line = end + 1
    }
  }

  private mutating func addBlock(
    from lineStart: Int, _ line: Range<Int>, of paragraph: WordParagraph, _ base: Int,
    _ label: AutomaticLabel?
  ) {
    var start = lineStart
    if label == nil {
      while start < line.upperBound, text[start].isWhiteSpace { start += 1 }
    }
    guard start < line.upperBound else { return }
    let inside = line.lowerBound - base..<line.upperBound - base
    var style = LineFormat(inside, of: paragraph.runs, in: paragraph.text).style
    if style.boldPrefix > 0 { style.boldPrefix += line.lowerBound - (label?.range.end ?? start) }
    style.alignment = paragraph.properties.alignment ?? paragraph.style.alignment ?? .start
    style.name = paragraph.style.name
    let heading = paragraph.heading
    style.headingOrigin = heading?.origin
    blocks.append(
      SourceBlock(
        role: heading.map { .heading(level: $0.level) } ?? .paragraph,
        range: SourceRange(start, line.upperBound), style: style, automaticLabel: label,
        locator: .paragraph(part: part, index: paragraph.index)))
  }

  /// A line of a table of contents repeats a heading; it is set aside with its neighbours.
  private mutating func addContents(from start: Int) {
    guard start < text.count else { return }
    if let last = contents.indices.last, contents[last].end + 1 == start {
      contents[last].end = text.count
    } else {
      contents.append(SourceRange(start, text.count))
    }
  }

  mutating func write(_ label: ListLabel, of paragraph: WordParagraph) -> AutomaticLabel {
    let start = text.count
    runs.append(SourceRun(start: start, paragraph: paragraph.index, run: 0, offset: 0))
    text += label.text
    let range = SourceRange(start, text.count)
    if let suffix = label.suffix { text.append(suffix) }
    return AutomaticLabel(range: range, value: label.value, level: label.level, list: label.list)
  }

  mutating func report(_ problems: [NumberingProblem], from start: Int) {
    for problem in problems {
      let range = SourceRange(min(start, text.count), text.count)
      diagnostics.append(Diagnostic(problem.code, problem.message, range: range))
    }
  }

  // MARK: What belongs to places

  /// Notes where everything about a paragraph's text stands, whose first character is at `base`.
  mutating func place(_ paragraph: WordParagraph, at base: Int) {
    hasPageNumber = hasPageNumber || paragraph.hasPageNumber
    var start = 0
    for run in paragraph.runs {
      runs.append(
        SourceRun(
          start: base + start, paragraph: run.paragraph, run: run.number, offset: run.offset))
      let range = SourceRange(base + start, base + run.end)
      mark(run.revision, .text, range)
      mark(run.formatRevision, .text, range)
      start = run.end
    }
    mark(paragraph.revision, .paragraphMark, SourceRange(text.count, text.count))
    for mark in paragraph.marks { place(mark, at: base) }
  }

  mutating func mark(_ place: Int?, _ unit: Revision.Unit, _ range: SourceRange) {
    guard let place, storyRevisions.indices.contains(place) else { return }
    let told = storyRevisions[place]
    if let last = revisions.indices.last, revisions[last].unit == unit,
      revisions[last].range.end == range.start, revisions[last].kind == told.kind,
      revisions[last].author == told.author, revisions[last].date == told.date
    {
      revisions[last].range.end = range.end
    } else {
      revisions.append(
        Revision(kind: told.kind, unit: unit, range: range, author: told.author, date: told.date))
    }
  }

  private mutating func place(_ mark: StoryMark, at base: Int) {
    switch mark {
    case .removal(let range, let rule):
      let place = SourceRange(base + range.lowerBound, base + range.upperBound)
      removals.append(SourceRemoval(range: place, rule: rule))
    case .note(let kind, let id, let range, let isNumbered):
      let place = SourceRange(base + range.lowerBound, base + range.upperBound)
      anchors.notes.append(.init(kind: kind, id: id, range: place, text.string(place)))
      if isNumbered { removals.append(SourceRemoval(range: place, rule: SourceRemoval.noteMark)) }
    case .commentStart(let id, let place):
      anchors.commentStarts[id] = base + place
    case .commentEnd(let id, let place):
      if let start = anchors.commentStarts[id] {
        anchors.comments[id] = SourceRange(start, base + place)
      }
    case .comment(let id, let place):
      if anchors.comments[id] == nil {
        anchors.comments[id] = SourceRange(base + place, base + place)
      }
      anchors.commentOrder.append(id)
    case .hidden(let words, let place):
      anchors.hidden.append(.init(words: words, place: base + place))
    case .object(let name, let place):
      anchors.objects.append(.init(words: name, place: base + place))
    }
  }
}

/// What of a story leads beside it, with its places in the text.
struct StoryAnchors {
  struct Note {
    var kind: NoteKind
    var id: Int
    var range: SourceRange
    var mark: String

    init(kind: NoteKind, id: Int, range: SourceRange, _ mark: String) {
      self.kind = kind
      self.id = id
      self.range = range
      self.mark = mark
    }
  }

  struct Words {
    var words: String
    var place: Int
  }

  var notes: [Note] = []
  var commentStarts: [Int: Int] = [:]
  var comments: [Int: SourceRange] = [:]
  var commentOrder: [Int] = []
  var hidden: [Words] = []
  var objects: [Words] = []
}

extension WordParagraph {
  /// The level of a heading, and what says so; nil for plain text.
  var heading: (level: Int, origin: BlockStyle.HeadingOrigin)? {
    if let own = properties.outlineLevel {
      return ResolvedStyle.headingLevel(outlineLevel: own).map { ($0, .paragraph) }
    }
    guard let level = style.headingLevel, let origin = style.headingOrigin else { return nil }
    return (level, origin)
  }
}
