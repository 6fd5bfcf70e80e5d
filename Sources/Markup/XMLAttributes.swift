/// The attributes of one element. They live only as long as the call that receives them, which is
/// why they cannot be copied.
package struct XMLAttributes: ~Copyable {
  /// libxml2's quintuples: local name, prefix, namespace, start and end of the value.
  private let fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let count: Int
  private let elementNamespace: UnsafePointer<UInt8>?

  init(
    _ fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int,
    elementNamespace: UnsafePointer<UInt8>?
  ) {
    self.fields = fields
    self.count = count
    self.elementNamespace = elementNamespace
  }

  /// The value of an attribute of the element's own vocabulary: of its namespace, or of none.
  package subscript(_ name: StaticString) -> String? {
    value(name) { $0 == nil || $0 == elementNamespace }
  }

  /// The value of an attribute of another vocabulary.
  package subscript(_ name: StaticString, namespace namespace: StaticString) -> String? {
    value(name) { Self.equals($0, namespace) }
  }

  private func value(
    _ name: StaticString, where isRight: (UnsafePointer<UInt8>?) -> Bool
  ) -> String? {
    guard let fields else { return nil }
    for index in 0..<count {
      let field = fields + index * 5
      guard Self.equals(field[0], name), isRight(field[2]), let start = field[3],
        let end = field[4]
      else { continue }
      return String(
        decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    }
    return nil
  }

  private static func equals(_ text: UnsafePointer<UInt8>?, _ name: StaticString) -> Bool {
    guard let text else { return false }
    let expected = name.utf8Start
    for index in 0..<name.utf8CodeUnitCount where text[index] != expected[index] { return false }
    return text[name.utf8CodeUnitCount] == 0
  }
}
