import FoundationEssentials
import GangmuKit
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

  @Test("Inputs that once broke a law do no longer", arguments: OnceBroken.all)
  func onceBroken(input: OnceBroken) throws {
    #expect(try Self.check.get().problems(input.bytes(), format: input.format).isEmpty)
  }
}

/// A random input that once broke a law, named after its seed and its format; `gangmu-fuzz input`
/// writes more of them.
struct OnceBroken: CustomTestStringConvertible, Sendable {
  let name: String

  var testDescription: String { name }

  /// Nil where the format has to be recognised.
  var format: InputFormat? {
    name.split(separator: ".").last.flatMap { InputFormat(rawValue: String($0)) }
  }

  func bytes() throws -> [UInt8] {
    Array(try Data(contentsOf: Self.folder.appending(path: name)))
  }

  static let all: [OnceBroken] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    .map(OnceBroken.init)

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Inputs")
}
