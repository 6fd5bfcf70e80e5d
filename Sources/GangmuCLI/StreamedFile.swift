#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file written piece by piece beside its place, which it takes when it is closed.
final class StreamedFile {
  private let path: String
  private let draft: String
  private let stream: UnsafeMutablePointer<FILE>
  private var isOpen = true

  /// - Throws: ``FileError`` when nothing can be written there. A device or pipe is written to as
  ///   it stands.
  init(_ path: String) throws(FileError) {
    var status = stat()
    let exists = stat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists, kind == S_IFDIR { throw .isDirectory }
    let isFile = !exists || kind == S_IFREG
    let path = exists && isFile ? FileAccess.resolvingLinks(path) : path
    self.path = path
    draft =
      isFile ? path.folderOfPath.appendingPath(".\(path.nameOfPath).\(getpid()).part") : path
    guard let stream = fopen(draft, "w") else { throw FileError(writing: errno) }
    self.stream = stream
    if exists, isFile { fchmod(fileno(stream), status.st_mode & 0o7777) }
  }

  deinit {
    guard isOpen else { return }
    fclose(stream)
    if draft != path { unlink(draft) }
  }

  func write(_ bytes: [UInt8]) throws(FileError) {
    guard fwrite(bytes, 1, bytes.count, stream) == bytes.count else {
      throw FileError(writing: errno)
    }
  }

  /// - Throws: ``FileError`` also when an earlier piece could not be written; the place then stays
  ///   as it was.
  func close() throws(FileError) {
    isOpen = false
    let isWhole = ferror(stream) == 0
    guard fclose(stream) == 0, isWhole else {
      let problem = errno
      if draft != path { unlink(draft) }
      throw FileError(writing: problem)
    }
    guard draft == path || rename(draft, path) == 0 else {
      let problem = errno
      unlink(draft)
      throw FileError(writing: problem)
    }
  }
}
