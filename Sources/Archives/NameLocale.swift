internal import CLibArchive

/// The locale in which libarchive keeps entry names as they are.
enum NameLocale {
  /// Runs `body` with the calling thread's character type set to UTF-8.
  static func during<Result>(_ body: () throws -> Result) rethrows -> Result {
    var previous: UnsafeMutableRawPointer?
    let entered = carchive_enter_utf8(&previous)
    defer { carchive_leave_utf8(entered, previous) }
    return try body()
  }
}
