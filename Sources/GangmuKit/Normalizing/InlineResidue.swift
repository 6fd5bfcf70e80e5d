/// Removes what a program left behind inside the text (domain rules §4.1, the inline ones).
enum InlineResidue {
  /// How a piece of residue looks.
  enum Shape: Hashable, Sendable {
    /// Exactly these characters; a blank stands for one blank or more.
    case literal(String)
    /// From an opening to the next closing in the same line, at most 200 characters apart.
    case enclosed(String, String)
    /// An HTML tag, opening, closing or empty, with or without attributes.
    case tag(String)
    /// A beginning with everything after it up to the next Chinese character or the line's end.
    case foreignRun(String)
    /// A beginning with the digits after it.
    case numbered(String)
    /// `&name;` or `&#number;`, which becomes the character that it means.
    case entity
    /// `\u6559`, as programs write a character, in a text that has three in a row.
    case escape
  }

  struct Rule: Sendable {
    var name: String
    var shape: Shape
    /// A text with the residue, and what it becomes.
    var example: (before: String, after: String)

    var edit: String { "residue/" + name }
  }

  static let bookmark = Rule(
    name: "bookmark", shape: .enclosed("[bookmark:", "]"),
    example: ("[bookmark: _GoBack]2023年是关键之年。", "2023年是关键之年。"))

  static let rules: [Rule] = [
    bookmark,
    Rule(name: "entity", shape: .entity, example: ("&ldquo;双减&rdquo;", "“双减”")),
    Rule(name: "escape", shape: .escape, example: ("\\u6559\\u80B2\\u5c40", "教育局")),
    Rule(name: "tag", shape: .tag("br"), example: ("第一行<br/>", "第一行")),
    Rule(name: "tag", shape: .tag("p"), example: ("<p class=\"x\">正文</p>", "正文")),
    Rule(name: "tag", shape: .tag("span"), example: ("<span>正文</SPAN>", "正文")),
    Rule(name: "tag", shape: .tag("div"), example: ("<div>正文</div>", "正文")),
    Rule(name: "tag", shape: .tag("strong"), example: ("<strong>正文</strong>", "正文")),
    Rule(name: "tag", shape: .tag("font"), example: ("<font size=3>正文</font>", "正文")),
    Rule(name: "tag", shape: .tag("o:p"), example: ("正文<o:p></o:p>", "正文")),
    Rule(
      name: "page-field", shape: .literal("PAGE \\* MERGEFORMAT"),
      example: ("PAGE   \\* MERGEFORMAT", "")),
    Rule(
      name: "page-field", shape: .literal("NUMPAGES \\* MERGEFORMAT"),
      example: ("NUMPAGES \\* MERGEFORMAT", "")),
    Rule(
      name: "hyperlink-field", shape: .enclosed("HYPERLINK \"", "\""),
      example: ("HYPERLINK \"http://example.org/a\"附件", "附件")),
    Rule(
      name: "contents-field", shape: .literal("TOC \\o \"1-3\" \\h \\z \\u"),
      example: ("TOC \\o \"1-3\" \\h \\z \\u目录", "目录")),
    Rule(name: "endnote-field", shape: .numbered("_ENREF_"), example: ("如上_ENREF_12", "如上")),
    Rule(name: "endnote-field", shape: .numbered("ENREF_"), example: ("如上ENREF_1", "如上")),
    Rule(
      name: "evaluation", shape: .foreignRun("Evaluation Warning"),
      example: ("Evaluation Warning : The document was created with a trial.正文", "正文")),
    Rule(name: "page-break", shape: .literal("[PAGEBREAK]"), example: ("正文[PAGEBREAK]", "正文")),
    Rule(name: "callout", shape: .literal("［注］"), example: ("如期完成［注］。", "如期完成。")),
    Rule(name: "picture", shape: .literal("[图]"), example: ("[图]正文", "正文")),
    Rule(name: "picture", shape: .literal("【查看原图】"), example: ("【查看原图】正文", "正文")),
    Rule(
      name: "data-uri", shape: .foreignRun("data:image/"),
      example: ("data:image/png;base64,iVBORw0KGgo=正文", "正文")),
    Rule(
      name: "style", shape: .foreignRun("@font-face"),
      example: ("@font-face{font-family:x;}正文", "正文")),
    Rule(
      name: "script", shape: .foreignRun("document.write("),
      example: ("document.write(\"x\");正文", "正文")),
    Rule(
      name: "script", shape: .foreignRun("function(){"), example: ("function(){return 1;}正文", "正文")
    ),
    Rule(
      name: "script", shape: .foreignRun("if (window."),
      example: ("if (window.top) { a(); }正文", "正文")),
  ]

  /// The edits that put a character in the place of how it was written.
  static let decoding: Set<String> = ["residue/entity", "residue/escape"]

  /// Entities by name that word processors and editors write.
  static let entities: [String: Unicode.Scalar] = [
    "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "amp": "&", "lt": "<", "gt": ">",
    "quot": "\"", "apos": "'", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’",
    "mdash": "—", "ndash": "–", "hellip": "…", "middot": "·", "bull": "•", "times": "×",
    "deg": "°", "permil": "‰", "laquo": "«", "raquo": "»",
  ]

  static func changes(to text: [Unicode.Scalar]) -> [TextChange] {
    var changes: [TextChange] = []
    var position = 0
    let starts = starts
    while position < text.count {
      guard starts.contains(text[position]), let change = change(at: position, of: text) else {
        position += 1
        continue
      }
      changes.append(change)
      position = change.range.upperBound
    }
    return changes
  }

  private static func change(at position: Int, of text: [Unicode.Scalar]) -> TextChange? {
    for rule in rules {
      guard let match = ResidueMatcher(text, position).match(rule.shape) else { continue }
      return TextChange(position..<match.end, match.meaning, rule: rule.edit)
    }
    return nil
  }

  /// The characters that residue can begin with.
  private static let starts = ScalarSet(rules.compactMap(\.shape.firstScalar))
}

extension InlineResidue.Shape {
  fileprivate var firstScalar: Unicode.Scalar? {
    switch self {
    case .literal(let text), .enclosed(let text, _), .foreignRun(let text), .numbered(let text):
      text.unicodeScalars.first
    case .tag: "<"
    case .entity: "&"
    case .escape: "\\"
    }
  }
}
