/// Receives what an ``XMLReader`` meets, in document order.
///
/// The handler gives each distinct name a number of its own, once, so that the callbacks, which
/// come by the hundred thousand, compare no strings. A plain number rather than a type of the
/// handler's, since a generic parser in another module runs unspecialised and at half the speed.
package protocol XMLHandler: AnyObject {
  func number(for name: XMLName) -> Int
  /// - Parameter element: The number that the handler gave to the element's name.
  func start(_ element: Int, _ attributes: borrowing XMLAttributes)
  func end(_ element: Int)
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
