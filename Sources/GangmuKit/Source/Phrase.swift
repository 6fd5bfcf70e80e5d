/// A word of a rule, written as a literal and compared with scalars where it lies in the program.
///
/// Nothing is copied or decoded ahead, so a phrase costs nothing until it is compared.
package struct Phrase: Sendable, ExpressibleByStringLiteral {
  private let literal: StaticString
  /// In scalars.
  package let count: Int

  package init(stringLiteral literal: StaticString) {
    self.literal = literal
    var count = 0
    var bytes = literal.utf8Start
    let end = bytes + literal.utf8CodeUnitCount
    while bytes < end {
      count += bytes.pointee & 0xC0 == 0x80 ? 0 : 1
      bytes += 1
    }
    self.count = count
  }

  /// Calls with each scalar until one is refused.
  ///
  /// - Returns: Whether all were taken.
  @inline(__always)
  func allSatisfy(_ isTaken: (_ offset: Int, _ scalar: UInt32) -> Bool) -> Bool {
    var bytes = literal.utf8Start
    let end = bytes + literal.utf8CodeUnitCount
    var offset = 0
    while bytes < end {
      let lead = UInt32(bytes[0])
      var value = lead
      var length = 1
      if lead >= 0xF0 {
        value = (lead & 0x07) << 18 | continuation(bytes[1]) << 12
        value |= continuation(bytes[2]) << 6 | continuation(bytes[3])
        length = 4
      } else if lead >= 0xE0 {
        value = (lead & 0x0F) << 12 | continuation(bytes[1]) << 6 | continuation(bytes[2])
        length = 3
      } else if lead >= 0x80 {
        value = (lead & 0x1F) << 6 | continuation(bytes[1])
        length = 2
      }
      guard isTaken(offset, value) else { return false }
      bytes += length
      offset += 1
    }
    return true
  }

  private func continuation(_ byte: UInt8) -> UInt32 { UInt32(byte & 0x3F) }
}

extension Phrase: CustomStringConvertible {
  package var description: String { literal.description }
}

extension Array where Element == Unicode.Scalar {
  /// Whether a phrase stands at a position and before an end.
  package func has(_ phrase: Phrase, at position: Int, end: Int) -> Bool {
    guard position >= 0, position + phrase.count <= end else { return false }
    return phrase.allSatisfy { self[position + $0].value == $1 }
  }

  /// The first place of a phrase at or after a position.
  package func firstIndex(of phrase: Phrase, from start: Int = 0) -> Int? {
    guard phrase.count > 0 else { return nil }
    var position = start
    while position + phrase.count <= count {
      if has(phrase, at: position, end: count) { return position }
      position += 1
    }
    return nil
  }

  package func starts(with phrase: Phrase) -> Bool { has(phrase, at: 0, end: count) }

  package func ends(with phrase: Phrase) -> Bool {
    has(phrase, at: count - phrase.count, end: count)
  }

  func equals(_ phrase: Phrase) -> Bool { count == phrase.count && starts(with: phrase) }
}
