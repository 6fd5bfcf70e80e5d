/// What elements mean for the text of a page.
enum PageElements {
  /// Elements whose content no reader sees.
  static let unseen: Set<String> = [
    "applet", "audio", "canvas", "datalist", "embed", "head", "iframe", "link", "map", "math",
    "meta", "noembed", "noframes", "noscript", "object", "rp", "rt", "rtc", "script", "style",
    "svg", "template", "title", "video",
  ]

  /// Elements that begin and end a line.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd",
    "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li",
    "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p", "plaintext", "pre",
    "search", "section", "select", "summary", "table", "tbody", "td", "textarea", "tfoot", "th",
    "thead", "tr", "ul", "xmp",
  ]

  /// Elements that keep white space as it is.
  static let preformatted: Set<String> = ["listing", "plaintext", "pre", "textarea", "xmp"]

  static let bold: Set<String> = ["b", "strong"]

  static let cells: Set<String> = ["td", "th"]

  static func headingLevel(_ name: String) -> Int? {
    let digits = name.utf8.dropFirst()
    guard name.utf8.first == UInt8(ascii: "h"), digits.count == 1, let digit = digits.first,
      0x31...0x36 ~= digit
    else { return nil }
    return Int(digit - 0x30)
  }
}
