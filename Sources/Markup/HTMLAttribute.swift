/// The attributes that say something about a text or its place; handlers and the like do not.
package enum HTMLAttribute: String, CaseIterable, Sendable {
  case align, alt, appendix, bgcolor, charset, `class`, colspan, content, datetime, download,
    height, hidden
  case href, id, itemprop, itemscope, itemtype, lang, name, oldsrc, property, rel, reversed, role
  case rowspan, src, start, style, title, type, value, width
  case ariaHidden = "aria-hidden"
  case color, face, size
  case httpEquiv = "http-equiv"

  static let names = NameTable(allCases.map(\.rawValue))
  static let all = Array(allCases)
}
