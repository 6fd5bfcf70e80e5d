/// Writes XML or HTML as UTF-8, an element for each call.
///
/// Guarantees:
/// 1. Tags nest, text and attributes are escaped, and no character stands that XML 1.0 forbids: a
///    replacement character stands for it.
/// 2. An element whose content is other elements takes a line for each; one with text stays on a
///    line, so that no blank is added to what a text says.
struct MarkupWriter {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isInLine = false
  private let voidTags: Bool

  /// - Parameter isHTML: Whether empty elements end as HTML's do.
  init(isHTML: Bool = false) { voidTags = isHTML }

  mutating func raw(_ markup: String) { bytes += markup.utf8 }

  mutating func line(_ markup: String) {
    breakLine()
    bytes += markup.utf8
  }

  /// An element that holds other elements.
  mutating func element(
    _ name: String, _ attributes: [(String, String?)] = [], _ body: (inout MarkupWriter) -> Void
  ) {
    breakLine()
    open(name, attributes)
    depth += 1
    body(&self)
    depth -= 1
    breakLine()
    close(name)
  }

  /// An element that holds text and inline elements.
  mutating func inline(
    _ name: String, _ attributes: [(String, String?)] = [], _ body: (inout MarkupWriter) -> Void
  ) {
    breakLine()
    let outer = isInLine
    isInLine = true
    open(name, attributes)
    body(&self)
    close(name)
    isInLine = outer
  }

  /// An element that holds text alone; left out when there is none.
  mutating func text(
    _ name: String, _ text: String?, _ attributes: [(String, String?)] = []
  ) {
    guard let text else { return }
    inline(name, attributes) { $0.text(text) }
  }

  mutating func empty(_ name: String, _ attributes: [(String, String?)] = []) {
    breakLine()
    open(name, attributes, end: voidTags ? ">" : "/>")
  }

  mutating func text(_ text: String) { Self.escape(text, isAttribute: false, into: &bytes) }

  // MARK: Parts

  private mutating func open(
    _ name: String, _ attributes: [(String, String?)], end: String = ">"
  ) {
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    for (name, value) in attributes {
      guard let value else { continue }
      bytes += " \(name)=\"".utf8
      Self.escape(value, isAttribute: true, into: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += end.utf8
  }

  private mutating func close(_ name: String) { bytes += "</\(name)>".utf8 }

  private mutating func breakLine() {
    guard !isInLine else { return }
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth))
  }

  private static func escape(_ text: String, isAttribute: Bool, into bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"" where isAttribute: bytes += "&quot;".utf8
      case "\n" where !isAttribute, "\t" where !isAttribute: bytes.append(UInt8(scalar.value))
      case "\n", "\t": bytes += "&#\(scalar.value);".utf8
      case "\r": bytes += "&#13;".utf8
      default:
        bytes +=
          UTF8.encode(isAllowed(scalar) ? scalar : "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
      }
    }
  }

  /// XML 1.0, 2.2.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
