/// Something about a document that a reader should know, with its place.
public struct Diagnostic: Hashable, Sendable, Codable {
  public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
    case error, warning, information, suggestion
  }

  public var code: DiagnosticCode
  public var severity: Severity
  /// One sentence for a person who is no programmer.
  public var message: String
  public var range: SourceRange?
  /// How sure the finding is, 0 to 1; absent when it is not a guess.
  public var confidence: Double?
  /// What could stand at the range instead, for a person to accept; never put there unasked.
  public var suggestion: String?

  public init(
    _ code: DiagnosticCode, _ message: String, range: SourceRange? = nil,
    confidence: Double? = nil, suggestion: String? = nil
  ) {
    self.code = code
    self.severity = code.severity
    self.message = message
    self.range = range
    self.confidence = confidence
    self.suggestion = suggestion
  }
}

extension Diagnostic: Comparable {
  /// In the order of the text; findings about the whole document come first.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    let leftRange = left.range ?? SourceRange(-1, -1)
    let rightRange = right.range ?? SourceRange(-1, -1)
    if leftRange != rightRange { return leftRange < rightRange }
    return (left.code.rawValue, left.message) < (right.code.rawValue, right.message)
  }
}
