internal import TextDecoding

/// Reads plain text in any charset; each line that is not blank is a block.
public struct TextImporter: Importer {
  public init() {}

  public func read(_ bytes: [UInt8], options: ImportOptions) throws -> SourceDocument {
    try options.limits.checkInput(bytes.count)
    let decoded = try DecodedText(reading: bytes, options: options)
    if decoded.looksMachineMade { throw DecodedText.noText(in: bytes) }
    let text = decoded.scalars
    let blocks = Lines(text: text).compactMap { block(of: $0, in: text) }
    var diagnostics = decoded.diagnostics(damaged: decoded.damaged, isSource: true)
    if blocks.isEmpty {
      diagnostics.append(Diagnostic(.emptyDocument, "The file holds no text."))
    }
    var document = SourceDocument(
      format: .text, encoding: decoded.encoding.name, byteOrderMark: decoded.hadByteOrderMark,
      text: text, blocks: blocks, diagnostics: diagnostics.sorted())
    document.decoding = decoded.report(isSource: true)
    return document
  }

  private func block(of line: Lines.Line, in text: [Unicode.Scalar]) -> SourceBlock? {
    let range = text.trimmingBlanks(line.range)
    guard !range.isEmpty else { return nil }
    return SourceBlock(
      range: SourceRange(range),
      style: BlockStyle(alignment: alignment(of: range, in: line.range, text)),
      locator: .line(line.number))
  }

  /// Blanks of about the same width on both sides are the only sure sign of a centred line: a deep
  /// indentation alone is as often a signature pushed to the right.
  private func alignment(
    of visible: Range<Int>, in line: Range<Int>, _ text: [Unicode.Scalar]
  ) -> BlockStyle.Alignment {
    let leading = columns(text[line.lowerBound..<visible.lowerBound])
    let trailing = columns(text[visible.upperBound..<line.upperBound])
    let isCentred = min(leading, trailing) >= 4 && abs(leading - trailing) <= 2
    return isCentred ? .center : .start
  }

  private func columns(_ blanks: ArraySlice<Unicode.Scalar>) -> Int {
    blanks.reduce(0) { $0 + $1.indentColumns }
  }
}
