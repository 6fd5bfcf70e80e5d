/// Several plans as tables keyed to each other, with a description that programs read (a Frictionless
/// tabular data package).
///
/// The files are `datapackage.json` and one CSV file for each table. Documents are numbered in the
/// order in which they were added.
public struct DataPackage: Sendable {
  /// A file of the package.
  public struct File: Hashable, Sendable {
    public var name: String
    public var bytes: [UInt8]
  }

  private let table: CSVTable
  private var contents: [[UInt8]]
  private var count = 0

  /// - Parameter excel: Writes byte order marks and lets no cell be a formula.
  public init(excel: Bool = false) {
    table = CSVTable(forSpreadsheet: excel)
    contents = PackageTable.all.map { _ in [] }
    for (index, description) in PackageTable.all.enumerated() {
      table.append(header: description.columns.map(\.name), to: &contents[index])
    }
  }

  public mutating func add(_ document: PlanDocument) {
    count += 1
    for (index, description) in PackageTable.all.enumerated() {
      for row in description.rows(document, String(count)) {
        table.append(row: row, to: &contents[index])
      }
    }
  }

  /// The files, the description first.
  public var files: [File] {
    let tables = zip(PackageTable.all, contents).map {
      File(name: $0.name + ".csv", bytes: $1)
    }
    return [File(name: "datapackage.json", bytes: description)] + tables
  }

  // MARK: Description

  private var description: [UInt8] {
    var writer = JSONWriter(layout: .pretty)
    let tables = Array(zip(PackageTable.all, contents))
    let encoding = table.forSpreadsheet ? "utf-8-sig" : "utf-8"
    writer.object {
      $0.field("profile", "tabular-data-package")
      $0.field("name", "gangmu")
      $0.field("title", "Plans as gangmu reads them")
      $0.list("resources", tables) { writer, item in
        writer.resource(item.0, bytes: item.1, encoding: encoding)
      }
    }
    writer.endLine()
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func resource(_ table: PackageTable, bytes: [UInt8], encoding: String) {
    object {
      $0.field("profile", "tabular-data-resource")
      $0.field("name", table.name)
      $0.field("description", table.meaning)
      $0.field("path", table.name + ".csv")
      $0.field("format", "csv")
      $0.field("mediatype", "text/csv")
      $0.field("encoding", encoding)
      $0.field("bytes", bytes.count)
      $0.field("hash", "sha256:" + SHA256.hexDigest(of: bytes))
      $0.field("schema") { $0.schema(of: table) }
    }
  }

  private mutating func schema(of table: PackageTable) {
    object {
      $0.list("fields", table.columns) { writer, column in
        writer.object {
          $0.field("name", column.name)
          $0.field("type", column.type.rawValue)
          $0.field("description", column.meaning)
          if column.isRequired {
            $0.field("constraints") { $0.object { $0.field("required", true) } }
          }
        }
      }
      $0.field("primaryKey", table.primaryKey)
      let keys = table.foreignKeys.filter { !$0.isPartial }
      if !keys.isEmpty {
        $0.list("foreignKeys", keys) { writer, key in
          writer.object {
            $0.field("fields", key.columns)
            $0.field("reference") {
              $0.object {
                $0.field("resource", key.table)
                $0.field("fields", key.reference)
              }
            }
          }
        }
      }
    }
  }
}
