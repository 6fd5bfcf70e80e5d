internal import Markup
internal import TextDecoding

/// Why the text of a page is what it is: the elements that came into question with their worth, and
/// what speaks for and against each line.
public struct PageExplanation: Sendable {
  /// An element that may hold the text.
  public struct Candidate: Sendable {
    /// The names of the elements from the root, with class and id of the last.
    public var path: String
    public var worth: Int
    public var lines: Range<Int>
    /// Its name is known from many sites.
    public var isKnown: Bool
  }

  public struct Line: Sendable {
    public var text: String
    public var range: SourceRange
    /// Above zero for text, below for furniture.
    public var value: Int
    public var hanCharacters: Int
    public var marks: Int
    /// The share of characters in links, in hundredths.
    public var linkPercent: Int
    /// The rule that sets it aside; nil for the document's own.
    public var rule: String?
  }

  /// The best first, ten at most.
  public var candidates: [Candidate]
  /// The lines of the element that was chosen.
  public var core: Range<Int>?
  public var lines: [Line]

  private static let candidatesTold = 10

  /// - Throws: ``ConversionError`` as reading the page does.
  public init(of bytes: [UInt8], options: ImportOptions) throws {
    let label = CharsetLabel(in: bytes)
    let decoded = try DecodedText(reading: bytes, options: options, label: label?.encoding)
    let (tree, page, _) = try HTMLImporter.text(of: decoded.utf8(of: bytes), options.limits)
    let selector = ContentSelector(
      tree: tree, page: page, title: PageMetadata(head: tree).properties["title"],
      profile: options.pageProfile)
    let selection = selector.select()
    core = selection.core
    var paths = ElementPaths(tree)
    candidates = selection.candidates.prefix(Self.candidatesTold).map { candidate in
      Candidate(
        path: paths.path(to: candidate.node) + Self.names(of: candidate.node, tree),
        worth: Int(candidate.worth), lines: candidate.lines, isKnown: candidate.isKnown)
    }
    lines = page.lines.indices.map { index in
      let line = page.lines[index]
      let feature = selector.features[index]
      return Line(
        text: String(page.text[line.range]),
        range: SourceRange(line.range), value: feature.value, hanCharacters: feature.han,
        marks: feature.marks, linkPercent: min(100, line.linkCount * 100 / max(1, feature.visible)),
        rule: selection.furniture[index].map { "page/\($0.rawValue)" })
    }
  }

  private static func names(of node: Int, _ tree: HTMLTree) -> String {
    let id = tree.string(.id, of: node).map { "#\($0)" } ?? ""
    let classes = tree.string(.class, of: node).map { names in
      names.split(separator: " ").map { ".\($0)" }.joined()
    }
    return id + (classes ?? "")
  }
}
