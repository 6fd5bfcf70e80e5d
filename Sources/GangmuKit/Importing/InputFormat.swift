/// The kinds of file that can be read.
public enum InputFormat: String, Hashable, Sendable, Codable, CaseIterable {
  case text, html, docx, markdown, json
}
