import Markup

/// Reads a story, such as `document.xml`, as Word shows it.
///
/// Field codes and hidden text are not in the text, nor is what the wanted state of the revisions
/// does not have; text boxes are, once, after the paragraph that they are anchored in.
final class WordStoryReader: WordPartReader {
  let styles: WordStyleSheet
  let labeller: ListLabeller
  let revisions: WordRevisions
  /// What has been read; complete after ``finish()``.
  @exclusivity(unchecked) var story = WordStory()

  @exclusivity(unchecked) var paragraph: ParagraphDraft
  /// Paragraphs that wait for the end of a text box inside them.
  private var suspended: [ParagraphDraft] = []
  var paragraphCount = 0
  /// A paragraph whose mark is gone, whose text the next one takes over.
  var carried: WordParagraph?
  @exclusivity(unchecked) var fields = FieldStack()
  var fieldNumbers = FieldNumbering()
  @exclusivity(unchecked) var isInInstruction = false
  @exclusivity(unchecked) var equation: EquationDraft?
  var tables: TableStack
  /// The contents of open cells and text boxes; empty while reading the story itself.
  var containers: [[StoryItem]] = []
  /// The open tracked changes whose text is read.
  @exclusivity(unchecked) var openRevisions: [Int] = []
  /// For each open content control, whether it holds a table of contents.
  @exclusivity(unchecked) private var controls: [Bool] = []
  var section = WordSection()
  /// The notes whose settings are open.
  var noteNumbers: NoteKind?
  @exclusivity(unchecked) var isInNumbering = false
  var drawing: String?
  /// The open elements that the state above depends on.
  @exclusivity(unchecked) var open: [WordElement] = []

  init(styles: WordStyleSheet, labeller: ListLabeller, revisions: WordRevisions) {
    self.styles = styles
    self.labeller = labeller
    self.revisions = revisions
    tables = TableStack(revisions: revisions)
    paragraph = ParagraphDraft(style: styles.paragraphStyle(nil))
  }

  var isInContents: Bool { fields.isInContents || controls.contains(true) }

  // MARK: Elements

  func start(_ element: WordElement, _ attributes: borrowing XMLAttributes) -> Bool {
    switch element {
    case .r: paragraph.openRun(revision: textRevision)
    case .t: paragraph.openText(attributes)
    case .p: openParagraph()
    case .pPr: paragraph.markDepth += 1
    case .numPr: isInNumbering = true
    case .specVanish: if paragraph.markDepth > 0 { paragraph.isSeparator = attributes.isOn() }
    case .ins, .del, .moveFrom, .moveTo: return openRevision(element, attributes)
    case .rPrChange, .pPrChange, .tblPrChange, .trPrChange, .tcPrChange, .sectPrChange,
      .tblGridChange, .tblPrExChange:
      return openFormerProperties(element, attributes)
    case .cellIns, .cellDel: readCellRevision(element, attributes)
    case .delText: return openDeletedText(attributes)
    case .txbxContent: openTextBox()
    case .tbl, .tr, .tc: openTablePart(element)
    case .trPr, .tcPr, .tblBorders, .tcBorders, .tblStyle, .tblHeader, .gridBefore, .gridAfter,
      .gridSpan, .vMerge, .hMerge, .cellMerge, .top, .left, .bottom, .right, .insideH, .insideV:
      tables.read(element, attributes)
    case .fldChar, .fldSimple, .instrText, .delInstrText, .checkBox, .checked, .defaultValue,
      .ddList, .result, .listEntry:
      readField(element, attributes)
    case .tab, .ptab, .br, .cr, .noBreakHyphen, .sym: readSign(element, attributes)
    case .tabs: return false
    case .rt: paragraph.isInGloss = true
    case .oMath: equation = equation ?? EquationDraft()
    case .footnoteReference, .endnoteReference, .commentReference, .commentRangeStart,
      .commentRangeEnd:
      readReference(element, attributes)
    case .sectPr, .headerReference, .footerReference, .titlePg, .footnotePr, .endnotePr, .numFmt:
      readSection(element, attributes)
    case .drawing, .oleObject, .imageData, .drawingProperties, .diagram, .chart, .textPath,
      .altChunk:
      readObject(element, attributes)
    case .sdt: controls.append(false)
    case .docPartGallery: readGallery(attributes)
    default:
      if equation != nil { equation?.open(element, attributes) }
      paragraph.collect(element, attributes)
    }
    return true
  }

