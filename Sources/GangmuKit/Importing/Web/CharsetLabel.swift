internal import TextDecoding

/// What a page says about its own charset.
struct CharsetLabel {
  /// As written, in lower case.
  var name: String
  /// Nil when the label is unknown.
  var encoding: TextEncoding?

  /// How far into the page labels are looked for. The standard says 1024 bytes; real pages put
  /// scripts and comments before the label.
  private static let reach = 4096

  /// The first label of the page's beginning: a meta element's or the XML declaration's.
  init?(in bytes: [UInt8]) {
    let head = String(decoding: bytes.prefix(Self.reach).map(Self.asciiLowercase), as: UTF8.self)
    let visible = Self.withoutComments(head[...])
    guard
      let name = Self.declared(in: visible, tag: "<?xml", key: "encoding")
        ?? Self.declared(in: visible, tag: "<meta", key: "charset")
    else { return nil }
    self.name = name
    let encoding = TextEncoding(label: name)
    // A label that can be read as ASCII cannot stand in UTF-16 (HTML standard, 13.2.3.3).
    let isWide = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    self.encoding = isWide ? .utf8 : encoding
  }

  private static func asciiLowercase(_ byte: UInt8) -> UInt8 {
    byte >= 0x80 ? 0x3F : 0x41...0x5A ~= byte ? byte | 0x20 : byte
  }

  private static func withoutComments(_ text: Substring) -> Substring {
    var rest = text
    var result = Substring()
    while let open = rest.firstRange(of: "<!--") {
      result += rest[..<open.lowerBound]
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "-->") else { return result }
      rest = rest[close.upperBound...]
    }
    return result + rest
  }

  private static func declared(in text: Substring, tag: String, key: String) -> String? {
    var rest = text
    while let open = rest.firstRange(of: tag) {
      rest = rest[open.upperBound...]
      let inside = rest.prefix { $0 != ">" }
      if let name = value(of: key, in: inside) { return name }
    }
    return nil
  }

  private static func value(of key: String, in tag: Substring) -> String? {
    guard let range = tag.firstRange(of: key) else { return nil }
    let rest = tag[range.upperBound...].drop { $0.isWhitespace }
    guard rest.first == "=" else { return nil }
    let name = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      .prefix { $0.isLetter || $0.isNumber || "-_.:".contains($0) }
    return name.isEmpty ? nil : String(name)
  }
}

extension Substring {
  /// The first place where a short text stands, by bytes.
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    guard let first = text.utf8.first else { return nil }
    var start = startIndex
    while let found = self[start...].utf8.firstIndex(of: first) {
      if self[found...].utf8.starts(with: text.utf8) {
        return found..<utf8.index(found, offsetBy: text.utf8.count)
      }
      start = utf8.index(after: found)
    }
    return nil
  }
}
