import Markup

/// Reads a story, such as `document.xml`, as its reader sees it with all revisions accepted.
///
/// Deleted text, field codes, hidden text and the glosses over ruby are not in the text; text boxes
/// are, once, after the paragraph that they are anchored in.
final class WordStoryReader: WordPartReader {
  private let styles: WordStyleSheet
  private var labeller: ListLabeller
  /// What has been read; complete after ``finish()``.
  private(set) var story: StoryText

  private var paragraph = ParagraphDraft()
  /// Paragraphs that wait for the end of a text box inside them.
  private var suspended: [ParagraphDraft] = []
  private var paragraphCount = 0
  /// A paragraph whose mark is deleted, whose text the next one takes over.
  private var carried: WordParagraph?
  private var fields = FieldStack()
  private var tables = TableStack()
  /// The contents of open cells and text boxes; empty while reading the story itself.
  private var containers: [[StoryItem]] = []
  /// The open elements that the state above depends on.
  private var open: [WordElement] = []

  init(part: String, styles: WordStyleSheet, labeller: ListLabeller) {
    self.styles = styles
    self.labeller = labeller
    story = StoryText(part: part)
  }

  func start(_ element: WordElement, _ attributes: borrowing XMLAttributes) -> Bool {
    switch element {
    case .p: openParagraph()
    case .r: paragraph.openRun()
    case .t, .mathText: paragraph.openText(attributes)
    case .pPr: paragraph.isInMark = true
    case .del, .moveFrom: return readDeletion()
    case .rt, .tabs, .rPrChange, .pPrChange, .sectPr: return false
    case .txbxContent: openTextBox()
    case .tbl, .tr, .tc: openTablePart(element)
    case .trPr: tables.isInRowProperties = true
    case .vMerge, .gridSpan, .cellDel: tables.readCell(element, attributes)
    case .fldChar: fields.read(attributes["fldCharType"])
    case .tab, .ptab, .br, .cr, .noBreakHyphen, .sym: readSign(element, attributes)
    default: paragraph.collect(element, attributes)
    }
    return true
  }

  func end(_ element: WordElement) {
    switch element {
    case .p: closeParagraph()
    case .r: paragraph.closeRun()
    case .rPr: paragraph.closeRunProperties(styles)
    case .t, .mathText: paragraph.closeText()
    case .pPr: paragraph.closeMark(styles)
    case .txbxContent: closeTextBox()
    case .tbl, .tr, .tc: closeTablePart(element)
    case .trPr: tables.isInRowProperties = false
    default: break
    }
  }

  func characters(_ text: Span<UInt8>) {
    if paragraph.isInText, !fields.isInCode { paragraph.append(utf8: text) }
  }

  /// Closes what a document that breaks off has left open.
  func finish() {
    paragraph.closeText()
    for element in open.reversed() { end(element) }
    flushCarried()
  }

  // MARK: Signs

  private func readSign(_ element: WordElement, _ attributes: borrowing XMLAttributes) {
    guard !fields.isInCode else { return }
    switch element {
    case .tab, .ptab: paragraph.append("\t")
    case .noBreakHyphen: paragraph.append("-")
    case .sym:
      guard let code = attributes["char"].flatMap({ UInt32($0, radix: 16) }) else { return }
      let sign = SymbolFont.scalar(code, font: attributes["font"]) ?? Unicode.Scalar(code)
      if let sign { paragraph.append(sign) }
    default: paragraph.append("\n")
    }
  }

  /// In the story a deletion is passed over; among properties it says that the mark or row is gone.
  private func readDeletion() -> Bool {
    if paragraph.isInMark {
      paragraph.isMarkDeleted = true
    } else if tables.isInRowProperties {
      tables.deleteRow()
    }
    return false
  }

  // MARK: Paragraphs

  private func openParagraph() {
    paragraphCount += 1
    open.append(.p)
    suspended.append(paragraph)
    paragraph = ParagraphDraft(index: paragraphCount, continuing: carried, styles: styles)
    carried = nil
  }

  private func closeParagraph() {
    open.removeLast()
    paragraph.closeRun()
    fields.abandonCodes()
    var closed = paragraph
    paragraph = suspended.popLast() ?? ParagraphDraft()
    if closed.isMarkDeleted {
      carried = closed.content
    } else {
      resolveLabel(of: &closed)
      add(.paragraph(closed.content))
    }
    for box in closed.boxes { add(box) }
  }

  /// A paragraph is counted before the text boxes in it.
  private func resolveLabel(of draft: inout ParagraphDraft) {
    guard draft.isOpen, !draft.isLabelled, !draft.isMarkDeleted else { return }
    draft.isLabelled = true
    let label = labeller.label(for: draft.content.properties)
    draft.content.label = draft.isMarkHidden ? nil : label
    draft.content.problems = labeller.takeProblems()
  }

  /// Where no paragraph follows to take it over, a paragraph without its mark stays by itself.
  private func flushCarried() {
    if let paragraph = carried, !paragraph.text.isEmpty { add(.paragraph(paragraph)) }
    carried = nil
  }

  // MARK: Containers

  private func add(_ item: StoryItem) {
    if let last = containers.indices.last {
      containers[last].append(item)
    } else {
      story.add(item)
    }
  }

  private func openTextBox() {
    resolveLabel(of: &paragraph)
    open.append(.txbxContent)
    containers.append([])
  }

  private func closeTextBox() {
    flushCarried()
    open.removeLast()
    paragraph.boxes += containers.popLast() ?? []
  }

  private func openTablePart(_ element: WordElement) {
    if element == .tbl { flushCarried() }
    open.append(element)
    if tables.open(element) == .cell { containers.append([]) }
  }

  private func closeTablePart(_ element: WordElement) {
    open.removeLast()
    switch tables.closing() {
    case .cell:
      flushCarried()
      tables.closeCell(containers.popLast() ?? [])
    case .row: tables.closeRow()
    case .table:
      if let table = tables.closeTable() { add(.table(table)) }
    case .nothing: break
    }
  }
}
