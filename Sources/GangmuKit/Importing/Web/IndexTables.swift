internal import Markup

/// Finds the index table (信息公开) that government sites print above a text: at least three rows of
/// a table or list that start with the labels of ``PageFields``.
struct IndexTables {
  private static let least = 3
  /// A longer table is a layout, or the document's own.
  private static let most = 60
  private static let elements: HTMLElements = [.table, .dl, .ul, .div, .section]

  private static let firsts = ScalarSet(
    PageFields.labelNames.keys.compactMap(\.unicodeScalars.first))

  let outline: PageOutline
  let text: [Unicode.Scalar]

  /// For each line whether it stands in such a table.
  func lines() -> [Bool] {
    var inTable = [Bool](repeating: false, count: outline.lines.count)
    let nodes = outline.tree.nodes
    for node in nodes.indices where Self.elements.contains(nodes[node].element) {
      let lines = outline.lines(in: node)
      guard (Self.least...Self.most).contains(lines.count), isIndex(lines) else { continue }
      for line in lines { inTable[line] = true }
    }
    return inTable
  }

  /// Half of the lines at least start with a label, the others may be values.
  private func isIndex(_ lines: Range<Int>) -> Bool {
    let fields = lines.compactMap(field)
    return fields.count * 2 >= lines.count && Set(fields).count >= Self.least
  }

  /// The field that a line's label names.
  private func field(_ line: Int) -> String? {
    let scalars = text[outline.lines[line].range]
    guard let first = scalars.first(where: { !$0.isEdgeBlank && $0 != "【" }),
      Self.firsts.contains(first)
    else { return nil }
    let end = scalars.firstIndex { $0 == "\t" || $0 == "：" || $0 == ":" } ?? scalars.endIndex
    return PageMetadata.label(scalars[..<end]).flatMap { PageFields.labelNames[$0] }
  }
}
