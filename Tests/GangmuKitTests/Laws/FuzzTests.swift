import PlanGeneration
import Testing

/// Ten thousand random inputs of every format; `make fuzz` takes a million.
@Suite("The laws on random inputs")
struct FuzzTests {
  private static let chunk = 500
  private static let check = Result { try LawCheck() }

  @Test("No input breaks a law", arguments: 0..<20)
  func lawsHold(chunk: Int) throws {
    let check = try Self.check.get()
    for seed in (1 + chunk * Self.chunk)...((chunk + 1) * Self.chunk) {
      let input = FuzzInput(seed: UInt64(seed))
      let problems = check.problems(input.bytes, format: input.format)
      #expect(problems.isEmpty, "make fuzz FUZZ=\"--seed \(seed) --count 1 --show\"")
    }
  }

  @Test(
    "Inputs that once broke a law do no longer",
    arguments: [
      11740, 12921, 14475, 15504, 16806, 16956, 19005, 25261, 28333, 29554, 29757, 35230, 42191,
      58104, 60723, 80783, 182_893, 255_832, 263_568, 279_556, 290_993, 330_267, 353_000, 399_082,
      428_181, 476_020, 478_507, 528_541, 697_576, 769_289, 821_151, 862_627, 864_944, 873_942,
      950_303,
      987_236, 5_000_538, 5_004_891, 5_036_054, 5_043_868, 1_014_470, 29_120_912, 29_175_154,
      133_237, 156_696, 50_015_088, 50_107_581,
      51_163_288, 70_129_912, 387_196, 447_998, 508_743,
      729_674, 804_537, 7_008_259, 7_015_990, 20_053_847, 20_065_019, 70_007_673,
      300_006_110,
    ])
  func onceBroken(seed: UInt64) throws {
    let input = FuzzInput(seed: seed)
    #expect(try Self.check.get().problems(input.bytes, format: input.format).isEmpty)
  }
}
