import Markup

/// A package in one XML file (Flat OPC), as Word saves it: each part is an element.
///
/// Nothing is cut out of the file; whoever wants a part is shown the file without all the others.
struct FlatPackage {
  private let bytes: [UInt8]
  private let xml: XMLReader

  init(_ bytes: [UInt8], xml: XMLReader) {
    self.bytes = bytes
    self.xml = xml
  }

  /// - Returns: Whether there is such a part.
  /// - Throws: ``XMLReadingError``
  func read(_ name: String, with handler: any XMLHandler) throws -> Bool {
    let filter = FlatPartFilter(name, handler)
    do {
      try xml.read(bytes, with: filter)
    } catch {
      // What breaks off behind the part does not harm it.
      if !filter.isComplete { throw error }
    }
    return filter.wasFound
  }

  func repaired() -> FlatPackage? {
    XMLRepair.repaired(bytes).map { FlatPackage($0, xml: xml) }
  }
}

/// Shows a handler one part of a flat package.
private final class FlatPartFilter: XMLHandler {
  private static let part = -1
  private static let content = -2
  private static let vocabulary = XMLVocabulary(
    [.init("http://schemas.microsoft.com/office/2006/xmlPackage")],
    names: [(0, "part", 1), (0, "xmlData", 2)])

  private let name: String
  private let handler: any XMLHandler
  private var isInPart = false
  private var isInContent = false
  private(set) var wasFound = false
  private(set) var isComplete = false

  init(_ name: String, _ handler: any XMLHandler) {
    self.name = name.lowercased()
    self.handler = handler
  }

  func number(for name: borrowing XMLName) -> Int {
    let own = Self.vocabulary.number(for: name)
    return own > 0 ? -own : handler.number(for: name)
  }

  func start(_ element: Int, _ attributes: borrowing XMLAttributes) {
    if isInContent {
      if element >= 0 { handler.start(element, attributes) }
    } else if element == Self.part {
      let name = (attributes["name"] ?? "").lowercased()
      isInPart = !wasFound && (name == self.name || name == "/" + self.name)
    } else if element == Self.content, isInPart {
      isInContent = true
      wasFound = true
    }
  }

  func end(_ element: Int) {
    switch element {
    case Self.content:
      if isInContent { isComplete = true }
      isInContent = false
    case Self.part: isInPart = false
    default: if isInContent { handler.end(element) }
    }
  }

  func characters(_ text: Span<UInt8>) {
    if isInContent { handler.characters(text) }
  }
}
