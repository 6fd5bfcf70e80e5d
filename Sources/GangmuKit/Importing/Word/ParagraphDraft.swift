import Markup

/// A paragraph while it is read.
struct ParagraphDraft {
  var isOpen = false
  /// Inside `w:pPr`, where run properties are those of the paragraph mark.
  var isInMark = false
  /// The mark is deleted, so the text runs on into the next paragraph.
  var isMarkDeleted = false
  private(set) var isMarkHidden = false
  private(set) var isInText = false
  var isLabelled = false
  var content = WordParagraph()
  /// What the text boxes in this paragraph hold.
  var boxes: [StoryItem] = []

  private var properties = PropertyCollector()
  private var isInRun = false
  private var format = CharacterFormat()
  private var plainFormat = CharacterFormat()
  private var textStart = 0
  private var keepsSpace = false

  init() {}

  init(index: Int, continuing carried: WordParagraph?, styles: WordStyleSheet) {
    isOpen = true
    content.index = index
    content.text = carried?.text ?? []
    content.spans = carried?.spans ?? []
    applyParagraphStyle(styles)
  }

  // MARK: Properties

  mutating func collect(_ element: WordElement, _ attributes: borrowing XMLAttributes) {
    if isInMark || isInRun { _ = properties.collect(element, attributes) }
  }

  mutating func closeMark(_ styles: WordStyleSheet) {
    isInMark = false
    content.properties = properties.paragraph
    applyParagraphStyle(styles)
  }

  private mutating func applyParagraphStyle(_ styles: WordStyleSheet) {
    content.style = styles.paragraphStyle(properties.paragraph.style)
    plainFormat = styles.format(of: RunProperties(), in: content.style)
    format = plainFormat
  }

  mutating func closeRunProperties(_ styles: WordStyleSheet) {
    if isInMark {
      isMarkHidden = properties.run.isHidden ?? false
    } else if isInRun {
      format = styles.format(of: properties.run, in: content.style)
    }
  }

  // MARK: Text

  mutating func openRun() {
    content.close(format)
    isInRun = true
    properties.run = RunProperties()
  }

  mutating func closeRun() {
    content.close(format)
    isInRun = false
    format = plainFormat
  }

  mutating func openText(_ attributes: borrowing XMLAttributes) {
    guard isOpen else { return }
    isInText = true
    textStart = content.text.count
    keepsSpace =
      attributes["space", namespace: "http://www.w3.org/XML/1998/namespace"] == "preserve"
  }

  mutating func append(utf8 text: Span<UInt8>) {
    if !format.isHidden { content.text.append(utf8: text) }
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    if isOpen, !format.isHidden { content.text.append(scalar) }
  }

  mutating func closeText() {
    guard isInText else { return }
    isInText = false
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
    let blanks = content.text[textStart...].prefix(while: isBlank).count
    if blanks > 0 { content.text.removeSubrange(textStart..<textStart + blanks) }
  }
}
