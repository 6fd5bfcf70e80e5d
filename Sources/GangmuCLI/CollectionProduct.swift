import GangmuKit
import GangmuSQLite

/// One product of several documents under construction. It takes its place when it is finished, so
/// that nobody sees half of it.
enum CollectionProduct {
  case package(PackageFiles)
  case database(PlanDatabase, draft: String, path: String)

  /// - Throws: When nothing can be written there.
  init(_ format: CollectionFormat, at path: String, excel: Bool) throws {
    switch format {
    case .datapackage:
      self = .package(try PackageFiles(path, excel: excel))
    case .sqlite:
      guard !FileAccess.isDirectory(path) else { throw FileError.isDirectory }
      try FileAccess.createDirectory(path.folderOfPath)
      let draft = path.folderOfPath.appendingPath(".\(path.nameOfPath).part")
      FileAccess.remove(draft)
      self = .database(try PlanDatabase(path: draft), draft: draft, path: path)
    }
  }

  func add(_ document: PlanDocument) throws {
    switch self {
    case .package(let files): try files.add(document)
    case .database(let database, _, _): try database.add(document)
    }
  }

  func finish() throws {
    switch self {
    case .package(let files): try files.finish()
    case .database(let database, let draft, let path):
      try database.close()
      try FileAccess.move(draft, to: path)
    }
  }

  /// Leaves nothing behind of a product that nothing went into; the drafts of a package go with it.
  func discard() {
    if case .database(let database, let draft, _) = self {
      try? database.close()
      FileAccess.remove(draft)
    }
  }
}

/// A data package that is written while its documents come.
final class PackageFiles {
  private let folder: String
  private var package: DataPackage
  private var files: [String: StreamedFile] = [:]

  init(_ folder: String, excel: Bool) throws(FileError) {
    self.folder = folder
    package = DataPackage(excel: excel)
    try FileAccess.createDirectory(folder)
    try writeRows()
  }

  func add(_ document: PlanDocument) throws(FileError) {
    package.add(document)
    try writeRows()
  }

  /// Puts the tables in their places, and last the description that names them.
  func finish() throws(FileError) {
    for (_, file) in files.sorted(by: { $0.key < $1.key }) { try file.close() }
    let description = package.description
    try FileAccess.write(description.bytes, to: folder.appendingPath(description.name))
  }

  private func writeRows() throws(FileError) {
    for piece in package.takeRows() {
      if files[piece.name] == nil {
        files[piece.name] = try StreamedFile(folder.appendingPath(piece.name))
      }
      try files[piece.name]?.write(piece.bytes)
    }
  }
}
