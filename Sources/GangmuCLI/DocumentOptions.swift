import ArgumentParser
import Digests
import GangmuBatch
import GangmuKit

/// Everything that one document is converted by, for commands that convert many.
struct DocumentOptions: ParsableArguments {
  @Option(name: .customLong("to"), help: ArgumentHelp("What to write.", valueName: "format"))
  var product = ProductKind.files(.json)

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var normalizing: NormalizingOptions
  @OptionGroup var choosing: ChangeOptions
  @OptionGroup var writing: WritingOptions

  func validate() throws {
    try writing.validate(for: product)
  }

  /// - Parameter format: What each document becomes.
  /// - Throws: When the dictionaries or the decisions cannot be read.
  func conversion(to format: OutputFormat) throws -> DocumentConversion {
    let (revision, writing) = (try choosing.revision, writing)
    return DocumentConversion(
      converter: try Converter(
        options: normalizing.conversionOptions(), importOptions: reading.importOptions),
      format: reading.format, product: format,
      revise: { try revision.revised($0) },
      exporter: { format.exporter(writing, source: $0) })
  }

  /// Everything that decides about a result beside the document, in words that are the same in every
  /// run.
  var fingerprint: String {
    get throws {
      let decisions = try choosing.decisions.map {
        SHA256.hexDigest(of: try FileAccess.contents(of: $0, limit: ImportLimits().inputBytes))
      }
      return [
        Converter.version, Normalizer.openCCVersion, product.name,
        reading.format?.rawValue ?? "any", "\(reading.importOptions)",
        "\(try normalizing.conversionOptions())", choosing.only.description,
        choosing.except.description, decisions ?? "none", writing.excel.description,
        writing.positions.map(\.rawValue).description, writing.flavor?.rawValue ?? "usual",
      ].joined(separator: "\n")
    }
  }
}
