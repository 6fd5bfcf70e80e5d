/// A sum over what a compiled script was made from.
struct Fingerprint: Hashable, Sendable {
  var first: UInt64 = 0
  var second: UInt64 = 0
}
