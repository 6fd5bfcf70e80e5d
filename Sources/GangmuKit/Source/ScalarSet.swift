/// A set of characters of the basic plane, asked for the characters of a text.
struct ScalarSet: Sendable, ExpressibleByStringLiteral {
  private var words = [UInt64](repeating: 0, count: 1024)

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars { insert(scalar) }
  }

  init(stringLiteral text: String) { self.init(text.unicodeScalars) }

  mutating func insert(_ scalar: Unicode.Scalar) {
    guard scalar.value < 0x10000 else { return }
    words[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
  }

  mutating func formUnion(_ other: ScalarSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  func union(_ other: ScalarSet) -> ScalarSet {
    var union = self
    union.formUnion(other)
    return union
  }

  @inline(__always)
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let word = Int(scalar.value >> 6)
    return word < 1024 && words[word] >> UInt64(scalar.value & 63) & 1 != 0
  }
}
