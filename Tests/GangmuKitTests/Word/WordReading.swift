import GangmuKit

/// What the importer makes of a document, written so that a test can be read aloud.
struct WordReading {
  let source: SourceDocument

  init(_ document: DocxBuilder) throws {
    try self.init(document.bytes)
  }

  init(_ bytes: [UInt8], limits: ImportLimits = ImportLimits()) throws {
    source = try WordImporter().read(bytes, options: ImportOptions(limits: limits))
  }

  var text: String { string(source.text[...]) }

  /// The text of each block.
  var blocks: [String] { source.blocks.map { string(source.text[$0.range.bounds]) } }

  /// The automatic label of each block, without its separator; "" where there is none.
  var labels: [String] {
    source.blocks.map { block in
      block.automaticLabel.map { string(source.text[$0.range.bounds]) } ?? ""
    }
  }

  var codes: [DiagnosticCode] { source.diagnostics.map(\.code) }

  /// The rows of the tables, each as the texts of its cells.
  var rows: [[String]] {
    source.tables.flatMap(\.rows).map { row in row.map { string(source.text[$0.bounds]) } }
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// What every reading must hold, whatever the file: the importer's promises about its blocks.
  var brokenPromises: [String] {
    var broken: [String] = []
    var end = 0
    for block in source.blocks {
      let range = block.range
      if range.start < end || range.end > source.text.count || range.isEmpty {
        broken.append("block \(range) overlaps or leaves the text")
        continue
      }
      if source.text[end..<range.start].contains(where: { !$0.properties.isWhitespace }) {
        broken.append("text before \(range) is in no block")
      }
      if source.text[range.bounds].contains("\n") { broken.append("\(range) holds a line end") }
      if let label = block.automaticLabel, label.range.start != range.start {
        broken.append("label \(label.range) is not at the start of \(range)")
      }
      end = range.end
    }
    if source.text[end...].contains(where: { !$0.properties.isWhitespace }) {
      broken.append("text after the last block")
    }
    if source.diagnostics != source.diagnostics.sorted() { broken.append("diagnostics unsorted") }
    return broken
  }
}
