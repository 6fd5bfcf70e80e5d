#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Where a worker puts products: each in a file of its own, or one after the other in a spool, out of
/// which a store is made at the end.
package final class ProductStore {
  package enum Kind: Hashable, Sendable {
    /// A tree like that of the inputs, of files with this suffix.
    case tree(suffix: String)
    case spool
  }

  private let folder: RunFolder
  private let kind: Kind
  private let draft: [UInt8]
  private let spoolName: String
  private var spool: (file: Descriptor, end: Int)?
  /// The folder that was made last, as many documents stand in one.
  private var lastFolder: [UInt8] = []

  init(_ folder: RunFolder, _ kind: Kind) {
    self.folder = folder
    self.kind = kind
    let process = "\(getpid())"
    draft = folder.drafts.appending(component: process)
    // A number may come again in a later run; what is there stays.
    var number = 1
    while FileIdentity(folder.spool.appending(component: "\(process)-\(number)")) != nil {
      number += 1
    }
    spoolName = "\(process)-\(number)"
  }

  func outputPath(of label: String) -> String? {
    switch kind {
    case .tree(let suffix): OutputNames.path(of: label, suffix: suffix)
    case .spool: nil
    }
  }

  /// Puts a product in its place, whole or not at all.
  func store(_ bytes: [UInt8], of label: String) throws(FileProblem) -> JournalRecord.Product {
    guard let path = outputPath(of: label) else { return try spool(bytes) }
    let target = folder.output.appending(component: path)
    if let slash = target.lastIndex(of: UInt8(ascii: "/")), target[..<slash] != lastFolder[...] {
      lastFolder = Array(target[..<slash])
      try RunFolder.makeFolder(lastFolder)
    }
    do {
      try Descriptor.writing(draft).write(bytes)
      try RunFolder.move(draft, to: target)
    } catch {
      RunFolder.remove(draft)
      throw error
    }
    return .file(path)
  }

  private func spool(_ bytes: [UInt8]) throws(FileProblem) -> JournalRecord.Product {
    let open: (file: Descriptor, end: Int)
    if let spool {
      open = spool
    } else {
      open = (try Descriptor.writing(folder.spool.appending(component: spoolName)), 0)
    }
    // After a failure the place is not known; the worker ends then.
    try open.file.write(bytes)
    spool = (open.file, open.end + bytes.count)
    return .spool(spoolName, offset: open.end)
  }

  /// The product of an earlier run; nil when it is not there any more as it was written.
  func bytes(of record: JournalRecord) -> [UInt8]? {
    let bytes: [UInt8]?
    switch record.product {
    case .none: bytes = nil
    case .file(let path):
      bytes = try? Descriptor.reading(folder.output.appending(component: path))
        .readAll(limit: record.size)
    case .spool(let name, let offset):
      bytes = try? Descriptor.reading(folder.spool.appending(component: name))
        .read(at: offset, count: record.size)
    }
    guard let bytes, bytes.count == record.size, Checksum(bytes).value == record.checksum else {
      return nil
    }
    return bytes
  }

  /// Whether the product of an earlier run is still there.
  ///
  /// - Parameter isSettled: That it is known to have reached the disk; its size tells then.
  func isWhole(_ record: JournalRecord, isSettled: Bool) -> Bool {
    guard isSettled else { return bytes(of: record) != nil }
    switch record.product {
    case .none: return false
    case .file(let path):
      return FileIdentity(folder.output.appending(component: path))?.size == record.size
    case .spool(let name, let offset):
      let size = FileIdentity(folder.spool.appending(component: name))?.size ?? 0
      return size >= offset + record.size
    }
  }
}
