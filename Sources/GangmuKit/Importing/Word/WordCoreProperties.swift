import Markup

/// Reads `docProps/core.xml`: what the file says about itself.
final class WordCoreProperties: XMLHandler {
  /// The elements that are kept, each under our name for it.
  static let names: [(element: String, property: String)] = [
    ("title", "title"), ("subject", "subject"), ("creator", "creator"),
    ("keywords", "keywords"), ("description", "description"), ("category", "category"),
    ("lastModifiedBy", "lastModifiedBy"), ("created", "created"), ("modified", "modified"),
  ]

  private(set) var properties: [String: String] = [:]
  private var open: String?
  private var text: [Unicode.Scalar] = []

  /// An element's place in the table, or behind it.
  func number(for name: XMLName) -> Int {
    Self.names.firstIndex { $0.element == name.local } ?? Self.names.count
  }

  func start(_ element: Int, _ attributes: borrowing XMLAttributes) {
    open = Self.names.indices.contains(element) ? Self.names[element].property : nil
    text = []
  }

  func end(_ element: Int) {
    guard let property = open else { return }
    let value = text.drop { $0.properties.isWhitespace }
    if !value.isEmpty, properties[property] == nil {
      properties[property] = String(String.UnicodeScalarView(value))
    }
    open = nil
  }

  func characters(_ text: Span<UInt8>) {
    if open != nil { self.text.append(utf8: text) }
  }
}
