import Markup

/// A paragraph while it is read.
struct ParagraphDraft {
  var isOpen = false
  /// Inside `w:pPr`, where run properties are those of the paragraph mark; more than 1 inside the
  /// properties of before a revision.
  var markDepth = 0
  /// Without its mark the text runs on into the next paragraph.
  var isMarkGone = false
  /// The next paragraph's text goes on in the line of this one (a style separator).
  var isSeparator = false
  private(set) var isMarkHidden = false
  private(set) var isInText = false
  var isLabelled = false
  /// It stands inside another paragraph, which waits for its end.
  var isNested = false
  var content: WordParagraph
  /// What the paragraph before, in whose line this one goes on, is.
  private var lead: WordParagraph?
  /// What the text boxes in this paragraph hold.
  var boxes: [StoryItem] = []
  /// The gloss over characters that are still to come.
  private var gloss: [Unicode.Scalar] = []
  var isInGloss = false

  private var properties = PropertyCollector()
  private var isInRun = false
  private var runCount = 0
  private var runStart = 0
  private var runRevision: Int?
  var formatRevision: Int?
  private var format = CharacterFormat()
  private var plainFormat = CharacterFormat()
  private var textStart = 0
  /// Where the last mark stands.
  private var lastMark = 0
  private var keepsSpace = false
  private var hiddenText: [Unicode.Scalar] = []
  private var isKept: Bool { isOpen && !format.isHidden }

  init(style: ResolvedStyle) {
    content = WordParagraph(style: style)
  }

  init(index: Int, continuing carried: WordParagraph?, styles: WordStyleSheet) {
    content = WordParagraph(style: styles.paragraphStyle(nil))
    isOpen = true
    content.index = index
    if let carried {
      content.text = carried.text
      content.runs = carried.runs
      content.marks = carried.marks
      if carried.leads {
        lead = carried
        isLabelled = true
      }
    }
    applyParagraphStyle(styles)
  }

  // MARK: Properties

  mutating func collect(_ element: WordElement, _ attributes: borrowing XMLAttributes) {
    if markDepth > 0 || isInRun { properties.collect(element, attributes) }
  }

  /// What stands before is the new state, which the former one takes the place of.
  mutating func forgetParagraphProperties() { properties.paragraph = ParagraphProperties() }
  mutating func forgetRunProperties() { properties.run = RunProperties() }
  mutating func forgetNumbering() {
    properties.paragraph.numberingID = nil
    properties.paragraph.numberingLevel = nil
  }

  mutating func closeMark(_ styles: WordStyleSheet) {
    markDepth -= 1
    guard markDepth == 0 else { return }
    content.properties = properties.paragraph
    applyParagraphStyle(styles)
  }

  private mutating func applyParagraphStyle(_ styles: WordStyleSheet) {
    content.style = styles.paragraphStyle(properties.paragraph.style)
    plainFormat = styles.format(of: RunProperties(), in: content.style)
    format = plainFormat
  }

  mutating func closeRunProperties(_ styles: WordStyleSheet) {
    if markDepth > 0 {
      isMarkHidden = properties.run.isHidden ?? false
    } else if isInRun {
      format = styles.format(of: properties.run, in: content.style)
    }
  }

  /// A paragraph that goes on in the line of another is a part of it.
  mutating func takeLead() {
    guard let lead else { return }
    content.index = lead.index
    content.style = lead.style
    content.properties = lead.properties
    content.label = lead.label
    content.problems = lead.problems
  }

  // MARK: Runs

  mutating func openRun(revision: Int?) {
    closeStretch()
    isInRun = true
    runCount += 1
    runStart = content.text.count
    runRevision = revision
    formatRevision = nil
    properties.run = RunProperties()
  }

  mutating func closeRun() {
    closeStretch()
    isInRun = false
    runRevision = nil
    formatRevision = nil
    format = plainFormat
  }

  /// Gives the text that has come since the last stretch its format.
  private mutating func closeStretch() {
    if !hiddenText.isEmpty {
      content.marks.append(.hidden(String(hiddenText[...]), at: content.text.count))
      hiddenText = []
    }
    let start = content.runs.last?.end ?? 0
    guard content.text.count > start else { return }
    content.runs.append(
      WordRun(
        end: content.text.count, paragraph: content.index, number: runCount,
        offset: max(0, start - runStart), format: format, revision: runRevision,
        formatRevision: formatRevision))
  }

  // MARK: Text

  mutating func openText(_ attributes: borrowing XMLAttributes) {
    guard isOpen else { return }
    isInText = true
    textStart = content.text.count
    keepsSpace = attributes["space", namespace: "XML/1998/namespace"] == "preserve"
  }

  mutating func append(utf8 text: Span<UInt8>) {
    if isInGloss {
      gloss.append(utf8: text)
    } else if format.isHidden {
      hiddenText.append(utf8: text)
    } else {
      content.text.append(utf8: text)
    }
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    if isKept, !isInGloss { content.text.append(scalar) }
  }

  mutating func append(_ text: [Unicode.Scalar]) {
    if isKept, !isInGloss { content.text += text }
  }

  mutating func closeText() {
    guard isInText else { return }
    isInText = false
    // What stands in runs already, or has a mark, is no part of the text any more; in a sound file
    // a text holds neither.
    textStart = max(textStart, content.runs.last?.end ?? 0, lastMark)
    guard content.text.count > textStart else { return }
    if !keepsSpace { trimText() }
    for index in textStart..<content.text.count {
      switch content.text[index] {
      case "\n", "\r": content.text[index] = " "
      case "\u{85}", "\u{2028}", "\u{2029}": content.text[index] = "\n"
      default: break
      }
    }
  }

  private mutating func trimText() {
    let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }
    while content.text.count > textStart, let last = content.text.last, isBlank(last) {
      content.text.removeLast()
    }
    guard content.text.count > textStart, isBlank(content.text[textStart]) else { return }
    let blanks = content.text[textStart...].prefix(while: isBlank).count
    content.text.removeSubrange(textStart..<textStart + blanks)
  }

  // MARK: Marks

  /// A reader sees the gloss with its characters; it stands behind them and is no word of the text.
  mutating func closeGloss() {
    guard !gloss.isEmpty else { return }
    let words = gloss.map { $0 == "\n" || $0 == "\t" || $0 == "\r" ? " " : $0 }
    gloss = []
    addApart(words, rule: SourceRemoval.gloss)
  }

  /// Text that is seen and no word of the sentence.
  mutating func addApart(_ words: [Unicode.Scalar], rule: String) {
    guard isKept else { return }
    let start = content.text.count
    content.text += words
    content.marks.append(.removal(start..<content.text.count, rule: rule))
    lastMark = content.text.count
  }

  mutating func addNote(_ kind: NoteKind, id: Int, isNumbered: Bool) {
    guard isKept else { return }
    let place = content.text.count
    content.marks.append(.note(kind, id: id, place..<place, isNumbered: isNumbered))
    lastMark = place
  }

  /// Adds what stands at this place of the text.
  mutating func add(_ mark: (_ place: Int) -> StoryMark) {
    guard isOpen else { return }
    content.marks.append(mark(content.text.count))
    lastMark = content.text.count
  }
}
