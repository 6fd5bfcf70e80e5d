import Digests
import GangmuKit
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "gives the digests of NIST's examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func examples(message: String, digest: String) {
    #expect(SHA256.hexDigest(of: Array(message.utf8)) == digest)
  }

  @Test("gives the same digest in pieces of any size", arguments: [1, 63, 64, 65, 1000])
  func pieces(size: Int) {
    let message = (0..<2000).map { UInt8(truncatingIfNeeded: $0) }
    var digest = SHA256()
    for start in stride(from: 0, to: message.count, by: size) {
      digest.add(Array(message[start..<min(start + size, message.count)]))
    }
    #expect(digest.hexDigest == SHA256.hexDigest(of: message))
  }

  @Test("gives the digest of a million times a")
  func long() {
    let message = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      SHA256.hexDigest(of: message)
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }
}
