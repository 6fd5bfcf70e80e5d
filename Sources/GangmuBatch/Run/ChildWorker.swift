internal import FoundationEssentials

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A worker process with its two pipes.
///
/// It is in a process group of its own, so that Ctrl-C reaches the parent alone, which then lets it
/// come to an end; when the parent is gone, it sees the end of its input.
final class ChildWorker {
  enum Ending: Hashable {
    case exited(Int32)
    case signalled(Int32)
  }

  struct Launch {
    var executable: String
    var arguments: [String]
    var environment: [String: String]
    /// Held as long as the process lives.
    var lock: Descriptor
  }

  let process: pid_t
  /// Where its messages come from.
  let messages: Descriptor
  private var tasks: Descriptor?
  private var unread: [UInt8] = []
  private var unsent: [UInt8] = []

  /// - Parameter log: Where what it says to a person goes.
  init(_ launch: Launch, log: [UInt8]) throws(FileProblem) {
    let (taskEnd, tasks) = try Self.pipe()
    let (messages, messageEnd) = try Self.pipe()
    self.tasks = tasks
    self.messages = messages
    process = try Self.spawn(launch, input: taskEnd, output: messageEnd, log: log)
    for end in [tasks, messages] {
      _ = fcntl(end.number, F_SETFL, fcntl(end.number, F_GETFL) | O_NONBLOCK)
    }
  }

  // MARK: Talking

  /// The descriptor to wait for when not all could be sent.
  var waitingForRoom: Int32? { unsent.isEmpty ? nil : tasks?.number }

  func send(_ line: [UInt8]) {
    unsent += line
    sendOn()
  }

  /// Sends what there is room for.
  func sendOn() {
    guard let tasks, !unsent.isEmpty else { return }
    let sent = unsent.withUnsafeBytes { write(tasks.number, $0.baseAddress, $0.count) }
    // When it is gone, the end of its messages tells.
    if sent > 0 { unsent.removeFirst(sent) }
  }

  func closeTasks() { tasks = nil }

  /// The lines that have come; nil at the end.
  func receive() -> [ArraySlice<UInt8>]? {
    guard let block = try? messages.read(atMost: 1 << 16) else { return [] }
    if block.isEmpty { return nil }
    unread += block
    guard let end = unread.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
    let lines = unread[...end].split(separator: UInt8(ascii: "\n"))
    unread = Array(unread[(end + 1)...])
    return lines
  }

  // MARK: Ending

  func kill() { _ = systemKill(process, SIGKILL) }

  /// Waits for the end, which has to be near.
  func wait() -> Ending {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }

  // MARK: Starting

  private static func pipe() throws(FileProblem) -> (reading: Descriptor, writing: Descriptor) {
    var ends: [Int32] = [0, 0]
    guard systemPipe(&ends) == 0 else { throw FileProblem(writing: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (Descriptor(owning: ends[0]), Descriptor(owning: ends[1]))
  }

  private static func spawn(
    _ launch: Launch, input: Descriptor, output: Descriptor, log: [UInt8]
  ) throws(FileProblem) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, input.number, 0)
    posix_spawn_file_actions_adddup2(&actions, output.number, 1)
    _ = log.withCPath {
      posix_spawn_file_actions_addopen(&actions, 2, $0, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    }
    posix_spawn_file_actions_adddup2(&actions, launch.lock.number, 3)
    // The signals that the parent holds back or ignores are as usual in the child.
    var none = sigset_t()
    var usual = sigset_t()
    sigemptyset(&none)
    sigemptyset(&usual)
    sigaddset(&usual, SIGPIPE)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var process = pid_t()
    let environment = launch.environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let code = withCStrings([launch.executable] + launch.arguments) { arguments in
      withCStrings(environment) { environment in
        posix_spawn(&process, launch.executable, &actions, &attributes, arguments, environment)
      }
    }
    guard code == 0 else {
      throw FileProblem(message: "no worker can be started: \(String(cString: strerror(code)))")
    }
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

private func systemPipe(_ ends: inout [Int32]) -> Int32 { pipe(&ends) }
private func systemKill(_ process: pid_t, _ signal: Int32) -> Int32 { kill(process, signal) }
