/// The head of a document: what stands before the first paragraph of the plan itself.
public struct Front: Hashable, Sendable, Codable {
  public var title: String?
  public var planYear: Int?
  /// The issuing organ, or several with 、 between them.
  public var issuer: String?
  public var docNumber: DocumentNumber?
  public var addressees: [String]
  public var copyNumber: String?
  public var classification: String?
  public var urgency: String?
  public var signatories: [String]
  /// The date a web page says it was published on, never the date of issue.
  public var publishedAt: String?
  /// What kind of document it is (文种); absent when its title does not say.
  public var kind: DocumentKind?
  /// Every issuing organ, in the order of the text; absent when none is known.
  public var issuers: [String]?
  /// The place that the issuer, or the title, speaks of: 云溪县.
  public var region: String?
  /// The number of an order or of an issue of minutes, which has no organ code.
  public var issueNumber: IssueNumber?
  /// The classification, taken apart.
  public var secrecy: Secrecy?
  /// Who took part in a meeting, of minutes; absent when nothing says so.
  public var attendance: [Attendance]?
  /// Where the fields were read; absent when there is none.
  public var places: [FieldPlace]?
  /// What the web page that the document comes from says about it.
  public var web: WebPage?
  /// The notice that carries the plan (`关于印发…的通知`), when there is one.
  public var notice: Notice?
  /// Every block of the head in order; the fields above are read from them.
  public var blocks: [FrameBlock]

  public init(
    title: String? = nil, planYear: Int? = nil, issuer: String? = nil,
    docNumber: DocumentNumber? = nil, addressees: [String] = [], copyNumber: String? = nil,
    classification: String? = nil, urgency: String? = nil, signatories: [String] = [],
    publishedAt: String? = nil, kind: DocumentKind? = nil, issuers: [String]? = nil,
    region: String? = nil, issueNumber: IssueNumber? = nil, secrecy: Secrecy? = nil,
    attendance: [Attendance]? = nil, places: [FieldPlace]? = nil, web: WebPage? = nil,
    notice: Notice? = nil,
    blocks: [FrameBlock] = []
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
    self.kind = kind
    self.issuers = issuers
    self.region = region
    self.issueNumber = issueNumber
    self.secrecy = secrecy
    self.attendance = attendance
    self.places = places
    self.web = web
    self.notice = notice
    self.blocks = blocks
  }
}

/// The notice (通知), or order, that issues a plan and stands before it in the same file.
public struct Notice: Hashable, Sendable, Codable {
  public var title: String?
  public var issuer: String?
  public var docNumber: DocumentNumber?
  public var addressees: [String]
  public var text: String?
  public var signature: String?
  /// The date of issue, ISO 8601.
  public var date: String?
  public var kind: DocumentKind?
  /// Every issuing organ; absent when none is known.
  public var issuers: [String]?
  public var issueNumber: IssueNumber?
  /// The date as printed.
  public var dateRaw: String?
  /// Where the fields were read; absent when there is none.
  public var places: [FieldPlace]?
  public var blocks: [FrameBlock]

  public init(
    title: String? = nil, issuer: String? = nil, docNumber: DocumentNumber? = nil,
    addressees: [String] = [], text: String? = nil, signature: String? = nil,
    date: String? = nil, kind: DocumentKind? = nil, issuers: [String]? = nil,
    issueNumber: IssueNumber? = nil, dateRaw: String? = nil, places: [FieldPlace]? = nil,
    blocks: [FrameBlock] = []
  ) {
    self.title = title
    self.issuer = issuer
    self.docNumber = docNumber
    self.addressees = addressees
    self.text = text
    self.signature = signature
    self.date = date
    self.kind = kind
    self.issuers = issuers
    self.issueNumber = issueNumber
    self.dateRaw = dateRaw
    self.places = places
    self.blocks = blocks
  }
}

/// The foot of a document: signature, date, notes, imprint.
public struct Back: Hashable, Sendable, Codable {
  /// The signing organ, or several with 、 between them.
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
  /// The date of issue as printed.
  public var dateRaw: String?
  /// The notes in brackets under the date (附注); absent when there is none.
  public var notes: [String]?
  /// Absent when there is none.
  public var subjectTerms: [String]?
  /// How many copies were printed.
  public var copiesPrinted: Int?
  /// True when the text says that a seal stands here: `（印章）`.
  public var sealed: Bool?
  /// Where the fields were read; absent when there is none.
  public var places: [FieldPlace]?
  public var blocks: [FrameBlock]

  public init(
    signature: String? = nil, date: String? = nil, disclosure: Disclosure? = nil,
    cc: [String] = [], printedBy: String? = nil, printedOn: String? = nil,
    attachmentNotes: [String] = [], dateRaw: String? = nil, notes: [String]? = nil,
    subjectTerms: [String]? = nil, copiesPrinted: Int? = nil, sealed: Bool? = nil,
    places: [FieldPlace]? = nil, blocks: [FrameBlock] = []
  ) {
    self.signature = signature
    self.date = date
    self.disclosure = disclosure
    self.cc = cc
    self.printedBy = printedBy
    self.printedOn = printedOn
    self.attachmentNotes = attachmentNotes
    self.dateRaw = dateRaw
    self.notes = notes
    self.subjectTerms = subjectTerms
    self.copiesPrinted = copiesPrinted
    self.sealed = sealed
    self.places = places
    self.blocks = blocks
  }
}
