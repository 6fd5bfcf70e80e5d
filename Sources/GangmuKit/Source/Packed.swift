/// A value that may be absent, in no more room than the value takes.
///
/// What the readers find is handed on from step to step, and an `Optional` of a range takes three
/// times the room of a packed one: copying it costs more than reading it.
@propertyWrapper
package struct Packed<Value: Packable>: Hashable, Sendable {
  private var stored: Value.Stored

  @inline(__always)
  package init(wrappedValue: Value?) { stored = Value.pack(wrappedValue) }

  package var wrappedValue: Value? {
    @inline(__always) get { Value.unpack(stored) }
    @inline(__always) set { stored = Value.pack(newValue) }
  }
}

/// A kind of value that ``Packed`` can hold, one of whose stored forms means that it is absent.
package protocol Packable {
  associatedtype Stored: Hashable, Sendable

  static func pack(_ value: Self?) -> Stored
  static func unpack(_ stored: Stored) -> Self?
}

/// A range of a text, which is never so long that its positions need more.
package struct PackedRange: Hashable, Sendable {
  fileprivate var start: Int32
  fileprivate var end: Int32
}

extension Range: Packable where Bound == Int {
  @inline(__always)
  package static func pack(_ value: Range<Int>?) -> PackedRange {
    guard let value else { return PackedRange(start: -1, end: -1) }
    return PackedRange(
      start: Int32(truncatingIfNeeded: value.lowerBound),
      end: Int32(truncatingIfNeeded: value.upperBound))
  }

  @inline(__always)
  package static func unpack(_ stored: PackedRange) -> Range<Int>? {
    guard stored.start >= 0 else { return nil }
    return Range(uncheckedBounds: (Int(stored.start), Int(stored.end)))
  }
}

/// A number that fits in half of its room: a place, a year.
extension Int: Packable {
  @inline(__always)
  package static func pack(_ value: Int?) -> Int32 {
    value.map(Int32.init(truncatingIfNeeded:)) ?? .min
  }

  @inline(__always)
  package static func unpack(_ stored: Int32) -> Int? { stored == .min ? nil : Int(stored) }
}

/// A number that is one.
extension Double: Packable {
  @inline(__always)
  package static func pack(_ value: Double?) -> UInt64 { (value ?? .nan).bitPattern }

  @inline(__always)
  package static func unpack(_ stored: UInt64) -> Double? {
    let value = Double(bitPattern: stored)
    return value.isNaN ? nil : value
  }
}
