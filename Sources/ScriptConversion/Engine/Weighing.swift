extension Stage {
  /// Finds the words that cost least in all (``WordCosts``).
  ///
  /// 1. The words chosen follow each other without a gap.
  /// 2. Where no word crosses the end of the longest from the left, that one is taken.
  /// 3. The work grows with the length of the text only: words are looked for a bounded number of
  ///    times at each place.
  ///
  /// - Parameters:
  ///   - codes: The code at `limit` is 0, so that no key reaches beyond.
  ///   - stretch: Memory to work in.
  @inline(__always)
  func matchWeighed<Taker: MatchTaker & ~Copyable>(
    _ codes: UnsafePointer<UInt16>, from start: Int, to limit: Int, _ taker: inout Taker,
    stretch: inout Stretch
  ) {
    var position = start
    while position < limit {
      guard starts(codes[position]) else {
        taker.take(0, position, position &+ 1)
        position &+= 1
        continue
      }
      let (outcome, end) = longestKey(codes, at: position)
      if end &- position > 1,
        isCrossed(codes, from: position &+ 1, to: end) || changes[outcome].has(Change.divisible)
      {
        stretch.collect(codes, from: position, in: self)
        position = stretch.take(from: position, &taker)
      } else {
        taker.take(outcome, position, end)
        position = end
      }
    }
  }

  /// Whether a key begins inside a word and ends beyond it.
  @inline(__always)
  private func isCrossed(_ codes: UnsafePointer<UInt16>, from start: Int, to end: Int) -> Bool {
    var place = start
    while place < end {
      var unit = units[Int(codes[place])]
      place &+= 1
      var ahead = place
      while unit.base != 0 {
        let code = codes[ahead]
        unit = units[unit.base &+ Int(code)]
        guard unit.code == code else { break }
        ahead &+= 1
        if unit.outcome != 0, ahead > end { return true }
      }
    }
    return false
  }
}

/// All words that a stretch of text may be made of, and the way through them that costs least.
struct Stretch: ~Copyable {
  struct Word: BitwiseCopyable {
    var outcome: Int32
    var cost: Int32
    var length: Int32
  }

  struct Place: BitwiseCopyable {
    /// The first of its words; those of the next place end them.
    var firstWord: Int32
    /// The cheapest way from here to the end, and the word that it begins with.
    var cost: Int32
    var choice: Int32
  }

  private var words = GrowingBuffer<Word>()
  private var places = GrowingBuffer<Place>()

  /// Collects the words of the stretch that begins at a place, and chooses among them. A stretch
  /// ends where no word goes on.
  mutating func collect(_ codes: UnsafePointer<UInt16>, from start: Int, in stage: Stage) {
    words.removeAll()
    places.removeAll()
    var reach = 1
    while places.count < reach {
      let place = places.count
      places.append(Place(firstWord: Int32(words.count), cost: 0, choice: 0))
      reach = max(reach, place + addWords(codes, at: start + place, in: stage))
    }
    choose()
  }

  /// Adds the words at a place, shorter ones first, the single character among them.
  ///
  /// - Returns: The length of the longest.
  private mutating func addWords(
    _ codes: UnsafePointer<UInt16>, at position: Int, in stage: Stage
  ) -> Int {
    // A code that starts no key has an empty unit.
    var unit = stage.units[Int(codes[position])]
    add(unit.outcome, length: 1, in: stage)
    var ahead = position + 1
    var longest = 1
    while unit.base != 0 {
      let code = codes[ahead]
      unit = stage.units[unit.base + Int(code)]
      guard unit.code == code else { break }
      ahead += 1
      guard unit.outcome != 0 else { continue }
      longest = ahead - position
      add(unit.outcome, length: longest, in: stage)
    }
    return longest
  }

  private mutating func add(_ outcome: Int, length: Int, in stage: Stage) {
    let cost = outcome == 0 ? 0 : stage.changes[outcome].cost
    words.append(
      Word(
        outcome: Int32(outcome), cost: cost == 0 ? Int32(WordCosts.character) : cost,
        length: Int32(length)))
  }

  /// From the end to the start. Of ways that cost the same the one with the longer word first wins,
  /// so that without a conflict the longest phrase from the left is taken, as OpenCC takes it.
  private mutating func choose() {
    var end = words.count
    for index in stride(from: places.count - 1, through: 0, by: -1) {
      let first = Int(places[index].firstWord)
      var best = Int32.max
      for number in first..<end {
        let next = index + Int(words[number].length)
        let cost = words[number].cost + (next < places.count ? places[next].cost : 0)
        if cost <= best {
          best = cost
          places[index].choice = Int32(number)
        }
      }
      places[index].cost = best
      end = first
    }
  }

  /// Gives out the words chosen.
  ///
  /// - Returns: The end of the stretch.
  func take<Taker: MatchTaker & ~Copyable>(from start: Int, _ taker: inout Taker) -> Int {
    var index = 0
    while index < places.count {
      let word = words[Int(places[index].choice)]
      taker.take(Int(word.outcome), start + index, start + index + Int(word.length))
      index += Int(word.length)
    }
    return start + index
  }
}
