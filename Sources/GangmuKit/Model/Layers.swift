/// What a file keeps beside its story: notes, comments, headers, hidden text, objects, revisions.
///
/// The text of an aside stands behind the story in the source text and is set aside there
/// (``Discard``); an aside owns no text of its own, it says what that text is and what it belongs to.
public struct Layers: Hashable, Sendable, Codable {
  /// In the order of the source text, then of their anchors.
  public var asides: [Aside]
  /// What was changed while changes were tracked, where the reader asked to see all of it.
  public var revisions: [Revision]

  public init(asides: [Aside] = [], revisions: [Revision] = []) {
    self.asides = asides
    self.revisions = revisions
  }

  public var isEmpty: Bool { asides.isEmpty && revisions.isEmpty }
}

/// A text, or a thing, that stands beside the story.
public struct Aside: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case footnote, endnote, comment, header, footer
    /// Text that the file has but does not show.
    case hidden
    /// A picture, chart, diagram or embedded document, by its name.
    case object
  }

  public var kind: Kind
  /// What the story shows at the anchor: the number of a note.
  public var mark: String?
  /// The words of the aside, or the name of the object.
  public var text: String
  /// Where the words stand in the source text; absent for an object.
  public var range: SourceRange?
  /// What it belongs to in the story; empty where it is a point.
  public var anchor: SourceRange?
  public var author: String?
  public var date: String?

  public init(
    kind: Kind, mark: String? = nil, text: String, range: SourceRange? = nil,
    anchor: SourceRange? = nil, author: String? = nil, date: String? = nil
  ) {
    self.kind = kind
    self.mark = mark
    self.text = text
    self.range = range
    self.anchor = anchor
    self.author = author
    self.date = date
  }
}

/// One tracked change of a document.
public struct Revision: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case insertion, deletion, movedHere, movedAway, formatting
  }

  public enum Unit: String, Hashable, Sendable, Codable, CaseIterable {
    case text
    /// The end of a paragraph: without it the paragraph runs into the next one.
    case paragraphMark
    case row, cell
  }

  public var kind: Kind
  public var unit: Unit
  public var range: SourceRange
  public var author: String?
  public var date: String?

  public init(
    kind: Kind, unit: Unit, range: SourceRange, author: String? = nil, date: String? = nil
  ) {
    self.kind = kind
    self.unit = unit
    self.range = range
    self.author = author
    self.date = date
  }
}
