import Markup

/// Reads what stands beside the story: notes, comments, headers and footers.
struct BesideReader {
  private(set) var diagnostics: [Diagnostic] = []
  /// How notes are numbered.
  private(set) var notes: NoteNumbering
  private let package: WordPackage
  private let styles: WordStyleSheet
  /// Makes what reads a story beside the text; its lists count on from those of the text.
  private let makeReader: () -> WordStoryReader
  private let story: WordStory
  private var headers: [Margin] = []
  private var footers: [Margin] = []

  /// A header or a footer.
  private struct Margin {
    var part: String
    var story: WordStory
    /// What of it belongs to the frame of the document, and what does not.
    var frame: [WordParagraph] = []
    var rest: [StoryItem] = []
  }

  init(
    _ package: WordPackage, _ revisions: WordRevisions, _ styles: WordStyleSheet,
    _ labeller: ListLabeller, _ story: WordStory
  ) throws {
    self.package = package
    self.styles = styles
    makeReader = {
      WordStoryReader(styles: styles, labeller: labeller, revisions: revisions)
    }
    self.story = story
    notes = NoteNumbering()
    let needsSettings =
      story.hasFootnotes || story.hasEndnotes
      || story.sections.contains { !$0.headers.isEmpty || !$0.footers.isEmpty }
    guard needsSettings else { return }
    let settings = try read(package.part("settings")) { WordSettingsReader() }
    notes = settings.notes
    let own = story.sections
    notes.footnotes = own.lazy.compactMap(\.footnoteNumbers).first ?? notes.footnotes
    notes.endnotes = own.lazy.compactMap(\.endnoteNumbers).first ?? notes.endnotes
    try readMargins(hasEvenPages: settings.hasEvenPages)
  }

  private mutating func read<Reader: WordPartReader>(
    _ name: String, _ makeReader: () -> Reader
  ) throws -> Reader {
    let (handler, damage) = try package.read(name) { WordPartHandler(makeReader()) }
    if let damage { diagnostics.append(.damaged(name, damage)) }
    return handler.reader
  }

  // MARK: Headers and footers

  private mutating func readMargins(hasEvenPages: Bool) throws {
    for (index, section) in story.sections.enumerated() {
      func shown(_ references: [WordSection.Reference]) -> [String] {
        references.filter { reference in
          switch reference.page {
          case .usual: true
          case .first: section.hasFirstPage
          case .even: hasEvenPages
          }
        }
        // The first page comes first.
        .sorted { ($0.page == .first ? 0 : 1) < ($1.page == .first ? 0 : 1) }
        .compactMap { package.part(id: $0.relationship) }
      }
      headers += try margins(
        shown(section.headers), known: headers, isFrame: index == 0, Letterhead.isHead)
      let isLast = index == story.sections.count - 1
      footers += try margins(
        shown(section.footers), known: footers, isFrame: isLast, Letterhead.isFoot)
    }
  }

  private mutating func margins(
    _ parts: [String], known: [Margin], isFrame: Bool, _ isFrameLine: (WordParagraph) -> Bool
  ) throws -> [Margin] {
    var margins: [Margin] = []
    var hasFrame = !isFrame
    for part in parts where !(known + margins).contains(where: { $0.part == part }) {
      let reader = try read(part, makeReader)
      reader.finish()
      var margin = Margin(part: part, story: reader.story)
      let frame = hasFrame ? [] : reader.story.paragraphs.filter(isFrameLine)
      if frame.isEmpty {
        margin.rest = reader.story.items
      } else {
        hasFrame = true
        margin.frame = frame
        margin.rest = reader.story.paragraphs.filter { !isFrameLine($0) }.map { .paragraph($0) }
      }
      margins.append(margin)
    }
    return margins
  }

  /// Puts what a header has of the letterhead before the story.
  func addHead(to layout: inout StoryLayout) { addFrame(of: headers, to: &layout) }

  /// Puts what a footer has of the printer's lines behind the story.
  func addFoot(to layout: inout StoryLayout) { addFrame(of: footers, to: &layout) }

  private func addFrame(of margins: [Margin], to layout: inout StoryLayout) {
    let part = layout.part
    for margin in margins {
      layout.part = margin.part
      layout.add(margin.frame.map { .paragraph($0) })
    }
    layout.part = part
  }

  // MARK: Asides

  /// Writes everything else behind the story.
  mutating func asides(
    behind layout: inout StoryLayout
  ) throws -> (list: [Aside], discards: [Discard]) {
    var writer = AsideWriter(layout.text)
    try addNotes(.footnote, layout, to: &writer)
    try addNotes(.endnote, layout, to: &writer)
    try addComments(layout, to: &writer)
    for header in headers { writer.add(.header, words(of: header.rest, in: header.part)) }
    for footer in footers { writer.add(.footer, words(of: footer.rest, in: footer.part)) }
    for hidden in layout.anchors.hidden {
      writer.add(
        .hidden, Array(hidden.words.unicodeScalars),
        anchor: SourceRange(hidden.place, hidden.place))
    }
    for object in layout.anchors.objects {
      writer.addObject(object.words, at: object.place)
    }
    layout.text = writer.text
    return (writer.asides, writer.discards)
  }

  private func words(of items: [StoryItem], in part: String) -> [Unicode.Scalar] {
    var layout = StoryLayout(part: part, styles: styles)
    layout.add(items)
    return layout.text
  }

  private mutating func addNotes(
    _ kind: NoteKind, _ layout: StoryLayout, to writer: inout AsideWriter
  ) throws {
    let marks = layout.anchors.notes.filter { $0.kind == kind }
    guard !marks.isEmpty else { return }
    let part = package.part(kind == .footnote ? "footnotes" : "endnotes")
    let notes = try readNotes(part)
    for mark in marks {
      guard let note = notes[mark.id] else { continue }
      let words = words(of: note.story.items, in: part)
      writer.add(
        kind == .footnote ? .footnote : .endnote, words,
        mark: mark.mark.isEmpty ? nil : mark.mark, anchor: mark.range)
    }
  }

  private mutating func addComments(_ layout: StoryLayout, to writer: inout AsideWriter) throws {
    guard !layout.anchors.commentOrder.isEmpty else { return }
    let part = package.part("comments")
    let comments = try readNotes(part)
    for id in layout.anchors.commentOrder {
      guard let comment = comments[id] else { continue }
      writer.add(
        .comment, words(of: comment.story.items, in: part), anchor: layout.anchors.comments[id],
        author: comment.author, date: comment.date)
    }
  }

  private mutating func readNotes(_ part: String) throws -> [Int: WordNote] {
    let makeReader = makeReader
    let reader = try read(part) { WordNotesReader(makeReader) }
    reader.closeNote()
    return Dictionary(reader.notes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
