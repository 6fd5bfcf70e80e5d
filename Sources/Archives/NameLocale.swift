internal import CLibArchive

/// The locale in which libarchive keeps entry names as they are.
enum NameLocale {
  /// Made once, because making it reads a file; nil where the system has none.
  nonisolated(unsafe) private static let utf8 = carchive_utf8_locale()

  /// Runs `body` with the calling thread's character type set to UTF-8.
  static func during<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard let utf8 else { return try body() }
    let previous = carchive_use_locale(utf8)
    defer { _ = carchive_use_locale(previous) }
    return try body()
  }
}
