/// A unit in which positions of a text can be counted beside Unicode scalars.
public enum PositionUnit: String, Hashable, Sendable, Codable, CaseIterable {
  /// Bytes of the text as UTF-8, as Go, Rust and most editors' protocols count.
  case utf8
  /// Code units of the text as UTF-16, as JavaScript, Java and .NET count.
  case utf16
}

/// Where each scalar of a source text stands in other units.
package struct PositionTables: Sendable {
  /// For each position the number of bytes before it; empty when not asked for.
  private let utf8: [Int]
  private let utf16: [Int]

  package init(of text: [Unicode.Scalar], units: Set<PositionUnit>) {
    utf8 = units.contains(.utf8) ? Self.sums(text) { UTF8.width($0) } : []
    utf16 = units.contains(.utf16) ? Self.sums(text) { UTF16.width($0) } : []
  }

  package func range(_ range: SourceRange, in unit: PositionUnit) -> SourceRange? {
    let table = unit == .utf8 ? utf8 : utf16
    guard range.start >= 0, range.end < table.count, range.start <= range.end else { return nil }
    return SourceRange(table[range.start], table[range.end])
  }

  private static func sums(
    _ text: [Unicode.Scalar], _ width: (Unicode.Scalar) -> Int
  ) -> [Int] {
    var sums = [0]
    sums.reserveCapacity(text.count + 1)
    var sum = 0
    for scalar in text {
      sum += width(scalar)
      sums.append(sum)
    }
    return sums
  }
}
