import GangmuKit

extension OutputFormat {
  /// The writer of this format.
  func exporter(excel: Bool) -> any Exporter {
    switch self {
    case .json: JSONExporter(pretty: true)
    case .jsonl: JSONExporter(pretty: false)
    case .csv: CSVExporter(excel: excel)
    case .tasks: TasksExporter(excel: excel)
    case .markdown: MarkdownExporter()
    }
  }
}
