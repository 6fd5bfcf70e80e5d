import Markup

/// The instruction of a field, such as `SEQ 表 \* ARABIC`.
struct FieldCode {
  /// A longer instruction is no field of ours.
  private static let longest = 4_096

  private var text: [Unicode.Scalar] = []

  mutating func append(utf8 more: Span<UInt8>) {
    if text.count < Self.longest { text.append(utf8: more) }
  }

  mutating func append(_ more: String) {
    text += more.unicodeScalars.prefix(Self.longest)
  }

  /// The first word, in capitals.
  var name: String {
    let word = text.drop(while: Self.isBlank).prefix { !Self.isBlank($0) && $0 != "\\" }
    return String(word).uppercased()
  }

  /// Everything behind the first word, blanks at the ends aside.
  var arguments: [Unicode.Scalar] {
    var rest = text.drop(while: Self.isBlank).drop { !Self.isBlank($0) && $0 != "\\" }
    rest = rest.drop(while: Self.isBlank)
    while let last = rest.last, Self.isBlank(last) { rest.removeLast() }
    return Array(rest)
  }

  /// The words behind the first one; a word in quotation marks may hold blanks.
  var words: [String] {
    var words: [String] = []
    var word: [Unicode.Scalar] = []
    var isQuoted = false
    func isQuote(_ scalar: Unicode.Scalar) -> Bool { ["\"", "“", "”"].contains(scalar) }
    for scalar in arguments + [" "] {
      if isQuote(scalar) {
        if isQuoted { words.append(String(word[...])) }
        isQuoted.toggle()
        word = []
      } else if Self.isBlank(scalar), !isQuoted {
        if !word.isEmpty { words.append(String(word[...])) }
        word = []
      } else {
        word.append(scalar)
      }
    }
    return words
  }

  /// The word behind a switch: `3` for `\s` in `LISTNUM \s 3`.
  func value(of flag: String) -> String? {
    let words = words
    guard let place = words.firstIndex(where: { $0.lowercased() == flag }) else { return nil }
    return words.indices.contains(place + 1) ? words[place + 1] : nil
  }

  func has(_ flag: String) -> Bool { words.contains { $0.lowercased() == flag } }

  var isContents: Bool { !text.isEmpty && ["TOC", "TOA"].contains(name) }
  var isPageNumber: Bool {
    !text.isEmpty && ["PAGE", "NUMPAGES", "SECTIONPAGES"].contains(name)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" || scalar == "\u{A0}"
  }
}
