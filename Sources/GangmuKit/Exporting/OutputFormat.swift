/// The kinds of file that can be written.
public enum OutputFormat: String, Hashable, Sendable, Codable, CaseIterable {
  case json, jsonl
  case nodes = "nodes.jsonl"
  case annotations, csv, tasks, markdown, html, docx, stratml, akn

  /// The exporter with its defaults.
  public var exporter: any Exporter {
    switch self {
    case .json: JSONExporter()
    case .jsonl: JSONExporter(pretty: false)
    case .nodes: NodesExporter()
    case .annotations: AnnotationsExporter()
    case .csv: CSVExporter()
    case .tasks: TasksExporter()
    case .markdown: MarkdownExporter()
    case .html: HTMLExporter()
    case .docx: DocxExporter()
    case .stratml: StratMLExporter()
    case .akn: AkomaNtosoExporter()
    }
  }

  public var fileExtension: String {
    switch self {
    case .json: "json"
    case .jsonl: "jsonl"
    case .nodes: "nodes.jsonl"
    case .annotations: "annotations.jsonld"
    case .csv: "csv"
    case .tasks: "tasks.csv"
    case .markdown: "md"
    case .html: "html"
    case .docx: "docx"
    case .stratml: "stratml.xml"
    case .akn: "akn.xml"
    }
  }
}
