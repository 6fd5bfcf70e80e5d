/// Finds the likeliest reading of damaged or mixed bytes: which of them are characters of which
/// charset, and which are lost.
///
/// A shortest path through the bytes. From each place, a reader may take a character at its cost,
/// give up a byte, or hand over to another reader; the path of least cost wins. So a lost byte
/// costs one character and not the rest of the line, and a block in another charset is read in it.
struct ReadingSearch {
  /// A part of the path: bytes that one reader reads or that are given up.
  struct Piece: Hashable {
    var reader: Int
    var isLost: Bool
    var bytes: Range<Int>
  }

  struct Path {
    var cost: Int
    var pieces: [Piece]
    /// Where the last whole character ends; less than the end when a character is cut there.
    var end: Int
  }

  /// Giving up bytes costs more than a very rare character, and each further one as much as a byte
  /// of noise (ln 256).
  private static let lossCost = Int(12 * CharacterCosts.perNat)
  private static let lostByteCost = Int(5.5 * CharacterCosts.perNat)
  /// Handing over must pay for itself within two or three characters.
  private static let switchCost = Int(11 * CharacterCosts.perNat)
  /// A character that is cut by either end of the bytes costs only that, besides its bytes.
  private static let cutCost = Int(3 * CharacterCosts.perNat)
  private static let unreachable = Int32.max / 2

  let readers: [CharacterReader]
  /// Whether a character, however unlikely, is always better than lost bytes, as in a reading that
  /// is kept. Where candidates are compared, noise is noise.
  var keepsCharacters = false

  /// The cost of the best reading alone.
  func cost(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var run = Run(search: self, bytes: bytes, range: range, keepsPath: false)
    return run.forward().cost
  }

  /// - Parameter startsClean: Whether the bytes begin with a whole character.
  func path(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, reader: Int = 0,
    startsClean: Bool, endsClean: Bool
  ) -> Path {
    var run = Run(search: self, bytes: bytes, range: range, keepsPath: true)
    run.startsClean = startsClean
    run.endsClean = endsClean
    run.first = reader
    let end = run.forward()
    return Path(cost: end.cost, pieces: run.backward(from: end), end: end.position)
  }

  private static func cost(ofCut count: Int) -> Int32 {
    Int32(cutCost + count * lostByteCost)
  }

  // MARK: The run

  private struct Run {
    let readers: [CharacterReader]
    let bytes: UnsafeBufferPointer<UInt8>
    let range: Range<Int>
    var startsClean = false
    var endsClean = false
    var first: Int?
    /// By place and reader: the state after a character, and after a lost byte.
    private var read: [Int32]
    private var lost: [Int32]
    /// By place and reader: how the state was reached.
    private var steps: [Step]
    private let keepsPath: Bool
    /// The most that a character may cost for each of its bytes.
    private let dearest: Int

    /// Packed: the length of the last character, whether the byte before was lost already, whether
    /// the reader goes on from a lost byte, and which reader handed over.
    private struct Step {
      var length: UInt8 = 0
      var losesOn = false
      var fromLost = false
      var giver: UInt8 = 0xFF
    }

    init(
      search: ReadingSearch, bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>,
      keepsPath: Bool
    ) {
      readers = search.readers
      dearest = search.keepsCharacters ? ReadingSearch.lostByteCost : .max / 8
      self.bytes = bytes
      self.range = range
      self.keepsPath = keepsPath
      let count = (range.count + 5) * readers.count
      read = Array(repeating: ReadingSearch.unreachable, count: count)
      lost = Array(repeating: ReadingSearch.unreachable, count: count)
      steps = Array(repeating: Step(), count: keepsPath ? count : 0)
    }

    struct End {
      var cost: Int
      var position: Int
      var reader: Int
      var isLost: Bool
    }

    mutating func forward() -> End {
      let count = readers.count
      for reader in 0..<count {
        read[reader] = first.map { $0 == reader ? 0 : Int32(ReadingSearch.switchCost) } ?? 0
        guard !startsClean else { continue }
        for offset in 1...3 where offset <= range.count {
          let cut = range.lowerBound..<range.lowerBound + offset
          guard readers[reader].mayEndCharacter(bytes, cut) else { break }
          let rarity = readers[reader].rarityOfCutStart
          lost[offset * count + reader] = ReadingSearch.cost(ofCut: offset) + rarity
          if keepsPath { steps[offset * count + reader].losesOn = true }
        }
      }
      for position in range { visit(position, count) }
      return end(count)
    }

