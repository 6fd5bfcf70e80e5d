/// A tag, a comment or an address in angle brackets.
struct MarkdownElement {
  enum Meaning {
    /// Markup that shows nothing itself.
    case markup
    case lineBreak
    case strongStart, strongEnd
    case address([Unicode.Scalar])
    /// ``MarkdownExporter``'s mark after a computed label.
    case automatic(level: Int, value: Int?)
  }

  var meaning: Meaning
  var length: Int

  /// - Parameter text: Starts with `<`.
  init?(at text: ArraySlice<Unicode.Scalar>) {
    if text.starts(with: "<!--".unicodeScalars) {
      self.init(commentAt: text)
    } else {
      self.init(tagAt: text)
    }
  }

  private init?(commentAt text: ArraySlice<Unicode.Scalar>) {
    var index = text.startIndex + 4
    while index + 2 < text.endIndex {
      if text[index] == "-", text[index + 1] == "-", text[index + 2] == ">" {
        meaning = Self.meaning(ofComment: text[(text.startIndex + 4)..<index])
        length = index + 3 - text.startIndex
        return
      }
      index += 1
    }
    return nil
  }

  private static func meaning(ofComment content: ArraySlice<Unicode.Scalar>) -> Meaning {
    let words = String(content).split(separator: " ")
    guard words.first == "auto", (2...3).contains(words.count), let level = Int(words[1]) else {
      return .markup
    }
    return .automatic(level: level, value: words.count == 3 ? Int(words[2]) : nil)
  }

  private init?(tagAt text: ArraySlice<Unicode.Scalar>) {
    let content = text.dropFirst().prefix { $0 != ">" && $0 != "<" && $0 != "\n" }
    let end = content.endIndex
    guard end < text.endIndex, text[end] == ">" else { return nil }
    length = end + 1 - text.startIndex
    if Self.isAddress(content) {
      meaning = .address(Array(content))
      return
    }
    let isEnd = content.first == "/"
    let name = content.dropFirst(isEnd ? 1 : 0).prefix(while: Self.isNameScalar)
    let after = content.dropFirst((isEnd ? 1 : 0) + name.count).first
    guard let first = name.first, first.properties.isAlphabetic,
      after == nil || after == " " || after == "\t" || after == "/"
    else { return nil }
    switch (String(name).lowercased(), isEnd) {
    case ("strong", false), ("b", false): meaning = .strongStart
    case ("strong", true), ("b", true): meaning = .strongEnd
    case ("br", _): meaning = .lineBreak
    default: meaning = .markup
    }
  }

  private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-")
  }

  /// `https://…` or `name@host`.
  private static func isAddress(_ content: ArraySlice<Unicode.Scalar>) -> Bool {
    guard !content.contains(where: { $0 == " " || $0 == "\t" || $0 == "\"" }) else { return false }
    let scheme = content.prefix(while: isNameScalar)
    let rest = content.dropFirst(scheme.count)
    if (2...32).contains(scheme.count), rest.first == ":" { return true }
    return content.count > 2 && content.dropFirst().dropLast().contains("@")
  }
}
