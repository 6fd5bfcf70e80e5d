#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files and standard streams, whole or block by block.
///
/// A path of `-` is standard input or output.
enum FileAccess {
  static let standardStream = "-"
  static let blockSize = 1 << 20

  /// Reads a file whole.
  ///
  /// - Throws: ``FileError`` when it cannot be opened or read, is a folder, or is larger than the
  ///   limit; nothing beyond the limit is held in memory.
  static func contents(of path: String, limit: Int) throws(FileError) -> [UInt8] {
    guard path != standardStream else { return try readAll(STDIN_FILENO, limit: limit) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(reading: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(reading: errno) }
    guard status.kind != S_IFDIR else { throw .isDirectory }
    if status.kind == S_IFREG, Int(status.st_size) > limit { throw .tooLarge(limit: limit) }
    return try readAll(descriptor, limit: limit)
  }

  /// Writes a file whole: beside its place first and renamed when complete, so that no reader ever
  /// sees half of it. A link stays a link, and a device or pipe is written to as it stands.
  static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    guard path != standardStream else { return try writeAll(bytes, to: STDOUT_FILENO) }
    var status = stat()
    let exists = stat(path, &status) == 0
    guard !exists || status.kind != S_IFDIR else { throw .isDirectory }
    if exists, status.kind != S_IFREG {
      try writeInPlace(bytes, to: path)
    } else {
      let mode = exists ? status.st_mode & 0o7777 : nil
      try replace(exists ? resolvingLinks(path) : path, with: bytes, mode: mode)
    }
  }

  static func writeStandardOutput(_ bytes: [UInt8]) throws(FileError) {
    try writeAll(bytes, to: STDOUT_FILENO)
  }

  static func writeStandardError(_ line: String) {
    // A message that cannot be delivered leaves nobody to tell.
    try? writeAll(Array(line.utf8), to: STDERR_FILENO)
  }

  /// The next block of standard input; empty at its end.
  static func nextBlockOfStandardInput() throws(FileError) -> [UInt8] {
    try readBlock(STDIN_FILENO)
  }

  static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.kind == S_IFDIR
  }

  /// Removes a file if it is there.
  static func remove(_ path: String) { unlink(path) }

  /// Puts a finished file in its place.
  static func move(_ draft: String, to path: String) throws(FileError) {
    guard rename(draft, path) == 0 else {
      let problem = errno
      unlink(draft)
      throw FileError(writing: problem)
    }
  }

  /// The files below a folder, sorted by path; hidden ones are passed over.
  static func files(below folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder) else { throw FileError(reading: errno) }
    defer { closedir(stream) }
    var files: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let path = folder.appendingPath(name)
      if isDirectory(path) { files += try Self.files(below: path) } else { files.append(path) }
    }
    return files.sorted()
  }

  /// Makes a folder and those above it, as far as they are missing.
  static func createDirectory(_ path: String) throws(FileError) {
    if path.isEmpty || isDirectory(path) { return }
    let parent = path.folderOfPath
    if parent != path { try createDirectory(parent) }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileError(writing: errno) }
    guard isDirectory(path) else { throw .isNoFolder }
  }

  /// Whether two paths name one existing file.
  static func isSameFile(_ left: String, _ right: String) -> Bool {
    var first = stat()
    var second = stat()
    guard stat(left, &first) == 0, stat(right, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  // MARK: - Descriptors

  private static func readAll(_ descriptor: Int32, limit: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let block = try readBlock(descriptor)
      if block.isEmpty { return bytes }
      guard bytes.count + block.count <= limit else { throw .tooLarge(limit: limit) }
      if bytes.isEmpty { bytes = block } else { bytes += block }
    }
  }

  private static func readBlock(_ descriptor: Int32) throws(FileError) -> [UInt8] {
    var problem: Int32 = 0
    let block = [UInt8](unsafeUninitializedCapacity: blockSize) { buffer, count in
      while true {
        let got = read(descriptor, buffer.baseAddress, buffer.count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { problem = errno }
        count = max(0, got)
        return
      }
    }
    guard problem == 0 else { throw FileError(reading: problem) }
    return block
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let wrote = bytes.withUnsafeBytes { buffer in
        systemWrite(descriptor, buffer[done...])
      }
      if wrote < 0, errno == EINTR { continue }
      guard wrote >= 0 else { throw FileError(writing: errno) }
      done += wrote
    }
  }

  private static func systemWrite(_ descriptor: Int32, _ bytes: Slice<UnsafeRawBufferPointer>)
    -> Int
  {
    let rest = UnsafeRawBufferPointer(rebasing: bytes)
    #if canImport(Glibc)
      return Glibc.write(descriptor, rest.baseAddress, rest.count)
    #elseif canImport(Musl)
      return Musl.write(descriptor, rest.baseAddress, rest.count)
    #else
      return Darwin.write(descriptor, rest.baseAddress, rest.count)
    #endif
  }

  private static func writeInPlace(_ bytes: [UInt8], to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(writing: errno) }
    defer { close(descriptor) }
    try writeAll(bytes, to: descriptor)
  }

  private static func replace(
    _ path: String, with bytes: [UInt8], mode: mode_t?
  ) throws(FileError) {
    let draft = path.folderOfPath.appendingPath(".\(path.nameOfPath).\(getpid()).part")
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(writing: errno) }
    do throws(FileError) {
      defer { close(descriptor) }
      if let mode { fchmod(descriptor, mode) }
      try writeAll(bytes, to: descriptor)
    } catch {
      unlink(draft)
      throw error
    }
    guard rename(draft, path) == 0 else {
      let problem = errno
      unlink(draft)
      throw FileError(writing: problem)
    }
  }

  /// The file that a path of links ends at.
  static func resolvingLinks(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

extension stat {
  fileprivate var kind: mode_t { st_mode & S_IFMT }
}
