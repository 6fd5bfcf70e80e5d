/// Text of a page under construction.
struct HTMLText {
  private(set) var text = ""

  /// Markup as it stands.
  mutating func raw(_ markup: String) { text += markup }

  /// Text of a document, in which nothing may be markup.
  mutating func escaped(_ content: String) { text += Self.escaped(content) }

  mutating func element(_ name: String, _ content: String) { element(name, [], content) }

  mutating func element(
    _ name: String, _ attributes: [(String, String)], _ content: String
  ) {
    element(name, attributes) { $0.escaped(content) }
  }

  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], _ body: (inout HTMLText) -> Void
  ) {
    open(name, attributes)
    raw(">")
    body(&self)
    raw("</\(name)>")
  }

  /// An element of a picture that holds nothing.
  mutating func shape(_ name: String, _ attributes: [(String, String)]) {
    open(name, attributes)
    raw("/>")
  }

  private mutating func open(_ name: String, _ attributes: [(String, String)]) {
    raw("<\(name)")
    for (name, value) in attributes { raw(" \(name)=\"\(Self.escaped(value))\"") }
  }

  static func escaped(_ content: String) -> String {
    guard content.utf8.contains(where: { "&<>\"'".utf8.contains($0) }) else { return content }
    return content.reduce(into: "") { text, character in
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.append(character)
      }
    }
  }
}
