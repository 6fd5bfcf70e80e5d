/// Receives what an ``XMLReader`` meets, in document order.
///
/// The handler gives each distinct name a number of its own, once, so that the callbacks, which
/// come by the hundred thousand, compare no strings. A plain number rather than a type of the
/// handler's, since a generic parser in another module runs unspecialised and at half the speed.
package protocol XMLHandler: AnyObject {
  func number(for name: borrowing XMLName) -> Int
  /// - Parameter element: The number that the handler gave to the element's name.
  func start(_ element: Int, _ attributes: borrowing XMLAttributes)
  func end(_ element: Int)
  /// A stretch of character data in UTF-8; one text may come in several stretches, each of whole
  /// characters.
  func characters(_ text: Span<UInt8>)
}

/// An element's name with its namespace resolved; the prefix says nothing. It lives only as long as
/// the call that receives it, which is why it cannot be copied.
package struct XMLName: ~Copyable {
  let localBytes: UnsafePointer<UInt8>
  let namespaceBytes: UnsafePointer<UInt8>?

  package var local: String { String(cString: localBytes) }
  /// Empty when there is none.
  package var namespace: String { namespaceBytes.map { String(cString: $0) } ?? "" }
}

/// Why a document could not be read to its end. What came before has been handed to the handler.
package enum XMLReadingError: Error, Hashable, Sendable {
  /// A document type declaration, which is how entities come in.
  case documentType
  case tooDeep(limit: Int)
  /// Bytes that are no text in the document's encoding, or a character that XML does not allow.
  case invalidCharacter(message: String, line: Int)
  case malformed(message: String, line: Int)
}
