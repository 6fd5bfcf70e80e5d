internal import Markup

/// Whether a table holds data in rows and cells, or only lays a page out.
enum TableShape {
  /// A cell with more text than this is a page's column, not a datum.
  private static let longCell = 400
  /// So many paragraphs or line breaks in one cell are running text.
  private static let manyLines = 8

  /// Decides for every table of a page in one walk.
  static func dataTables(of tree: HTMLTree) -> Set<Int> {
    var measures: [Measure] = []
    var open: [Int] = []
    for index in tree.nodes.indices {
      let element = tree.nodes[index].element
      if open.isEmpty, element != .table { continue }
      while let last = open.last, tree.nodes[measures[last].table].end <= index {
        open.removeLast()
      }
      if element == .table {
        if let current = open.last { measures[current].holdsTable = true }
        open.append(measures.count)
        measures.append(Measure(table: index))
      } else if let current = open.last {
        measures[current].take(index, of: tree)
      }
    }
    return Set(measures.filter(\.isData).map(\.table))
  }

  private struct Measure {
    let table: Int
    var holdsTable = false
    private var rows = 0
    private var cellsInRow = 0
    private var widest = 0
    private var longestCell = 0
    private var mostLines = 0
    private var cell = 0
    private var lines = 0

    init(table: Int) { self.table = table }

    mutating func take(_ index: Int, of tree: HTMLTree) {
      switch tree.nodes[index].element {
      case .text:
        cell += tree.visibleCount(index)
        longestCell = max(longestCell, cell)
      case .tr:
        rows += 1
        cellsInRow = 0
      case .td, .th:
        cellsInRow += 1
        widest = max(widest, cellsInRow)
        cell = 0
        lines = 0
      case .br, .p, .div, .li, .h1, .h2, .h3, .h4, .h5, .h6:
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

extension HTMLTree {
  /// How many characters of a text are no blanks, near enough for measuring.
  func visibleCount(_ node: Int) -> Int {
    var count = 0
    for byte in characters[nodes[node].value] where byte > 0x20 && byte & 0xC0 != 0x80 {
      count += 1
    }
    return count
  }
}
