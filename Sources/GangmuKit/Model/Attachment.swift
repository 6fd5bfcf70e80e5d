/// An appended document (附件) with an outline of its own.
public struct Attachment: Hashable, Sendable, Codable {
  /// The label as printed, `附件1`.
  public var label: String?
  public var title: String?
  /// The attachment's heading: label and title, without what follows.
  public var range: SourceRange
  public var preamble: [TextBlock]
  public var outline: [OutlineNode]
  public var closing: [TextBlock]

  public init(
    label: String?, title: String?, range: SourceRange, preamble: [TextBlock] = [],
    outline: [OutlineNode] = [], closing: [TextBlock] = []
  ) {
    self.label = label
    self.title = title
    self.range = range
    self.preamble = preamble
    self.outline = outline
    self.closing = closing
  }
}

/// A table of the source as rows of cells.
public struct Table: Hashable, Sendable, Codable {
  public var range: SourceRange
  public var rows: [[TableCell]]

  public init(range: SourceRange, rows: [[TableCell]]) {
    self.range = range
    self.rows = rows
  }
}

public struct TableCell: Hashable, Sendable, Codable {
  public var text: String
  public var range: SourceRange

  public init(text: String, range: SourceRange) {
    self.text = text
    self.range = range
  }
}
