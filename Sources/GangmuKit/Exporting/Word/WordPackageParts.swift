/// The parts of a Word file that are the same for every plan: the page and styles of GB/T 9704-2012.
///
/// Lengths are twentieths of a point: 37 mm above, 35 below, 28 left, 26 right; a line of 28.95 pt
/// puts 22 on a page.
enum WordPackageParts {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationshipNamespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The paragraph styles that plans use.
  enum Style: Hashable {
    case body, flush, title, banner, docNumber, signature, date, attachment, cell
    case heading(Int)

    var id: String? {
      switch self {
      case .body: nil
      case .flush: "Flush"
      case .title: "Title"
      case .banner: "Banner"
      case .docNumber: "DocNumber"
      case .signature: "Signature"
      case .date: "Date"
      case .attachment: "Attachment"
      case .cell: "Cell"
      case .heading(let level): "Heading\(min(max(level, 1), 4))"
      }
    }
  }

  static let contentTypes = xml(
    """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    \(type("/word/document.xml", "document.main"))\(type("/word/styles.xml", "styles"))\
    \(type("/word/numbering.xml", "numbering"))\(type("/word/settings.xml", "settings"))\
    \(type("/word/footer1.xml", "footer"))\
    <Override PartName="/docProps/core.xml" \
    ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
    """)

  static let relationships = xml(
    """
    <Relationships xmlns="\(packageRelationships)">\
    <Relationship Id="rId1" Type="\(relationshipNamespace)/officeDocument" Target="word/document.xml"/>\
    <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
    Target="docProps/core.xml"/></Relationships>
    """)

  static let documentRelationships = xml(
    """
    <Relationships xmlns="\(packageRelationships)">\
    <Relationship Id="rId1" Type="\(relationshipNamespace)/styles" Target="styles.xml"/>\
    <Relationship Id="rId2" Type="\(relationshipNamespace)/numbering" Target="numbering.xml"/>\
    <Relationship Id="rId3" Type="\(relationshipNamespace)/settings" Target="settings.xml"/>\
    <Relationship Id="rId4" Type="\(relationshipNamespace)/footer" Target="footer1.xml"/>\
    </Relationships>
    """)

  static let settings = xml(
    """
    <w:settings xmlns:w="\(namespace)"><w:zoom w:percent="100"/>\
    <w:characterSpacingControl w:val="compressPunctuation"/>\
    <w:compat><w:compatSetting w:name="compatibilityMode" \
    w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
    <w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>
    """)

  /// The page number, four-point Song between dashes (7.5).
  static let footer = xml(
    """
    <w:ftr xmlns:w="\(namespace)"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>\
    \(footerRun("— "))<w:r>\(footerProperties)<w:fldChar w:fldCharType="begin"/></w:r>\
    <w:r>\(footerProperties)<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
    <w:r>\(footerProperties)<w:fldChar w:fldCharType="separate"/></w:r>\(footerRun("1"))\
    <w:r>\(footerProperties)<w:fldChar w:fldCharType="end"/></w:r>\(footerRun(" —"))</w:p></w:ftr>
    """)

  /// The page (5.2): A4 with a type area of 156 × 225 mm, 22 lines of 28 characters.
  static let section = """
    <w:sectPr><w:footerReference w:type="default" r:id="rId4"/>\
    <w:pgSz w:w="11906" w:h="16838"/>\
    <w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" \
    w:footer="1587" w:gutter="0"/>\
    <w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/></w:sectPr>
    """

  static func properties(of document: PlanDocument) -> [UInt8] {
    var writer = MarkupWriter()
    writer.raw(declaration)
    writer.element(
      "cp:coreProperties",
      [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
      ]
    ) {
      $0.text("dc:title", document.front.title)
      $0.text("dc:creator", document.front.issuer ?? document.front.notice?.issuer)
      $0.text("dc:language", "zh-CN")
    }
    return writer.bytes
  }

  // MARK: Styles

