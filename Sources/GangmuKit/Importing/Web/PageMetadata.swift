internal import Markup

/// What a page says about itself in its head.
enum PageMetadata {
  /// Names of meta elements (《政府网站发展指引》, annex on page labels, and what is seen beside it),
  /// without case, and the property each gives. The first name that has a value wins.
  private static let names: [(property: String, names: [String])] = [
    ("title", ["articletitle", "og:title", "dc.title"]),
    ("publishedAt", ["pubdate", "publishdate", "firstpublishedtime", "article:published_time"]),
    ("source", ["contentsource", "source"]),
    ("siteName", ["sitename", "og:site_name"]),
    ("siteDomain", ["sitedomain"]),
    ("siteId", ["siteidcode"]),
    ("column", ["columnname"]),
    ("columnType", ["columntype"]),
    ("keywords", ["keywords"]),
    ("author", ["author"]),
    ("description", ["description", "og:description"]),
    ("url", ["url", "og:url"]),
  ]

  static func properties(of tree: HTMLTree) -> [String: String] {
    let values = metaValues(of: tree)
    var properties: [String: String] = [:]
    for (property, names) in names {
      properties[property] = names.lazy.compactMap { values[$0] }.first
    }
    if properties["title"] == nil, let title = pageTitle(of: tree) {
      properties["title"] = withoutSite(title, siteName: properties["siteName"])
    }
    return properties
  }

  private static func metaValues(of tree: HTMLTree) -> [String: String] {
    var values: [String: String] = [:]
    for node in tree.nodes where node.name == "meta" {
      let attributes = node.attributes
      guard let name = (attributes["name"] ?? attributes["property"])?.lowercased(),
        let content = attributes["content"], values[name] == nil
      else { continue }
      values[name] = cleaned(content)
    }
    return values
  }

  /// One line without tags; nil when empty or a template that the site forgot to fill in.
  private static func cleaned(_ value: String) -> String? {
    var text = ""
    var isInTag = false
    for character in value {
      if character == "<" { isInTag = true }
      if !isInTag { text.append(character.isWhitespace ? " " : character) }
      if character == ">" { isInTag = false }
    }
    let words = text.split(separator: " ")
    let result = words.joined(separator: " ")
    let isTemplate = result.hasPrefix("${") || result.hasPrefix("{") && result.hasSuffix("}")
    return result.isEmpty || isTemplate ? nil : result
  }

  private static func pageTitle(of tree: HTMLTree) -> String? {
    guard let index = tree.nodes.firstIndex(where: { $0.name == "title" }) else { return nil }
    let texts = tree.nodes[index..<tree.nodes[index].end].map { node in
      if case .text(let text) = node.content { text } else { "" }
    }
    return cleaned(texts.joined())
  }

  /// Page titles end in the names of column and site: `标题_某某市教育局`, `标题-要闻-某某网`.
  private static func withoutSite(_ title: String, siteName: String?) -> String {
    let characters = Array(title)
    let cut = characters.indices.first { index in
      switch characters[index] {
      case "_", "|", "｜": true
      // A hyphen between figures or letters belongs to the title: `2024-2026年`.
      case "-": !isASCIIWord(characters, index - 1) || !isASCIIWord(characters, index + 1)
      default: false
      }
    }
    guard let cut else { return title }
    var head = String(characters[..<cut])
    while head.last == " " { head.removeLast() }
    // What stands before may itself be the site; then nothing is cut.
    return head.count >= 4 && head != siteName ? head : title
  }

  private static func isASCIIWord(_ characters: [Character], _ index: Int) -> Bool {
    guard characters.indices.contains(index) else { return false }
    return characters[index].isASCII && (characters[index].isLetter || characters[index].isNumber)
  }
}
