/// A deadline (时限) in the Extended Date/Time Format of ISO 8601-2.
///
/// Dates without a year are those of the plan's year. Where no year is known there is no
/// ``edtf``; today's date is never used.
public struct Deadline: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Not later than.
    case by
    /// Within.
    case during
    /// From then on.
    case from
    /// At about.
    case around
    /// Again and again: 每月.
    case recurring
    /// Without an end: 长期坚持.
    case ongoing
    /// Soon, without a date: 尽快.
    case vague
    /// The year was masked before the text reached us: 20**年.
    case masked
  }

  public var edtf: String?
  /// The same time as a season of EDTF level 2: `2021-33` is the first quarter.
  public var alternative: String?
  public var kind: Kind
  public var frequency: Target.Period?
  /// How many years the words give: 用3年时间.
  public var durationYears: Int?
  public var raw: String
  public var range: SourceRange

  public init(
    edtf: String?, alternative: String? = nil, kind: Kind, frequency: Target.Period? = nil,
    durationYears: Int? = nil, raw: String, range: SourceRange
  ) {
    self.edtf = edtf
    self.alternative = alternative
    self.kind = kind
    self.frequency = frequency
    self.durationYears = durationYears
    self.raw = raw
    self.range = range
  }
}
