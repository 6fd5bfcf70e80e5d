internal import Markup
internal import TextDecoding

/// Reads a saved web page: its visible text in reading order, with the main text as blocks and
/// the page's furniture in `discarded`.
public struct HTMLImporter: Importer {
  public init() {}

  public func read(_ bytes: [UInt8], options: ImportOptions) throws -> SourceDocument {
    try options.limits.checkInput(bytes.count)
    let label = CharsetLabel(in: bytes)
    let decoded = try DecodedText(reading: bytes, options: options, label: label?.encoding)
    let tree = try Self.parse(decoded, bytes, options.limits)
    let page = PageReader.read(tree)
    let properties = PageMetadata.properties(of: tree)
    let selection = ContentSelector(tree: tree, page: page, title: properties["title"]).select()
    let blocks = Self.blocks(page, selection, tree)
    let discarded = Self.discarded(page, selection)

    var diagnostics = decoded.diagnostics(damaged: Self.damage(in: page.text, decoded))
    diagnostics += Self.labelDiagnostics(label, decoded)
    diagnostics += Self.contentDiagnostics(page, discarded, selection)
    return SourceDocument(
      format: .html, encoding: decoded.encoding.name, byteOrderMark: decoded.hadByteOrderMark,
      text: page.text, blocks: blocks, tables: Self.kept(page.tables, blocks),
      discarded: discarded, properties: properties, diagnostics: diagnostics.sorted())
  }

  // MARK: Parsing

  private static func parse(
    _ decoded: DecodedText, _ bytes: [UInt8], _ limits: ImportLimits
  ) throws -> HTMLTree {
    do {
      return try HTMLTree(parsing: decoded.utf8(of: bytes), depthLimit: limits.nestingDepth)
    } catch HTMLError.tooDeep(let limit) {
      throw ConversionError(
        .limitExceeded,
        "The page's elements nest deeper than the limit nestingDepth of \(limit)",
        advice: "raise the limit if the page is to be trusted")
    } catch HTMLError.tooLarge(let count) {
      throw ConversionError(
        .limitExceeded, "The page has \(count) bytes as UTF-8, more than can be parsed at once",
        advice: "split the file")
    }
  }

  // MARK: Blocks and discards

  private static func blocks(
    _ page: PageText, _ selection: ContentSelector.Selection, _ tree: HTMLTree
  ) -> [SourceBlock] {
    page.lines.indices.filter { selection.furniture[$0] == nil }.map { index in
      let line = page.lines[index]
      return SourceBlock(
        role: line.role, range: SourceRange(line.range), style: line.style,
        automaticLabel: line.label, locator: .element(tree.path(to: line.owner)))
    }
  }

  /// The tables whose rows are all blocks.
  private static func kept(_ tables: [SourceTable], _ blocks: [SourceBlock]) -> [SourceTable] {
    let starts = Set(blocks.map(\.range.start))
    return tables.filter { table in
      table.rows.allSatisfy { row in row.first.map { starts.contains($0.start) } ?? false }
    }
  }

  /// Neighbouring lines that are left out for the same reason are one entry.
  private static func discarded(
    _ page: PageText, _ selection: ContentSelector.Selection
  ) -> [Discard] {
    var ranges: [(range: Range<Int>, furniture: PageProfiles.Furniture)] = []
    var previous: PageProfiles.Furniture?
    for (line, furniture) in zip(page.lines, selection.furniture) {
      defer { previous = furniture }
      guard let furniture else { continue }
      if furniture == previous, let last = ranges.popLast() {
        ranges.append((last.range.lowerBound..<line.range.upperBound, furniture))
      } else {
        ranges.append((line.range, furniture))
      }
    }
    return ranges.map { range, furniture in
      Discard(
        range: SourceRange(range), text: String(String.UnicodeScalarView(page.text[range])),
        reason: .chrome, rule: "page/\(furniture.rawValue)")
    }
  }

  // MARK: Diagnostics

  /// A U+FFFD of the text can also come from the page itself; when bytes were lost, all are named.
  private static func damage(in text: [Unicode.Scalar], _ decoded: DecodedText) -> [Int] {
    decoded.damaged.isEmpty ? [] : text.indices.filter { text[$0] == "\u{FFFD}" }
  }

  private static func labelDiagnostics(
    _ label: CharsetLabel?, _ decoded: DecodedText
  ) -> [Diagnostic] {
    guard let label, label.encoding != decoded.encoding,
      // Plain ASCII is right under every label.
      decoded.scalars.contains(where: { !$0.isASCII })
    else { return [] }
    return [
      Diagnostic(
        .encodingLabelWrong,
        "The page says that its charset is \(label.name); its bytes are \(decoded.encoding.name).")
    ]
  }

  private static func contentDiagnostics(
    _ page: PageText, _ discarded: [Discard], _ selection: ContentSelector.Selection
  ) -> [Diagnostic] {
    if page.lines.isEmpty { return [Diagnostic(.emptyDocument, "The page shows no text.")] }
    guard !discarded.isEmpty, !selection.isConfirmed else { return [] }
    return [
      Diagnostic(
        .contentGuessed,
        "The main text was told from the rest of the page by how its lines read.")
    ]
  }
}

extension DecodedText {
  /// The text as clean UTF-8, for which faultless UTF-8 input need not be copied.
  func utf8(of bytes: [UInt8]) -> [UInt8] {
    if encoding == .utf8, damaged.isEmpty, !hadByteOrderMark { return bytes }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return Array(String(text).utf8)
  }
}

extension HTMLTree {
  /// How many names of a path are written; pages with broken markup nest by the thousand.
  private static let pathLimit = 32

  /// The names of the elements from the root to a node.
  func path(to node: Int) -> String {
    var names: [String] = []
    var current: Int? = node
    while let index = current, names.count < Self.pathLimit {
      if let name = nodes[index].name { names.append(name) }
      current = nodes[index].parent
    }
    return (current == nil ? "" : "…/") + names.reversed().joined(separator: "/")
  }
}
