internal import Markup

/// The layout that an element gives to its content.
struct PageStyle {
  var alignment = BlockStyle.Alignment.start
  var isBold = false
  var fontSize: Double?
  var isPreformatted = false
  var isLink = false
  var heading: Int?

  /// Whether an element is not shown at all.
  static func hides(_ name: String, _ attributes: [String: String]) -> Bool {
    if PageElements.unseen.contains(name) || attributes["hidden"] != nil { return true }
    guard let style = attributes["style"] else { return false }
    let rules = declarations(style)
    return rules["display"] == "none" || rules["visibility"] == "hidden"
      || rules["visibility"] == "collapse" || rules["font-size"].map(isZero) ?? false
  }

  /// The style inside an element that stands in this one.
  func entering(_ name: String, _ attributes: [String: String]) -> PageStyle {
    var style = self
    if PageElements.bold.contains(name) { style.isBold = true }
    if PageElements.preformatted.contains(name) { style.isPreformatted = true }
    if name == "center" { style.alignment = .center }
    if name == "a", attributes["href"] != nil { style.isLink = true }
    if let level = PageElements.headingLevel(name) { style.heading = level }
    if let value = attributes["align"], PageElements.blocks.contains(name) {
      style.align(value.lowercased())
    }
    if let text = attributes["style"] { style.apply(Self.declarations(text)) }
    return style
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
    for part in style.lowercased().split(separator: ";") {
      guard let colon = part.firstIndex(of: ":") else { continue }
      let value = part[part.index(after: colon)...].prefix { $0 != "!" }
      rules[trimmed(part[..<colon])] = trimmed(value)
    }
    return rules
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0.isWhitespace }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
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
