/// The cells of rows that stand in a text as lines with tabs.
struct RowCells {
  private let folded: FoldedText
  private let source: [Unicode.Scalar]

  /// What has one tab may be a label and its value, which belong together.
  private static let leastTabs = 2

  /// - Returns: Nil for a text without tabs.
  init?(_ rendering: Rendering) {
    guard rendering.source.contains("\t") else { return nil }
    folded = rendering.folded
    source = rendering.source
  }

  /// A number with its sign and a year at the head of a column have fewer Chinese letters.
  private static let leastHan = 2

  /// The cells of a row that say something by themselves; nil for what is no row.
  func cells(of line: Range<Int>) -> [Range<Int>]? {
    let tabs = line.filter { folded.scalars[$0] == " " && source[Int(folded.origins[$0])] == "\t" }
    guard tabs.count >= Self.leastTabs else { return nil }
    let starts = [line.lowerBound] + tabs.map { $0 + 1 }
    return zip(starts, tabs + [line.upperBound]).map { folded.trimmed($0..<$1) }
      .filter { folded.scalars[$0].count(where: \.isHan) >= Self.leastHan }
  }
}
