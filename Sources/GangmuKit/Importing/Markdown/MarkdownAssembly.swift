/// Puts the blocks of a Markdown file together into a source text.
struct MarkdownAssembly {
  private(set) var text: [Unicode.Scalar] = []
  private(set) var blocks: [SourceBlock] = []
  private(set) var tables: [SourceTable] = []
  private let definedNames: Set<String>
  private let isOurs: Bool
  private let flavor: MarkdownFlavor

  init(definedNames: Set<String>, isOurs: Bool, flavor: MarkdownFlavor) {
    self.definedNames = definedNames
    self.isOurs = isOurs
    self.flavor = flavor
  }

  mutating func append(_ block: MarkdownBlock) {
    switch block.kind {
    case .table: appendTable(block)
    case .verbatim:
      for (index, line) in block.lines.enumerated() where line.contains(where: Self.isInk) {
        appendLine(line, block, role: .paragraph, lineNumber: block.line + index)
      }
    case .paragraph: append(block, role: .paragraph)
    case .heading(let level): append(block, role: .heading(level: level))
    }
  }

  // MARK: Paragraphs and headings

  private mutating func append(_ block: MarkdownBlock, role: SourceBlock.Role) {
    let lines = isOurs ? flavor.withoutAnchor(block.lines) : block.lines
    let inline = MarkdownInline(parsing: lines, definedNames: definedNames)
    var start = 0
    var isFirst = true
    for line in inline.text.split(separator: "\n", omittingEmptySubsequences: false) {
      defer { start += line.count + 1 }
      guard line.contains(where: Self.isInk) else { continue }
      let label = isFirst ? listLabel(of: block) : []
      let offset = text.isEmpty ? 0 : text.count + 1
      appendLine(label + line, block, role: role, lineNumber: block.line)
      mark(
        lineStart: start, in: inline, at: offset, labelLength: label.count, of: block,
        isFirst: isFirst)
      isFirst = false
    }
  }

  private func listLabel(of block: MarkdownBlock) -> [Unicode.Scalar] {
    block.label.map { Array($0.text.unicodeScalars) + [" "] } ?? []
  }

  private mutating func appendLine(
    _ line: [Unicode.Scalar], _ block: MarkdownBlock, role: SourceBlock.Role, lineNumber: Int
  ) {
    if !text.isEmpty { text.append("\n") }
    let offset = text.count
    text.append(contentsOf: line)
    guard let first = line.firstIndex(where: Self.isInk),
      let last = line.lastIndex(where: Self.isInk)
    else { return }
    blocks.append(
      SourceBlock(
        role: role, range: SourceRange(offset + first, offset + last + 1),
        style: BlockStyle(alignment: block.alignment), nodeStart: isOurs ? .no : .unknown,
        locator: .line(lineNumber)))
  }

  /// Gives the block just added what its markup says of labels, strong runs and node starts.
  private mutating func mark(
    lineStart: Int, in inline: MarkdownInline, at offset: Int, labelLength: Int,
    of block: MarkdownBlock, isFirst: Bool
  ) {
    guard var marked = blocks.popLast() else { return }
    let shift = offset + labelLength - lineStart
    if isFirst, let label = block.label {
      marked.automaticLabel = AutomaticLabel(
        range: SourceRange(offset, offset + labelLength - 1), value: label.value,
        level: label.level, list: "markdown.\(label.list)")
    } else if isFirst, isOurs, let automatic = inline.automatic {
      marked.automaticLabel = AutomaticLabel(
        range: SourceRange(marked.range.start, automatic.end + shift), value: automatic.value,
        level: max(automatic.level, 1) - 1, list: "markdown")
    }
    let textStart = max(marked.range.start, marked.automaticLabel?.range.end ?? 0)
    let strong = inline.strongRun(at: textStart - shift)
    if let strong {
      let end = min(strong.upperBound + shift, marked.range.end)
      marked.style.boldPrefix = end - textStart
      marked.style.isBold = end == marked.range.end
    }
    if isOurs, isFirst, Self.startsNode(block, isStrong: strong != nil) { marked.nodeStart = .yes }
    blocks.append(marked)
  }

  /// In our own files: a heading below level 1, or a paragraph that starts with a strong run.
  private static func startsNode(_ block: MarkdownBlock, isStrong: Bool) -> Bool {
    if block.isQuoted { return false }
    if case .heading(let level) = block.kind { return level > 1 }
    return isStrong
  }

  private static func isInk(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isWhiteSpace
  }

  // MARK: Tables

  /// What our own files say of a cell that is merged with another.
  private static func merge(_ cell: ArraySlice<Unicode.Scalar>) -> TaskTableRows.Merge {
    TaskTableRows.Merge.allCases.first { merge in
      merge != .none && cell.elementsEqual("<!--merged \(merge.rawValue)-->".unicodeScalars)
    } ?? .none
  }

  private mutating func appendTable(_ block: MarkdownBlock) {
    var rows: [[SourceRange]] = []
    var merges: [[TaskTableRows.Merge]] = []
    let start = text.isEmpty ? 0 : text.count + 1
    for (index, line) in block.lines.enumerated() {
      let written = MarkdownLine.cells(of: line[...])
      let cells = written.map { cell in
        MarkdownInline(parsing: [Array(cell)], definedNames: definedNames)
          .text.map { $0 == "\n" ? " " : $0 }
      }
      guard cells.contains(where: { $0.contains(where: Self.isInk) }) else { continue }
      merges.append(written.map { isOurs ? Self.merge($0) : .none })
      var position = text.isEmpty ? 0 : text.count + 1
      rows.append(
        cells.map { cell in
          defer { position += cell.count + 1 }
          return SourceRange(position, position + cell.count)
        })
      // The delimiter row stands under the first.
      appendLine(
        Array(cells.joined(separator: ["\t"])), block, role: .tableRow,
        lineNumber: block.line + index + (index > 0 ? 1 : 0))
    }
    if !rows.isEmpty {
      tables.append(
        SourceTable(
          range: SourceRange(start, text.count), rows: rows, spans: SourceTable.spans(of: merges)))
    }
  }
}
