import FoundationEssentials

/// What persons decided about conversions, as the review page saves it and `--decisions` applies it.
public struct ReviewDecisions: Hashable, Sendable, Codable {
  public static let version = "1.0"

  public var decisionsVersion: String
  public var documents: [ReviewedDocument]

  public init(documents: [ReviewedDocument]) {
    decisionsVersion = Self.version
    self.documents = documents
  }

  /// - Throws: ``ConversionError`` with code `invalidResult` that names the first bad field.
  public init(json bytes: [UInt8]) throws {
    self = try JSONDocument.decode(ReviewDecisions.self, from: bytes)
    guard decisionsVersion.split(separator: ".").first == "1" else {
      throw ConversionError(
        .invalidResult,
        "The decisions have version \(decisionsVersion); this program reads 1.x.",
        place: "/decisionsVersion")
    }
  }

  /// The decisions on the file with this digest.
  public func decisions(on source: SourceSummary) -> [ReviewDecision] {
    documents.filter { $0.sha256 == source.sha256 }.flatMap(\.decisions)
  }
}

/// The decisions on one file.
public struct ReviewedDocument: Hashable, Sendable, Codable {
  public var name: String?
  /// The digest of the file's bytes, by which it is known again.
  public var sha256: String
  public var decisions: [ReviewDecision]

  public init(name: String?, sha256: String, decisions: [ReviewDecision]) {
    self.name = name
    self.sha256 = sha256
    self.decisions = decisions
  }
}

/// One decision, on one change, discard or finding.
public struct ReviewDecision: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case edit, discard, finding
  }

  public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    /// It is right: an edit or discard stays, a suggestion is carried out.
    case accept
    /// It is wrong: an edit or discard is taken back, a suggestion stays one.
    case reject
  }

  public var kind: Kind
  public var range: SourceRange
  /// The rule of an edit or discard, the code of a finding.
  public var rule: String
  /// Absent when there is only a note.
  public var verdict: Verdict?
  public var note: String?

  public init(
    kind: Kind, range: SourceRange, rule: String, verdict: Verdict?, note: String? = nil
  ) {
    self.kind = kind
    self.range = range
    self.rule = rule
    self.verdict = verdict
    self.note = note
  }
}
