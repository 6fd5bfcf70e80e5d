import GangmuBatch
import GangmuKit

/// A file or standard input, as named on the command line.
struct Input {
  let path: String

  /// The name for messages.
  var label: String { path == FileAccess.standardStream ? "standard input" : path }

  /// The name that the result records; none for standard input.
  var name: String? { path == FileAccess.standardStream ? nil : path.nameOfPath }

  /// - Throws: ``FileError`` or `ConversionError`.
  func read(by reader: SourceReader, as format: InputFormat?) throws -> SourceDocument {
    let bytes = try FileAccess.contents(
      of: path, limit: reader.options.limits.inputBytes)
    if format == nil || format == .docx, let old = OldDocument(bytes) {
      return try old.read(by: reader, name: name)
    }
    return try reader.read(bytes, name: name, format: format)
  }

  /// Reads the pages of one document.
  ///
  /// - Throws: ``FileError`` or `ConversionError`.
  static func read(
    joining inputs: [Input], by reader: SourceReader, as format: InputFormat?
  ) throws -> SourceDocument {
    let pages = try inputs.map { input in
      let bytes = try FileAccess.contents(of: input.path, limit: reader.options.limits.inputBytes)
      return (bytes: bytes, name: input.name)
    }
    return try reader.read(joining: pages, format: format)
  }
}
