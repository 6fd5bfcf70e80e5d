internal import Digests

/// Reads files of every format, recognising which it is.
public struct SourceReader: Sendable {
  public let options: ImportOptions

  public init(options: ImportOptions = ImportOptions()) {
    self.options = options
  }

  /// Reads a file without interpreting it.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The file's name, kept in the result and used as a hint of its format.
  ///   - format: The format that the caller vouches for; nil to recognise it by content.
  /// - Throws: ``ConversionError`` when the bytes cannot be read.
  public func read(
    _ bytes: [UInt8], name: String? = nil, format: InputFormat? = nil
  ) throws -> SourceDocument {
    try options.limits.checkInput(bytes.count)
    if let saved = try readSaved(bytes, name: name, format: format) { return saved }
    guard let format = format ?? InputFormat.recognize(bytes, name: name) else {
      let kind = InputFormat.unsupportedKind(of: bytes) ?? "of a kind that is not known"
      throw ConversionError(
        .unsupportedFormat, "The file is \(kind)",
        advice: "save it as text, HTML or .docx first")
    }
    var document = try format.importer.read(bytes, options: options)
    document.name = name
    document.byteCount = bytes.count
    document.sha256 = SHA256.hexDigest(of: bytes)
    let findings = declarationFindings(on: document)
    if !findings.isEmpty { document.diagnostics = (document.diagnostics + findings).sorted() }
    return document
  }

  /// Reads a Word file that another program made of a file of an old format.
  ///
  /// - Parameters:
  ///   - bytes: The Word file that was made of it.
  ///   - original: The file itself, whose size and digest the result records.
  ///   - program: What converted it, as a finding tells.
  ///   - name: The original's name, kept in the result.
  /// - Throws: ``ConversionError`` when the bytes cannot be read.
  public func read(
    _ bytes: [UInt8], convertedFrom original: [UInt8], by program: String, name: String? = nil
  ) throws -> SourceDocument {
    var document = try read(bytes, name: name, format: .docx)
    document.byteCount = original.count
    document.sha256 = SHA256.hexDigest(of: original)
    let finding = Diagnostic(
      .convertedFirst, "The file is of an old format; \(program) turned it into .docx first.")
    document.diagnostics = ([finding] + document.diagnostics).sorted()
    return document
  }
}

extension InputFormat {
  /// What reads files of this format.
  var importer: any Importer {
    switch self {
    case .text: TextImporter()
    case .html: HTMLImporter()
    case .docx: WordImporter()
    case .markdown: MarkdownImporter()
    case .json: JSONImporter()
    }
  }
}
