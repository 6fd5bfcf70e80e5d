/// Takes what matching finds, from left to right and without a gap.
protocol MatchTaker: ~Copyable {
  /// - Parameters:
  ///   - outcome: What the key changes; 0 for a scalar that no key begins with.
  ///   - start, end: In scalars of the text.
  mutating func take(_ outcome: Int, _ start: Int, _ end: Int)

  /// No match crosses this place.
  mutating func endSegment(at end: Int)
}

extension Stage {
  /// Tells every match in a text.
  ///
  /// - Parameters:
  ///   - ends: Where segments end, sorted. The end of the text need not be among them.
  ///   - stretch: Memory to weigh words in.
  @inline(__always)
  func match<Taker: MatchTaker & ~Copyable>(
    _ text: borrowing CodedText, segmentEnds ends: UnsafeBufferPointer<Int32>,
    _ taker: inout Taker, stretch: inout Stretch
  ) {
    var start = 0
    for end in ends where Int(end) < text.count {
      match(text, from: start, to: Int(end), &taker, &stretch)
      taker.endSegment(at: Int(end))
      start = Int(end)
    }
    match(text, from: start, to: text.count, &taker, &stretch)
  }

  @inline(never)
  private func match<Taker: MatchTaker & ~Copyable>(
    _ text: borrowing CodedText, from start: Int, to end: Int, _ taker: inout Taker,
    _ stretch: inout Stretch
  ) {
    // No key has a scalar of code 0, so that no match reaches beyond.
    let following = text.codes[end]
    text.codes[end] = 0
    if let kinds {
      var position = start
      TraditionalClauses.forEachOther(in: text.codes, from: start, to: end, kinds: kinds) {
        while position < $0 {
          taker.take(0, position, position &+ 1)
          position &+= 1
        }
        let following = text.codes[$1]
        text.codes[$1] = 0
        matchWeighed(text.codes, from: $0, to: $1, &taker, stretch: &stretch)
        text.codes[$1] = following
        position = $1
      }
      while position < end {
        taker.take(0, position, position &+ 1)
        position &+= 1
      }
    } else if isWeighed {
      matchWeighed(text.codes, from: start, to: end, &taker, stretch: &stretch)
    } else {
      matchLongest(text.codes, from: start, to: end, &taker)
    }
    text.codes[end] = following
  }

  /// Finds the longest key at each place, from left to right.
  ///
  /// - Parameter codes: The code at `limit` is 0, so that no key reaches beyond.
  @inline(__always)
  private func matchLongest<Taker: MatchTaker & ~Copyable>(
    _ codes: UnsafePointer<UInt16>, from start: Int, to limit: Int, _ taker: inout Taker
  ) {
    var position = start
    while position < limit {
      guard starts(codes[position]) else {
        taker.take(0, position, position &+ 1)
        position &+= 1
        continue
      }
      let (outcome, end) = longestKey(codes, at: position)
      taker.take(outcome, position, end)
      position = end
    }
  }

  /// The longest key at a place whose code starts one.
  @inline(__always)
  func longestKey(
    _ codes: UnsafePointer<UInt16>, at position: Int
  ) -> (outcome: Int, end: Int) {
    var unit = units[Int(codes[position])]
    var outcome = unit.outcome
    var end = position &+ 1
    var ahead = end
    while unit.base != 0 {
      let code = codes[ahead]
      unit = units[unit.base &+ Int(code)]
      guard unit.code == code else { break }
      ahead &+= 1
      if unit.outcome != 0 {
        outcome = unit.outcome
        end = ahead
      }
    }
    return (outcome, end)
  }
}
