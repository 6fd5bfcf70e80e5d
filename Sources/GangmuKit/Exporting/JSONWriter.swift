/// Writes JSON as UTF-8 bytes, in the order it is told.
///
/// Guarantees:
/// 1. The bytes are valid UTF-8 and, when every object and array is closed, valid JSON.
/// 2. Strings are copied in runs; only what JSON requires is escaped.
/// 3. With ``Layout/pretty`` an object or array of objects takes a line for each entry; a list of
///    plain values stays on one line.
struct JSONWriter {
  enum Layout: Hashable, Sendable {
    case pretty, compact
  }

  private(set) var bytes: [UInt8]
  private let layout: Layout
  private var depth = 0
  private var isFirst = true

  /// - Parameter bytes: What was written before; the new text follows it.
  init(appendingTo bytes: consuming [UInt8] = [], layout: Layout) {
    self.bytes = bytes
    self.layout = layout
  }

  // MARK: Containers

  mutating func object(_ body: (inout JSONWriter) -> Void) {
    container(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), body)
  }

  mutating func array<Element>(
    _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    container(open: UInt8(ascii: "["), close: UInt8(ascii: "]")) { writer in
      for element in elements {
        writer.startEntry()
        body(&writer, element)
      }
    }
  }

  /// A list that stays on one line.
  mutating func line<Element>(_ elements: [Element], _ body: (inout JSONWriter, Element) -> Void) {
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    for element in elements {
      if !isFirst { separateOnLine() }
      isFirst = false
      body(&self, element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func key(_ name: StaticString) {
    startEntry()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    endKey()
  }

  mutating func key(naming name: String) {
    startEntry()
    value(name)
    endKey()
  }

  // MARK: Values

  mutating func value(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let isContiguous: Void? = text.utf8.withContiguousStorageIfAvailable { escape($0) }
    if isContiguous == nil { Array(text.utf8).withUnsafeBufferPointer { escape($0) } }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func value(_ number: Int) {
    guard number != 0 else { return bytes.append(UInt8(ascii: "0")) }
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    while rest > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
    bytes[start...].reverse()
  }

  /// The shortest decimal that reads back as the same number. JSON has no infinity: `null`.
  mutating func value(_ number: Double) {
    guard number.isFinite else { return bytes.append(contentsOf: "null".utf8) }
    var digits = Array(number.description.utf8)
    if digits.suffix(2).elementsEqual(".0".utf8) { digits.removeLast(2) }
    bytes.append(contentsOf: digits)
  }

  mutating func value(_ flag: Bool) {
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
  }

  // MARK: Layout

  private mutating func container(
    open: UInt8, close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    bytes.append(open)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { breakLine() }
    isFirst = false
    bytes.append(close)
  }

  private mutating func startEntry() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    breakLine()
  }

  private mutating func endKey() {
    bytes.append(UInt8(ascii: ":"))
    if layout == .pretty { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func separateOnLine() {
    bytes.append(UInt8(ascii: ","))
    if layout == .pretty { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func breakLine() {
    guard layout == .pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  // MARK: Escaping

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var rest = text[...]
    while let index = rest.firstIndex(where: Self.needsEscape) {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: rest[..<index]))
      appendEscape(of: rest[index])
      rest = rest[(index + 1)...]
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: rest))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func appendEscape(of byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
    case 0x00..<0x20:
      bytes.append(contentsOf: byte < 0x10 ? "u000".utf8 : "u001".utf8)
      let digit = byte & 0x0F
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    default: bytes.append(byte)
    }
  }
}
