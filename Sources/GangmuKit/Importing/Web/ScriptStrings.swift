/// The strings of a script with their escapes resolved (ECMA-262, 12.9.4), in their order.
///
/// A quotation mark that begins no string, as in a comment, may hide one string after it, but not
/// what stands on further lines: only strings between back quotes hold line ends.
struct ScriptStrings: Sequence, IteratorProtocol {
  private let script: [UInt8]
  private var position = 0

  init(_ script: [UInt8]) { self.script = script }

  mutating func next() -> [UInt8]? {
    while position < script.count {
      let byte = script[position]
      position += 1
      guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
      else { continue }
      if let string = string(in: byte) { return string }
    }
    return nil
  }

  /// Reads on from behind an opening mark; nil when the string is not closed.
  private mutating func string(in quote: UInt8) -> [UInt8]? {
    var string: [UInt8] = []
    var place = position
    while place < script.count {
      let byte = script[place]
      place += 1
      switch byte {
      case quote:
        position = place
        return string
      case UInt8(ascii: "\\"): readEscape(at: &place, into: &string)
      case 0x0A where quote != UInt8(ascii: "`"):
        position = place
        return nil
      default: string.append(byte)
      }
    }
    // Marks of the other kinds may still begin strings.
    return nil
  }

  private func readEscape(at place: inout Int, into string: inout [UInt8]) {
    guard place < script.count else { return }
    let letter = script[place]
    place += 1
    switch letter {
    case UInt8(ascii: "n"): string.append(0x0A)
    case UInt8(ascii: "t"): string.append(0x09)
    case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "v"), 0x0A: break
    case UInt8(ascii: "x"): append(hexadecimal(at: &place, digits: 2), to: &string)
    case UInt8(ascii: "u"): append(codePoint(at: &place), to: &string)
    default: string.append(letter)
    }
  }

  /// After `\u`: four digits, two such units of a pair, or any number in braces.
  private func codePoint(at place: inout Int) -> UInt32? {
    if place < script.count, script[place] == UInt8(ascii: "{") {
      place += 1
      let value = hexadecimal(at: &place, digits: 6)
      if place < script.count, script[place] == UInt8(ascii: "}") { place += 1 }
      return value
    }
    guard let unit = hexadecimal(at: &place, digits: 4) else { return nil }
    guard 0xD800..<0xDC00 ~= unit, place + 1 < script.count, script[place] == UInt8(ascii: "\\"),
      script[place + 1] == UInt8(ascii: "u")
    else { return unit }
    var after = place + 2
    guard let low = hexadecimal(at: &after, digits: 4), 0xDC00..<0xE000 ~= low else { return unit }
    place = after
    return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
  }

  private func hexadecimal(at place: inout Int, digits: Int) -> UInt32? {
    let end = script[place...].prefix(digits).prefix(while: \.isHexadecimalDigit).endIndex
    defer { place = end }
    return UInt32(String(decoding: script[place..<end], as: UTF8.self), radix: 16)
  }

  private func append(_ value: UInt32?, to string: inout [UInt8]) {
    guard let value else { return }
    string += Array(String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
  }
}

extension UInt8 {
  fileprivate var isHexadecimalDigit: Bool { isASCIIDigit || lowercaseASCII &- 0x61 < 6 }
}
