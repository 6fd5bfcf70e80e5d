internal import Archives

/// Writes a plan as a Word file in the layout of official documents (GB/T 9704-2012).
///
/// - A4, type area 156 × 225 mm, 22 lines of 28 characters, 仿宋 16 pt; title 小标宋 22 pt, headings
///   黑体 and 楷体; the page number between dashes.
/// - Sections are heading styles, and every label that Word can compute is a list number: `一、`,
///   `（一）`, `1.`, `第一章`. A label that differs from its number is typed as printed.
/// - Reading the file back gives the same outline. It bears no time of making.
public struct DocxExporter: Exporter {
  public init() {}

  public func write(_ document: PlanDocument, into output: inout [UInt8]) {
    var numbering = WordNumberingWriter()
    let body = WordBodyWriter.body(of: document, numbering: &numbering)
    let parts: [ZipPart] = [
      ZipPart("[Content_Types].xml", WordPackageParts.contentTypes),
      ZipPart("_rels/.rels", WordPackageParts.relationships),
      ZipPart("word/document.xml", body),
      ZipPart("word/styles.xml", WordPackageParts.styles),
      ZipPart("word/numbering.xml", numbering.part),
      ZipPart("word/settings.xml", WordPackageParts.settings),
      ZipPart("word/footer1.xml", WordPackageParts.footer),
      ZipPart("word/_rels/document.xml.rels", WordPackageParts.documentRelationships),
      ZipPart("docProps/core.xml", WordPackageParts.properties(of: document)),
    ]
    output += ZipWriter.bytes(of: parts)
  }
}
