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
    own(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of an attribute of another vocabulary, which its address ends with.
  package subscript(_ name: StaticString, namespace suffix: StaticString) -> String? {
    value(name) { Self.ends($0, with: suffix) }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether an attribute of the element's own vocabulary has this value; false without it.
  package func has(_ name: StaticString, _ value: StaticString) -> Bool {
    own(name).map { Self.equals($0, value) } ?? false
  }

  /// A whole number; nil for anything else, also for one beyond 32 bits.
  package func integer(_ name: StaticString) -> Int? {
    guard let digits = own(name) else { return nil }
    let isNegative = digits.first == UInt8(ascii: "-")
    let isSigned = isNegative || digits.first == UInt8(ascii: "+")
    guard digits.count > (isSigned ? 1 : 0), digits.count <= 11 else { return nil }
    var number = 0
    for digit in digits.dropFirst(isSigned ? 1 : 0) {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    let signed = isNegative ? -number : number
    return Int32(exactly: signed).map { Int($0) }
  }

  private func own(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    let elementNamespace = elementNamespace
    return value(name) { $0 == nil || $0 == elementNamespace }
  }

  private func value(
    _ name: StaticString, where isRight: (UnsafePointer<UInt8>?) -> Bool
  ) -> UnsafeBufferPointer<UInt8>? {
    guard let fields else { return nil }
    for index in 0..<count {
      let field = fields + index * 5
      guard let local = field[0], Self.equals(local, name), isRight(field[2]),
        let start = field[3], let end = field[4]
      else { continue }
      return UnsafeBufferPointer(start: start, count: end - start)
    }
    return nil
  }

  private static func equals(_ text: UnsafePointer<UInt8>, _ name: StaticString) -> Bool {
    let expected = name.utf8Start
    for index in 0..<name.utf8CodeUnitCount where text[index] != expected[index] { return false }
    return text[name.utf8CodeUnitCount] == 0
  }

  private static func equals(_ text: UnsafeBufferPointer<UInt8>, _ value: StaticString) -> Bool {
    guard text.count == value.utf8CodeUnitCount else { return false }
    return text.elementsEqual(UnsafeBufferPointer(start: value.utf8Start, count: text.count))
  }

  private static func ends(_ text: UnsafePointer<UInt8>?, with suffix: StaticString) -> Bool {
    guard let text else { return false }
    var count = 0
    while text[count] != 0 { count += 1 }
    let start = count - suffix.utf8CodeUnitCount
    return start >= 0 && equals(text + start, suffix)
  }
}
