/// Why LibreOffice made no .docx of a document.
public enum OfficeError: Error, Hashable, Sendable, CustomStringConvertible {
  case notInstalled(String)
  case notStarted(String)
  case failed
  case tooSlow(Duration)
  case tooLarge(Int)
  case noFolder(String)

  public var description: String {
    switch self {
    case .notInstalled(let program): "the program \(program) of LibreOffice is not installed"
    case .notStarted(let reason): "LibreOffice could not be started: \(reason)"
    case .failed: "LibreOffice could not convert it; it may be damaged or protected"
    case .tooSlow(let limit):
      "LibreOffice did not finish within \(limit.components.seconds) seconds"
    case .tooLarge(let limit): "the converted document has more than \(limit) bytes"
    case .noFolder(let reason): "there is no place for temporary files: \(reason)"
    }
  }
}
