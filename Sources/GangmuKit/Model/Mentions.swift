/// A point that an item counts off inside its text: 一是…；二是….
///
/// A view: the words stay the item's text. Points that begin a paragraph are nodes.
public struct InlinePoint: Hashable, Sendable, Codable {
  public var label: String
  public var number: Int
  public var text: String
  public var range: SourceRange

  public init(label: String, number: Int, text: String, range: SourceRange) {
    self.label = label
    self.number = number
    self.text = text
    self.range = range
  }
}

/// A name or slogan in quotation marks.
public struct Slogan: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A formula that counts: “四个意识”.
    case formula
    /// The name of a programme, activity or system: “蓝天”行动.
    case programme
    /// A saying with a comma: “安全第一，预防为主”.
    case saying
    /// Anything else in quotation marks.
    case emphasis
  }

  public var text: String
  public var kind: Kind
  public var range: SourceRange

  public init(text: String, kind: Kind, range: SourceRange) {
    self.text = text
    self.kind = kind
    self.range = range
  }
}

/// An organisation that a text names.
public struct Organization: Hashable, Sendable, Codable {
  public var name: String
  /// True when the name stands for many: 各县教育局.
  public var collective: Bool?
  public var range: SourceRange

  public init(name: String, collective: Bool? = nil, range: SourceRange) {
    self.name = name
    self.collective = collective
    self.range = range
  }
}

/// A reference to another part of the same document: 按照第五条, 见附件1.
public struct CrossReference: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case part, chapter, section, article, item, attachment
  }

  public var kind: Kind
  public var number: Int
  /// The id of the node it means, or `/attachments/0`; absent when that is not certain.
  public var target: String?
  public var raw: String
  public var range: SourceRange

  public init(
    kind: Kind, number: Int, target: String? = nil, raw: String, range: SourceRange
  ) {
    self.kind = kind
    self.number = number
    self.target = target
    self.raw = raw
    self.range = range
  }
}
