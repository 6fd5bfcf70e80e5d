import GangmuKit
import GangmuSQLite

/// One product of several documents under construction. It takes its place when it is finished, so
/// that nobody sees half of it.
enum CollectionProduct {
  case package(DataPackage, folder: String)
  case database(PlanDatabase, draft: String, path: String)

  /// - Throws: When nothing can be written there.
  init(_ format: CollectionFormat, at path: String, excel: Bool) throws {
    switch format {
    case .datapackage:
      try FileAccess.createDirectory(path)
      self = .package(DataPackage(excel: excel), folder: path)
    case .sqlite:
      guard !FileAccess.isDirectory(path) else { throw FileError.isDirectory }
      try FileAccess.createDirectory(path.folderOfPath)
      let draft = path.folderOfPath.appendingPath(".\(path.nameOfPath).part")
      FileAccess.remove(draft)
      self = .database(try PlanDatabase(path: draft), draft: draft, path: path)
    }
  }

  mutating func add(_ document: PlanDocument) throws {
    switch self {
    case .package(var package, let folder):
      package.add(document)
      self = .package(package, folder: folder)
    case .database(let database, _, _): try database.add(document)
    }
  }

  func finish() throws {
    switch self {
    case .package(let package, let folder):
      for file in package.files {
        try FileAccess.write(file.bytes, to: folder.appendingPath(file.name))
      }
    case .database(let database, let draft, let path):
      try database.close()
      try FileAccess.move(draft, to: path)
    }
  }

  /// Leaves nothing behind of a product that nothing went into.
  func discard() {
    if case .database(let database, let draft, _) = self {
      try? database.close()
      FileAccess.remove(draft)
    }
  }
}
