/// The elements of HTML, and what else a node of a page can be.
package enum HTMLElement: String, CaseIterable, Sendable {
  // No elements: characters, comments, and elements that HTML does not have.
  case text = "#text"
  case comment = "#comment"
  case unknown = "#unknown"

  case a, abbr, acronym, address, applet, area, article, aside, audio, b, base, basefont, bdi, bdo
  case bgsound, big, blink, blockquote, body, br, button, canvas, caption, center, cite, code, col
  case colgroup, data, datalist, dd, del, details, dfn, dialog, dir, div, dl, dt, em, embed
  case fieldset, figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6
  case head, header, hgroup, hr, html, i, iframe, image, img, input, ins, kbd, keygen, label
  case legend, li, link, listing, main, map, mark, marquee, math, menu, meta, meter, nav, nobr
  case noembed, noframes, noscript, object, ol, optgroup, option, output, p, param, picture
  case plaintext, pre, progress, q, rb, rp, rt, rtc, ruby, s, samp, script, search, section, select
  case slot, small, source, span, strike, strong, style, sub, summary, sup, svg, table, tbody, td
  case template, textarea, tfoot, th, thead, time, title, tr, track, tt, u, ul, video, wbr, xmp
  case `var`
  /// What the Founder system puts around the text and the title of a newspaper.
  case founderContent = "founder-content"
  case founderTitle = "founder-title"

  /// The elements by name, in an order that ``NameTable`` numbers.
  static let names = NameTable(allCases.map(\.rawValue))
  static let all = Array(allCases)
}

/// A set of elements as bits.
package struct HTMLElements: Sendable, ExpressibleByArrayLiteral {
  @usableFromInline var low: UInt64 = 0
  @usableFromInline var middle: UInt64 = 0
  @usableFromInline var high: UInt64 = 0

  package init(arrayLiteral elements: HTMLElement...) { self.init(elements) }

  package init(_ elements: [HTMLElement]) {
    for element in elements {
      let number = element.number
      switch number >> 6 {
      case 0: low |= 1 << UInt64(number & 63)
      case 1: middle |= 1 << UInt64(number & 63)
      default: high |= 1 << UInt64(number & 63)
      }
    }
  }

  @inlinable
  package func contains(_ element: HTMLElement) -> Bool {
    let number = element.number
    let word = number < 64 ? low : number < 128 ? middle : high
    return word >> UInt64(number & 63) & 1 == 1
  }

  package func union(_ other: HTMLElements) -> HTMLElements {
    var union = self
    union.low |= other.low
    union.middle |= other.middle
    union.high |= other.high
    return union
  }
}

extension HTMLElement {
  /// By the case, not by its name.
  @inlinable
  package static func == (left: HTMLElement, right: HTMLElement) -> Bool {
    unsafeBitCast(left, to: UInt8.self) == unsafeBitCast(right, to: UInt8.self)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(unsafeBitCast(self, to: UInt8.self))
  }

  /// The place of the case; a string enumeration without payloads is stored as just this byte.
  @inlinable
  package var number: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

  /// Elements without content or end tag.
  static let void: HTMLElements = [
    .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .image, .img, .input,
    .keygen, .link, .meta, .param, .source, .track, .wbr,
  ]

  /// Elements whose content is characters up to their own end tag.
  static let raw: HTMLElements = [
    .iframe, .noembed, .noframes, .noscript, .script, .style, .textarea, .title, .xmp,
  ]

  /// Of those, elements in whose content character references count.
  static let escapableRaw: HTMLElements = [.textarea, .title]

  /// Elements that belong before the body.
  static let headOnly: HTMLElements = [
    .base, .basefont, .bgsound, .link, .meta, .noscript, .script, .style, .template, .title,
  ]

  /// Elements before which an open paragraph ends.
  static let endsParagraph: HTMLElements = [
    .address, .article, .aside, .blockquote, .center, .dd, .details, .dialog, .dir, .div, .dl, .dt,
    .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header,
    .hgroup, .hr, .li, .listing, .main, .menu, .nav, .ol, .p, .plaintext, .pre, .search, .section,
    .summary, .table, .ul, .xmp,
  ]

  /// The standard's "special" elements, which stop the search for an element that an end tag closes.
  static let special: HTMLElements = HTMLElements([
    .applet, .area, .base, .basefont, .bgsound, .body, .br, .button, .caption, .col, .colgroup,
    .embed, .frame, .frameset, .head, .html, .iframe, .img, .input, .keygen, .link, .marquee, .meta,
    .noembed, .noframes, .noscript, .object, .param, .script, .select, .source, .style, .tbody, .td,
    .template, .textarea, .tfoot, .th, .thead, .title, .tr, .track, .wbr,
  ]).union(endsParagraph)

  /// Elements that only say how their text looks.
  static let formatting: HTMLElements = [
    .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u,
  ]

  static let headings: HTMLElements = [.h1, .h2, .h3, .h4, .h5, .h6]

  /// Beyond these an end tag does not reach.
  static let scope: HTMLElements = [
    .applet, .caption, .html, .marquee, .object, .table, .td, .template, .th,
  ]
  static let tableScope: HTMLElements = [.html, .table, .template]
  static let pageScope: HTMLElements = [.html, .template]
  static let nothing: HTMLElements = []
  static let listScope = scope.union([.ol, .ul, .menu, .dir])
  static let buttonScope = scope.union([.button])

  static let entries: HTMLElements = [.li]
  static let definitions: HTMLElements = [.dd, .dt]
  static let readings: HTMLElements = [.rb, .rp, .rt]
  /// Drawings and formulas.
  static let foreign: HTMLElements = [.math, .svg]

  /// Elements in which only parts of a table may stand.
  static let tableContext: HTMLElements = [.colgroup, .table, .tbody, .tfoot, .thead, .tr]
  static let tableSections: HTMLElements = [.tbody, .tfoot, .thead]
  static let tableParts: HTMLElements = [
    .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr,
  ]
  static let cells: HTMLElements = [.caption, .td, .th]

  /// Elements that end a drawing or formula in which they stand.
  static let endsForeign: HTMLElements = endsParagraph.union([
    .b, .big, .body, .br, .code, .em, .embed, .head, .i, .img, .meta, .nobr, .pre, .ruby, .s,
    .small, .span, .strike, .strong, .sub, .sup, .tt, .u, .var,
  ])
}
