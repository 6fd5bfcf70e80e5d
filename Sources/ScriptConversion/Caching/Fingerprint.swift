/// A sum over what a compiled script was made from.
struct Fingerprint: Hashable, Sendable {
  private(set) var first: UInt64
  private(set) var second: UInt64

  init(first: UInt64 = 0, second: UInt64 = 0) {
    self.first = first
    self.second = second
  }

  mutating func add(_ memory: UnsafeRawBufferPointer) {
    first = WordSum.of(memory, seed: first &+ 0x5851_F42D_4C95_7F2D)
    second = WordSum.of(memory, seed: second &+ 0x1405_7B7E_F767_814F)
  }

  mutating func add(_ other: Fingerprint) {
    withUnsafeBytes(of: (other.first, other.second)) { add($0) }
  }

  mutating func add(_ text: String) {
    Array(text.utf8).withUnsafeBytes { add($0) }
  }
}
