/// A sum over memory, fast enough to be taken at every start.
///
/// Each word is mixed with what went before by a step that can be undone, so that memory that
/// differs in one word never has the same sum. It guards against damage, not against malice.
enum WordSum {
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  static func of(_ memory: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
    // Four lanes, because each step waits for the one before.
    var (a, b, c, d) = (seed, seed &+ 1, seed &+ 2, seed &+ 3)
    var offset = 0
    while offset &+ 32 <= memory.count {
      a = mixed(a, word(memory, offset))
      b = mixed(b, word(memory, offset &+ 8))
      c = mixed(c, word(memory, offset &+ 16))
      d = mixed(d, word(memory, offset &+ 24))
      offset &+= 32
    }
    while offset < memory.count {
      a = mixed(a, UInt64(memory[offset]))
      offset &+= 1
    }
    return mixed(mixed(mixed(mixed(mixed(UInt64(memory.count), a), b), c), d), seed)
  }

  @inline(__always)
  private static func word(_ memory: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    memory.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  @inline(__always)
  private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let product = (sum ^ word) &* multiplier
    return product ^ product >> 29
  }
}
