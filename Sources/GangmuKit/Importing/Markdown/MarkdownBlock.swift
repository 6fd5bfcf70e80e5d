/// A leaf block of a Markdown file, its lines still with inline markup.
struct MarkdownBlock: Hashable {
  enum Kind: Hashable {
    case paragraph
    case heading(level: Int)
    /// Code, whose lines stand as they are.
    case verbatim
    /// A table of GitHub's dialect: its rows, the delimiter row left out.
    case table
  }

  /// The number or bullet of a list entry.
  struct ListLabel: Hashable {
    var text: String
    var value: Int?
    /// 0 at the top.
    var level: Int
    /// Which list of the file, from 1.
    var list: Int
  }

  var kind: Kind
  var lines: [[Unicode.Scalar]]
  /// The line of the file that the block starts on, from 1.
  var line: Int
  var isQuoted = false
  var alignment = BlockStyle.Alignment.start
  var label: ListLabel?
}