    private mutating func visit(_ position: Int, _ count: Int) {
      let place = (position - range.lowerBound) * count
      var cheapest = ReadingSearch.unreachable
      var giver = 0
      for reader in 0..<count {
        let state = place + reader
        if lost[state] < read[state] {
          read[state] = lost[state]
          if keepsPath { steps[state].fromLost = true }
        }
        if read[state] < cheapest {
          cheapest = read[state]
          giver = reader
        }
      }
      guard cheapest < ReadingSearch.unreachable else { return }
      if count > 1 {
        cheapest += Int32(ReadingSearch.switchCost)
        for reader in 0..<count where read[place + reader] > cheapest {
          read[place + reader] = cheapest
          if keepsPath { steps[place + reader].giver = UInt8(giver) }
        }
      }
      for reader in 0..<count { take(position, place + reader, reader, count) }
    }

    @inline(__always)
    private mutating func take(_ position: Int, _ state: Int, _ reader: Int, _ count: Int) {
      let cost = read[state]
      let step = readers[reader].step(bytes, at: position, end: range.upperBound)
      if step.length > 0 {
        let target = state + step.length * count
        let total = cost + Int32(min(step.cost, dearest * step.length - 1))
        if total < read[target] {
          read[target] = total
          if keepsPath { steps[target].length = UInt8(step.length) }
        }
      }
      let fresh = cost + Int32(ReadingSearch.lossCost)
      let further = lost[state]
      let target = state + count
      let total = min(fresh, further) + Int32(ReadingSearch.lostByteCost)
      if total < lost[target] {
        lost[target] = total
        if keepsPath { steps[target].losesOn = further < fresh }
      }
    }

    private func isCut(_ cut: Range<Int>, _ reader: CharacterReader) -> Bool {
      reader.mayBeginCharacter(bytes, cut)
        && reader.step(bytes, at: cut.lowerBound, end: cut.upperBound).length == 0
    }

    /// The cheapest end; a character may be cut by the end of the bytes.
    private func end(_ count: Int) -> End {
      var best = End(cost: .max, position: range.upperBound, reader: 0, isLost: false)
      let reach = endsClean ? 0 : min(3, range.count)
      for back in 0...reach {
        let position = range.upperBound - back
        for reader in 0..<count {
          let state = (position - range.lowerBound) * count + reader
          let cut = position..<range.upperBound
          guard back == 0 || isCut(cut, readers[reader]) else { continue }
          let extra = back == 0 ? 0 : Int(ReadingSearch.cost(ofCut: back))
          let isLost = lost[state] < read[state]
          let cost = Int(min(read[state], lost[state])) + extra
          if cost < best.cost {
            best = End(cost: cost, position: position, reader: reader, isLost: isLost)
          }
        }
      }
      return best
    }

    func backward(from end: End) -> [Piece] {
      let count = readers.count
      var pieces: [Piece] = []
      var position = end.position
      var reader = end.reader
      var isLost = end.isLost
      func add(_ bytes: Range<Int>) {
        if let last = pieces.last, last.reader == reader, last.isLost == isLost {
          pieces[pieces.count - 1].bytes = bytes.lowerBound..<last.bytes.upperBound
        } else {
          pieces.append(Piece(reader: reader, isLost: isLost, bytes: bytes))
        }
      }
      /// The state that a character was read from: the same reader's or another's, after a
      /// character or after lost bytes.
      func settle() {
        let state = (position - range.lowerBound) * count
        let giver = steps[state + reader].giver
        if giver != 0xFF { reader = Int(giver) }
        isLost = steps[state + reader].fromLost
      }
      if position < range.upperBound { settle() }
      while position > range.lowerBound {
        let step = steps[(position - range.lowerBound) * count + reader]
        let length = isLost ? 1 : max(1, Int(step.length))
        let staysLost = isLost && step.losesOn
        add(max(range.lowerBound, position - length)..<position)
        position -= length
        if !staysLost { settle() }
      }
      return pieces.reversed()
    }
  }
}
