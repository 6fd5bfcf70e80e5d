import GangmuBatch
import GangmuKit

/// A file or standard input, as named on the command line.
struct Input {
  let path: String
  /// The document of a file of saved pages that is meant.
  private var member: SavedDocument?

  init(path: String) { self.path = path }

  /// The name for messages.
  var label: String {
    let file = path == FileAccess.standardStream ? "standard input" : path
    return member.map { "\(file) (\($0.name))" } ?? file
  }

  /// What the product is named after.
  var productPath: String { member?.name ?? path }

  /// The name that the result records; none for standard input.
  var name: String? { path == FileAccess.standardStream ? nil : path.nameOfPath }

  /// The inputs themselves, and for a web archive (WARC) or a feed each of its documents.
  ///
  /// - Parameter refuse: Gets each input that cannot be opened, and why.
  static func expanding(
    _ paths: [String], limits: ImportLimits, refuse: (Input, any Error) -> Void
  ) -> [Input] {
    paths.flatMap { path -> [Input] in
      let input = Input(path: path)
      guard let (form, bytes) = input.collection(limit: limits.inputBytes) else { return [input] }
      do {
        let contents = try form.contents(of: bytes, limits: limits)
        guard contents.documents.count > 1 else { return [input] }
        return contents.documents.map { document in
          var member = input
          member.member = document
          return member
        }
      } catch {
        refuse(input, error)
        return []
      }
    }
  }

  /// Files of other names need not be opened to know that they hold one document.
  private static let collectionSuffixes = [".warc", ".warc.gz", ".rss", ".atom", ".xml"]

  /// Nil for a file that holds one document, and for one that cannot be opened.
  private func collection(limit: Int) -> (SavedForm, bytes: [UInt8])? {
    let name = path.lowercased()
    guard path != FileAccess.standardStream,
      Self.collectionSuffixes.contains(where: name.hasSuffix),
      let bytes = try? FileAccess.contents(of: path, limit: limit),
      let form = SavedForm.recognize(bytes), form.isCollection
    else { return nil }
    return (form, bytes)
  }

  /// - Throws: ``FileError`` or `ConversionError`.
  func read(by reader: SourceReader, as format: InputFormat?) throws -> SourceDocument {
    let limit = reader.options.limits.inputBytes
    let bytes = try member?.bytes ?? FileAccess.contents(of: path, limit: limit)
    if format == nil || format == .docx, let old = OldDocument(bytes) {
      return try old.read(by: reader, name: member?.name ?? name)
    }
    if let member { return try reader.read(member, format: format) }
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
