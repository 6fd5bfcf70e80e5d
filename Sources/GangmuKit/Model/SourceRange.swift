/// A half-open range of Unicode scalar positions in a document's source text.
///
/// In JSON a range is a pair `[start, end]`, which slices a Python string as it stands.
public struct SourceRange: Hashable, Sendable {
  public var start: Int
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  public init(_ range: Range<Int>) {
    self.init(range.lowerBound, range.upperBound)
  }

  public var count: Int { end - start }
  public var isEmpty: Bool { end <= start }
  public var bounds: Range<Int> { start..<max(start, end) }

  public func contains(_ other: SourceRange) -> Bool {
    start <= other.start && other.end <= end
  }

  public func overlaps(_ other: SourceRange) -> Bool {
    start < other.end && other.start < end
  }
}

extension SourceRange: Comparable {
  public static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension SourceRange: Codable {
  public init(from decoder: any Decoder) throws {
    var pair = try decoder.unkeyedContainer()
    self.init(try pair.decode(Int.self), try pair.decode(Int.self))
    guard 0 <= start, start <= end else {
      throw DecodingError.dataCorruptedError(
        in: pair, debugDescription: "A range runs from 0 or later and not backwards.")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var pair = encoder.unkeyedContainer()
    try pair.encode(start)
    try pair.encode(end)
  }
}
