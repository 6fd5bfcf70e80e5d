internal import Digests

/// Several plans as tables keyed to each other, with a description that programs read (a Frictionless
/// tabular data package).
///
/// The files are `datapackage.json` and one CSV file for each table. Documents are numbered in the
/// order in which they were added. Rows may be taken away as they come, so that a package of any
/// number of plans needs the memory of one.
public struct DataPackage: Sendable {
  /// A file of the package, or a piece of one.
  public struct File: Hashable, Sendable {
    public var name: String
    public var bytes: [UInt8]
  }

  private let table: CSVTable
  private var drafts: [Draft]
  private var count = 0

  /// - Parameter excel: Writes byte order marks and lets no cell be a formula.
  public init(excel: Bool = false) {
    table = CSVTable(forSpreadsheet: excel)
    drafts = PackageTable.all.map { Draft(description: $0) }
    for index in drafts.indices {
      table.append(
        header: drafts[index].description.columns.map(\.name), to: &drafts[index].pending)
    }
  }

  public mutating func add(_ document: PlanDocument) {
    count += 1
    for index in drafts.indices {
      for row in drafts[index].description.rows(document, String(count)) {
        table.append(row: row, to: &drafts[index].pending)
      }
    }
  }

  /// What came to the tables since the last call: the next piece of each file that has one.
  public mutating func takeRows() -> [File] {
    drafts.indices.compactMap { index in
      let piece = drafts[index].take()
      return piece.isEmpty ? nil : File(name: drafts[index].name, bytes: piece)
    }
  }

  /// What programs read first: the tables, with the size and digest that their files have when every
  /// row is written.
  public var description: File {
    var writer = JSONWriter(layout: .pretty)
    let encoding = table.forSpreadsheet ? "utf-8-sig" : "utf-8"
    writer.object {
      $0.field("profile", "tabular-data-package")
      $0.field("name", "gangmu")
      $0.field("title", "Plans as gangmu reads them")
      $0.list("resources", drafts) { writer, draft in
        writer.resource(draft, encoding: encoding)
      }
    }
    writer.endLine()
    return File(name: "datapackage.json", bytes: writer.bytes)
  }

  /// The files of a package whose rows nobody took, the description first.
  public var files: [File] {
    [description] + drafts.map { File(name: $0.name, bytes: $0.pending) }
  }
}

extension DataPackage {
  /// A table under construction.
  fileprivate struct Draft: Sendable {
    let description: PackageTable
    /// Rows that were not taken yet.
    var pending: [UInt8] = []
    private var taken = SHA256()
    private var takenCount = 0

    init(description: PackageTable) { self.description = description }

    var name: String { description.name + ".csv" }

    var byteCount: Int { takenCount + pending.count }

    var digest: String {
      var whole = taken
      whole.add(pending)
      return whole.hexDigest
    }

    mutating func take() -> [UInt8] {
      taken.add(pending)
      takenCount += pending.count
      defer { pending = [] }
      return pending
    }
  }
}

extension JSONWriter {
  fileprivate mutating func resource(_ draft: DataPackage.Draft, encoding: String) {
    let table = draft.description
    object {
      $0.field("profile", "tabular-data-resource")
      $0.field("name", table.name)
      $0.field("description", table.meaning)
      $0.field("path", draft.name)
      $0.field("format", "csv")
      $0.field("mediatype", "text/csv")
      $0.field("encoding", encoding)
      $0.field("bytes", draft.byteCount)
      $0.field("hash", "sha256:" + draft.digest)
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
