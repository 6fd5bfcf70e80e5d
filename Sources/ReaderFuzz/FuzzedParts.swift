/// The parts of a small sound file that uses each of them.
enum FuzzedParts {
  static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
    + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
    + " xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\""
    + " xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\""

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  static let packageRelationships =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/>"
    + "</Relationships>"

  private static let related = [
    "styles", "numbering", "settings", "footnotes", "endnotes", "comments", "header1", "footer1",
  ]

  private static let relationships =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    + related.enumerated().map { index, name in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(office)/\(name.filter { !$0.isNumber })\""
        + " Target=\"\(name).xml\"/>"
    }.joined() + "</Relationships>"

  private static let level =
    "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/>"
    + "<w:lvlText w:val=\"%1、\"/></w:lvl>"

  private static let document =
    "<w:body><w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>甲</w:t>"
    + "<w:footnoteReference w:id=\"1\"/><w:endnoteReference w:id=\"1\"/></w:r></w:p>"
    + "<w:p><w:commentRangeStart w:id=\"1\"/><w:r><w:t>乙</w:t></w:r><w:commentRangeEnd w:id=\"1\"/>"
    + "<w:r><w:commentReference w:id=\"1\"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:pPr><w:numPr>"
    + "<w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p></w:tc><w:tc><w:p><w:r>"
    + "<w:t>丙</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:sectPr><w:headerReference w:type=\"default\""
    + " r:id=\"rId7\"/><w:footerReference w:type=\"default\" r:id=\"rId8\"/></w:sectPr></w:body>"

  private static let paragraph = "<w:p><w:r><w:t>丁</w:t></w:r></w:p>"

  /// By name.
  static let all: [String: [UInt8]] = [
    "[Content_Types].xml": Array("<Types>wordprocessingml</Types>".utf8),
    "_rels/.rels": Array(packageRelationships.utf8),
    "word/_rels/document.xml.rels": Array(relationships.utf8),
    "word/document.xml": part("document", document),
    "word/styles.xml": part(
      "styles",
      "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr>"
        + "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"),
    "word/numbering.xml": part(
      "numbering",
      "<w:abstractNum w:abstractNumId=\"0\">\(level)</w:abstractNum><w:num w:numId=\"1\">"
        + "<w:abstractNumId w:val=\"0\"/></w:num>"),
    "word/settings.xml": part("settings", "<w:evenAndOddHeaders/>"),
    "word/footnotes.xml": part("footnotes", "<w:footnote w:id=\"1\">\(paragraph)</w:footnote>"),
    "word/endnotes.xml": part("endnotes", "<w:endnote w:id=\"1\">\(paragraph)</w:endnote>"),
    "word/comments.xml": part("comments", "<w:comment w:id=\"1\">\(paragraph)</w:comment>"),
    "word/header1.xml": part("hdr", paragraph),
    "word/footer1.xml": part("ftr", paragraph),
  ]

  private static func part(_ root: String, _ content: String) -> [UInt8] {
    Array("<w:\(root) \(namespaces)>\(content)</w:\(root)>".utf8)
  }
}
