/// What a file said: its text with the layout evidence that the importer saw, before anything is
/// decided about meaning.
///
/// Guarantees of every importer:
/// 1. ``text`` holds every character a reader of the file would see, once, in reading order.
/// 2. ``blocks`` are sorted, do not overlap, hold no line end, and lie outside ``discarded``.
/// 3. What lies between blocks is line ends, indentation, or in ``discarded``.
public struct SourceDocument: Sendable {
  /// The file's name without its folder.
  public var name: String?
  public var format: InputFormat
  public var encoding: String?
  /// What else is known about the decoding; nil when there is nothing to say.
  public var decoding: DecodingReport?
  public var byteOrderMark: Bool
  /// The lower-case hexadecimal SHA-256 of the bytes.
  public var sha256: String
  public var byteCount: Int
  public var text: [Unicode.Scalar]
  public var blocks: [SourceBlock]
  public var tables: [SourceTable]
  /// Where the text stands in the file, run by run, in the order of the text; empty for files
  /// without runs.
  public var runs: [SourceRun]
  /// What is seen in a block but is no word of it; sorted and disjoint.
  public var removals: [SourceRemoval]
  /// What stands beside the story; the words of it lie in ``discarded``.
  public var layers: Layers
  /// Which state of tracked changes the text is in.
  public var revisions: WordRevisions
  /// What the importer itself set aside, such as a page's navigation.
  public var discarded: [Discard]
  /// What the file says about itself outside its text: `title`, `publishedAt`, …
  public var properties: [String: String]
  /// What a web page says about itself.
  public var web: WebPage?
  public var diagnostics: [Diagnostic]
  /// How the result that this was read from found its headings, beside the usual ways.
  public var outline: OutlineStyle?

  public init(
    name: String? = nil, format: InputFormat, encoding: String? = nil,
    byteOrderMark: Bool = false, sha256: String = "", byteCount: Int = 0,
    text: [Unicode.Scalar], blocks: [SourceBlock], tables: [SourceTable] = [],
    runs: [SourceRun] = [], removals: [SourceRemoval] = [], layers: Layers = Layers(),
    revisions: WordRevisions = .accept,
    discarded: [Discard] = [], properties: [String: String] = [:], web: WebPage? = nil,
    diagnostics: [Diagnostic] = []
  ) {
    self.name = name
    self.format = format
    self.encoding = encoding
    self.byteOrderMark = byteOrderMark
    self.sha256 = sha256
    self.byteCount = byteCount
    self.text = text
    self.blocks = blocks
    self.tables = tables
    self.runs = runs
    self.removals = removals
    self.layers = layers
    self.revisions = revisions
    self.discarded = discarded
    self.properties = properties
    self.web = web
    self.diagnostics = diagnostics
  }
}

/// One paragraph, heading, list entry or table row of a file.
public struct SourceBlock: Hashable, Sendable {
  public enum Role: Hashable, Sendable {
    case paragraph
    /// A heading by the file's own styles, level 1 at the top.
    case heading(level: Int)
    case tableRow
  }

  public var role: Role
  public var range: SourceRange
  public var style: BlockStyle
  /// The number that the file's list definition gives this block, when it stands in the text.
  public var automaticLabel: AutomaticLabel?
  /// Whether the file itself says that a numbered heading starts here, or that none does.
  public var nodeStart: NodeStart
  /// The line end before this block breaks a sentence, as the file itself says.
  public var continuesPrevious: Bool
  /// Set for blocks of a result of ours.
  package var settled: SettledPlace?
  /// The number of the node that starts here, as a result of ours has it.
  package var number: Int?
  /// The level of the node that starts here, as a result of ours has it.
  package var nodeLevel: UInt8?
  /// How long the mark is that ends the title, which is in ``BlockStyle/boldPrefix`` with it, as a
  /// result of ours has it; both are 0 for a node without a title.
  package var titleMark: UInt8?
  public var locator: Locator

  public enum NodeStart: Hashable, Sendable {
    case unknown, yes, no
  }

  public init(
    role: Role = .paragraph, range: SourceRange, style: BlockStyle = BlockStyle(),
    automaticLabel: AutomaticLabel? = nil, nodeStart: NodeStart = .unknown,
    continuesPrevious: Bool = false, locator: Locator = .none
  ) {
    self.role = role
    self.range = range
    self.style = style
    self.automaticLabel = automaticLabel
    self.nodeStart = nodeStart
    self.continuesPrevious = continuesPrevious
    self.locator = locator
  }
}

/// A label that a word processor or browser computes from a list definition.
public struct AutomaticLabel: Hashable, Sendable {
  /// Where the label stands in the source text, without the separator after it.
  public var range: SourceRange
  /// The ordinal of the block's own level; absent for a bullet.
  public var value: Int?
  /// The list's own level, 0 at the top.
  public var level: Int
  /// Which list definition the number came from.
  public var list: String

  public init(range: SourceRange, value: Int?, level: Int, list: String) {
    self.range = range
    self.value = value
    self.level = level
    self.list = list
  }
}

/// Where a block stands in its file, in the file's own terms.
public enum Locator: Hashable, Sendable {
  case none
  /// A line of a text file, from 1.
  case line(Int)
  /// A paragraph of a Word part, from 1.
  case paragraph(part: String, index: Int)
  /// An element of a page: the path of element names from the root.
  case element(String)
}
