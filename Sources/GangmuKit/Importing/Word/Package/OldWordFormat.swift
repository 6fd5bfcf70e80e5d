/// The formats of word processors that are not read here but that LibreOffice turns into .docx.
public enum OldWordFormat: String, Hashable, Sendable, CaseIterable {
  case doc, wps, rtf, odt
  /// Word 2003's XML.
  case wordML = "xml"

  /// What it is, as a phrase for a message.
  public var description: String {
    switch self {
    case .doc: "a document of the old binary Word format (.doc)"
    case .wps: "a document of the old WPS or Works format (.wps)"
    case .rtf: "an RTF document, not a .docx"
    case .odt: "an OpenDocument text (.odt)"
    case .wordML: "a document of Word 2003 in XML"
    }
  }

  public static let advice =
    "install LibreOffice (apt-get install libreoffice-writer-nogui), which gangmu converts it "
    + "with, or save it as .docx"

  /// The format of a file by its content; nil for any other kind, protected files included.
  public static func recognize(_ bytes: [UInt8]) -> OldWordFormat? {
    if bytes.starts(with: "{\\rtf".utf8) { return .rtf }
    if bytes.starts(with: CompoundFile.signature) {
      return switch CompoundFile.kind(of: bytes) {
      case .word: .doc
      case .works: .wps
      case .encryptedPackage, .excel, .powerPoint, .unknown: nil
      }
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      let head = bytes.prefix(256)
      let isText = head.holds(Array("application/vnd.oasis.opendocument.text".utf8))
      return isText ? .odt : nil
    }
    let head = bytes.prefix(4_096)
    let isXML = head.holds(Array("<?xml".utf8))
    return isXML && head.holds(Array(":wordDocument".utf8)) ? .wordML : nil
  }
}
