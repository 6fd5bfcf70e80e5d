import Markup

/// The elements of a Word file that mean something to us; the raw values are their names.
///
/// An element that is not here is looked through: its content counts, it does not.
enum WordElement: String, CaseIterable {
  case other = ""

  // Runs and their content.
  case p, r, t, tab, ptab, br, cr, noBreakHyphen, sym, delText
  case fldChar, fldSimple, instrText, delInstrText, ffData, checkBox, checked, ddList
  case result, listEntry, defaultValue = "w:default"
  case ruby, rt, drawing
  // Boxes, controls and links to other parts.
  case txbxContent, sdt, docPartGallery, altChunk
  // Tables.
  case tbl, tr, tc, tblPr, trPr, tcPr, tblStyle, gridSpan, hMerge, vMerge, gridBefore, gridAfter
  case tblHeader, tblBorders, tcBorders, top, left, bottom, right, insideH, insideV
  // Revisions: what is new, what is gone, and what formatting was before.
  case ins, del, moveFrom, moveTo, cellIns, cellDel, cellMerge
  case rPrChange, pPrChange, tblPrChange, trPrChange, tcPrChange, sectPrChange, tblGridChange
  case tblPrExChange
  // Notes, comments, headers and footers.
  case footnoteReference, endnoteReference, commentReference, commentRangeStart, commentRangeEnd
  case footnoteRef, endnoteRef, annotationRef, footnote, endnote, comment
  case sectPr, headerReference, footerReference, titlePg, evenAndOddHeaders
  case footnotePr, endnotePr, numStart
  // Tab stops, whose elements are named like the tabs of the text.
  case tabs
  // Properties of paragraphs and runs.
  case pPr, rPr, pStyle, rStyle, jc, outlineLvl, numPr, ilvl, numId, b, vanish, specVanish, sz
  case color, rFonts, lang
  // Styles.
  case style, name, basedOn, docDefaults, tblStylePr, latentStyles
  // Numbering.
  case abstractNum, num, abstractNumId, lvl, lvlOverride, startOverride, start, numFmt, lvlText
  case lvlRestart, isLgl, suff, numStyleLink, styleLink

  // Elements of other vocabularies, told apart by their namespace.
  case alternateContent = "mc:AlternateContent"
  case choice = "mc:Choice"
  case fallback = "mc:Fallback"
  case oMath = "m:oMath"
  case mathRun = "m:r"
  case mathText = "m:t"
  case fraction = "m:f"
  case numerator = "m:num"
  case denominator = "m:den"
  case superscript = "m:sSup"
  case subscripted = "m:sSub"
  case scripted = "m:sSubSup"
  case preScripted = "m:sPre"
  case base = "m:e"
  case sup = "m:sup"
  case sub = "m:sub"
  case radical = "m:rad"
  case degree = "m:deg"
  case nary = "m:nary"
  case character = "m:chr"
  case delimiter = "m:d"
  case beginCharacter = "m:begChr"
  case endCharacter = "m:endChr"
  case separatorCharacter = "m:sepChr"
  case functionName = "m:fName"
  case lowerLimit = "m:limLow"
  case upperLimit = "m:limUpp"
  case limit = "m:lim"
  case accent = "m:acc"
  case overBar = "m:bar"
  case matrix = "m:m"
  case matrixRow = "m:mr"
  case equationArray = "m:eqArr"
  case oleObject = "o:OLEObject"
  case imageData = "v:imagedata"
  case textPath = "v:textpath"
  case drawingProperties = "wp:docPr"
  case diagram = "dgm:relIds"
  case chart = "c:chart"

  /// Every element by its number.
  static let byNumber = Array(allCases)

  static let vocabulary: XMLVocabulary = {
    let prefixes = WordNamespace.table.map(\.prefix)
    return XMLVocabulary(
      WordNamespace.table.map(\.namespace),
      names: byNumber.enumerated().dropFirst().map { number, element in
        let steps = element.rawValue.split(separator: ":")
        let prefix = steps.count > 1 ? steps[0] : "w"
        return (prefixes.firstIndex { $0 == prefix }, steps.last.map(String.init) ?? "", number)
      })
  }()
}

/// The vocabularies of a Word file, each under the address of the Transitional and of the Strict
/// kind of the standard, where it belongs to it.
enum WordNamespace {
  static let table: [(prefix: String, namespace: XMLVocabulary.Namespace)] = [
    (
      "w",
      .init(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main")
    ),
    (
      "m",
      .init(
        "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "http://purl.oclc.org/ooxml/officeDocument/math")
    ),
    ("mc", .init("http://schemas.openxmlformats.org/markup-compatibility/2006")),
    ("o", .init("urn:schemas-microsoft-com:office:office")),
    ("v", .init("urn:schemas-microsoft-com:vml")),
    (
      "wp",
      .init(
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing")
    ),
    (
      "dgm",
      .init(
        "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "http://purl.oclc.org/ooxml/drawingml/diagram")
    ),
    (
      "c",
      .init(
        "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "http://purl.oclc.org/ooxml/drawingml/chart")
    ),
  ]
}
