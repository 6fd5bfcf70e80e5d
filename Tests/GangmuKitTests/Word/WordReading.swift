import GangmuKit

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

  /// What every reading must hold, whatever the file: the importer's promises about its blocks.
  var brokenPromises: [String] {
    var broken: [String] = []
    var end = 0
    let pieces: [(range: SourceRange, block: SourceBlock?)] =
      source.blocks.map { ($0.range, $0) } + source.discarded.map { ($0.range, nil) }
    for (range, block) in pieces.sorted(by: { $0.range < $1.range }) {
      if range.start < end || range.end > source.text.count || range.isEmpty {
        broken.append("block \(range) overlaps or leaves the text")
        continue
      }
      let previous = end
      end = range.end
      if source.text[previous..<range.start].contains(where: { !$0.properties.isWhitespace }) {
        broken.append("text before \(range) is in no block")
      }
      guard let block else { continue }
      if source.text[range.bounds].contains("\n") { broken.append("\(range) holds a line end") }
      if let label = block.automaticLabel, label.range.start != range.start {
        broken.append("label \(label.range) is not at the start of \(range)")
      }
    }
    if source.text[end...].contains(where: { !$0.properties.isWhitespace }) {
      broken.append("text after the last block")
    }
    for (run, next) in zip(source.runs, source.runs.dropFirst()) where next.start < run.start {
      broken.append("runs run backwards at \(next.start)")
    }
    for discard in source.discarded
    where discard.text != string(source.text[discard.range.bounds]) {
      broken.append("a discard says another text")
    }
    for table in source.tables {
      for cell in table.rows.joined() where !table.range.contains(cell) {
        broken.append("the cell \(cell) is outside its table \(table.range)")
      }
    }
    if source.diagnostics != source.diagnostics.sorted() { broken.append("diagnostics unsorted") }
    return broken
  }
}
