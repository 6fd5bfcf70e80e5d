#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The `opencc` command as an oracle, fed on standard input, because with a file it cuts phrases
/// where its read buffer ends.
package enum OpenCCCommand {
  package static var isInstalled: Bool { path != nil }

  private static var path: String? {
    ["/usr/bin/opencc", "/usr/local/bin/opencc", "/opt/homebrew/bin/opencc"]
      .first { access($0, X_OK) == 0 }
  }

  /// - Returns: nil when the command fails.
  package static func convert(_ text: String, configuration: String) -> [UInt8]? {
    convert(Array(text.utf8), configuration: configuration)
  }

  /// - Returns: nil when the command fails.
  package static func convert(_ text: [UInt8], configuration: String) -> [UInt8]? {
    guard let path, let input = TemporaryFile(text), let output = TemporaryFile([])
    else { return nil }
    defer {
      input.remove()
      output.remove()
    }
    guard run([path, "-c", configuration + ".json"], input: input, output: output) == 0 else {
      return nil
    }
    return output.contents()
  }

  private static func run(
    _ arguments: [String], input: TemporaryFile, output: TemporaryFile
  ) -> Int32 {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input.path, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output.path, O_WRONLY | O_TRUNC, 0)
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    guard posix_spawn(&process, arguments[0], &actions, nil, &pointers, nil) == 0 else { return -1 }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return status
  }
}

private struct TemporaryFile {
  let path: String

  init?(_ bytes: [UInt8]) {
    var template = Array("/tmp/gangmu-opencc-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return nil }
      written += count
    }
  }

  func contents() -> [UInt8]? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
      bytes.append(contentsOf: buffer[..<count])
    }
    return bytes
  }

  func remove() { unlink(path) }
}
