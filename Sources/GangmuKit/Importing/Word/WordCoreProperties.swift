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

  func element(named name: XMLName) -> String? {
    Self.names.first { $0.element == name.local }?.property
  }

  func start(_ element: String?, _ attributes: borrowing XMLAttributes) {
    open = element
    text = []
  }

  func end(_ element: String?) {
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
