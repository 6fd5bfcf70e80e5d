internal import Markup

extension InputFormat {
  /// The format of a file by its content first and its name second; nil for a kind that no
  /// importer reads, which ``unsupportedKind(of:)`` names.
  ///
  /// Old binary Word files count as Word files, so that the Word importer can say what to do.
  public static func recognize(_ bytes: [UInt8], name: String?) -> InputFormat? {
    if isOldWord(bytes) || WordImporter.looksLikeFlatPackage(bytes) { return .docx }
    // The Word importer says what to do with them.
    if OldWordFormat.recognize(bytes) != nil { return .docx }
    if unsupportedKind(of: bytes) != nil { return nil }
    if bytes.starts(with: zipSignature) { return .docx }
    // Of web archives, the pages in them.
    if SavedForm.recognize(bytes) != nil { return .html }
    let head = AsciiHead(bytes)
    if isJSONResult(head) { return .json }
    // Before tags are counted, as a text of ours may hold some.
    if head.startsWith("---"),
      head.holds("generator: gangmu") || head.holds("generator: \"gangmu")
    {
      return .markdown
    }
    if head.looksLikeHTML { return .html }
    return formatByName(name, head) ?? .text
  }

  /// What a file is that cannot be read, as a phrase for an error message; nil when it may be
  /// readable.
  public static func unsupportedKind(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: zipSignature) { return unsupportedArchive(bytes) }
    if SavedForm.recognize(bytes) != nil { return nil }
    if let kind = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return kind.name }
    return nil
  }

  private static let zipSignature: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  /// The compound file of Word 97 to 2003.
  private static func isOldWord(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// First bytes, and what begins with them.
  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "a PDF file"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"),
    ([0x49, 0x49, 0x2A, 0x00], "a TIFF image"),
    ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF image"),
    (Array("RIFF".utf8), "a media file"),
    ([0x1F, 0x8B], "a gzip file"),
    (Array("BZh".utf8), "a bzip2 file"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz file"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
    (Array("Rar!".utf8), "a RAR archive"),
    (Array("%!PS".utf8), "a PostScript file"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0x4D, 0x5A, 0x90, 0x00], "a program"),
    ([0xCA, 0xFE, 0xBA, 0xBE], "a program"),
    (Array("!<arch>\n".utf8), "a program library or package"),
    ([0xDE, 0x12, 0x04, 0x95], "a program's message catalogue"),
    ([0x95, 0x04, 0x12, 0xDE], "a program's message catalogue"),
    (Array("ITSF".utf8), "a compiled help file (.chm)"),
    (Array("CAJ\0".utf8), "a CAJ file"),
    (Array("KDH ".utf8), "a KDH file"),
    ([0x00, 0x00, 0x01, 0x00], "an icon"),
    ([0x00, 0x01, 0x00, 0x00, 0x00], "a font"),
    (Array("OTTO\0".utf8), "a font"),
    (Array("wOFF".utf8), "a font"),
    (Array("wOF2".utf8), "a font"),
    ([0x49, 0x44, 0x33, 0x02], "a sound file"),
    ([0x49, 0x44, 0x33, 0x03], "a sound file"),
    ([0x49, 0x44, 0x33, 0x04], "a sound file"),
    (Array("OggS".utf8), "a media file"),
    (Array("SQLite format 3".utf8), "an SQLite database"),
  ]

  /// Names of parts that tell what a zip archive is when it is no Word document.
  private static let archiveParts: [(part: String, name: String)] = [
    ("OFD.xml", "an OFD file"),
    ("xl/workbook", "an Excel file"),
    ("ppt/presentation", "a PowerPoint file"),
    ("application/vnd.oasis.opendocument", "an OpenDocument file that is no text"),
    ("application/epub+zip", "an EPUB book"),
  ]

  /// Part names stand uncompressed at both ends of a zip archive.
  private static func unsupportedArchive(_ bytes: [UInt8]) -> String? {
    let ends = [bytes.prefix(16 << 10), bytes.suffix(16 << 10)]
    func holds(_ part: String) -> Bool { ends.contains { $0.holds(Array(part.utf8)) } }
    guard !holds("word/document") else { return nil }
    return archiveParts.first { holds($0.part) }?.name
  }

  private static func isJSONResult(_ head: AsciiHead) -> Bool {
    head.startsWith("{") && head.holds("\"schemaversion\"")
  }

  private static func formatByName(_ name: String?, _ head: AsciiHead) -> InputFormat? {
    guard let suffix = name?.lowercased().split(separator: ".").last else { return nil }
    return switch suffix {
    case "md", "markdown": .markdown
    case "htm", "html", "xhtml", "shtml": head.holds("<") ? .html : nil
    case "json": head.startsWith("{") ? .json : nil
    default: nil
    }
  }
}

extension ArraySlice<UInt8> {
  func holds(_ needle: [UInt8]) -> Bool {
    guard let first = needle.first, count >= needle.count else { return false }
    let bytes = span
    let end = count - needle.count + 1
    var place = bytes.index(of: first, from: 0, to: end)
    while place < end {
      if needle.indices.allSatisfy({ bytes[place + $0] == needle[$0] }) { return true }
      place = bytes.index(of: first, from: place + 1, to: end)
    }
    return false
  }
}
