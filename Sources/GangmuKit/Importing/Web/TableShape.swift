internal import Markup

/// Whether a table holds data in rows and cells, or only lays a page out.
enum TableShape {
  /// A cell with more text than this is a page's column, not a datum.
  private static let longCell = 400
  /// So many paragraphs or line breaks in one cell are running text.
  private static let manyLines = 8

  /// Decides for every table of a page in one walk.
  static func dataTables(of tree: HTMLTree) -> Set<Int> {
    var tables: [Int: Measure] = [:]
    var open: [Int] = []
    for (index, node) in tree.nodes.enumerated() {
      while let last = open.last, tree.nodes[last].end <= index { open.removeLast() }
      let current = open.last
      if node.name == "table" {
        if let current { tables[current, default: Measure()].holdsTable = true }
        tables[index] = Measure()
        open.append(index)
      } else if let current {
        tables[current, default: Measure()].take(node)
      }
    }
    return Set(tables.filter { $0.value.isData }.keys)
  }

  private struct Measure {
    var holdsTable = false
    private var rows = 0
    private var cellsInRow = 0
    private var widest = 0
    private var longestCell = 0
    private var mostLines = 0
    private var cell = 0
    private var lines = 0

    mutating func take(_ node: HTMLTree.Node) {
      if case .text(let text) = node.content {
        cell += text.unicodeScalars.count { $0.value > 0x20 && !$0.isEdgeBlank }
        longestCell = max(longestCell, cell)
        return
      }
      guard let name = node.name else { return }
      switch name {
      case "tr":
        rows += 1
        cellsInRow = 0
      case "td", "th":
        cellsInRow += 1
        widest = max(widest, cellsInRow)
        cell = 0
        lines = 0
      case "br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6":
        lines += 1
        mostLines = max(mostLines, lines)
      default: break
      }
    }

    var isData: Bool {
      !holdsTable && rows > 1 && widest > 1 && longestCell <= longCell && mostLines < manyLines
    }
  }
}
