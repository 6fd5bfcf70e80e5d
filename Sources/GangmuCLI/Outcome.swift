import ArgumentParser

/// How the inputs of one call fared, and the exit code that tells it.
struct Outcome {
  private(set) var done = 0
  private var failed = 0
  private var warned = false

  mutating func succeeded(withWarnings hasWarnings: Bool = false) {
    done += 1
    warned = warned || hasWarnings
  }

  mutating func failedOne() { failed += 1 }

  /// - Throws: 2 when no input gave a result, 1 when some did not, 3 for warnings in strict use.
  func report(strict: Bool = false) throws {
    if failed > 0 { throw done == 0 ? ExitCode.nothingDone : ExitCode.someFailed }
    if strict, warned { throw ExitCode.warnings }
  }
}

extension ExitCode {
  static let someFailed = ExitCode(1)
  static let nothingDone = ExitCode(2)
  static let warnings = ExitCode(3)

  /// The paragraph on exit codes in the help.
  static let explanation = """
    EXIT CODES: 0 done, 1 some input failed, 2 nothing could be done, 3 warnings under --strict, \
    64 bad usage.
    """
}
