/// Random numbers from a seed, the same on every platform and in every version of Swift.
package struct SeededRandom: Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// A seed of its own for each combination of numbers.
  package init(_ numbers: Int...) {
    state = 0x6A09_E667_F3BC_C908
    for number in numbers {
      state = state ^ UInt64(bitPattern: Int64(number))
      state = next()
    }
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to below a limit, which is at least 1.
  package mutating func below(_ limit: Int) -> Int { Int(next() >> 33) % max(1, limit) }

  package mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  package mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of some choices, of which there is at least one.
  package mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[below(choices.count)]
  }

  /// Some of the choices, in their order: as many as asked for, or all.
  package mutating func sample<Choice>(_ choices: [Choice], count: Int) -> [Choice] {
    var left = count
    return choices.enumerated().compactMap { index, choice in
      guard left > 0, below(choices.count - index) < left else { return nil }
      left -= 1
      return choice
    }
  }
}
