/// A checksum of 64 bits that tells whether bytes are those that were written; no defence against
/// anybody. Eight bytes at a time, as it runs over everything that a batch writes.
package struct Checksum: Hashable, Sendable {
  package let value: UInt64

  package init(_ bytes: some Collection<UInt8>) {
    let contiguous = bytes.withContiguousStorageIfAvailable { Self.mix(UnsafeRawBufferPointer($0)) }
    value = contiguous ?? Array(bytes).withUnsafeBytes { Self.mix($0) }
  }

  package init?(hex: some StringProtocol) {
    guard hex.utf8.count == 16, let value = UInt64(hex, radix: 16) else { return nil }
    self.value = value
  }

  package var hex: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func mix(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    func word(at place: Int) -> UInt64 {
      bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
    }
    // Four rows of words, as each step of one waits for the step before.
    var (first, second): (UInt64, UInt64) = (0x9E37_79B9_7F4A_7C15, 0xBF58_476D_1CE4_E5B9)
    var (third, fourth): (UInt64, UInt64) = (0x94D0_49BB_1331_11EB, 0xA409_3822_299F_31D0)
    var place = 0
    while place + 32 <= bytes.count {
      first = step(first ^ word(at: place))
      second = step(second ^ word(at: place + 8))
      third = step(third ^ word(at: place + 16))
      fourth = step(fourth ^ word(at: place + 24))
      place += 32
    }
    var state = step(step(step(first ^ second) ^ third) ^ fourth)
    while place + 8 <= bytes.count {
      state = step(state ^ word(at: place))
      place += 8
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      rest = rest << 8 | UInt64(bytes[place])
      place += 1
    }
    return step(step(state ^ rest) ^ UInt64(bytes.count))
  }

  private static func step(_ value: UInt64) -> UInt64 {
    let (high, low) = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return high ^ low &+ 0xA076_1D64_78BD_642F
  }
}
