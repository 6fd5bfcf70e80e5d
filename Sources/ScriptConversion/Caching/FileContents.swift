#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What the engine needs of a file system.
enum FileContents {
  /// - Returns: nil when there is no such file or it cannot be read.
  static func read(_ path: String) -> [UInt8]? {
    withDescriptor(of: path) { descriptor, size in
      var bytes = [UInt8](repeating: 0, count: size)
      var filled = 0
      while filled < size {
        let count = bytes.withUnsafeMutableBytes { buffer in
          systemRead(descriptor, UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
        }
        guard count > 0 else { return nil }
        filled += count
      }
      return bytes
    }
  }

  /// Maps a file that belongs to this user or to root, because what it says is trusted.
  static func map(_ path: String) -> UnsafeRawBufferPointer? {
    withDescriptor(of: path) { descriptor, size in
      var status = stat()
      guard size > 0, fstat(descriptor, &status) == 0,
        status.st_uid == geteuid() || status.st_uid == 0,
        let memory = mmap(nil, size, PROT_READ, mapFlags, descriptor, 0), memory != MAP_FAILED
      else { return nil }
      return UnsafeRawBufferPointer(start: memory, count: size)
    }
  }

  /// Lends the bytes of a file, without a copy where it can be mapped.
  ///
  /// - Returns: False when there is no such file or it cannot be read.
  static func withBytes(of path: String, _ body: (UnsafeRawBufferPointer) -> Void) -> Bool {
    if let memory = map(path) {
      body(memory)
      unmap(memory)
      return true
    }
    guard let contents = read(path) else { return false }
    contents.withUnsafeBytes(body)
    return true
  }

  /// All of it is read at once for its sum, which is faster when all pages are there.
  private static var mapFlags: Int32 {
    #if os(Linux)
      MAP_PRIVATE | Int32(MAP_POPULATE)
    #else
      MAP_PRIVATE
    #endif
  }

  static func unmap(_ memory: UnsafeRawBufferPointer) {
    munmap(UnsafeMutableRawPointer(mutating: memory.baseAddress), memory.count)
  }

  /// Writes beside the place and renames, so that nobody ever reads half a file.
  ///
  /// - Returns: Whether it was written.
  @discardableResult
  static func replace(_ path: String, with bytes: UnsafeRawBufferPointer) -> Bool {
    let draft = "\(path).\(getpid()).part"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    var written = 0
    while written < bytes.count {
      let count = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: bytes[written...]))
      if count <= 0 { break }
      written += count
    }
    guard close(descriptor) == 0, written == bytes.count, rename(draft, path) == 0 else {
      unlink(draft)
      return false
    }
    return true
  }

  /// Makes a folder and those above it, as far as they are missing.
  static func createFolder(_ path: String) {
    var end = path.startIndex
    while let slash = path[end...].dropFirst().firstIndex(of: "/") {
      mkdir(String(path[..<slash]), 0o755)
      end = slash
    }
    mkdir(path, 0o700)
  }

  static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// The path without links and dots; as given when there is no such file.
  static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The file of the running program, links resolved; nil where the system does not tell.
  static var ownProgram: String? {
    #if os(Linux)
      let path = absolute("/proc/self/exe")
      return path == "/proc/self/exe" ? nil : path
    #else
      return nil
    #endif
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func withDescriptor<Result>(
    of path: String, _ body: (Int32, _ size: Int) -> Result?
  ) -> Result? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return body(descriptor, Int(status.st_size))
  }

  private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer)
    -> Int
  {
    var count = -1
    repeat {
      #if canImport(Glibc)
        count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
    } while count < 0 && errno == EINTR
    return count
  }

  private static func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.write(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }
}
