/// What a single character becomes by itself, character by character.
package struct ScalarFold: Sendable {
  /// The characters that change, with what they become, in the order of their code points.
  package private(set) var pairs: [(from: Unicode.Scalar, to: Unicode.Scalar)] = []
  @usableFromInline var table = ScalarTable()

  /// Changes nothing.
  package init() {}

  init(singles stage: Stage?) {
    for scalar in (stage.map { Array($0.starters) } ?? []).sorted() {
      guard let value = stage?.single(scalar), value != scalar else { continue }
      table[scalar] = value.value
      pairs.append((scalar, value))
    }
  }

  @inlinable @inline(__always)
  package func callAsFunction(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = table[scalar]
    return value == 0 ? scalar : Unicode.Scalar(value) ?? scalar
  }
}
