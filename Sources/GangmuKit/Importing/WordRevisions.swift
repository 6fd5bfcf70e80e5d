/// What becomes of the tracked changes of a Word file.
public enum WordRevisions: String, Hashable, Sendable, Codable, CaseIterable {
  /// As if all were accepted: what most readers of a file mean.
  case accept
  /// As if none had been made.
  case reject
  /// Old and new text both stand, and the result lists which is which.
  case all
}
