/// Reads Markdown: our own, of which it knows where nodes start, and others'.
///
/// - The source text is what a reader sees: blocks in order, one to a line. The head (`---`) goes to
///   `properties`; markup is no text.
/// - Every line of a paragraph is a block of its own, as Chinese authors rarely leave blank lines.
/// - The numbers of lists stand in the text as automatic labels, bullets as `•`.
/// - Covered: headings, lists, quotes, code, tables, emphasis, links, references, line breaks, and
///   `align` of HTML blocks. Not covered: indented code (indented text in Chinese), footnotes.
public struct MarkdownImporter: Importer {
  public init() {}

  public func read(_ bytes: [UInt8], options: ImportOptions) throws -> SourceDocument {
    guard bytes.count <= options.limits.inputBytes else {
      throw ConversionError(
        .limitExceeded, "The file has more than \(options.limits.inputBytes) bytes (inputBytes).")
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text = String(decoding: hasMark ? bytes[3...] : bytes[...], as: UTF8.self)
    var document = read(Array(text.unicodeScalars))
    document.encoding = "UTF-8"
    document.byteOrderMark = hasMark
    if String(validating: bytes, as: UTF8.self) == nil {
      document.diagnostics.append(
        Diagnostic(.undecodableBytes, "Some bytes are not UTF-8; they stand as U+FFFD."))
    }
    return document
  }

  /// Reads Markdown that is decoded already.
  package func read(_ markdown: [Unicode.Scalar]) -> SourceDocument {
    let lines = Self.lines(of: markdown)
    let head = MarkdownFrontMatter(lines)
    let parser = MarkdownBlockParser(lines[head.lineCount...])
    let flavor = head.properties["flavor"].flatMap(MarkdownFlavor.init) ?? .commonmark
    var assembly = MarkdownAssembly(
      definedNames: parser.definedNames, isOurs: head.isOurs, flavor: flavor)
    for block in parser.blocks { assembly.append(block) }
    return SourceDocument(
      format: .markdown, text: assembly.text, blocks: assembly.blocks, tables: assembly.tables,
      properties: head.properties)
  }

  /// CommonMark's line ends: LF, CR LF and CR.
  private static func lines(of markdown: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
    var lines: [ArraySlice<Unicode.Scalar>] = []
    var start = 0
    var index = 0
    while index < markdown.count {
      let scalar = markdown[index]
      index += 1
      guard scalar == "\n" || scalar == "\r" else { continue }
      lines.append(markdown[start..<index - 1])
      if scalar == "\r", index < markdown.count, markdown[index] == "\n" { index += 1 }
      start = index
    }
    if start < markdown.count { lines.append(markdown[start...]) }
    return lines
  }
}
