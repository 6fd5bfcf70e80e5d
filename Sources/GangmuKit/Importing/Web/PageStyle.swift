internal import Markup

/// The layout that an element gives to its content.
struct PageStyle {
  var alignment = BlockStyle.Alignment.start
  var isBold = false
  var fontSize: Double?
  var isPreformatted = false
  var isLink = false
  var heading: Int?

  /// The style inside an element that stands in this one; nil when the element is not shown.
  func entering(_ name: String, _ attributes: [String: String]) -> PageStyle? {
    let rules = attributes["style"].map(Self.declarations) ?? [:]
    guard !Self.hides(name, attributes, rules) else { return nil }
    var style = self
    if PageElements.bold.contains(name) { style.isBold = true }
    if PageElements.preformatted.contains(name) { style.isPreformatted = true }
    if name == "center" { style.alignment = .center }
    if name == "a", attributes["href"] != nil { style.isLink = true }
    if let level = PageElements.headingLevel(name) { style.heading = level }
    if let value = attributes["align"], PageElements.blocks.contains(name) {
      style.align(value.lowercased())
    }
    style.apply(rules)
    return style
  }

  private static func hides(
    _ name: String, _ attributes: [String: String], _ rules: [String: String]
  ) -> Bool {
    PageElements.unseen.contains(name) || attributes["hidden"] != nil
      || rules["display"] == "none" || rules["visibility"] == "hidden"
      || rules["visibility"] == "collapse" || rules["font-size"].map(isZero) ?? false
  }

  private mutating func apply(_ rules: [String: String]) {
    if let value = rules["text-align"] { align(value) }
    if let value = rules["font-weight"] {
      isBold = value.hasPrefix("bold") || (Int(value) ?? 400) >= 600
    }
    if let value = rules["font-size"], let size = Self.points(value) { fontSize = size }
    if let value = rules["white-space"] { isPreformatted = value.hasPrefix("pre") }
  }

  private mutating func align(_ value: String) {
    switch value {
    case "center", "middle", "-webkit-center": alignment = .center
    case "right", "end": alignment = .end
    case "left", "start", "justify": alignment = .start
    default: break
    }
  }

  /// Declarations of a style attribute in lower case, without `!important`.
  private static func declarations(_ style: String) -> [String: String] {
    var rules: [String: String] = [:]
    for part in style.lowercased().utf8.split(separator: UInt8(ascii: ";")) {
      guard let colon = part.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let value = part[part.index(after: colon)...].prefix { $0 != UInt8(ascii: "!") }
      rules[trimmed(part[..<colon])] = trimmed(value)
    }
    return rules
  }

  private static func trimmed(_ text: Substring.UTF8View) -> String {
    var text = text.drop { $0 <= 0x20 }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    return String(Substring(text))
  }

  private static func isZero(_ size: String) -> Bool {
    size.first == "0" && (Double(size.prefix { $0.isNumber || $0 == "." }) ?? 1) == 0
  }

  private static func points(_ size: String) -> Double? {
    let digits = size.prefix { $0.isNumber || $0 == "." }
    guard let value = Double(digits) else { return nil }
    switch size.dropFirst(digits.count) {
    case "pt": return value
    case "px": return value * 0.75
    default: return nil
    }
  }
}
