/// A paragraph, or several, that belongs to no outline node.
public struct TextBlock: Hashable, Sendable, Codable {
  /// The normalised text; lines are separated by a line feed.
  public var text: String
  public var range: SourceRange

  public init(text: String, range: SourceRange) {
    self.text = text
    self.range = range
  }
}

/// A block of the official frame (GB/T 9704-2012, clause 7) with the part it plays.
public struct FrameBlock: Hashable, Sendable, Codable {
  public var role: FrameRole
  public var text: String
  public var range: SourceRange

  public init(role: FrameRole, text: String, range: SourceRange) {
    self.role = role
    self.text = text
    self.range = range
  }
}

/// The parts of the official frame (公文格式要素).
public enum FrameRole: String, Hashable, Sendable, Codable, CaseIterable {
  case copyNumber, classification, urgency, issuerBanner, docNumber, signatories, title
  case addressees, body, attachmentNote, signature, date, disclosure, note, cc, printedBy
  case subjectTerms, copiesPrinted, seal, issueNumber, attendance
}
