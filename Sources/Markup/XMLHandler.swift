/// Receives what an ``XMLReader`` meets, in document order.
///
/// The handler gives its own meaning to names once for each distinct name, so that the callbacks,
/// which come by the hundred thousand, compare no strings.
package protocol XMLHandler: AnyObject {
  /// The handler's own word for an element, usually an enum.
  associatedtype Element

  func element(named name: XMLName) -> Element
  func start(_ element: Element, _ attributes: borrowing XMLAttributes)
  func end(_ element: Element)
  /// A stretch of character data in UTF-8; one text may come in several stretches, each of whole
  /// characters.
  func characters(_ text: Span<UInt8>)
}

/// An element's name with its namespace resolved; the prefix says nothing.
package struct XMLName: Hashable, Sendable {
  package var local: String
  /// Empty when there is none.
  package var namespace: String
}

/// Why a document could not be read to its end. What came before has been handed to the handler.
package enum XMLReadingError: Error, Hashable, Sendable {
  /// A document type declaration, which is how entities come in.
  case documentType
  case tooDeep(limit: Int)
  case malformed(message: String, line: Int)
}
