import GangmuKit
import PlanGeneration

/// What the importer makes of a document, written so that a test can be read aloud.
struct WordReading {
  let source: SourceDocument

  init(_ document: DocxBuilder) throws {
    try self.init(document.bytes)
  }

  init(
    _ bytes: [UInt8], limits: ImportLimits = ImportLimits(), revisions: WordRevisions = .accept
  ) throws {
    source = try WordImporter().read(
      bytes, options: ImportOptions(limits: limits, revisions: revisions))
  }

  /// The text of the story, without what stands beside it.
  var text: String {
    let end = source.layers.asides.compactMap(\.range?.start).min() ?? source.text.count + 1
    return string(source.text[..<max(0, end - 1)])
  }

  /// The text without what is seen but is no word of it.
  var words: String {
    var words = source.text
    for removal in source.removals.reversed() { words.removeSubrange(removal.range.bounds) }
    return string(words[...])
  }

  /// What stands beside the story: `footnote ① 注文`.
  var asides: [String] {
    source.layers.asides.map { aside in
      ([aside.kind.rawValue, aside.mark, aside.text].compactMap(\.self)).joined(separator: " ")
    }
  }

  /// What each aside belongs to.
  var anchors: [String?] {
    source.layers.asides.map { $0.anchor.map { string(source.text[$0.bounds]) } }
  }

  /// The tracked changes: `insertion text 新增`.
  var revisions: [String] {
    source.layers.revisions.map { revision in
      "\(revision.kind) \(revision.unit) \(string(source.text[revision.range.bounds]))"
    }
  }

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
    source.tables.flatMap(\.filledRows).map { row in row.map { string(source.text[$0.bounds]) } }
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// What every reading must hold, whatever the file: the importer's promises.
  var brokenPromises: [String] { ImportPromises.broken(by: source) }
}
