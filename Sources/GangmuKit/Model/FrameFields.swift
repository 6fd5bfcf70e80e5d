/// A document number (发文字号; GB/T 9704-2012, 7.2.5): organ code, year, serial.
public struct DocumentNumber: Hashable, Sendable, Codable {
  /// As printed.
  public var raw: String
  public var organCode: String
  /// Absent when the year is masked (`20XX`).
  public var year: Int?
  public var serial: String
  /// The form of the standard: `organ〔year〕serial号`.
  public var normalized: String
  public var range: SourceRange

  public init(
    raw: String, organCode: String, year: Int?, serial: String, normalized: String,
    range: SourceRange
  ) {
    self.raw = raw
    self.organCode = organCode
    self.year = year
    self.serial = serial
    self.normalized = normalized
    self.range = range
  }
}

/// The number of an order (`第12号`) or of an issue of minutes (`第5期`), which stands in the place of
/// a document number.
public struct IssueNumber: Hashable, Sendable, Codable {
  /// As printed.
  public var raw: String
  public var number: Int
  /// What is counted.
  public var unit: Unit
  public var range: SourceRange

  public enum Unit: String, Hashable, Sendable, Codable, CaseIterable {
    /// An order (号).
    case order
    /// An issue of a series (期).
    case issue
  }

  public init(raw: String, number: Int, unit: Unit, range: SourceRange) {
    self.raw = raw
    self.number = number
    self.unit = unit
    self.range = range
  }
}

/// The classification of a document and how long it holds (密级和保密期限; GB/T 9704-2012, 7.2.2).
public struct Secrecy: Hashable, Sendable, Codable {
  public enum Level: String, Hashable, Sendable, Codable, CaseIterable {
    /// 绝密
    case topSecret = "top-secret"
    /// 机密
    case secret
    /// 秘密
    case confidential
    /// 内部
    case `internal`
  }

  public var level: Level
  /// An ISO 8601 duration (`P1Y`), or `indefinite` for 长期; absent when the document does not say.
  public var period: String?

  public init(level: Level, period: String? = nil) {
    self.level = level
    self.period = period
  }
}

/// Those who took part in a meeting in one way, as minutes list them.
public struct Attendance: Hashable, Sendable, Codable {
  public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    /// 主持
    case chair
    /// 出席, 参加
    case present
    /// 列席
    case observer
    /// 请假, 缺席
    case absent
    /// 记录
    case recorder
  }

  public var role: Role
  /// The label as printed, without the colon.
  public var label: String
  public var names: [String]
  public var range: SourceRange

  public init(role: Role, label: String, names: [String], range: SourceRange) {
    self.role = role
    self.label = label
    self.names = names
    self.range = range
  }
}

/// What kind of document a title names (文种; 党政机关公文处理工作条例, article 8, with plans and
/// regulations beside them).
public enum DocumentKind: String, Hashable, Sendable, Codable, CaseIterable {
  case plan, regulation, notice, letter, order, minutes, decision, resolution, opinions, circular
  case report, request, reply, motion, announcement, communique
  case publicNotice = "public-notice"
}

/// How far a document may be made public (公开方式).
public enum Disclosure: String, Hashable, Sendable, Codable, CaseIterable {
  case active, published, redacted, closed
  case onRequest = "on-request"
}

/// Where a field of the frame was read: the words of the source that its value comes from.
public struct FieldPlace: Hashable, Sendable, Codable {
  /// The fields that have a place.
  public enum Field: String, Hashable, Sendable, Codable, CaseIterable {
    case title, planYear, issuers, region, docNumber, issueNumber, addressees, copyNumber
    case classification, urgency, signatories, publishedAt
    case signature, date, disclosure, notes, cc, printedBy, printedOn, subjectTerms
    case copiesPrinted, sealed, attachmentNotes
  }

  public var field: Field
  /// Which member of the field's list; absent for a field without members.
  public var index: Int?
  public var range: SourceRange

  public init(_ field: Field, index: Int? = nil, range: SourceRange) {
    self.field = field
    self.index = index
    self.range = range
  }
}
