package import GangmuKit

/// What every importer promises about its document (``SourceDocument``), whatever the file.
package enum ImportPromises {
  /// What is not kept; empty when all is.
  package static func broken(by source: SourceDocument) -> [String] {
    pieces(of: source) + places(of: source) + tables(of: source)
  }

  /// Blocks and discards run forward, and nothing visible lies between them.
  private static func pieces(of source: SourceDocument) -> [String] {
    var broken: [String] = []
    var end = 0
    let pieces: [(range: SourceRange, block: SourceBlock?)] =
      source.blocks.map { ($0.range, $0) } + source.discarded.map { ($0.range, nil) }
    for (range, block) in pieces.sorted(by: { $0.range < $1.range }) {
      if range.start < end || range.end > source.text.count || range.isEmpty {
        broken.append("\(range) overlaps or leaves the text")
        continue
      }
      if source.isVisible(end..<range.start) {
        broken.append("text before \(range) is in no block")
      }
      end = range.end
      guard let block else { continue }
      if source.text[range.bounds].contains("\n") { broken.append("\(range) holds a line end") }
      if let label = block.automaticLabel, label.range.start != range.start {
        broken.append("label \(label.range) is not at the start of \(range)")
      }
    }
    if source.isVisible(end..<source.text.count) { broken.append("text after the last block") }
    for (block, next) in zip(source.blocks, source.blocks.dropFirst())
    where next.range.start < block.range.end {
      broken.append("blocks run backwards at \(next.range.start)")
    }
    for discard in source.discarded where discard.text != source.words(discard.range) {
      broken.append("a discard says another text")
    }
    return broken
  }

  /// Runs, removals and findings run forward, and everything lies in the text.
  private static func places(of source: SourceDocument) -> [String] {
    var broken: [String] = []
    for (run, next) in zip(source.runs, source.runs.dropFirst()) where next.start < run.start {
      broken.append("runs run backwards at \(next.start)")
    }
    var end = 0
    for removal in source.removals {
      if removal.range.start < end { broken.append("removals overlap at \(removal.range.start)") }
      end = removal.range.end
    }
    let whole = SourceRange(0, source.text.count)
    let asides = source.layers.asides.flatMap { [$0.range, $0.anchor] }
    let findings = source.diagnostics.map(\.range)
    let ranges =
      source.removals.map(\.range) + source.layers.revisions.map(\.range)
      + (asides + findings).compactMap(\.self)
    for range in ranges where !whole.contains(range) || range.start > range.end {
      broken.append("\(range) leaves the text")
    }
    if source.diagnostics != source.diagnostics.sorted() { broken.append("diagnostics unsorted") }
    return broken
  }

  private static func tables(of source: SourceDocument) -> [String] {
    var broken: [String] = []
    for table in source.tables {
      for cell in table.rows.joined() where !table.range.contains(cell) {
        broken.append("the cell \(cell) is outside its table \(table.range)")
      }
      for span in table.spans
      where span.row + span.rows > table.rows.count || span.row < 0
        || !table.rows[span.row].indices.contains(span.column)
      {
        broken.append("a cell spans more than its table")
      }
      if table.headerRows > table.rows.count { broken.append("more header rows than rows") }
    }
    return broken
  }
}

extension SourceDocument {
  fileprivate func isVisible(_ range: Range<Int>) -> Bool {
    text[range].contains {
      !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
    }
  }

  fileprivate func words(_ range: SourceRange) -> String {
    String(String.UnicodeScalarView(text[range.bounds]))
  }
}
