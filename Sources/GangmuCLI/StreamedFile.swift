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
    self.path = path
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory }
    draft =
      exists && status.st_mode & S_IFMT != S_IFREG
      ? path : path.folderOfPath.appendingPath(".\(path.nameOfPath).\(getpid()).part")
    guard let stream = fopen(draft, "w") else { throw FileError(writing: errno) }
    self.stream = stream
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

  func close() throws(FileError) {
    isOpen = false
    guard fclose(stream) == 0 else {
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
