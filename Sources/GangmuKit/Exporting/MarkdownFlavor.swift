/// The dialect of a Markdown file.
public enum MarkdownFlavor: String, Hashable, Sendable, Codable, CaseIterable {
  /// CommonMark 0.31, without anchors.
  case commonmark
  /// Pandoc's: ids as attributes, `## 标题 {#s1}` and `[]{#s1.i1}`; tables as tables.
  case pandoc
  /// Obsidian's: ids as block references, `^s1-i1`; tables as tables.
  case obsidian

  /// What the dialect takes for markup beside what CommonMark does.
  var markup: Set<Unicode.Scalar> {
    switch self {
    case .commonmark: []
    case .pandoc: ["^", "$", "@", "{", "}"]
    case .obsidian: ["^", "$", "%", "=", "{", "}"]
    }
  }

  var hasTables: Bool { self != .commonmark }

  /// A heading or paragraph with the id that links lead to.
  func anchored(_ markup: String, id: String) -> String {
    switch self {
    case .commonmark: markup
    case .pandoc: markup.hasPrefix("#") ? "\(markup) {#\(id)}" : "[]{#\(id)}\(markup)"
    case .obsidian: "\(markup) ^\(id.split(separator: ".").joined(separator: "-"))"
    }
  }

  /// The lines of a block without such an id.
  func withoutAnchor(_ lines: [[Unicode.Scalar]]) -> [[Unicode.Scalar]] {
    var lines = lines
    guard !lines.isEmpty else { return lines }
    switch self {
    case .commonmark: break
    case .pandoc:
      if lines[0].starts(with: "[]{#".unicodeScalars), let end = lines[0].firstIndex(of: "}") {
        lines[0].removeSubrange(...end)
      } else {
        lines[lines.count - 1].dropSuffix(from: " {#") { $0.last == "}" }
      }
    case .obsidian:
      lines[lines.count - 1].dropSuffix(from: " ^") { suffix in
        suffix.dropFirst(2).allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == "-" }
      }
    }
    return lines
  }
}

extension [Unicode.Scalar] {
  /// Drops what stands from the last occurrence of a mark on, when it fulfils a condition.
  fileprivate mutating func dropSuffix(
    from mark: Phrase, if condition: (ArraySlice<Unicode.Scalar>) -> Bool
  ) {
    guard let start = indices.last(where: { has(mark, at: $0, end: count) }),
      condition(self[start...])
    else { return }
    removeSubrange(start...)
  }
}
