/// Reads Word documents (.docx, .docm, .dotx, .dotm and Flat OPC; ECMA-376 Transitional and Strict).
///
/// Done: paragraphs, runs, styles, headings, automatic numbers, fields, tables, text boxes, tracked
/// changes in any of three ways, notes, comments, headers and footers, ruby, hidden text, equations
/// as linear text, symbols, the properties of the file. Partly: numbers of `LISTNUM` and `AUTONUM`
/// (Word's own lists, in the order of the text), objects and pictures (by name). Not: text of charts
/// and of SmartArt, embedded documents (`altChunk`), which is told.
public struct WordImporter: Importer {
  public init() {}

  public func read(_ bytes: [UInt8], options: ImportOptions) throws -> SourceDocument {
    let limits = options.limits
    guard bytes.count <= limits.inputBytes else {
      throw ConversionError(
        .limitExceeded, "The file has more than \(limits.inputBytes) bytes",
        advice: "raise the limit inputBytes if the file can be trusted")
    }
    var reader = WordDocumentReader(try package(bytes, limits), revisions: options.revisions)
    return try reader.read()
  }

  /// Reads the parts of a Word file that is not in an archive any more.
  package func read(
    parts: [String: [UInt8]], options: ImportOptions
  ) throws -> SourceDocument {
    let package = try WordPackage(parts: parts, limits: options.limits)
    var reader = WordDocumentReader(package, revisions: options.revisions)
    return try reader.read()
  }

  /// The names of the elements that mean something here; those without a prefix are Word's own.
  package static var elementNames: [String] { WordElement.byNumber.dropFirst().map(\.rawValue) }

  private func package(_ bytes: [UInt8], _ limits: ImportLimits) throws -> WordPackage {
    if Self.looksLikeZip(bytes) { return try WordPackage(archive: bytes, limits: limits) }
    if Self.looksLikeFlatPackage(bytes) { return try WordPackage(flat: bytes, limits: limits) }
    throw WordRefusal.error(for: bytes)
  }
}

// MARK: - Recognising

extension WordImporter {
  /// Whether the bytes start like a zip archive, as every .docx does.
  package static func looksLikeZip(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// Whether the bytes start like Office's binary container: a .doc, or a .docx under a password.
  package static func looksLikeCompoundFile(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: CompoundFile.signature)
  }

  /// Whether the bytes start like a package in one XML file.
  package static func looksLikeFlatPackage(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(4_096).holds(Array("http://schemas.microsoft.com/office/2006/xmlPackage".utf8))
  }
}
