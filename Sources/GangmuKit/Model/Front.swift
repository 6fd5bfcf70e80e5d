/// The head of a document: what stands before the first paragraph of the plan itself.
public struct Front: Hashable, Sendable, Codable {
  public var title: String?
  public var planYear: Int?
  public var issuer: String?
  public var docNumber: DocumentNumber?
  public var addressees: [String]
  public var copyNumber: String?
  public var classification: String?
  public var urgency: String?
  public var signatories: [String]
  /// The date a web page says it was published on, never the date of issue.
  public var publishedAt: String?
  /// The notice that carries the plan (`关于印发…的通知`), when there is one.
  public var notice: Notice?
  /// Every block of the head in order; the fields above are read from them.
  public var blocks: [FrameBlock]

  public init(
    title: String? = nil, planYear: Int? = nil, issuer: String? = nil,
    docNumber: DocumentNumber? = nil, addressees: [String] = [], copyNumber: String? = nil,
    classification: String? = nil, urgency: String? = nil, signatories: [String] = [],
    publishedAt: String? = nil, notice: Notice? = nil, blocks: [FrameBlock] = []
  ) {
    self.title = title
    self.planYear = planYear
    self.issuer = issuer
    self.docNumber = docNumber
    self.addressees = addressees
    self.copyNumber = copyNumber
    self.classification = classification
    self.urgency = urgency
    self.signatories = signatories
    self.publishedAt = publishedAt
    self.notice = notice
    self.blocks = blocks
  }
}

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

/// The notice (通知) that issues a plan and stands before it in the same file.
public struct Notice: Hashable, Sendable, Codable {
  public var title: String?
  public var issuer: String?
  public var docNumber: DocumentNumber?
  public var addressees: [String]
  public var text: String?
  public var signature: String?
  /// The date of issue, ISO 8601.
  public var date: String?
  public var blocks: [FrameBlock]

  public init(
    title: String? = nil, issuer: String? = nil, docNumber: DocumentNumber? = nil,
    addressees: [String] = [], text: String? = nil, signature: String? = nil,
    date: String? = nil, blocks: [FrameBlock] = []
  ) {
    self.title = title
    self.issuer = issuer
    self.docNumber = docNumber
    self.addressees = addressees
    self.text = text
    self.signature = signature
    self.date = date
    self.blocks = blocks
  }
}

/// The foot of a document: signature, date, notes, imprint.
public struct Back: Hashable, Sendable, Codable {
  public var signature: String?
  /// The date of issue (成文日期), ISO 8601.
  public var date: String?
  public var disclosure: Disclosure?
  public var cc: [String]
  public var printedBy: String?
  /// The printing date (印发日期), ISO 8601.
  public var printedOn: String?
  /// The names in the note on attachments (附件说明).
  public var attachmentNotes: [String]
  public var blocks: [FrameBlock]

  public init(
    signature: String? = nil, date: String? = nil, disclosure: Disclosure? = nil,
    cc: [String] = [], printedBy: String? = nil, printedOn: String? = nil,
    attachmentNotes: [String] = [], blocks: [FrameBlock] = []
  ) {
    self.signature = signature
    self.date = date
    self.disclosure = disclosure
    self.cc = cc
    self.printedBy = printedBy
    self.printedOn = printedOn
    self.attachmentNotes = attachmentNotes
    self.blocks = blocks
  }
}

/// How far a document may be made public (公开方式).
public enum Disclosure: String, Hashable, Sendable, Codable, CaseIterable {
  case active, published, redacted, closed
  case onRequest = "on-request"
}

/// An appended document (附件) with an outline of its own.
public struct Attachment: Hashable, Sendable, Codable {
  /// The label as printed, `附件1`.
  public var label: String?
  public var title: String?
  /// The attachment's heading: label and title, without what follows.
  public var range: SourceRange
  public var preamble: [TextBlock]
  public var outline: [OutlineNode]
  public var closing: [TextBlock]

  public init(
    label: String?, title: String?, range: SourceRange, preamble: [TextBlock] = [],
    outline: [OutlineNode] = [], closing: [TextBlock] = []
  ) {
    self.label = label
    self.title = title
    self.range = range
    self.preamble = preamble
    self.outline = outline
    self.closing = closing
  }
}

/// A table of the source as rows of cells.
public struct Table: Hashable, Sendable, Codable {
  public var range: SourceRange
  public var rows: [[TableCell]]

  public init(range: SourceRange, rows: [[TableCell]]) {
    self.range = range
    self.rows = rows
  }
}

public struct TableCell: Hashable, Sendable, Codable {
  public var text: String
  public var range: SourceRange

  public init(text: String, range: SourceRange) {
    self.text = text
    self.range = range
  }
}
