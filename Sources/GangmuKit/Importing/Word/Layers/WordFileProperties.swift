import Markup

/// Reads what a file says about itself: `docProps/core.xml`, `app.xml` and `custom.xml`.
final class WordFileProperties: XMLHandler {
  /// The elements that are kept, each under our name for it.
  static let names: [(element: String, property: String)] = [
    ("title", "title"), ("subject", "subject"), ("creator", "creator"),
    ("keywords", "keywords"), ("description", "description"), ("category", "category"),
    ("contentStatus", "contentStatus"), ("language", "language"),
    ("lastModifiedBy", "lastModifiedBy"), ("revision", "revision"), ("created", "created"),
    ("modified", "modified"), ("lastPrinted", "lastPrinted"),
    ("Application", "application"), ("AppVersion", "applicationVersion"),
    ("Template", "template"), ("Company", "company"), ("Manager", "manager"),
    ("Pages", "pages"), ("Words", "words"), ("Characters", "characters"),
    ("Paragraphs", "paragraphs"), ("TotalTime", "editingMinutes"),
  ]

  /// Before the name of a property of the file's own.
  static let customPrefix = "custom."
  /// A file with more is no office's file.
  private static let mostProperties = 200

  private(set) var properties: [String: String] = [:]
  private var open: String?
  private var text: [Unicode.Scalar] = []

  private static let custom = names.count + 1
  private static let vocabulary = XMLVocabulary(
    [],
    names: names.enumerated().map { (nil, $0.element.element, $0.offset + 1) }
      + [(nil, "property", custom)])

  func number(for name: borrowing XMLName) -> Int { Self.vocabulary.number(for: name) }

  func start(_ element: Int, _ attributes: borrowing XMLAttributes) {
    if element == Self.custom {
      open = attributes["name"].map { Self.customPrefix + $0 }
    } else if element > 0 {
      open = Self.names[element - 1].property
    } else {
      // The types around custom values.
      return
    }
    text = []
  }

  func end(_ element: Int) {
    guard element > 0, let property = open else { return }
    let value = text.drop { $0.isWhiteSpace }
    if !value.isEmpty, properties[property] == nil, properties.count < Self.mostProperties {
      properties[property] = String(value)
    }
    open = nil
  }

  func characters(_ text: Span<UInt8>) {
    if open != nil { self.text.append(utf8: text) }
  }
}
