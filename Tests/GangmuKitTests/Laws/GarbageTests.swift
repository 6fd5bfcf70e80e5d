import GangmuKit
import PlanGeneration
import Testing

/// Two hundred files that nobody would send on purpose.
@Suite("Garbage is refused in words or read without loss")
struct GarbageTests {
  private static let check = Result { try LawCheck() }
  private static let count = 200

  @Test("No garbage crashes or breaks a law", arguments: 0..<count)
  func survives(number: Int) throws {
    let (bytes, name) = try Self.file(number)
    let problems = try Self.check.get().problems(bytes, format: nil)
    #expect(problems.isEmpty, "garbage \(number), made of \(name)")
  }

  /// A quarter is noise; the rest are samples, cut short or with flipped bytes.
  private static func file(_ number: Int) throws -> (bytes: [UInt8], name: String) {
    var random = SeededRandom(number, 200)
    if number.isMultiple(of: 4) {
      let length = [0, 1, 2, 3, 16, 100, 1000, 5000][number / 4 % 8]
      return ((0..<length).map { _ in UInt8(random.below(256)) }, "noise")
    }
    let sample = Sample.all[number % Sample.all.count]
    var bytes = try sample.bytes()
    switch number % 4 {
    case 1: bytes.removeLast(random.below(bytes.count))
    case 2:
      for _ in 0..<random.within(1...20) {
        bytes[random.below(bytes.count)] ^= UInt8(1 << random.below(8))
      }
    default:
      bytes.removeSubrange(random.below(bytes.count / 2)..<bytes.count / 2)
      FuzzInput.tear(&bytes, &random)
    }
    return (bytes, sample.name)
  }
}
