import GangmuKit

extension OutputFormat {
  /// The writer of this format.
  ///
  /// - Parameter source: What the document was read from, for places in the file's own terms.
  func exporter(_ writing: WritingOptions, source: SourceDocument) -> any Exporter {
    switch self {
    case .json: JSONExporter(pretty: true, positions: Set(writing.positions))
    case .jsonl: JSONExporter(pretty: false, positions: Set(writing.positions))
    case .nodes: NodesExporter()
    case .annotations: AnnotationsExporter(source: source)
    case .csv: CSVExporter(excel: writing.excel)
    case .tasks: TasksExporter(excel: writing.excel)
    case .markdown: MarkdownExporter(flavor: writing.flavor ?? .commonmark)
    case .html: HTMLExporter()
    case .docx: DocxExporter()
    case .stratml: StratMLExporter()
    case .akn: AkomaNtosoExporter()
    }
  }
}
