/// One change between the source text and the text of a result.
public struct Edit: Hashable, Sendable, Codable {
  public var range: SourceRange
  /// What stands in the source text.
  public var before: String
  /// What stands in the result; empty for a removal.
  public var after: String
  /// Which rule made the change: `group/name`.
  public var rule: String

  public init(range: SourceRange, before: String, after: String, rule: String) {
    self.range = range
    self.before = before
    self.after = after
    self.rule = rule
  }
}

/// A stretch of source text that belongs to no part of the plan.
public struct Discard: Hashable, Sendable, Codable {
  public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
    /// Line ends and indentation between blocks.
    case layout
    /// What a site prints around every text; the rule names the line.
    case boilerplate
    /// What another program left in the text at the edge of a block, such as a bookmark's name.
    case residue
    /// Navigation and furniture of a page.
    case chrome
    /// The title again.
    case duplicate
    /// Page numbers and running titles.
    case pagination
    /// A table of contents, which repeats the headings.
    case contents
    /// A note, a comment or hidden text, which stands beside the text (``Layers``).
    case aside
    /// The header of a task table, which the fields of its items say, and a category said before.
    case table
  }

  public var range: SourceRange
  public var text: String
  public var reason: Reason
  public var rule: String

  public init(range: SourceRange, text: String, reason: Reason, rule: String) {
    self.range = range
    self.text = text
    self.reason = reason
    self.rule = rule
  }
}
