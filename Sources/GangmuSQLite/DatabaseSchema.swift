internal import GangmuKit

/// The statements that make a database: tables from the same description as the data package, a
/// search index, and views for people.
package enum DatabaseSchema {
  /// In the order in which they have to run.
  package static var statements: [String] {
    PackageTable.database.map(table) + PackageTable.database.compactMap(index)
      + [search] + views
  }

  /// The whole schema as it is published in `schemas/database.sql`.
  package static var text: String {
    "-- The tables of `gangmu convert --to sqlite`. Written by the program; a test keeps it true.\n\n"
      + statements.map { $0 + ";\n" }.joined(separator: "\n")
  }

  // MARK: Tables

  private static func table(_ table: PackageTable) -> String {
    var lines = table.columns.map { column in
      "\"\(column.name)\" \(type(of: column))\(column.isRequired ? " NOT NULL" : "")"
    }
    lines.append("PRIMARY KEY (\(names(table.primaryKey)))")
    lines += table.foreignKeys.map { key in
      "FOREIGN KEY (\(names(key.columns))) REFERENCES "
        + "\"\(key.table.isEmpty ? table.name : key.table)\" (\(names(key.reference))) "
        + "ON DELETE CASCADE"
    }
    return "-- \(table.meaning)\nCREATE TABLE \"\(table.name)\" (\n  "
      + lines.joined(separator: ",\n  ") + "\n)"
  }

  /// Deleting a document looks its rows up by what they refer to.
  private static func index(_ table: PackageTable) -> String? {
    guard table.name == "nodes" else { return nil }
    return "CREATE INDEX \"nodes_by_parent\" ON \"nodes\" (\"document\", \"parent\")"
  }

  private static func type(of column: PackageTable.Column) -> String {
    switch column.type {
    case .string: "TEXT"
    case .integer, .boolean: "INTEGER"
    case .number: "REAL"
    }
  }

  private static func names(_ names: [String]) -> String {
    names.map { "\"\($0)\"" }.joined(separator: ", ")
  }

  // MARK: Search

  /// Words of one to four characters are tokens, each length in a column of its own so that a longer
  /// phrase is a run of them. It names `nodes` as its content, by which Datasette finds it; the words
  /// themselves are not kept.
  private static let search = """
    -- Words of up to four characters of the nodes, in Simplified and Traditional.
    CREATE VIRTUAL TABLE "nodes_search" USING fts5(
      "words1", "words2", "words3", "words4",
      content="nodes", tokenize="unicode61 remove_diacritics 0"
    )
    """

  // MARK: Views

  private static let views = [
    """
    -- The ledger of actions (督办台账): what nobody below says more exactly.
    CREATE VIEW "tasks" AS
    SELECT d."name" AS "file", d."title" AS "plan", n."document", n."node", n."path", n."title",
      n."text" AS "action",
      (SELECT group_concat(r."name", '; ') FROM "responsibilities" r
        WHERE r."document" = n."document" AND r."node" = n."node"
        AND r."role" IN ('leadOrg', 'org', 'coOrg')) AS "offices",
      (SELECT group_concat(r."name", '; ') FROM "responsibilities" r
        WHERE r."document" = n."document" AND r."node" = n."node"
        AND r."role" IN ('leadPerson', 'person')) AS "people",
      (SELECT group_concat(x."edtf", '; ') FROM "deadlines" x
        WHERE x."document" = n."document" AND x."node" = n."node") AS "deadlines",
      (SELECT group_concat(t."raw", '; ') FROM "targets" t
        WHERE t."document" = n."document" AND t."node" = n."node") AS "targets"
    FROM "nodes" n JOIN "documents" d ON d."document" = n."document"
    WHERE NOT EXISTS (SELECT 1 FROM "nodes" c
        WHERE c."document" = n."document" AND c."parent" = n."node")
      OR (n."kind" <> 'section' AND n."text" IS NOT NULL)
    """,
    """
    -- Every target with the plan and the node that it stands in.
    CREATE VIEW "targets_in_plans" AS
    SELECT d."plan_year", d."title" AS "plan", n."path", n."title" AS "node_title", t.*
    FROM "targets" t
    JOIN "nodes" n ON n."document" = t."document" AND n."node" = t."node"
    JOIN "documents" d ON d."document" = t."document"
    """,
    """
    -- What is cited, how often, and by how many plans.
    CREATE VIEW "cited_documents" AS
    SELECT "title", count(*) AS "citations", count(DISTINCT "document") AS "plans"
    FROM "citations" GROUP BY "title" ORDER BY "citations" DESC, "title"
    """,
  ]
}
