import PlanGeneration
import Testing

/// Ten thousand random inputs of every format; `make fuzz` takes a million.
@Suite("The laws on random inputs")
struct FuzzTests {
  private static let chunk = 500
  private static let check = Result { try LawCheck() }

  /// Inputs whose result, read again, has another outline (law 4). The list only gets shorter.
  private static let known: Set<Int> = [8740, 9002]

  @Test("No input breaks a law", arguments: 0..<20)
  func lawsHold(chunk: Int) throws {
    let check = try Self.check.get()
    for seed in (1 + chunk * Self.chunk)...((chunk + 1) * Self.chunk) {
      let input = FuzzInput(seed: UInt64(seed))
      let problems = check.problems(input.bytes, format: input.format)
      if Self.known.contains(seed) {
        withKnownIssue("the JSON gives another outline", isIntermittent: true) {
          #expect(problems.isEmpty)
        } matching: { _ in
          problems == ["the JSON gives another outline"]
        }
      } else {
        #expect(problems.isEmpty, "make fuzz FUZZ=\"--seed \(seed) --count 1 --show\"")
      }
    }
  }
}
