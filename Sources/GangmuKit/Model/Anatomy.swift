/// Who answers for an item (责任标注), one value for each label in the annotation.
public struct Responsibility: Hashable, Sendable, Codable {
  public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    case leadOrg, leadPerson, org, person, coOrg, supervisor, deadline, output, measure, note
    case other
  }

  public var role: Role
  /// The label as printed (`责任单位`); absent for an annotation without one.
  public var label: String?
  public var names: [String]
  /// The job title that stands with each name (`副局长王明`), empty where there is none; absent when
  /// no name has one.
  public var titles: [String]?
  /// True when a name stands for many bodies: 各学校, 局属各单位.
  public var collective: Bool?
  public var modality: Modality?
  public var raw: String
  public var range: SourceRange
  /// True when a section's annotation is passed down to this item.
  public var inherited: Bool?
  /// How sure it is that this names someone, 0 to 1; absent for an annotation that says so itself.
  public var confidence: Double?

  public enum Modality: String, Hashable, Sendable, Codable, CaseIterable {
    /// Each by its own duties: 按职责分工负责.
    case byDuty
  }

  public init(
    role: Role, label: String?, names: [String], titles: [String]? = nil,
    collective: Bool? = nil, modality: Modality? = nil, raw: String, range: SourceRange,
    inherited: Bool? = nil, confidence: Double? = nil
  ) {
    self.role = role
    self.label = label
    self.names = names
    self.titles = titles
    self.collective = collective
    self.modality = modality
    self.confidence = confidence
    self.raw = raw
    self.range = range
    self.inherited = inherited
  }
}

/// A document cited by its title in 《》.
public struct Citation: Hashable, Sendable, Codable {
  public var title: String
  /// The status in brackets after or inside the title: 试行, 暂行, 修订, 征求意见稿.
  public var status: String?
  public var docNumber: String?
  /// The name that the text goes on to use: （以下简称“…”）.
  public var shortName: String?
  /// Who issued it, where the words before the title say so.
  public var issuerHint: String?
  /// The kind of document by the last word of its title: 法, 意见, 方案.
  public var type: String?
  /// True when the title stands inside another cited title.
  public var nested: Bool?
  public var raw: String
  public var range: SourceRange

  public init(
    title: String, status: String? = nil, docNumber: String? = nil, shortName: String? = nil,
    issuerHint: String? = nil, type: String? = nil, nested: Bool? = nil, raw: String,
    range: SourceRange
  ) {
    self.title = title
    self.status = status
    self.docNumber = docNumber
    self.shortName = shortName
    self.issuerHint = issuerHint
    self.type = type
    self.nested = nested
    self.raw = raw
    self.range = range
  }
}

/// A name, number or year that was masked before the text reached us; never filled in.
public struct Placeholder: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case mask, censored, year, blank
  }

  public var kind: Kind
  public var raw: String
  public var range: SourceRange
  /// What was masked: `place`, `number`, `name`, `year`, `unknown`.
  public var scope: String

  public init(kind: Kind, raw: String, range: SourceRange, scope: String) {
    self.kind = kind
    self.raw = raw
    self.range = range
    self.scope = scope
  }
}
