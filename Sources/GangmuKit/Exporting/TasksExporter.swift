/// Writes the ledger that offices keep of a plan (督办台账) as a table (RFC 4180): one row an action.
///
/// An action is a node with no others below it, or an item that says something itself. Several names,
/// dates or targets in one cell are joined by `; `.
public struct TasksExporter: Exporter {
  private let forSpreadsheet: Bool
  private let header: Bool

  /// - Parameters:
  ///   - excel: Writes a byte order mark and lets no cell be a formula.
  ///   - header: False leaves the row of column names out, for a ledger of several plans.
  public init(excel: Bool = false, header: Bool = true) {
    forSpreadsheet = excel
    self.header = header
  }

  public func write(_ document: PlanDocument, into output: inout [UInt8]) {
    let table = CSVTable(forSpreadsheet: forSpreadsheet)
    if header { table.append(header: Self.columnNames, to: &output) }
    for row in Self.rows(of: document) { table.append(row: row.cells, to: &output) }
  }
}

// MARK: - Rows

extension TasksExporter {
  /// The cells of an action, and the id of its node.
  struct Row {
    var node: String
    var cells: [String]
  }

  static var columnNames: [String] { columns.map(\.name) }

  static func rows(of document: PlanDocument) -> [Row] {
    var rows: [Row] = []
    append(document.outline, below: [], to: &rows)
    for attachment in document.attachments {
      append(attachment.outline, below: [attachment.title].compactMap { $0 }, to: &rows)
    }
    return rows
  }

  private static func append(
    _ nodes: [OutlineNode], below sections: [String], to rows: inout [Row]
  ) {
    for node in nodes {
      if node.children.isEmpty || (node.kind != .section && !node.text.isEmpty) {
        let action = Action(node: node, section: sections.joined(separator: " / "))
        rows.append(Row(node: node.id, cells: columns.map { $0.cell(action) }))
      }
      append(node.children, below: sections + [node.title].compactMap { $0 }, to: &rows)
    }
  }
}

// MARK: - Columns

extension TasksExporter {
  private struct Action {
    var node: OutlineNode
    /// The titles above it.
    var section: String

    /// Without those that the text and its annotation both print.
    var deadlines: [Deadline] {
      node.deadlines.indices.filter { index in
        !node.deadlines[..<index].contains {
          $0.edtf == node.deadlines[index].edtf && $0.raw == node.deadlines[index].raw
        }
      }.map { node.deadlines[$0] }
    }

    var hasLead: Bool { node.responsibility.contains { $0.role == .leadOrg } }
  }

  private struct Column: Sendable {
    var name: String
    var cell: @Sendable (Action) -> String
  }

  private static let columns: [Column] = [
    Column(name: "path") { $0.node.path ?? "" },
    Column(name: "section") { $0.section },
    Column(name: "title") { $0.node.title ?? "" },
    Column(name: "action") { $0.node.text },
    Column(name: "lead_offices") { joined($0.node.names($0.hasLead ? .leadOrg : .org)) },
    Column(name: "co_offices") {
      joined(($0.hasLead ? $0.node.names(.org) : []) + $0.node.names(.coOrg))
    },
    Column(name: "leaders") { joined($0.node.names(.leadPerson, .person)) },
    Column(name: "deadline") { joined($0.deadlines.compactMap(\.edtf)) },
    Column(name: "deadline_printed") { joined($0.deadlines.map(\.raw.onOneLine)) },
    Column(name: "targets") { joined($0.node.targets.map(\.raw.onOneLine)) },
    Column(name: "citations") { joined($0.node.citations.map(\.title)) },
    Column(name: "start") { String($0.node.range.start) },
    Column(name: "end") { String($0.node.range.end) },
  ]

  private static func joined(_ parts: [String]) -> String {
    parts.joined(separator: "; ")
  }
}

extension String {
  /// The words of a broken line put together, as they stand in a cell.
  fileprivate var onOneLine: String {
    guard contains(where: \.isNewline) else { return self }
    return split(whereSeparator: \.isNewline).map { String($0).trimmingBlanks }.joined()
  }
}
