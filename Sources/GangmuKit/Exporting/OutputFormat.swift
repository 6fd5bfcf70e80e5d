/// The kinds of file that can be written.
public enum OutputFormat: String, Hashable, Sendable, Codable, CaseIterable {
  case json, jsonl, csv, markdown

  public var fileExtension: String {
    switch self {
    case .json: "json"
    case .jsonl: "jsonl"
    case .csv: "csv"
    case .markdown: "md"
    }
  }
}
