import Markup

/// Reads `styles.xml`.
final class WordStylesReader: WordPartReader {
  /// What has been read; complete when the part is.
  let sheet = WordStyleSheet()
  private var style: WordStyle?
  private var properties = PropertyCollector()
  private var isInBorders = false

  func start(_ element: WordElement, _ attributes: borrowing XMLAttributes) -> Bool {
    switch element {
    case .style: open(attributes)
    case .name: style?.name = attributes["val"] ?? ""
    case .basedOn: style?.basedOn = attributes["val"]
    case .docDefaults: properties = PropertyCollector()
    case .lang:
      if style == nil, let language = attributes["val"] {
        sheet.isEnglish = language.hasPrefix("en")
      }
    case .tblBorders: isInBorders = true
    case .top, .left, .bottom, .right, .insideH, .insideV:
      if isInBorders, attributes.isBorder() { style?.hasBorders = true }
    // Exceptions of styles that are not there, formats of a table style's corners and stripes, and
    // those before a revision.
    case .latentStyles, .tblStylePr, .rPrChange, .pPrChange: return false
    default: properties.collect(element, attributes)
    }
    return true
  }

  private func open(_ attributes: borrowing XMLAttributes) {
    let style = WordStyle()
    style.id = attributes["styleId"] ?? ""
    style.kind = attributes["type"].flatMap(WordStyle.Kind.init) ?? .paragraph
    style.isDefault =
      attributes.has("default", "1") || attributes.has("default", "true")
      || attributes.has("default", "on")
    self.style = style
    properties = PropertyCollector()
  }

  func end(_ element: WordElement) {
    switch element {
    case .style: close()
    case .tblBorders: isInBorders = false
    case .docDefaults:
      sheet.defaults = properties.run
      sheet.defaultAlignment = properties.paragraph.alignment
    default: break
    }
  }

  private func close() {
    guard let style else { return }
    style.paragraph = properties.paragraph
    style.run = properties.run
    if !style.id.isEmpty { sheet.add(style) }
    self.style = nil
  }
}
