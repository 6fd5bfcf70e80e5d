import Markup

/// Reads Word documents (.docx and its kin, ECMA-376 Transitional and Strict).
///
/// Done: paragraphs, runs, styles, headings, automatic numbers, tables, text boxes, revisions
/// (accepted), fields (results), content controls, ruby (base text), equations as linear text.
/// Not yet: footnotes, endnotes, comments, headers and footers, Flat OPC, the binary formats.
public struct WordImporter: Importer {
  public init() {}

  public func read(_ bytes: [UInt8], options: ImportOptions) throws -> SourceDocument {
    let limits = options.limits
    guard bytes.count <= limits.inputBytes else {
      throw ConversionError(
        .limitExceeded, "The file has more than \(limits.inputBytes) bytes",
        advice: "raise the limit inputBytes if the file can be trusted")
    }
    guard Self.looksLikeZip(bytes) else { throw Self.refusal(of: bytes) }
    return try read(WordPackage(bytes, limits: limits))
  }

  private func read(_ package: WordPackage) throws -> SourceDocument {
    var diagnostics: [Diagnostic] = []
    if let damage = package.damage {
      diagnostics.append(
        Diagnostic(.partDamaged, "The file breaks off (\(damage)); what came before was read."))
    }

    // Lists refer to styles, and paragraphs to both.
    let styles = WordStylesReader()
    try read("styles", of: package, with: styles, &diagnostics)
    let sheet = styles.resolvedSheet()
    let numbering = WordNumberingReader()
    try read("numbering", of: package, with: numbering, &diagnostics)
    let labeller = ListLabeller(numbering: numbering.numbering, styles: sheet)

    let reader = WordStoryReader(part: package.main, styles: sheet, labeller: labeller)
    let damage = try package.read(package.main, with: WordPartHandler(reader))
    reader.finish()
    let story = reader.story
    if let damage {
      guard !story.blocks.isEmpty else { throw Self.unreadable(package.main, damage) }
      diagnostics.append(Self.damaged(package.main, damage))
    }

    let properties = WordCoreProperties()
    let core = "docProps/core.xml"
    if let damage = try package.read(core, with: properties) {
      diagnostics.append(Self.damaged(core, damage))
    }
    return SourceDocument(
      format: .docx, text: story.text, blocks: story.blocks, tables: story.tables,
      properties: properties.properties, diagnostics: (diagnostics + story.diagnostics).sorted())
  }

  /// Reads a part that a document can do without.
  private func read(
    _ kind: String, of package: WordPackage, with reader: some WordPartReader,
    _ diagnostics: inout [Diagnostic]
  ) throws {
    let name = package.part(kind)
    if package.isMissing(kind) {
      diagnostics.append(
        Diagnostic(.partDamaged, "The part \(name) is missing; the text was read without it."))
    }
    if let damage = try package.read(name, with: WordPartHandler(reader)) {
      diagnostics.append(Self.damaged(name, damage))
    }
  }

  private static func damaged(_ part: String, _ damage: String) -> Diagnostic {
    Diagnostic(
      .partDamaged, "The part \(part) is damaged (\(damage)); what could be read of it is used.")
  }

  private static func unreadable(_ part: String, _ damage: String) -> ConversionError {
    ConversionError(
      .damaged, "Nothing can be read of the Word file: \(damage)", place: part,
      advice: "get the file again, or let Word repair it")
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

  /// Why bytes that are no zip archive cannot be a Word document.
  private static func refusal(of bytes: [UInt8]) -> ConversionError {
    if looksLikeCompoundFile(bytes) { return refusal(of: CompoundFile.kind(of: bytes)) }
    if bytes.starts(with: "{\\rtf".utf8) {
      return ConversionError(
        .unsupportedFormat, "This is an RTF document, not a .docx", advice: "save it as .docx")
    }
    return ConversionError(
      .unsupportedFormat, "This is not a Word document: it is no zip archive",
      advice: "open it in the program that wrote it and save it as .docx")
  }

  private static func refusal(of kind: CompoundFile.Kind) -> ConversionError {
    switch kind {
    case .encryptedPackage:
      ConversionError(
        .encrypted, "The Word file is protected by a password",
        advice: "open it in Word and save it without a password")
    case .word:
      ConversionError(
        .unsupportedFormat, "This is a document of the old binary Word format (.doc)",
        advice: "open it in Word, WPS or LibreOffice and save it as .docx")
    case .excel:
      ConversionError(
        .unsupportedFormat, "This is an old Excel workbook (.xls), not a Word document",
        advice: "save the text as .docx")
    case .powerPoint:
      ConversionError(
        .unsupportedFormat, "This is an old PowerPoint presentation (.ppt), not a Word document",
        advice: "save the text as .docx")
    case .unknown:
      ConversionError(
        .unsupportedFormat, "This is an old Office file, perhaps a .doc or .wps",
        advice: "open it in the program that wrote it and save it as .docx")
    }
  }
}
