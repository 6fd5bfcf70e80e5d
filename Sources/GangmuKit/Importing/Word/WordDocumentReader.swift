import Markup

/// Puts a Word document together from its parts.
///
/// The source text is what a reader sees: the part of a letterhead that stands in a header, the
/// story, the printer's lines of a footer; behind them, set aside, the notes, comments, other headers
/// and footers, and hidden text.
struct WordDocumentReader {
  private var package: WordPackage
  private let revisions: WordRevisions
  private var diagnostics: [Diagnostic] = []

  init(_ package: WordPackage, revisions: WordRevisions) {
    self.package = package
    self.revisions = revisions
  }

  /// - Throws: ``ConversionError`` when nothing can be read of the text.
  mutating func read() throws -> SourceDocument {
    reportContainer()
    // Lists refer to styles, and paragraphs to both.
    let styles = try readPart("styles") { WordStylesReader() }.sheet
    let numbering = try readPart("numbering") { WordNumberingReader() }.numbering
    let main = try readMain(styles, numbering)
    let story = main.story
    reportEmbedded(story)

    var besides = try BesideReader(package, revisions, styles, main.labeller, story)
    var layout = StoryLayout(part: package.main, styles: styles, notes: besides.notes)
    layout.storyRevisions = story.revisions
    besides.addHead(to: &layout)
    layout.add(story.items)
    besides.addFoot(to: &layout)
    let asides = try besides.asides(behind: &layout)
    diagnostics += besides.diagnostics

    let properties = try readProperties()
    return SourceDocument(
      format: .docx, text: layout.text, blocks: layout.blocks, tables: layout.tables,
      runs: layout.runs, removals: layout.removals,
      layers: Layers(asides: asides.list, revisions: layout.revisions),
      revisions: revisions,
      discarded: discards(layout, asides.discards), properties: properties,
      diagnostics: (diagnostics + layout.diagnostics).sorted())
  }

  private func discards(_ layout: StoryLayout, _ asides: [Discard]) -> [Discard] {
    layout.contents.map { range in
      Discard(
        range: range, text: layout.text.string(range), reason: .contents, rule: "word/contents")
    } + asides
  }

  // MARK: Parts

  private mutating func readMain(
    _ styles: WordStyleSheet, _ numbering: WordNumbering
  ) throws -> WordStoryReader {
    let revisions = revisions
    let (handler, damage) = try package.read(package.main) {
      WordPartHandler(
        WordStoryReader(
          styles: styles, labeller: ListLabeller(numbering: numbering, styles: styles),
          revisions: revisions))
    }
    handler.reader.finish()
    package.release(package.main)
    if let damage {
      guard handler.reader.story.items.contains(where: \.hasText) else {
        throw ConversionError(
          .damaged, "Nothing can be read of the Word file: \(damage)", place: package.main,
          advice: "get the file again, or let Word repair it")
      }
      diagnostics.append(.damaged(package.main, damage))
    }
    return handler.reader
  }

  /// Reads a part that a document can do without.
  private mutating func readPart<Reader: WordPartReader>(
    _ kind: String, _ makeReader: () -> Reader
  ) throws -> Reader {
    let name = package.part(kind)
    if package.isMissing(kind) {
      diagnostics.append(
        Diagnostic(.partDamaged, "The part \(name) is missing; the text was read without it."))
    }
    let (handler, damage) = try package.read(name) { WordPartHandler(makeReader()) }
    if let damage { diagnostics.append(.damaged(name, damage)) }
    return handler.reader
  }

  private mutating func readProperties() throws -> [String: String] {
    var properties: [String: String] = [:]
    for name in ["docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"] {
      let (handler, damage) = try package.read(name) { WordFileProperties() }
      if let damage { diagnostics.append(.damaged(name, damage)) }
      properties.merge(handler.properties) { first, _ in first }
    }
    return properties
  }

  // MARK: Findings

  private mutating func reportContainer() {
    if let damage = package.damage {
      diagnostics.append(
        Diagnostic(.partDamaged, "The file breaks off (\(damage)); what came before was read."))
    }
    for oddity in package.oddities { diagnostics.append(Diagnostic(.partDamaged, oddity)) }
  }

  private mutating func reportEmbedded(_ story: WordStory) {
    guard story.embeddedDocuments > 0 else { return }
    diagnostics.append(
      Diagnostic(
        .embeddedDocument,
        "\(story.embeddedDocuments) other documents are embedded as text and were not read; "
          + "opening and saving the file in Word puts their text into it."))
  }
}

extension Diagnostic {
  static func damaged(_ part: String, _ damage: String) -> Diagnostic {
    Diagnostic(
      .partDamaged, "The part \(part) is damaged (\(damage)); what could be read of it is used.")
  }
}
