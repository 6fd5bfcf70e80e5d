import FoundationEssentials
import Testing

/// Writes the documents of the label tests for another program to read (`make labels-docx`).
@Suite struct WordLabelFiles {
  private static let folder = ProcessInfo.processInfo.environment["GANGMU_LABEL_FILES"]

  @Test(.enabled(if: folder != nil, "GANGMU_LABEL_FILES names no folder"))
  func `every case is a file with what we read of it beside it`() throws {
    let folder = URL(filePath: try #require(Self.folder))
    for (index, row) in LabelCase.all.enumerated() {
      let name = (index < 10 ? "0" : "") + String(index)
      let document = DocxBuilder(row.body, styles: row.styles, numbering: row.numbering)
      try Data(document.bytes).write(to: folder.appending(path: name + ".docx"))
      let text = row.rule + "\n" + (try WordReading(document).text)
      try Data(text.utf8).write(to: folder.appending(path: name + ".ours"))
    }
  }
}
