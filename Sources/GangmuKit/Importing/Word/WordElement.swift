import Markup

/// The elements of WordprocessingML that mean something to us; the raw values are their names.
///
/// An element that is not here is looked through: its content counts, it does not.
enum WordElement: String, CaseIterable {
  // The story.
  case p, r, t, tab, ptab, br, cr, noBreakHyphen, sym, fldChar, txbxContent
  case tbl, tr, tc, trPr, tcPr, gridSpan, vMerge, cellDel
  // Revisions: what is gone, and what formatting was before.
  case del, moveFrom, rPrChange, pPrChange, sectPr
  // Ruby: the gloss above the base text.
  case rt
  // Tab stops, whose elements are named like the tabs of the text.
  case tabs
  // Properties of paragraphs and runs.
  case pPr, rPr, pStyle, rStyle, jc, outlineLvl, numPr, ilvl, numId, b, vanish, sz
  // Styles.
  case style, name, basedOn, docDefaults, tblStylePr
  // Numbering.
  case abstractNum, num, abstractNumId, lvl, lvlOverride, startOverride, start, numFmt, lvlText
  case lvlRestart, isLgl, suff, numStyleLink, styleLink, rFonts

  // Elements of other vocabularies, told apart by their namespace.
  case mathText = "m:t"
  case alternateContent = "mc:AlternateContent"
  case choice = "mc:Choice"
  case fallback = "mc:Fallback"

  case other = ""

  init(_ name: XMLName) {
    switch WordNamespace(name.namespace) {
    case .main: self = WordElement(rawValue: name.local) ?? .other
    case .math: self = WordElement(rawValue: "m:" + name.local) ?? .other
    case .compatibility: self = WordElement(rawValue: "mc:" + name.local) ?? .other
    case nil: self = .other
    }
  }
}

/// The vocabularies of a Word part, each under the address of the Transitional and of the Strict
/// kind of the standard.
private enum WordNamespace {
  case main, math, compatibility

  init?(_ address: String) {
    switch address {
    case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main":
      self = .main
    case "http://schemas.openxmlformats.org/officeDocument/2006/math",
      "http://purl.oclc.org/ooxml/officeDocument/math":
      self = .math
    case "http://schemas.openxmlformats.org/markup-compatibility/2006":
      self = .compatibility
    default:
      return nil
    }
  }
}
