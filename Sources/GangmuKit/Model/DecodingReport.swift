/// What is known about the decoding of a file besides the name of its charset.
public struct DecodingReport: Hashable, Sendable, Codable {
  /// How sure the charset is, from 0.5 to 1; absent when it was no guess.
  public var confidence: Double?
  /// The charset that reads second best, when there was a choice.
  public var runnerUp: String?
  /// The parts of the file that are in other charsets; absent when there are none.
  public var parts: [Part]?
  /// The bytes that are no character, in order; absent when there are none.
  public var lost: [Loss]?

  public struct Part: Hashable, Sendable, Codable {
    public var encoding: String
    /// Its bytes in the file, half-open.
    public var bytes: SourceRange
    /// Where it stands in the source text; absent when that is not the decoded file itself.
    public var range: SourceRange?

    public init(encoding: String, bytes: SourceRange, range: SourceRange?) {
      self.encoding = encoding
      self.bytes = bytes
      self.range = range
    }
  }

  public struct Loss: Hashable, Sendable, Codable {
    /// The bytes in the file, half-open.
    public var bytes: SourceRange
    /// Where the U+FFFD that stands for them is; absent when the source text is not the decoded
    /// file itself.
    public var range: SourceRange?

    public init(bytes: SourceRange, range: SourceRange?) {
      self.bytes = bytes
      self.range = range
    }
  }

  public init(
    confidence: Double? = nil, runnerUp: String? = nil, parts: [Part]? = nil, lost: [Loss]? = nil
  ) {
    self.confidence = confidence
    self.runnerUp = runnerUp
    self.parts = parts
    self.lost = lost
  }

  var isEmpty: Bool { self == DecodingReport() }
}
