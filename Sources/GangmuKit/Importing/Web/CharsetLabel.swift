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
    guard let name = Self.declared(in: bytes.prefix(Self.reach)) else { return nil }
    self.name = name
    let encoding = TextEncoding(label: name)
    // A label that can be read as ASCII cannot stand in UTF-16 (HTML standard, 13.2.3.3).
    let isWide = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    self.encoding = isWide ? .utf8 : encoding
  }

  private static func declared(in head: ArraySlice<UInt8>) -> String? {
    var rest = head
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[open...]
      if rest.begins(with: "<!--") {
        guard let close = rest.range(of: "-->") else { return nil }
        rest = rest[close.upperBound...]
        continue
      }
      let key =
        rest.begins(with: "<meta") ? "charset" : rest.begins(with: "<?xml") ? "encoding" : nil
      rest = rest.dropFirst()
      if let key, let name = value(of: key, in: rest.prefix { $0 != UInt8(ascii: ">") }) {
        return name
      }
    }
    return nil
  }

  private static func value(of key: String, in tag: ArraySlice<UInt8>) -> String? {
    guard let range = tag.range(of: key) else { return nil }
    let rest = tag[range.upperBound...].drop(while: \.isBlank)
    guard rest.first == UInt8(ascii: "=") else { return nil }
    let name = rest.dropFirst()
      .drop { $0.isBlank || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      .prefix(while: \.isLabelByte)
    return name.isEmpty ? nil : String(decoding: name.map(\.lowercaseASCII), as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// Whether a text of small letters stands at the start, in any case.
  fileprivate func begins(with text: String) -> Bool {
    lazy.map(\.lowercaseASCII).starts(with: text.utf8)
  }

  /// Where a text of small letters stands first, in any case.
  fileprivate func range(of text: String) -> Range<Int>? {
    let length = text.utf8.count
    for start in indices.dropLast(length - 1) where self[start...].begins(with: text) {
      return start..<start + length
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || 0x09...0x0D ~= self }

  fileprivate var isLabelByte: Bool {
    lowercaseASCII &- 0x61 < 26 || isASCIIDigit || "-_.:".utf8.contains(self)
  }
}
