internal import CEmbeddedFiles

/// A file of the repository that the program carries with it, so that it runs alone.
package enum EmbeddedFile: Sendable, CaseIterable {
  /// The schema of a JSON result, `schemas/document.schema.json`.
  case documentSchema
  /// The field's own words for the refined script engine, in OpenCC's format.
  case fieldWords
  /// The list of findings, `schemas/diagnostics.json`.
  case diagnostics
  /// The review page, with marks where its parts go.
  case reviewPage
  case reviewStyle
  case reviewModel
  case reviewPanes
  case reviewStrip
  case reviewApp

  package var bytes: [UInt8] {
    let file =
      switch self {
      case .documentSchema: cembedded_document_schema()
      case .fieldWords: cembedded_field_words()
      case .diagnostics: cembedded_diagnostics()
      case .reviewPage: cembedded_review_page()
      case .reviewStyle: cembedded_review_style()
      case .reviewModel: cembedded_review_model()
      case .reviewPanes: cembedded_review_panes()
      case .reviewStrip: cembedded_review_strip()
      case .reviewApp: cembedded_review_app()
      }
    return Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
  }
}
