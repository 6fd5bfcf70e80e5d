internal import EmbeddedFiles

/// What each finding means, from the list that is published in `schemas/`.
package enum DiagnosticMeanings {
  package static let byCode: [String: String] = {
    let list = (try? JSONValue(parsing: EmbeddedFile.diagnostics.bytes))?.elements ?? []
    return Dictionary(
      list.compactMap { entry in
        guard let code = entry.members?["code"]?.text, let meaning = entry.members?["meaning"]?.text
        else { return nil }
        return (code, meaning)
      }, uniquingKeysWith: { first, _ in first })
  }()
}
