#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Requests to stop, held back until they are asked for, so that no handler runs in the middle of
/// anything: Ctrl-C, a closed terminal, the system going down.
struct SignalWatch {
  private static let watched = [SIGINT, SIGTERM, SIGHUP]

  init() {
    var set = Self.set
    sigprocmask(SIG_BLOCK, &set, nil)
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// A signal that has come since the last call; nil when none has.
  func next() -> Int32? {
    var pending = sigset_t()
    sigpending(&pending)
    guard Self.watched.contains(where: { sigismember(&pending, $0) == 1 }) else { return nil }
    var set = Self.set
    var signal: Int32 = 0
    return sigwait(&set, &signal) == 0 ? signal : nil
  }

  private static var set: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in watched { sigaddset(&set, signal) }
    return set
  }
}
