#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The folder that a batch writes to, with what it keeps there for itself.
///
/// Beside the products and the manifest there is one hidden folder: the journal of what is done, the
/// spool of products that go into one store at the end, and drafts, which are worth nothing.
package struct RunFolder: Sendable {
  package let output: [UInt8]

  package init(_ output: [UInt8]) { self.output = output }

  package static let manifestName = "manifest.jsonl"
  private static let hiddenName = ".gangmu"

  package var manifest: [UInt8] { output.appending(component: Self.manifestName) }
  var hidden: [UInt8] { output.appending(component: Self.hiddenName) }
  package var journal: [UInt8] { hidden.appending(component: "journal") }
  package var spool: [UInt8] { hidden.appending(component: "spool") }
  package var drafts: [UInt8] { hidden.appending(component: "drafts") }
  var lock: [UInt8] { hidden.appending(component: "lock") }
  /// There while a run has not come to its end.
  private var unfinished: [UInt8] { hidden.appending(component: "unfinished") }

  package func log(ofWorker slot: Int) -> [UInt8] {
    hidden.appending(component: "worker-\(slot).log")
  }

  /// Whether an earlier run was stopped before its end.
  package var isUnfinished: Bool { FileIdentity(unfinished) != nil }

  package var hasJournal: Bool { FileIdentity(journal) != nil }

  package func markUnfinished() throws(FileProblem) {
    _ = try Descriptor.writing(unfinished)
  }

  package func markFinished() { Self.remove(unfinished) }

  /// Makes what is missing.
  package func prepare() throws(FileProblem) {
    for folder in [output, hidden, spool, drafts] { try Self.makeFolder(folder) }
  }

  /// Removes what a run leaves that was killed.
  package func removeDrafts() { Self.removeTree(below: drafts) }

  package func removeSpool() { Self.removeTree(below: spool) }

  // MARK: Files

  /// Makes a folder and those above it, as far as they are missing.
  static func makeFolder(_ path: [UInt8]) throws(FileProblem) {
    if path.isEmpty || FileIdentity(path)?.kind == .folder { return }
    if let slash = path.lastIndex(of: UInt8(ascii: "/")), slash > 0 {
      try makeFolder(Array(path[..<slash]))
    }
    guard path.withCPath({ mkdir($0, 0o777) }) == 0 || errno == EEXIST else {
      throw FileProblem(writing: errno)
    }
    guard FileIdentity(path)?.kind == .folder else { throw FileProblem(writing: ENOTDIR) }
  }

  static func remove(_ path: [UInt8]) { _ = path.withCPath { unlink($0) } }

  static func move(_ draft: [UInt8], to path: [UInt8]) throws(FileProblem) {
    let status = draft.withCPath { draft in path.withCPath { rename(draft, $0) } }
    guard status == 0 else { throw FileProblem(writing: errno) }
  }

  /// Removes all that is in a folder, links as links; what cannot be removed stays.
  private static func removeTree(below folder: [UInt8]) {
    for name in names(in: folder) {
      let path = folder.appending(component: name)
      if path.withCPath({ unlink($0) }) != 0 {
        removeTree(below: path)
        _ = path.withCPath { rmdir($0) }
      }
    }
  }

  static func names(in folder: [UInt8]) -> [[UInt8]] {
    guard let stream = folder.withCPath({ opendir($0) }) else { return [] }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    return names
  }

  /// Has the system put everything on the disk that was written so far.
  package func synchronize() {
    // Linux has it for one file system, but not among the functions that every C library declares.
    typealias OfFileSystem = @convention(c) (Int32) -> Int32
    if let symbol = dlsym(nil, "syncfs"), let folder = try? Descriptor.reading(output) {
      _ = unsafeBitCast(symbol, to: OfFileSystem.self)(folder.number)
    } else {
      sync()
    }
  }
}
