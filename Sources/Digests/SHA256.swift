internal import CNettle

/// The digest of FIPS 180-4, section 6.2.
package struct SHA256 {
  private var state = CNettleSHA256()

  package init() { cnettle_sha256_start(&state) }

  /// The digest as 64 lower-case hexadecimal digits.
  package static func hexDigest(of message: [UInt8]) -> String {
    var digest = SHA256()
    digest.add(message)
    return digest.hexDigest
  }

  /// Goes on with the next piece of the message.
  package mutating func add(_ piece: [UInt8]) {
    piece.withUnsafeBytes { cnettle_sha256_add(&state, $0.baseAddress, $0.count) }
  }

  /// The digest of all pieces so far.
  package var hexDigest: String {
    var whole = state
    return String(unsafeUninitializedCapacity: 64) { digits in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
        cnettle_sha256_finish(&whole, digest.baseAddress)
        for (index, byte) in digest.enumerated() {
          digits[2 * index] = Self.digit(byte >> 4)
          digits[2 * index + 1] = Self.digit(byte & 15)
        }
      }
      return 64
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
