/// A node as it stood on the page: its parts, and the layout between them that the result keeps as
/// edits.
struct PrintedNode {
  /// Whether the source had a blank after the label.
  var hasGap: Bool
  /// The mark that ended the title, without blanks: `。`.
  var titleMark: String
  /// Whether the text began on a line of its own.
  var endsTitleLine: Bool

  init(_ node: OutlineNode, edits: EditList) {
    let gap = node.labelRange.map { Self.dropped(from: $0.end, in: node.range, edits) } ?? ""
    let hasMore = node.title != nil || !node.text.isEmpty
    hasGap = hasMore && gap.unicodeScalars.contains { $0.isWhiteSpace }
    let ending =
      node.title == nil
      ? "" : node.titleRange.map { Self.dropped(from: $0.end, in: node.range, edits) } ?? ""
    let mark = ending.unicodeScalars.filter { !$0.isWhiteSpace }
    titleMark = String(String.UnicodeScalarView(mark))
    endsTitleLine = ending.unicodeScalars.contains { $0 == "\n" || $0 == "\r" }
  }

  /// The layout that was left out of the text from a position on.
  private static func dropped(
    from position: Int, in range: SourceRange, _ edits: EditList
  ) -> String {
    guard position <= range.end else { return "" }
    var gap = ""
    var end = position
    for edit in edits.edits(in: SourceRange(position, range.end)) {
      let isLayout = edit.rule.hasPrefix("layout/") && edit.after.isEmpty
      guard isLayout, edit.range.start == end else { break }
      gap += edit.before
      end = edit.range.end
    }
    return gap
  }
}

extension String {
  /// The lines that say something.
  var writtenLines: [String] {
    unicodeScalars.split(separator: "\n").map(String.init).filter { line in
      line.unicodeScalars.contains { !$0.isWhiteSpace }
    }
  }
}
