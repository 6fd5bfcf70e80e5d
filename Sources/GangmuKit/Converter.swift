/// The front door: bytes in, a plan out.
///
/// A converter is a plain value made once for a set of options; using it from several tasks at once
/// is safe, and the same input gives the same result.
public struct Converter: Sendable {
  public static let version = "0.1.0"

  public let options: ConversionOptions
  public let importOptions: ImportOptions
  private let normalizer: Normalizer

  /// - Throws: ``ConversionError`` with code `dictionary` when OpenCC's dictionaries are missing.
  public init(
    options: ConversionOptions = ConversionOptions(),
    importOptions: ImportOptions = ImportOptions()
  ) throws {
    self.options = options
    self.importOptions = importOptions
    normalizer = try Normalizer(options: options)
  }

  /// Reads files for this converter.
  public var reader: SourceReader { SourceReader(options: importOptions) }

  /// Works out what a source means. Never fails: text that fits no pattern stays a paragraph.
  public func interpret(_ source: SourceDocument) -> PlanDocument {
    let normalized = normalizer.normalize(source)
    let outline = options.outline ?? source.outline
    let segmented = Segmenter(style: outline).segment(normalized)
    return Annotator().annotate(segmented, of: normalized, generator: generator(outline))
  }

  public func convert(
    _ bytes: [UInt8], name: String? = nil, format: InputFormat? = nil
  ) throws -> PlanDocument {
    interpret(try reader.read(bytes, name: name, format: format))
  }

  private func generator(_ outline: OutlineStyle?) -> Generator {
    var options = options
    options.outline = outline
    return Generator(
      name: "gangmu", version: Self.version, opencc: Normalizer.openCCVersion,
      rules: RuleTables.version, options: options)
  }
}
