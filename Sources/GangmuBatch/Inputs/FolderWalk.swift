#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The files below a folder, sorted by their names' bytes in each folder.
///
/// Hidden entries, symbolic links, devices and pipes are passed over.
struct FolderWalk {
  let choice: InputChoice
  /// A folder that is never entered: the output may lie among the inputs.
  let excluded: FileIdentity?
  /// Folders that could not be read.
  private(set) var problems: [(label: String, problem: FileProblem)] = []

  init(choice: InputChoice, excluding excluded: FileIdentity?) {
    self.choice = choice
    self.excluded = excluded
  }

  /// - Parameter label: Of the folder; empty for one whose files have labels of their own.
  mutating func walk(_ folder: [UInt8], label: String, _ body: (InputFile) throws -> Void) rethrows
  {
    guard excluded == nil || FileIdentity(folder) != excluded else { return }
    guard let entries = entries(of: folder, label: label) else { return }
    // Names in different charsets may be the same text.
    var names = UniqueNames()
    for entry in entries {
      let path = folder.appending(component: entry.name)
      let name = names.claim(EntryName.decoded(entry.name))
      let inner = label.isEmpty ? name : label + "/" + name
      guard !choice.refuses(inner) else { continue }
      switch entry.kind {
      case .folder: try walk(path, label: inner, body)
      case .file: try body(InputFile(path: path, label: inner))
      }
    }
  }

  private enum Kind { case file, folder }

  private mutating func entries(
    of folder: [UInt8], label: String
  ) -> [(name: [UInt8], kind: Kind)]? {
    guard let stream = folder.withCPath({ opendir($0) }) else {
      problems.append(
        (label.isEmpty ? EntryName.decoded(folder) : label, FileProblem(reading: errno)))
      return nil
    }
    defer { closedir(stream) }
    var entries: [(name: [UInt8], kind: Kind)] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard name.first != UInt8(ascii: ".") else { continue }
      let known = Int32(entry.pointee.d_type)
      if let kind = kind(known, of: folder.appending(component: name)) {
        entries.append((name, kind))
      }
    }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  private func kind(_ type: Int32, of path: [UInt8]) -> Kind? {
    switch type {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_UNKNOWN):
      var status = stat()
      guard path.withCPath({ lstat($0, &status) }) == 0 else { return nil }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return .file
      case S_IFDIR: return .folder
      default: return nil
      }
    default: return nil
    }
  }
}

/// What a path leads to, links followed; two paths to one file are equal.
package struct FileIdentity: Hashable, Sendable {
  package enum Kind: Sendable { case file, folder, other }

  private let device: UInt64
  private let number: UInt64
  package let kind: Kind
  package let size: Int

  /// Nil when there is nothing.
  package init?(_ path: [UInt8]) {
    var status = stat()
    guard path.withCPath({ stat($0, &status) }) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int(status.st_size)
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
  }
}

extension [UInt8] {
  package func appending(component: [UInt8]) -> [UInt8] {
    last == UInt8(ascii: "/") ? self + component : self + [UInt8(ascii: "/")] + component
  }

  package func appending(component: String) -> [UInt8] {
    appending(component: Array(component.utf8))
  }
}
