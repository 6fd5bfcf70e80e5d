/// Writes the nodes of a plan as a table (RFC 4180): one row a node, those of attachments last.
///
/// Several names or titles in one cell are joined by `; `. Positions are those of the source text.
public struct CSVExporter: Exporter {
  private let forSpreadsheet: Bool
  private let header: Bool

  /// - Parameters:
  ///   - excel: Writes a byte order mark, without which a spreadsheet takes the bytes for a local
  ///     charset, and puts an apostrophe before a cell that a spreadsheet would compute.
  ///   - header: False leaves the row of column names out, for a table of several plans.
  public init(excel: Bool = false, header: Bool = true) {
    forSpreadsheet = excel
    self.header = header
  }

  public func write(_ document: PlanDocument, into output: inout [UInt8]) {
    let table = CSVTable(forSpreadsheet: forSpreadsheet)
    if header { table.append(header: Self.columns.map(\.name), to: &output) }
    append(document.outline, parent: "", table, to: &output)
    for attachment in document.attachments {
      append(attachment.outline, parent: "", table, to: &output)
    }
  }

  private func append(
    _ nodes: [OutlineNode], parent: String, _ table: CSVTable, to output: inout [UInt8]
  ) {
    for node in nodes {
      table.append(row: Self.columns.map { $0.cell(node, parent) }, to: &output)
      append(node.children, parent: node.id, table, to: &output)
    }
  }
}

// MARK: - Columns

extension CSVExporter {
  private struct Column: Sendable {
    var name: String
    /// The cell of a node, whose parent has the second argument as its id.
    var cell: @Sendable (OutlineNode, String) -> String
  }

  private static let columns: [Column] = [
    Column(name: "id") { node, _ in node.id },
    Column(name: "parent") { _, parent in parent },
    Column(name: "path") { node, _ in node.path ?? "" },
    Column(name: "level") { node, _ in String(node.level) },
    Column(name: "kind") { node, _ in node.kind.rawValue },
    Column(name: "number") { node, _ in printed(node.number) },
    Column(name: "number_printed") { node, _ in printed(node.numberPrinted) },
    Column(name: "number_source") { node, _ in node.numberSource?.rawValue ?? "" },
    Column(name: "label") { node, _ in node.label ?? "" },
    Column(name: "title") { node, _ in node.title ?? "" },
    Column(name: "text") { node, _ in node.text },
    Column(name: "lead_people") { node, _ in names(.leadPerson, of: node) },
    Column(name: "lead_offices") { node, _ in names(.leadOrg, of: node) },
    Column(name: "offices") { node, _ in names(.org, of: node) },
    Column(name: "people") { node, _ in names(.person, of: node) },
    Column(name: "co_offices") { node, _ in names(.coOrg, of: node) },
    Column(name: "citations") { node, _ in joined(node.citations.map(\.title)) },
    Column(name: "placeholders") { node, _ in joined(node.placeholders.map(\.raw)) },
    Column(name: "start") { node, _ in String(node.range.start) },
    Column(name: "end") { node, _ in String(node.range.end) },
  ]

  private static func printed(_ number: Int?) -> String {
    number.map { String($0) } ?? ""
  }

  private static func names(_ role: Responsibility.Role, of node: OutlineNode) -> String {
    joined(node.responsibility.filter { $0.role == role }.flatMap(\.names))
  }

  private static func joined(_ names: [String]) -> String {
    names.joined(separator: "; ")
  }
}
