/// A Word file of the fewest parts that Word would open, for random content.
enum WordFile {
  static func bytes(of text: String, _ random: inout SeededRandom) -> [UInt8] {
    let paragraphs = text.unicodeScalars.split(separator: "\n").map { line in
      let words = escaped(line)
      let mark = random.chance(30) ? "<w:pPr>\(random.pick(marks))</w:pPr>" : ""
      let run = random.chance(10) ? random.pick(runs) : ""
      return "<w:p>\(mark)<w:r>\(run)<w:t xml:space=\"preserve\">\(words)</w:t></w:r></w:p>"
    }
    let body = paragraphs.joined()
    let table = random.chance(10) ? "<w:tbl><w:tr><w:tc>\(body)</w:tc></w:tr></w:tbl>" : ""
    return StoredArchive.bytes(of: [
      ("[Content_Types].xml", types), ("_rels/.rels", relationships),
      (
        "word/document.xml",
        "<w:document \(namespace)><w:body>\(body)\(table)</w:body></w:document>"
      ),
    ])
  }

  private static func escaped(_ line: Substring.UnicodeScalarView) -> String {
    var view = String.UnicodeScalarView()
    for scalar in line {
      switch scalar {
      case "<": view.append(contentsOf: "&lt;".unicodeScalars)
      case "&": view.append(contentsOf: "&amp;".unicodeScalars)
      default: view.append(scalar)
      }
    }
    return String(view)
  }

  private static let marks = [
    "<w:jc w:val=\"center\"/>", "<w:outlineLvl w:val=\"0\"/>", "<w:pStyle w:val=\"1\"/>",
    "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", "<w:ind w:left=\"x\"/>",
    "<w:numPr><w:ilvl w:val=\"99\"/></w:numPr>",
  ]

  private static let runs = [
    "<w:rPr><w:b/></w:rPr>", "<w:tab/>", "<w:br/>", "<w:rPr><w:vanish/></w:rPr>",
    "<w:sym w:char=\"F0B7\"/>",
    "<w:fldChar w:fldCharType=\"begin\"/>", "<w:del><w:delText>x</w:delText></w:del>",
  ]

  private static let namespace =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

  private static let types =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    + "<Default Extension=\"rels\""
    + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
    + "officedocument.wordprocessingml.document.main+xml\"/></Types>"

  private static let relationships =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    + "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
}

/// A zip archive whose entries are stored as they are (APPNOTE 4.3).
enum StoredArchive {
  static func bytes(of entries: [(name: String, content: String)]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      let content = Array(entry.content.utf8)
      let offset = archive.count
      let fields =
        word(20) + word(0x0800) + word(0) + long(0) + long(checksum(content)) + long(content.count)
        + long(content.count) + word(name.count) + word(0)
      archive += long(0x0403_4B50) + fields + name + content
      directory += long(0x0201_4B50) + word(20) + fields + word(0) + word(0) + word(0) + long(0)
      directory += long(offset) + name
    }
    let end =
      long(0x0605_4B50) + word(0) + word(0) + word(entries.count) + word(entries.count)
      + long(directory.count) + long(archive.count) + word(0)
    return archive + directory + end
  }

  private static func word(_ value: Int) -> [UInt8] {
    [UInt8(value & 0xFF), UInt8((value >> 8) & 0xFF)]
  }

  private static func long(_ value: Int) -> [UInt8] { word(value & 0xFFFF) + word(value >> 16) }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = (sum >> 1) ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return Int(~sum)
  }
}
