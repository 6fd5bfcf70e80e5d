#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// An open file, closed when it is no longer used.
///
/// Paths are bytes, as the system has them: a name need not be UTF-8.
package final class Descriptor: Sendable {
  package let number: Int32
  private let isOwned: Bool

  package static let standardInput = Descriptor(borrowing: STDIN_FILENO)
  package static let standardOutput = Descriptor(borrowing: STDOUT_FILENO)
  package static let standardError = Descriptor(borrowing: STDERR_FILENO)

  package init(borrowing number: Int32) {
    self.number = number
    isOwned = false
  }

  package init(owning number: Int32) {
    self.number = number
    isOwned = true
  }

  deinit { if isOwned { close(number) } }

  // MARK: Opening

  package static func reading(_ path: [UInt8]) throws(FileProblem) -> Descriptor {
    let number = path.withCPath { open($0, O_RDONLY | O_CLOEXEC) }
    guard number >= 0 else { throw FileProblem(reading: errno) }
    return Descriptor(owning: number)
  }

  /// - Parameter appending: Keeps what is there.
  package static func writing(
    _ path: [UInt8], appending: Bool = false
  ) throws(FileProblem) -> Descriptor {
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (appending ? O_APPEND : O_TRUNC)
    let number = path.withCPath { open($0, flags, 0o666) }
    guard number >= 0 else { throw FileProblem(writing: errno) }
    return Descriptor(owning: number)
  }

  // MARK: Reading

  /// The next bytes, at most as many as asked for; none at the end.
  package func read(atMost count: Int) throws(FileProblem) -> [UInt8] {
    var problem: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, got in
      got = 0
      while true {
        let result = systemRead(number, buffer.baseAddress, buffer.count)
        if result < 0, errno == EINTR { continue }
        if result < 0 { problem = errno } else { got = result }
        return
      }
    }
    guard problem == 0 else { throw FileProblem(reading: problem) }
    return bytes
  }

  /// Exactly these bytes of the file; fewer when it ends before.
  package func read(at offset: Int, count: Int) throws(FileProblem) -> [UInt8] {
    var problem: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, got in
      got = 0
      guard let base = buffer.baseAddress else { return }
      while got < count {
        let result = pread(number, base + got, count - got, off_t(offset + got))
        if result < 0, errno == EINTR { continue }
        if result < 0 { problem = errno }
        if result <= 0 { return }
        got += result
      }
    }
    guard problem == 0 else { throw FileProblem(reading: problem) }
    return bytes
  }

  /// Everything, unless it is more than the limit.
  package func readAll(limit: Int) throws -> [UInt8] {
    let expected = try size
    guard expected <= limit else { throw Self.tooLarge(limit) }
    // One more than expected, so that the end is seen without another block.
    var bytes = try read(atMost: max(expected + 1, 1 << 12))
    while true {
      let more = try read(atMost: 1 << 16)
      if more.isEmpty { return bytes }
      bytes += more
      guard bytes.count <= limit else { throw Self.tooLarge(limit) }
    }
  }

  private static func tooLarge(_ limit: Int) -> Failure {
    var failure = Failure(
      .unreadable, "The file has more than \(limit) bytes (inputBytes).",
      advice: "split it into its documents, or raise the limit with --limit")
    failure.code = "limitExceeded"
    return failure
  }

  /// In bytes; 0 for what is no regular file.
  package var size: Int {
    get throws(FileProblem) {
      var status = stat()
      guard fstat(number, &status) == 0 else { throw FileProblem(reading: errno) }
      if status.st_mode & S_IFMT == S_IFDIR { throw FileProblem(reading: EISDIR) }
      return status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    }
  }

  // MARK: Writing

  package func write(_ bytes: some Collection<UInt8>) throws(FileProblem) {
    let problem: Int32? = bytes.withContiguousStorageIfAvailable { writeAll($0) }
    let code = problem ?? Array(bytes).withUnsafeBufferPointer { writeAll($0) }
    guard code == 0 else { throw FileProblem(writing: code) }
  }

  private func writeAll(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    var done = 0
    while done < bytes.count, let base = bytes.baseAddress {
      let result = systemWrite(number, base + done, bytes.count - done)
      if result < 0, errno == EINTR { continue }
      if result < 0 { return errno }
      done += result
    }
    return 0
  }

  /// Has the system put what was written on the disk.
  package func synchronize() throws(FileProblem) {
    guard fsync(number) == 0 || errno == EINVAL || errno == EROFS else {
      throw FileProblem(writing: errno)
    }
  }
}

extension [UInt8] {
  /// The path as C wants it.
  package func withCPath<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
    body(map { CChar(bitPattern: $0) } + [0])
  }
}

private func systemRead(_ number: Int32, _ base: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int
{
  read(number, base, count)
}

private func systemWrite(_ number: Int32, _ base: UnsafePointer<UInt8>, _ count: Int) -> Int {
  write(number, base, count)
}