  static let styles = xml(
    """
    <w:styles xmlns:w="\(namespace)"><w:docDefaults><w:rPrDefault><w:rPr>\
    \(fonts("仿宋_GB2312"))<w:sz w:val="32"/><w:szCs w:val="32"/>\
    <w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>\
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>\
    <w:pPr><w:widowControl w:val="0"/><w:spacing w:line="579" w:lineRule="exact"/>\
    <w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/></w:pPr></w:style>\
    \(style("Heading1", "heading 1", outline: 0, font: "黑体"))\
    \(style("Heading2", "heading 2", outline: 1, font: "楷体_GB2312"))\
    \(style("Heading3", "heading 3", outline: 2, font: "仿宋_GB2312", isBold: true))\
    \(style("Heading4", "heading 4", outline: 3, font: "仿宋_GB2312"))\
    \(style("Title", "Title", "<w:spacing w:before=\"579\" w:after=\"289\" w:line=\"640\" w:lineRule=\"exact\"/>\(flush)<w:jc w:val=\"center\"/>", "\(fonts("方正小标宋简体"))<w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/>"))\
    \(style("Banner", "Issuer Banner", "<w:spacing w:line=\"900\" w:lineRule=\"exact\"/>\(flush)<w:jc w:val=\"center\"/>", "\(fonts("方正小标宋简体"))<w:color w:val=\"FF0000\"/><w:sz w:val=\"60\"/><w:szCs w:val=\"60\"/>"))\
    \(style("DocNumber", "Document Number", "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"11\" w:color=\"FF0000\"/></w:pBdr>\(flush)<w:jc w:val=\"center\"/>", ""))\
    \(style("Flush", "Flush", flush, ""))\
    \(style("Signature", "Issuer Signature", "<w:ind w:firstLine=\"0\" w:firstLineChars=\"0\" w:right=\"640\"/><w:jc w:val=\"right\"/>", ""))\
    \(style("Date", "Issue Date", "<w:ind w:firstLine=\"0\" w:firstLineChars=\"0\" w:right=\"1280\"/><w:jc w:val=\"right\"/>", ""))\
    \(style("Attachment", "Attachment Label", flush, fonts("黑体")))\
    \(style("Cell", "Table Cell", "<w:spacing w:line=\"400\" w:lineRule=\"exact\"/>\(flush)", "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>"))\
    <w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr>\
    <w:tblBorders>\(border("top"))\(border("left"))\(border("bottom"))\(border("right"))\
    \(border("insideH"))\(border("insideV"))</w:tblBorders></w:tblPr></w:style></w:styles>
    """)

  private static let flush = "<w:ind w:firstLine=\"0\" w:firstLineChars=\"0\"/>"
  private static let packageRelationships =
    "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let footerProperties =
    "<w:rPr>\(fonts("宋体"))<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/></w:rPr>"

  private static func footerRun(_ text: String) -> String {
    "<w:r>\(footerProperties)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  private static func fonts(_ name: String) -> String {
    "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"\(name)\"/>"
  }

  private static func style(
    _ id: String, _ name: String, _ paragraph: String, _ run: String
  ) -> String {
    "<w:style w:type=\"paragraph\" w:customStyle=\"\(id == "Title" ? 0 : 1)\" w:styleId=\"\(id)\">"
      + "<w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>"
      + "<w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>"
  }

  private static func style(
    _ id: String, _ name: String, outline level: Int, font: String, isBold: Bool = false
  ) -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
      + "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/>"
      + "<w:pPr><w:keepNext/><w:outlineLvl w:val=\"\(level)\"/></w:pPr>"
      + "<w:rPr>\(fonts(font))\(isBold ? "<w:b/>" : "")</w:rPr></w:style>"
  }

  private static func border(_ side: String) -> String {
    "<w:\(side) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
  }

  private static func type(_ part: String, _ kind: String) -> String {
    "<Override PartName=\"\(part)\" ContentType=\"application/"
      + "vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml\"/>"
  }

  private static func xml(_ body: String) -> [UInt8] { Array((declaration + body).utf8) }
}
