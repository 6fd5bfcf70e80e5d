internal import CEmbeddedFiles

/// A file of the repository that the program carries with it, so that it runs alone.
package enum EmbeddedFile: Sendable, CaseIterable {
  /// The schema of a JSON result, `schemas/document.schema.json`.
  case documentSchema
  /// The field's own words for the refined script engine, in OpenCC's format.
  case fieldWords

  package var bytes: [UInt8] {
    let file =
      switch self {
      case .documentSchema: cembedded_document_schema()
      case .fieldWords: cembedded_field_words()
      }
    return Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
  }
}
