import ScriptConversion

/// The front door: bytes in, a plan out.
///
/// A converter is a plain value made once for a set of options; using it from several tasks at once
/// is safe, and the same input gives the same result.
public struct Converter: Sendable {
  public let options: ConversionOptions
  public let importOptions: ImportOptions

  /// - Throws: ``ConversionError`` with code `dictionary` when OpenCC's dictionaries are missing.
  public init(
    options: ConversionOptions = ConversionOptions(),
    importOptions: ImportOptions = ImportOptions()
  ) throws {
    self.options = options
    self.importOptions = importOptions
  }

  /// Reads a file without interpreting it.
  ///
  /// - Parameters:
  ///   - name: The file's name, kept in the result and used as a hint of its format.
  ///   - format: The format that the caller vouches for; nil to recognise it by content.
  /// - Throws: ``ConversionError`` when the bytes cannot be read.
  public func read(
    _ bytes: [UInt8], name: String? = nil, format: InputFormat? = nil
  ) throws -> SourceDocument {
    throw ConversionError(.unsupportedFormat, "not connected yet")
  }

  /// Works out what a source means. Never fails: text that fits no pattern stays a paragraph.
  public func interpret(_ source: SourceDocument) -> PlanDocument {
    PlanDocument(
      generator: Generator(name: "gangmu", version: "0.1.0", opencc: "", options: options),
      source: SourceSummary(
        name: source.name, format: source.format, encoding: source.encoding,
        sha256: source.sha256, bytes: source.byteCount, scalars: source.text.count),
      script: ScriptReport(detected: "und", state: "undecidable", evidence: [:], target: ""))
  }

  public func convert(
    _ bytes: [UInt8], name: String? = nil, format: InputFormat? = nil
  ) throws -> PlanDocument {
    interpret(try read(bytes, name: name, format: format))
  }
}
