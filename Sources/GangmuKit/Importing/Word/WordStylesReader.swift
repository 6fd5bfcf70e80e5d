import Markup

/// Reads `styles.xml`.
final class WordStylesReader: WordPartReader {
  private var sheet = WordStyleSheet()
  private var style: WordStyle?
  private var properties = PropertyCollector()

  func start(_ element: WordElement, _ attributes: borrowing XMLAttributes) -> Bool {
    switch element {
    case .style: open(attributes)
    case .name: style?.name = attributes["val"] ?? ""
    case .basedOn: style?.basedOn = attributes["val"]
    case .docDefaults: properties = PropertyCollector()
    // Formats of a table style's corners and stripes, and those before a revision.
    case .tblStylePr, .rPrChange, .pPrChange: return false
    default: _ = properties.collect(element, attributes)
    }
    return true
  }

  private func open(_ attributes: borrowing XMLAttributes) {
    var style = WordStyle()
    style.id = attributes["styleId"] ?? ""
    style.kind = attributes["type"].flatMap(WordStyle.Kind.init) ?? .paragraph
    style.isDefault = attributes["default"].map { ["1", "true", "on"].contains($0) } ?? false
    self.style = style
    properties = PropertyCollector()
  }

  func end(_ element: WordElement) {
    switch element {
    case .style: close()
    case .docDefaults:
      sheet.defaults = properties.run
      sheet.defaultAlignment = properties.paragraph.alignment
    default: break
    }
  }

  /// What has been read, ready for use.
  func resolvedSheet() -> WordStyleSheet {
    var resolved = sheet
    resolved.resolve()
    return resolved
  }

  private func close() {
    guard var style else { return }
    style.paragraph = properties.paragraph
    style.run = properties.run
    if !style.id.isEmpty { sheet.add(style) }
    self.style = nil
  }
}
