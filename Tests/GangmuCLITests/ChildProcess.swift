import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The built command, run in a folder of its own until it ends.
struct ChildProcess {
  let output: [UInt8]
  let errors: [UInt8]
  /// 128 and the signal's number when a signal ended it, as a shell counts.
  let exitCode: Int32

  /// - Parameters:
  ///   - folder: The current directory; also where the streams are kept, under names with a dot.
  init(_ program: String, _ arguments: [String], in folder: String, input: [UInt8]) throws {
    let streams = ["input", "output", "errors"].map { "\(folder)/.\($0)" }
    try Data(input).write(to: URL(filePath: streams[0]))
    // Not every C library can change the folder of the process it starts; every shell can.
    let process = try Self.spawn(
      "/bin/sh", ["-c", #"cd "$0" && exec "$@""#, folder, program] + arguments, streams: streams)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw LaunchError(code: errno) }
    }
    output = Array(try Data(contentsOf: URL(filePath: streams[1])))
    errors = Array(try Data(contentsOf: URL(filePath: streams[2])))
    let signal = status & 0x7F
    exitCode = signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  struct LaunchError: Error { let code: Int32 }

  private static func spawn(
    _ program: String, _ arguments: [String], streams: [String]
  ) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, streams[0], O_RDONLY, 0)
    for descriptor in 1...2 {
      posix_spawn_file_actions_addopen(
        &actions, Int32(descriptor), streams[descriptor], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    let environment = ProcessInfo.processInfo.environment
      .filter { $0.key != "COLUMNS" }.map { "\($0.key)=\($0.value)" }
    var process = pid_t()
    let code = withCStrings([program] + arguments) { arguments in
      withCStrings(environment) { environment in
        posix_spawn(&process, program, &actions, nil, arguments, environment)
      }
    }
    guard code == 0 else { throw LaunchError(code: code) }
    return process
  }

  private static func withCStrings<Value>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
  ) -> Value {
    let copies = strings.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return body(copies)
  }
}
