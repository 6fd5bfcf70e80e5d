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
    let reading = try Self.read(decoded.utf8(of: bytes), options)
    let page = reading.page
    let discarded = Self.discarded(page, reading.selection)

    var diagnostics = decoded.diagnostics(damaged: Self.damage(in: page.text, decoded))
    diagnostics += Self.labelDiagnostics(label, decoded)
    diagnostics += Self.contentDiagnostics(page, discarded, reading.selection)
    diagnostics += MissingContent.findings(reading)
    if reading.isDelivered {
      diagnostics.append(Diagnostic(.contentDelivered, Self.deliveredMessage))
    }
    let blocks = Self.blocks(page, reading.selection, reading.tree)
    var document = SourceDocument(
      format: .html, encoding: decoded.encoding.name, byteOrderMark: decoded.hadByteOrderMark,
      text: page.text, blocks: blocks, tables: Self.kept(page.tables, blocks),
      removals: Self.removals(page, reading.selection), discarded: discarded,
      properties: reading.properties, web: reading.webPage,
      diagnostics: diagnostics.sorted())
    document.decoding = decoded.report()
    return document
  }

  private static let deliveredMessage =
    "The page shows its text only when a script of the site runs; it was read from where the page "
    + "keeps it."

  // MARK: Reading

  /// A page with what was found out about its lines.
  struct Reading {
    var tree: HTMLTree
    var page: PageText
    /// Whether a script shows the text.
    var isDelivered: Bool
    var metadata: PageMetadata
    var properties: [String: String]
    var selection: ContentSelector.Selection
    var attachments: [WebAttachment]

    var webPage: WebPage? {
      var metadata = metadata
      metadata.readLines(page, selection)
      let web = WebPage(
        fields: metadata.webFields, breadcrumb: PageLinks.breadcrumb(page, selection),
        attachments: attachments)
      return web.isEmpty ? nil : web
    }
  }

  static func read(_ utf8: [UInt8], _ options: ImportOptions) throws -> Reading {
    let (tree, page, isDelivered) = try text(of: utf8, options.limits)
    let metadata = PageMetadata(head: tree)
    let properties = metadata.properties
    let selector = ContentSelector(
      tree: tree, page: page, title: properties["title"], profile: options.pageProfile)
    return Reading(
      tree: tree, page: page, isDelivered: isDelivered, metadata: metadata,
      properties: properties, selection: selector.select(),
      attachments: PageLinks.attachments(of: tree, base: PageLinks.base(of: tree, metadata)))
  }

  // MARK: Parsing

  /// A page and its text, with what a script of the site would put there.
  static func text(
    of utf8: [UInt8], _ limits: ImportLimits
  ) throws -> (tree: HTMLTree, page: PageText, isDelivered: Bool) {
    let tree = try parse(utf8, limits)
    let page = PageReader.read(tree)
    guard let delivered = DeliveredContent.find(in: tree, showing: page) else {
      return (tree, page, false)
    }
    // What follows the end of a page belongs to it.
    let whole = try parse(utf8 + Array("<div>".utf8) + delivered + Array("</div>".utf8), limits)
    return (whole, PageReader.read(whole), true)
  }

  private static func parse(_ utf8: [UInt8], _ limits: ImportLimits) throws -> HTMLTree {
    do {
      return try HTMLTree(parsing: utf8, depthLimit: limits.nestingDepth)
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
    var paths = ElementPaths(tree)
    return page.lines.indices.filter { selection.furniture[$0] == nil }.map { index in
      let line = page.lines[index]
      return SourceBlock(
        role: line.role, range: SourceRange(line.range), style: line.style.ofBlock,
        automaticLabel: line.label.map { page.labels[$0] },
        locator: .element(paths.path(to: line.owner)))
    }
  }

  /// Those that lie in a block.
  private static func removals(
    _ page: PageText, _ selection: ContentSelector.Selection
  ) -> [SourceRemoval] {
    guard !page.removals.isEmpty else { return [] }
    var line = 0
    return page.removals.filter { removal in
      while line < page.lines.count, page.lines[line].range.upperBound <= removal.range.start {
        line += 1
      }
      return line < page.lines.count && selection.furniture[line] == nil
        && page.lines[line].range.upperBound >= removal.range.end
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
        range: SourceRange(range), text: String(page.text[range]),
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
    if encoding == .utf8, lost.isEmpty, foreign.isEmpty, !hadByteOrderMark { return bytes }
    return Array(String(scalars[...]).utf8)
  }
}

/// The paths of elements from the root, as a locator says them. Neighbours share theirs.
struct ElementPaths {
  /// How many names of a path are written; pages with broken markup nest by the thousand.
  private static let limit = 32

  private let tree: HTMLTree
  private var known: [Place: String] = [:]

  private struct Place: Hashable {
    var parent: Int
    var element: HTMLElement
  }

  init(_ tree: HTMLTree) { self.tree = tree }

  mutating func path(to node: Int) -> String {
    let place = Place(parent: tree.nodes[node].parent, element: tree.nodes[node].element)
    if let path = known[place] { return path }
    var names: [String] = []
    var current = node
    while current >= 0, names.count < Self.limit {
      if tree.nodes[current].element != .text { names.append(tree.name(of: current)) }
      current = tree.nodes[current].parent
    }
    let path = (current < 0 ? "" : "…/") + names.reversed().joined(separator: "/")
    if tree.nodes[node].element != .unknown { known[place] = path }
    return path
  }
}
