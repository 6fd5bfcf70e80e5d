package import GangmuKit

/// Everything that is decided before a document is seen: how it is read, interpreted and written.
///
/// Made once for a set of options; each document then costs its own work only.
package struct DocumentConversion: Sendable {
  private let converter: Converter
  private let format: InputFormat?
  private let revise: @Sendable (PlanDocument) throws -> PlanDocument
  private let exporter: @Sendable (SourceDocument) -> any Exporter
  /// What kind of product is made.
  package let product: OutputFormat

  /// - Parameters:
  ///   - format: The format that the caller vouches for; nil to recognise it by content.
  ///   - revise: What is made of a result before it is written.
  ///   - exporter: The writer of the product, given what the document was read from.
  package init(
    converter: Converter, format: InputFormat?, product: OutputFormat,
    revise: @escaping @Sendable (PlanDocument) throws -> PlanDocument,
    exporter: @escaping @Sendable (SourceDocument) -> any Exporter
  ) {
    self.converter = converter
    self.format = format
    self.product = product
    self.revise = revise
    self.exporter = exporter
  }

  package var limits: ImportLimits { converter.importOptions.limits }

  /// Reads a document of any format, old ones through LibreOffice.
  package func read(_ content: DocumentContent) throws -> SourceDocument {
    if format == nil || format == .docx, let old = OldDocument(content.bytes) {
      return try old.read(by: converter.reader, name: content.name)
    }
    return switch content {
    case .file(let bytes, let name):
      try converter.reader.read(bytes, name: name, format: format)
    case .page(let page): try converter.reader.read(page, format: format)
    }
  }

  /// Converts a document and appends its product.
  ///
  /// - Throws: `ConversionError` when it cannot be read.
  package func convert(
    _ content: DocumentContent, into product: inout [UInt8]
  ) throws -> PlanDocument {
    let source = try read(content)
    let document = try revise(converter.interpret(source))
    exporter(source).write(document, into: &product)
    return document
  }
}
