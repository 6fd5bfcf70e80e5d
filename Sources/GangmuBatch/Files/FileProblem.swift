#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What the system said about a file, in words for the person who named it.
package struct FileProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The system's number; 0 when the problem is none of the system's.
  package let code: Int32
  package let message: String
  package let advice: String?
  /// Whether it came up when a file was read, so that it concerns that file alone.
  package let isReading: Bool

  package var description: String { message + (advice.map { "; \($0)" } ?? "") }

  package init(message: String, advice: String? = nil) {
    code = 0
    isReading = false
    self.message = message
    self.advice = advice
  }

  package init(reading code: Int32) {
    self.code = code
    isReading = true
    switch code {
    case ENOENT, ENOTDIR: (message, advice) = ("there is no such file", "check the name")
    case EACCES, EPERM:
      (message, advice) = ("no permission to read it", "ask its owner for it")
    case EISDIR:
      (message, advice) = ("this is a folder", "name the files in it, or use gangmu batch")
    default: (message, advice) = ("cannot be read: \(String(cString: strerror(code)))", nil)
    }
  }

  package init(writing code: Int32) {
    self.code = code
    isReading = false
    switch code {
    case ENOSPC, EDQUOT, EFBIG: (message, advice) = ("the disk is full", "make room")
    case EACCES, EPERM, EROFS:
      (message, advice) = ("no permission to write there", "choose another place with -o")
    default: (message, advice) = ("cannot be written: \(String(cString: strerror(code)))", nil)
    }
  }
}
