/// A numbered heading with what it says and what stands below it.
///
/// The node's source, from the start of ``range`` to its end, is ``label``, ``title`` and ``text``
/// in this order once the edits inside the range are applied.
public struct OutlineNode: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case section, item, point
  }

  public enum NumberSource: String, Hashable, Sendable, Codable, CaseIterable {
    /// Typed in the text and taken as it stands.
    case text
    /// Computed from a list definition, as the word processor shows it.
    case auto
    /// Assigned by the sequence where the printed number is damaged or missing.
    case inferred
  }

  /// Stable within the document: `s1.i2`.
  public var id: String
  public var kind: Kind
  /// The depth in this document's outline, 1 at the top, whatever the marker.
  public var level: Int
  /// The marker as printed, with its delimiter; absent for a heading without a number.
  public var label: String?
  /// The assigned ordinal.
  public var number: Int?
  /// The ordinal that stands in the text.
  public var numberPrinted: Int?
  public var numberSource: NumberSource?
  /// The assigned numbers from the top, `一.2`.
  public var path: String?
  public var title: String?
  /// The normalised body without label and title; lines are separated by a line feed.
  public var text: String
  /// From the label to the end of the node's own text, children excluded.
  public var range: SourceRange
  public var labelRange: SourceRange?
  public var titleRange: SourceRange?
  /// How sure the segmenter is that the node starts here, 0 to 1; absent when nothing speaks
  /// against it.
  public var confidence: Double?
  public var responsibility: [Responsibility]
  public var citations: [Citation]
  public var targets: [Target]
  public var deadlines: [Deadline]
  public var placeholders: [Placeholder]
  /// What the text counts off, as a view; absent when it counts nothing off.
  public var points: [InlinePoint]?
  public var slogans: [Slogan]?
  public var organizations: [Organization]?
  public var references: [CrossReference]?
  public var children: [OutlineNode]

  public init(
    id: String, kind: Kind, level: Int, label: String? = nil, number: Int? = nil,
    numberPrinted: Int? = nil, numberSource: NumberSource? = nil, path: String? = nil,
    title: String? = nil, text: String = "", range: SourceRange, labelRange: SourceRange? = nil,
    titleRange: SourceRange? = nil, confidence: Double? = nil,
    responsibility: [Responsibility] = [], citations: [Citation] = [], targets: [Target] = [],
    deadlines: [Deadline] = [], placeholders: [Placeholder] = [], children: [OutlineNode] = []
  ) {
    self.id = id
    self.kind = kind
    self.level = level
    self.label = label
    self.number = number
    self.numberPrinted = numberPrinted
    self.numberSource = numberSource
    self.path = path
    self.title = title
    self.text = text
    self.range = range
    self.labelRange = labelRange
    self.titleRange = titleRange
    self.confidence = confidence
    self.responsibility = responsibility
    self.citations = citations
    self.targets = targets
    self.deadlines = deadlines
    self.placeholders = placeholders
    self.children = children
  }
}

extension Sequence where Element == OutlineNode {
  /// The nodes and all below them, in the order of the text.
  public var flattened: [OutlineNode] {
    var nodes: [OutlineNode] = []
    func add(_ siblings: some Sequence<OutlineNode>) {
      for node in siblings {
        nodes.append(node)
        add(node.children)
      }
    }
    add(self)
    return nodes
  }
}

extension [OutlineNode] {
  /// How many nodes there are, with all below them.
  package var nodeCount: Int {
    var count = self.count
    for index in indices { count += self[index].children.nodeCount }
    return count
  }
}
