#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file could not be read or written, in words for the person who named it.
struct FileError: Error, CustomStringConvertible {
  let message: String
  let advice: String?

  var description: String { message + (advice.map { "; \($0)" } ?? "") }

  static let isDirectory = FileError(
    message: "this is a folder", advice: "name the files in it, for example with FOLDER/*")

  static let isNoFolder = FileError(
    message: "this is a file, not a folder", advice: "choose another place with -o")

  static func notUTF8(line: Int) -> FileError {
    FileError(
      message: "line \(line) is not UTF-8", advice: "'gangmu text FILE' decodes other charsets")
  }

  static func tooLarge(limit: Int) -> FileError {
    FileError(
      message: "larger than the limit of \(limit >> 20) MiB for one input",
      advice: "split it into its documents")
  }

  init(message: String, advice: String?) {
    self.message = message
    self.advice = advice
  }

  init(reading code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self.init(message: "there is no such file", advice: "check the name")
    case EACCES, EPERM:
      self.init(message: "no permission to read it", advice: "ask its owner for it")
    case EISDIR: self = .isDirectory
    default: self.init(message: "cannot be read: \(String(cString: strerror(code)))", advice: nil)
    }
  }

  init(writing code: Int32) {
    switch code {
    case ENOENT, ENOTDIR:
      self.init(message: "its folder does not exist", advice: "make the folder first")
    case EACCES, EPERM, EROFS:
      self.init(message: "no permission to write there", advice: "choose another place with -o")
    case ENOSPC, EDQUOT: self.init(message: "the disk is full", advice: "make room or use -o")
    case EISDIR: self.init(message: "this is a folder", advice: "name a file in it")
    default:
      self.init(message: "cannot be written: \(String(cString: strerror(code)))", advice: nil)
    }
  }
}
