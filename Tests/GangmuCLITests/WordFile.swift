/// The smallest Word file: a package, its relationships and a document of plain paragraphs.
struct WordFile {
  let bytes: [UInt8]

  init(paragraphs: [String], doctype: String = "") {
    let body = paragraphs.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
    let document = """
      <?xml version="1.0" encoding="UTF-8"?>\(doctype)
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
      <w:body>\(body)</w:body></w:document>
      """
    bytes =
      ZipArchive(Self.packageEntries + [.stored("word/document.xml", document)]).bytes
  }

  /// What stands before the document part.
  static let packageEntries: [ZipArchive.Entry] = [
    .stored(
      "[Content_Types].xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Override PartName="/word/document.xml" ContentType=\
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
      """),
    .stored(
      "_rels/.rels",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type=\
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
      Target="word/document.xml"/></Relationships>
      """),
  ]
}
