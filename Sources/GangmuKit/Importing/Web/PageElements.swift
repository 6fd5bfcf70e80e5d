internal import Markup

/// What elements mean for the text of a page.
enum PageElements {
  /// Elements whose content no reader sees, or that is no text of the page.
  static let unseen: HTMLElements = [
    .applet, .audio, .canvas, .datalist, .embed, .head, .iframe, .link, .map, .math, .meta,
    .noembed, .noframes, .noscript, .object, .script, .style, .svg, .template, .title, .video,
  ]

  /// Glosses over characters, and the brackets for browsers that cannot show them so.
  static let glosses: HTMLElements = [.rp, .rt, .rtc]

  /// Elements that begin and end a line.
  static let blocks: HTMLElements = [
    .address, .article, .aside, .blockquote, .body, .button, .caption, .center, .dd, .details,
    .dialog, .dir, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3,
    .h4, .h5, .h6, .header, .hgroup, .hr, .html, .legend, .li, .listing, .main, .menu, .nav, .ol,
    .optgroup, .option, .p, .plaintext, .pre, .search, .section, .select, .summary, .table, .tbody,
    .td, .textarea, .tfoot, .th, .thead, .tr, .ul, .xmp, .founderTitle, .founderContent,
  ]

  /// Elements that hold other text than what their own lines say.
  static let containers: HTMLElements = [
    .article, .blockquote, .body, .center, .dd, .div, .dl, .fieldset, .form, .html, .li, .main,
    .ol, .pre, .section, .span, .table, .tbody, .td, .textarea, .tr, .ul, .xmp, .founderContent,
  ]

  /// Elements that keep white space as it is.
  static let preformatted: HTMLElements = [.listing, .plaintext, .pre, .textarea, .xmp]

  static let bold: HTMLElements = [.b, .strong]

  /// Whether a picture's description is the heading of official paper (鹭溪县人民政府文件).
  static func isLetterhead(_ words: String) -> Bool {
    let letters = words.unicodeScalars.filter { !$0.isEdgeBlank }
    return letterheadLengths.contains(letters.count) && letters.allSatisfy(\.isHan)
      && letterheadEnds.contains { String(String.UnicodeScalarView(letters)).hasSuffix($0) }
  }

  private static let letterheadLengths = 6...40
  private static let letterheadEnds = ["文件"]

  static func headingLevel(_ element: HTMLElement) -> Int? {
    switch element {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}
