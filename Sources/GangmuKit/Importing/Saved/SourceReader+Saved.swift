internal import Digests
internal import TextDecoding

extension SourceReader {
  /// Reads a document of a file of saved pages, of which ``SavedForm`` gives the list.
  ///
  /// - Parameters:
  ///   - document: One of the list.
  ///   - format: The format that the caller vouches for; nil to recognise it by content.
  /// - Throws: ``ConversionError`` when the bytes cannot be read.
  public func read(
    _ document: SavedDocument, format: InputFormat? = nil
  ) throws -> SourceDocument {
    var options = options
    options.declaredEncoding = document.declaredEncoding ?? options.declaredEncoding
    // The type that a server declares is a hint like the suffix of a file.
    let isPage = document.declaredType?.contains("html") ?? false
    var source = try SourceReader(options: options).read(
      document.bytes, name: isPage ? document.name + ".html" : document.name, format: format)
    source.name = document.name
    return source
  }

  /// Reads the one document that a file of saved pages, or one with header lines, holds; nil when
  /// the bytes are no such file.
  func readSaved(
    _ bytes: [UInt8], name: String?, format: InputFormat?
  ) throws -> SourceDocument? {
    var document: SavedDocument
    var finding: String
    if let form = SavedForm.recognize(bytes) {
      let contents = try form.contents(of: bytes, limits: options.limits)
      document = try Self.onlyDocument(of: contents, form)
      finding = Self.finding(contents, form)
    } else if let message = HTTPMessage(saved: bytes[...]) {
      document = SavedDocument(
        name: name ?? "", bytes: try message.body(of: bytes[...], limits: options.limits))
      let type = message.fields.contentType
      document.declaredType = type.name
      document.declaredEncoding = type["charset"]
      finding = "The header lines of a server stood before the document; they are no part of it."
    } else {
      return nil
    }
    var source = try read(document, format: format)
    source.name = name
    source.byteCount = bytes.count
    source.sha256 = SHA256.hexDigest(of: bytes)
    source.diagnostics = (source.diagnostics + [Diagnostic(.savedForm, finding)]).sorted()
    return source
  }

  private static func onlyDocument(
    of contents: SavedContents, _ form: SavedForm
  ) throws -> SavedDocument {
    guard let first = contents.documents.first else {
      throw ConversionError(
        .unsupportedFormat, "The \(form.title) holds no document",
        advice: contents.skipped.first.map { "\($0.name): \($0.reason)" })
    }
    guard form.isCollection else {
      // A page of frames says nothing itself.
      let fullest = contents.documents.max { textAmount($0.bytes) < textAmount($1.bytes) } ?? first
      return textAmount(first.bytes) * frameShare < textAmount(fullest.bytes) ? fullest : first
    }
    guard contents.documents.count == 1 else {
      throw ConversionError(
        .unsupportedFormat, "The \(form.title) holds \(contents.documents.count) documents",
        advice: "convert it into a folder (-o FOLDER), a result for each")
    }
    return first
  }

  /// A frame with so many times the text of the page is what was meant.
  private static let frameShare = 4

  /// About how much Chinese text bytes hold, in whatever charset.
  private static func textAmount(_ bytes: [UInt8]) -> Int { bytes.count { $0 >= 0x80 } }

  private static func finding(_ contents: SavedContents, _ form: SavedForm) -> String {
    let others = contents.documents.count - 1 + contents.skipped.count
    let rest =
      switch others {
      case 0: ""
      case 1: "; another part was passed over"
      default: "; \(others) other parts were passed over"
      }
    let damage = contents.damage.map { " (\($0))" } ?? ""
    return "The page was taken out of a \(form.title)\(rest)\(damage)."
  }

  /// What a server declared and the bytes do not bear out.
  func declarationFindings(on document: SourceDocument) -> [Diagnostic] {
    guard let declared = options.declaredEncoding, let encoding = document.encoding,
      TextEncoding(label: declared)?.name != encoding,
      document.text.contains(where: { !$0.isASCII })
    else { return [] }
    return [
      Diagnostic(
        .encodingLabelWrong,
        "The server said that the charset is \(declared); the bytes are \(encoding).")
    ]
  }
}
