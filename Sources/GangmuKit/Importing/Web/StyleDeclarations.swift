internal import Markup

/// The declarations of a style attribute that matter for a text.
struct StyleDeclarations {
  enum Property: String, CaseIterable {
    case display, visibility, opacity, position, left, top, color, background
    case backgroundColor = "background-color"
    case fontSize = "font-size"
    case fontWeight = "font-weight"
    case textAlign = "text-align"
    case textIndent = "text-indent"
    case whiteSpace = "white-space"
    case microsoftHide = "mso-hide"
  }

  private static let names = NameTable(Property.allCases.map(\.rawValue))
  private static let properties = Property.allCases

  /// Calls with each known property and its value in lower case, without `!important`.
  static func each(
    in bytes: ArraySlice<UInt8>, _ take: (_ property: Property, _ value: String) -> Void
  ) {
    var position = bytes.startIndex
    while position < bytes.endIndex {
      var name = PackedName()
      while position < bytes.endIndex, bytes[position] != 0x3A, bytes[position] != 0x3B {
        if bytes[position] > 0x20 { name.append(bytes[position].lowercaseASCII) }
        position += 1
      }
      guard position < bytes.endIndex, bytes[position] == 0x3A else {
        position += 1
        continue
      }
      var end = position + 1
      while end < bytes.endIndex, bytes[end] != 0x3B { end += 1 }
      if let index = names.index(of: name) {
        take(properties[index], value(bytes[(position + 1)..<end]))
      }
      position = end + 1
    }
  }

  private static func value(_ bytes: ArraySlice<UInt8>) -> String {
    var value = bytes.drop { $0 <= 0x20 }.prefix { $0 != UInt8(ascii: "!") }
    while let last = value.last, last <= 0x20 { value.removeLast() }
    return String(decoding: value.prefix(64).map(\.lowercaseASCII), as: UTF8.self)
  }

  /// The number that a length begins with, and its unit.
  static func length(_ value: String) -> (number: Double, unit: Substring)? {
    let digits = value.prefix { $0.isNumber || $0 == "." || $0 == "-" }
    return Double(digits).map { ($0, value.dropFirst(digits.count)) }
  }
}

extension UInt8 {
  var isASCIIDigit: Bool { self &- 0x30 < 10 }

  var lowercaseASCII: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
