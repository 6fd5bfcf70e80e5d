/// What the words of a stage cost, and the places that no word crosses.
struct Weighing: Sendable {
  /// By state of the stage's double array; 0 where no key ends.
  private let states: [UInt8]
  private let characters: ScalarTable
  /// Positions in units of the text, sorted.
  var barriers: [Int] = []

  /// Weighs the keys of a stage by what the dictionaries themselves tell.
  ///
  /// - Parameters:
  ///   - lexicon: The entries of the stage; the first of them are the words of the field.
  init(_ lexicon: Lexicon, fieldWords: Int, stage: Stage) {
    var states: [UInt8] = []
    func set(_ state: Int, _ cost: UInt8) {
      if state >= states.count {
        states.append(contentsOf: repeatElement(0, count: state + 1 - states.count))
      }
      states[state] = cost
    }
    let madeWith = Self.madeWith(lexicon, stage)
    for (index, entry) in lexicon.entries.enumerated().reversed() where entry.keyCount > 1 {
      guard let state = stage.state(of: lexicon.key(entry)) else { continue }
      let isFieldWord = index < fieldWords
      set(
        state,
        isFieldWord
          ? WordCosts.fieldWord
          : WordCosts.phrase(of: Int(entry.keyCount), madeWith: madeWith[state] ?? 0))
    }
    self.states = states
    characters = Self.characterCosts
  }

  @inline(__always)
  func cost(ofState state: Int) -> Int32 { Int32(states[state]) }

  @inline(__always)
  func cost(ofCharacter scalar: UInt32) -> Int32 {
    let cost = Unicode.Scalar(scalar).map { characters[$0] } ?? 0
    return cost == 0 ? Int32(WordCosts.character) : Int32(cost)
  }

  /// In how many longer keys each key stands, by state.
  private static func madeWith(_ lexicon: Lexicon, _ stage: Stage) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for entry in lexicon.entries where entry.keyCount > 2 {
      let key = lexicon.key(entry)
      for start in key.indices.dropLast() {
        stage.forEachKey(startingAt: key[start...]) { state, length in
          if length > 1, length < key.count { counts[state, default: 0] += 1 }
        }
      }
    }
    return counts
  }

  private static let characterCosts: ScalarTable = {
    var table = ScalarTable()
    for scalar in FieldWords.readings.keys {
      table[scalar] = UInt32(WordCosts.ambiguousCharacter)
    }
    for scalar in WordCosts.particles.unicodeScalars { table[scalar] = UInt32(WordCosts.particle) }
    for scalar in WordCosts.weakParticles.unicodeScalars {
      table[scalar] = UInt32(WordCosts.weakParticle)
    }
    return table
  }()
}

extension Stage {
  /// Tells every key that a text begins with, by its state, shorter ones first.
  fileprivate func forEachKey(
    startingAt text: ArraySlice<Unicode.Scalar>, _ body: (_ state: Int, _ length: Int) -> Void
  ) {
    var base = 0
    for (depth, scalar) in text.enumerated() {
      let code = code(of: scalar.value)
      guard code != 0, depth == 0 || base != 0 else { return }
      let state = base + Int(code)
      guard units[state].code == code else { return }
      if units[state].outcome != 0 { body(state, depth + 1) }
      base = units[state].base
    }
  }
}
