internal import GRDB
public import GangmuKit

/// Plans as an SQLite database: the tables of the data package with foreign keys, a search index for
/// Chinese words, and views for tasks, targets and citations. Datasette opens it as it stands.
public final class PlanDatabase {
  /// A node that a search found.
  public struct Hit: Hashable, Sendable {
    public var document: Int
    public var node: String
    public var title: String?
    public var text: String?
  }

  private let queue: DatabaseQueue
  private let words: SearchWords
  private var count = 0

  /// Makes a new database.
  ///
  /// - Throws: When there is a file already that is no database, or the place cannot be written.
  public init(path: String) throws {
    words = try SearchWords()
    queue = try DatabaseQueue(path: path)
    try queue.write { database in
      for statement in DatabaseSchema.statements { try database.execute(sql: statement) }
    }
  }

  /// Adds a document with everything that is known of it, or nothing of it.
  public func add(_ document: PlanDocument) throws {
    let number = count + 1
    try queue.write { database in
      for table in PackageTable.database {
        try Self.insert(table.rows(document, String(number)), into: table, database)
      }
      for node in document.allNodes { try index(node, of: number, database) }
    }
    count = number
  }

  /// The nodes that hold some words, the best first. Words of any length and script are found, in
  /// texts of either.
  public func search(_ text: String, limit: Int = 50) throws -> [Hit] {
    guard let query = words.query(for: text) else { return [] }
    return try queue.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT n."document", n."node", n."title", n."text" FROM "nodes_search" s
          JOIN "nodes" n ON n.rowid = s.rowid WHERE "nodes_search" MATCH ?
          ORDER BY rank LIMIT ?
          """, arguments: [query, limit])
      return rows.map {
        Hit(document: $0["document"], node: $0["node"], title: $0["title"], text: $0["text"])
      }
    }
  }

  /// Writes out what is still in memory. The database is not to be used afterwards.
  public func close() throws {
    try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM") }
    try queue.close()
  }

  // MARK: Rows

  private static func insert(
    _ rows: [[String]], into table: PackageTable, _ database: Database
  ) throws {
    let names = table.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
    let places = Array(repeating: "?", count: table.columns.count).joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: "INSERT INTO \"\(table.name)\" (\(names)) VALUES (\(places))")
    for row in rows {
      let values = zip(table.columns, row).map { value($1, of: $0) }
      try statement.execute(arguments: StatementArguments(values))
    }
  }

  /// An empty cell of a table is a missing value, unless the column has to have one.
  private static func value(
    _ cell: String, of column: PackageTable.Column
  ) -> (any DatabaseValueConvertible)? {
    guard !cell.isEmpty || column.isRequired else { return nil }
    switch column.type {
    case .string: return cell
    case .integer, .boolean: return Int(cell)
    case .number: return Double(cell)
    }
  }

  private func index(_ node: OutlineNode, of number: Int, _ database: Database) throws {
    let columns = words.columns(of: [node.title ?? "", node.text].joined(separator: "\n"))
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO "nodes_search" (rowid, "words1", "words2", "words3", "words4")
        SELECT rowid, ?, ?, ?, ? FROM "nodes" WHERE "document" = ? AND "node" = ?
        """)
    try statement.execute(
      arguments: StatementArguments(columns) + [number, node.id])
  }
}
