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
  public var raw: String
  public var range: SourceRange
  /// True when a section's annotation is passed down to this item.
  public var inherited: Bool?

  public init(
    role: Role, label: String?, names: [String], raw: String, range: SourceRange,
    inherited: Bool? = nil
  ) {
    self.role = role
    self.label = label
    self.names = names
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
  /// True when the title stands inside another cited title.
  public var nested: Bool?
  public var raw: String
  public var range: SourceRange

  public init(
    title: String, status: String? = nil, docNumber: String? = nil, nested: Bool? = nil,
    raw: String, range: SourceRange
  ) {
    self.title = title
    self.status = status
    self.docNumber = docNumber
    self.nested = nested
    self.raw = raw
    self.range = range
  }
}

/// A quantitative target (量化指标).
public struct Target: Hashable, Sendable, Codable {
  public var metric: String?
  public var comparator: String
  public var value: Double
  public var unit: String?
  public var raw: String
  public var range: SourceRange

  public init(
    metric: String?, comparator: String, value: Double, unit: String?, raw: String,
    range: SourceRange
  ) {
    self.metric = metric
    self.comparator = comparator
    self.value = value
    self.unit = unit
    self.raw = raw
    self.range = range
  }
}

/// A deadline (时限) in the Extended Date/Time Format of ISO 8601-2.
public struct Deadline: Hashable, Sendable, Codable {
  public var edtf: String?
  public var kind: String
  public var raw: String
  public var range: SourceRange

  public init(edtf: String?, kind: String, raw: String, range: SourceRange) {
    self.edtf = edtf
    self.kind = kind
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
