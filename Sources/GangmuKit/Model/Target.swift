/// A quantitative target (量化指标).
public struct Target: Hashable, Sendable, Codable {
  /// How the value binds.
  public enum Comparator: String, Hashable, Sendable, Codable, CaseIterable {
    case eq, ge, gt, le, lt
    /// 约, 近, 左右, and nothing that binds more.
    case approx
    /// From ``Target/min`` to ``Target/max``.
    case between
    /// A change by ``Target/delta``; the level is not said.
    case change
  }

  /// How often a value is due.
  public enum Period: String, Hashable, Sendable, Codable, CaseIterable {
    case perYear, perHalfYear, perTerm, perQuarter, perMonth, perWeek, perDay
  }

  /// What is measured; of an action, verb and object.
  public var metric: String?
  public var comparator: Comparator
  /// The value with 万 and 亿 multiplied out; of a range the lower end, of a change its size.
  public var value: Double
  /// The number as printed: `3.5万`.
  public var valuePrinted: String?
  /// `percent`, `percentagePoint`, `permille`, `ratio`, `times`, or the unit as printed.
  public var unit: String?
  public var from: Double?
  public var to: Double?
  /// The change with its sign.
  public var delta: Double?
  public var min: Double?
  public var max: Double?
  public var approx: Bool?
  /// True when no number is printed: 全覆盖 is 100 percent, 零辍学 is 0.
  public var implicit: Bool?
  /// For whom or where: 全县, 小学.
  public var scope: String?
  public var period: Period?
  /// When it is due, in EDTF, where the same sentence says so.
  public var deadline: String?
  /// The place among the node's targets of the total that this is a part of (`其中…`).
  public var of: Int?
  /// How sure the metric is, 0 to 1; absent when the words name it.
  public var confidence: Double?
  public var raw: String
  public var range: SourceRange

  public init(
    metric: String? = nil, comparator: Comparator, value: Double, valuePrinted: String? = nil,
    unit: String? = nil, from: Double? = nil, to: Double? = nil, delta: Double? = nil,
    min: Double? = nil, max: Double? = nil, approx: Bool? = nil, implicit: Bool? = nil,
    scope: String? = nil, period: Period? = nil, deadline: String? = nil, of whole: Int? = nil,
    confidence: Double? = nil, raw: String, range: SourceRange
  ) {
    self.metric = metric
    self.comparator = comparator
    self.value = value
    self.valuePrinted = valuePrinted
    self.unit = unit
    self.from = from
    self.to = to
    self.delta = delta
    self.min = min
    self.max = max
    self.approx = approx
    self.implicit = implicit
    self.scope = scope
    self.period = period
    self.deadline = deadline
    of = whole
    self.confidence = confidence
    self.raw = raw
    self.range = range
  }
}