  func end(_ element: WordElement) {
    switch element {
    case .r: paragraph.closeRun()
    case .rPr: paragraph.closeRunProperties(styles)
    case .t, .delText: paragraph.closeText()
    case .p: closeParagraph()
    case .pPr: paragraph.closeMark(styles)
    case .ins, .del, .moveFrom, .moveTo: closeRevision()
    case .txbxContent: closeTextBox()
    case .tbl, .tr, .tc: closeTablePart(element)
    case .trPr, .tcPr, .tblBorders, .tcBorders: tables.closeProperties(element)
    case .fldSimple: closeField()
    case .instrText, .delInstrText: isInInstruction = false
    case .rt: paragraph.isInGloss = false
    case .ruby: paragraph.closeGloss()
    case .oMath: closeEquation()
    case .sectPr: closeSection()
    case .drawing: closeDrawing()
    case .sdt: _ = controls.popLast()
    case .numPr: isInNumbering = false
    default: equation?.close(element)
    }
  }

  func characters(_ text: Span<UInt8>) {
    if paragraph.isInText {
      if !fields.isInCode { paragraph.append(utf8: text) }
    } else if isInInstruction {
      fields.appendCode(text)
    } else if equation != nil, paragraph.isOpen {
      equation?.append(utf8: text)
    }
  }

  /// Closes what a document that breaks off has left open.
  func finish() {
    paragraph.closeText()
    closeEquation()
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

  private func closeEquation() {
    guard var equation else { return }
    self.equation = nil
    if !fields.isInCode { paragraph.append(equation.finish()) }
  }

  private func readGallery(_ attributes: borrowing XMLAttributes) {
    if let last = controls.indices.last, attributes.has("val", "Table of Contents") {
      controls[last] = true
    }
  }

  // MARK: Paragraphs

  private func openParagraph() {
    paragraphCount += 1
    open.append(.p)
    let isNested = paragraph.isOpen
    if isNested { suspended.append(paragraph) }
    paragraph = ParagraphDraft(index: paragraphCount, continuing: carried, styles: styles)
    paragraph.isNested = isNested
    carried = nil
  }

  private func closeParagraph() {
    open.removeLast()
    paragraph.closeRun()
    fields.abandonCodes()
    var closed = paragraph
    paragraph = closed.isNested ? suspended.popLast() ?? emptyDraft : emptyDraft
    closed.content.isContents = isInContents || closed.content.style.isContents
    resolveLabel(of: &closed)
    closed.takeLead()
    if closed.isMarkGone || closed.isSeparator {
      carried = closed.content
      carried?.leads = closed.isSeparator
    } else {
      add(.paragraph(closed.content))
    }
    for box in closed.boxes { add(box) }
  }

  private var emptyDraft: ParagraphDraft { ParagraphDraft(style: styles.paragraphStyle(nil)) }

  /// A paragraph is counted before the text boxes in it.
  func resolveLabel(of draft: inout ParagraphDraft) {
    guard draft.isOpen, !draft.isLabelled, !draft.isMarkGone else { return }
    draft.isLabelled = true
    let label = labeller.label(for: draft.content.properties, style: draft.content.style)
    draft.content.label = draft.isMarkHidden && !draft.isSeparator ? nil : label
    draft.content.problems = labeller.takeProblems()
  }

  /// Where no paragraph follows to take it over, a paragraph without its mark stays by itself.
  func flushCarried() {
    if let paragraph = carried, !paragraph.text.isEmpty { add(.paragraph(paragraph)) }
    carried = nil
  }

  // MARK: Containers

  func add(_ item: StoryItem) {
    if let last = containers.indices.last {
      containers[last].append(item)
    } else {
      story.items.append(item)
    }
  }

  private func openTextBox() {
    resolveLabel(of: &paragraph)
    drawing = nil
    open.append(.txbxContent)
    containers.append([])
    suspended.append(paragraph)
    paragraph = emptyDraft
  }

  private func closeTextBox() {
    flushCarried()
    open.removeLast()
    let items = containers.popLast() ?? []
    paragraph = suspended.popLast() ?? emptyDraft
    paragraph.boxes += items
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
