/// A JSON value that knows its line, for messages about files that people write.
struct LocatedJSON {
  indirect enum Value {
    case object([(name: String, value: LocatedJSON)])
    case list([LocatedJSON])
    case text(String)
    /// A number, a truth value or null, which no configuration needs.
    case other
  }

  struct SyntaxError: Error {
    var line: Int
    var reason: String
  }

  var value: Value
  /// Counted from 1.
  var line: Int

  init(value: Value, line: Int) {
    self.value = value
    self.line = line
  }

  init(parsing bytes: [UInt8]) throws(SyntaxError) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
      throw SyntaxError(line: bad + 1, reason: "this is not UTF-8")
    }
    var parser = Parser(bytes)
    self = try parser.document()
  }
}

private struct Parser {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private static let deepest = 100

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func document() throws(LocatedJSON.SyntaxError) -> LocatedJSON {
    let root = try value(depth: 0)
    skipBlanks()
    guard position == bytes.count else { throw problem("text after the end of the JSON value") }
    return root
  }

  private mutating func value(depth: Int) throws(LocatedJSON.SyntaxError) -> LocatedJSON {
    skipBlanks()
    guard depth < Self.deepest else { throw problem("nested too deeply") }
    let line = line
    let value: LocatedJSON.Value
    switch peek {
    case UInt8(ascii: "{"): value = .object(try members(depth: depth))
    case UInt8(ascii: "["): value = .list(try elements(depth: depth))
    case UInt8(ascii: "\""): value = .text(try string())
    case nil: throw problem("the file ends where a value is missing")
    default: value = try word()
    }
    return LocatedJSON(value: value, line: line)
  }

  private mutating func members(
    depth: Int
  ) throws(LocatedJSON.SyntaxError) -> [(name: String, value: LocatedJSON)] {
    var members: [(name: String, value: LocatedJSON)] = []
    position += 1
    skipBlanks()
    if take("}") { return members }
    while true {
      skipBlanks()
      guard peek == UInt8(ascii: "\"") else { throw problem("a name in quotes is missing") }
      let name = try string()
      skipBlanks()
      guard take(":") else { throw problem("a colon after \"\(name)\" is missing") }
      members.append((name, try value(depth: depth + 1)))
      skipBlanks()
      if take("}") { return members }
      guard take(",") else { throw problem("a comma or } is missing") }
    }
  }

  private mutating func elements(
    depth: Int
  ) throws(LocatedJSON.SyntaxError) -> [LocatedJSON] {
    var elements: [LocatedJSON] = []
    position += 1
    skipBlanks()
    if take("]") { return elements }
    while true {
      elements.append(try value(depth: depth + 1))
      skipBlanks()
      if take("]") { return elements }
      guard take(",") else { throw problem("a comma or ] is missing") }
    }
  }

  private mutating func string() throws(LocatedJSON.SyntaxError) -> String {
    var text: [UInt8] = []
    position += 1
    while let byte = peek {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20:
        position -= 1
        throw problem("a string is not closed")
      default: text.append(byte)
      }
    }
    throw problem("a string is not closed")
  }

  private mutating func escape(into text: inout [UInt8]) throws(LocatedJSON.SyntaxError) {
    guard let byte = peek else { throw problem("a string is not closed") }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "u"): text += String(try escapedScalar()).utf8
    default: throw problem("an escape that JSON does not know")
    }
  }

  private mutating func escapedScalar() throws(LocatedJSON.SyntaxError) -> Unicode.Scalar {
    let first = try fourDigits()
    guard UTF16.isLeadSurrogate(first) else {
      guard let scalar = Unicode.Scalar(first) else { throw problem("half a surrogate pair") }
      return scalar
    }
    guard take("\\"), take("u") else { throw problem("half a surrogate pair") }
    let second = try fourDigits()
    guard UTF16.isTrailSurrogate(second) else { throw problem("half a surrogate pair") }
    let value = 0x1_0000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private mutating func fourDigits() throws(LocatedJSON.SyntaxError) -> UInt16 {
    let digits = String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit),
      let value = UInt16(digits, radix: 16)
    else { throw problem("\\u needs four hexadecimal digits") }
    position += 4
    return value
  }

  /// `true`, `null` or a number.
  private mutating func word() throws(LocatedJSON.SyntaxError) -> LocatedJSON.Value {
    let start = position
    while let byte = peek, Self.isWordByte(byte) { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    guard ["true", "false", "null"].contains(word) || Double(word) != nil else {
      throw problem("a value is missing or not in quotes")
    }
    return .other
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = peek, UInt32(byte) == character.value else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
      if byte == 0x0A { line += 1 }
      position += 1
    }
  }

  private func problem(_ reason: String) -> LocatedJSON.SyntaxError {
    LocatedJSON.SyntaxError(line: line, reason: reason)
  }
}
