import ArgumentParser
import GangmuKit

/// The one document that a command tells about: a file, or the pages of a site that show it.
struct DocumentInput: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The document; - is standard input.", valueName: "input"),
    completion: .file())
  var inputs: [String]

  @Flag(help: "The inputs are pages of one document, in their order.")
  var join = false

  func validate() throws {
    guard join || inputs.count == 1 else {
      throw ValidationError(
        "Several inputs are read only as pages of one document, with --join.")
    }
    guard inputs.count(where: { $0 == FileAccess.standardStream }) <= 1 else {
      throw ValidationError("Standard input (-) can be read only once.")
    }
  }

  /// The first file, after which the document is named.
  var first: Input { Input(path: inputs.first ?? FileAccess.standardStream) }

  /// - Throws: ``FileError`` or `ConversionError`.
  func read(by reader: SourceReader, as format: InputFormat?) throws -> SourceDocument {
    join
      ? try Input.read(joining: inputs.map { Input(path: $0) }, by: reader, as: format)
      : try first.read(by: reader, as: format)
  }
}
