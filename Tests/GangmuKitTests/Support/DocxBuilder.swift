/// Builds a Word document from the XML of its parts.
struct DocxBuilder {
  static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
    + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
    + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
    + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
    + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

  /// The content of `w:body`, of `w:styles` and of `w:numbering`.
  var body: String
  var styles: String?
  var numbering: String?
  /// `docProps/core.xml`, whole.
  var core: String?
  /// Further parts: the content of the root of each, by the name of the part without its suffix
  /// (`footnotes`, `header1`). Their relationships have their names as ids.
  var others: [(name: String, content: String)] = []

  init(
    _ body: String, styles: String? = nil, numbering: String? = nil, core: String? = nil,
    others: [(name: String, content: String)] = []
  ) {
    self.body = body
    self.styles = styles
    self.numbering = numbering
    self.core = core
    self.others = others
  }

  var bytes: [UInt8] { ZipWriter(entries: entries).bytes }

  /// The parts in the order in which Word writes them.
  var entries: [ZipWriter.Entry] {
    var parts: [(name: String, xml: String)] = [
      ("[Content_Types].xml", contentTypes),
      ("_rels/.rels", packageRelationships),
      (
        "word/document.xml",
        "<w:document \(Self.namespaces)><w:body>\(body)</w:body></w:document>"
      ),
      ("word/_rels/document.xml.rels", documentRelationships),
    ]
    if let styles {
      parts.append(("word/styles.xml", "<w:styles \(Self.namespaces)>\(styles)</w:styles>"))
    }
    if let numbering {
      let xml = "<w:numbering \(Self.namespaces)>\(numbering)</w:numbering>"
      parts.append(("word/numbering.xml", xml))
    }
    for other in others {
      let root =
        other.name.hasPrefix("header") ? "hdr" : other.name.hasPrefix("footer") ? "ftr" : other.name
      parts.append(
        ("word/\(other.name).xml", "<w:\(root) \(Self.namespaces)>\(other.content)</w:\(root)>"))
    }
    if let core { parts.append(("docProps/core.xml", core)) }
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    return parts.map { ZipWriter.Entry($0.name, Array((declaration + $0.xml).utf8)) }
  }

  /// The document with one part replaced by these bytes.
  func bytes(replacing name: String, by content: [UInt8]) -> [UInt8] {
    let replaced = entries.map { entry in
      entry.name == Array(name.utf8) ? ZipWriter.Entry(name, content) : entry
    }
    return ZipWriter(entries: replaced).bytes
  }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private var packageRelationships: String {
    Self.relationships([
      ("\(Self.office)/officeDocument", "word/document.xml"),
      (
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        core == nil ? nil : "docProps/core.xml"
      ),
    ])
  }

  private var documentRelationships: String {
    let known = [
      ("\(Self.office)/styles", styles == nil ? nil : "styles.xml"),
      ("\(Self.office)/numbering", numbering == nil ? nil : "numbering.xml"),
    ]
    let more = others.map { other in
      "<Relationship Id=\"\(other.name)\" Type=\"\(Self.office)/\(other.name.filter { !$0.isNumber })\""
        + " Target=\"\(other.name).xml\"/>"
    }
    return Self.relationships(known)
      .replacing("</Relationships>", with: more.joined() + "</Relationships>")
  }

  static func relationships(_ list: [(type: String, target: String?)]) -> String {
    let items = list.enumerated().compactMap { index, item in
      item.target.map {
        "<Relationship Id=\"rId\(index + 1)\" Type=\"\(item.type)\" Target=\"\($0)\"/>"
      }
    }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + items.joined() + "</Relationships>"
  }

  private var contentTypes: String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let overrides = [
      ("/word/document.xml", "\(word).document.main+xml"),
      ("/word/styles.xml", styles == nil ? nil : "\(word).styles+xml"),
      ("/word/numbering.xml", numbering == nil ? nil : "\(word).numbering+xml"),
      (
        "/docProps/core.xml",
        core == nil ? nil : "application/vnd.openxmlformats-package.core-properties+xml"
      ),
    ].compactMap { name, type in
      type.map { "<Override PartName=\"\(name)\" ContentType=\"\($0)\"/>" }
    }
    return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"rels\" ContentType="
      + "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + overrides.joined() + "</Types>"
  }
}

// MARK: - Pieces of XML

/// A paragraph of one run; `properties` is the content of its `w:pPr`.
func p(_ text: String, _ properties: String = "") -> String {
  let mark = properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>"
  return "<w:p>\(mark)\(text.isEmpty ? "" : r(text))</w:p>"
}

/// A paragraph of a list.
func p(_ text: String, list: Int, level: Int = 0) -> String {
  p(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
}

/// A paragraph of a style.
func p(_ text: String, style: String) -> String {
  p(text, "<w:pStyle w:val=\"\(style)\"/>")
}

/// A run; `properties` is the content of its `w:rPr`.
func r(_ text: String, _ properties: String = "") -> String {
  let look = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
  return "<w:r>\(look)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
}

/// A table of rows of cells, each the XML of its content.
func table(_ rows: [[String]]) -> String {
  let content = rows.map { cells in
    "<w:tr>" + cells.map { "<w:tc>\($0)</w:tc>" }.joined() + "</w:tr>"
  }
  return "<w:tbl><w:tblPr/><w:tblGrid/>\(content.joined())</w:tbl>"
}

/// A list definition of levels from 0 on.
func abstractNum(_ id: Int, _ levels: [String], head: String = "") -> String {
  let numbered = levels.enumerated().map { index, level in
    "<w:lvl w:ilvl=\"\(index)\">\(level)</w:lvl>"
  }
  return "<w:abstractNum w:abstractNumId=\"\(id)\">\(head)\(numbered.joined())</w:abstractNum>"
}

/// The content of a level.
func level(_ format: String, _ text: String, start: Int = 1, _ more: String = "") -> String {
  "<w:start w:val=\"\(start)\"/><w:numFmt w:val=\"\(format)\"/>\(more)<w:lvlText w:val=\"\(text)\"/>"
}

/// A list; `changes` is its `w:lvlOverride` elements.
func num(_ id: Int, of definition: Int, _ changes: String = "") -> String {
  "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(definition)\"/>\(changes)</w:num>"
}
