/// All words that a stretch of text may be made of, and the way through them that costs least.
private struct Stretch {
  struct Word {
    var outcome: Int32
    var cost: Int32
    var scalars: Int32
    var units: Int32
  }

  struct Place {
    /// Where it stands, in units from the start of the stretch.
    var offset: Int32
    var character: UInt32
    /// The first of its words; those of the next place end them.
    var firstWord: Int32
    /// The cheapest way from here to the end, and the word that it begins with.
    var cost: Int32 = 0
    var choice: Word
  }

  var words: [Word] = []
  var places: [Place] = []

  mutating func removeAll() {
    words.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
  }

  /// From the end to the start. Of ways that cost the same the one with the longer word first wins,
  /// so that without a conflict the longest phrase from the left is taken, as OpenCC takes it.
  mutating func choose(_ weighing: Weighing) {
    var end = words.count
    for index in places.indices.reversed() {
      let characterCost = weighing.cost(ofCharacter: places[index].character)
      func rest(_ length: Int32) -> Int32 {
        let next = index + Int(length)
        return next < places.count ? places[next].cost : 0
      }
      var best = places[index].choice
      var bestCost = characterCost + rest(1)
      for word in words[Int(places[index].firstWord)..<end] {
        let cost = (word.scalars == 1 ? characterCost : word.cost) + rest(word.scalars)
        if cost <= bestCost {
          best = word
          bestCost = cost
        }
      }
      end = Int(places[index].firstWord)
      places[index].cost = bestCost
      places[index].choice = best
    }
  }
}

extension StagePass {
  /// Runs the stage with weighed words instead of the longest ones.
  ///
  /// 1. The words chosen follow each other without a gap and none crosses a barrier.
  /// 2. Where no two words overlap the longest from the left is taken.
  /// 3. The work grows with the length of the text only: words are looked for once at each place.
  mutating func run(_ source: UnsafeBufferPointer<Form.Unit>, weighing: Weighing) {
    var stretch = Stretch()
    var position = 0
    var scalarIndex: Int32 = 0
    var barrier = 0
    let barriers = weighing.barriers
    while position < source.count {
      let (scalar, width) = Form.scalar(in: source, at: position)
      guard stage.mayStart(scalar) else {
        position &+= width
        scalarIndex &+= 1
        continue
      }
      while barrier < barriers.count, barriers[barrier] <= position { barrier += 1 }
      let limit = barrier < barriers.count ? min(barriers[barrier], source.count) : source.count
      let end = collect(source, from: position, limit: limit, weighing, into: &stretch)
      write(stretch, source, from: position, scalarIndex: scalarIndex)
      scalarIndex &+= Int32(stretch.places.count)
      position = end
    }
    flush(source, to: source.count)
    if purpose.cuts == .matches { cut(at: source.count) }
  }

  /// Collects the words of the stretch that begins at a position, and chooses among them. A stretch
  /// ends where no word goes on.
  @inline(__always)
  private func collect(
    _ source: UnsafeBufferPointer<Form.Unit>, from start: Int, limit: Int, _ weighing: Weighing,
    into stretch: inout Stretch
  ) -> Int {
    stretch.removeAll()
    var reach = 1
    var position = start
    var longWords = 0
    while stretch.places.count < reach {
      let (scalar, width) = Form.scalar(in: source, at: position)
      let firstWord = stretch.words.count
      let longest = addWords(
        source, at: position, limit: limit, scalar, width, weighing, to: &stretch.words)
      let alone = Stretch.Word(outcome: 0, cost: 0, scalars: 1, units: Int32(width))
      stretch.places.append(
        Stretch.Place(
          offset: Int32(position - start), character: scalar, firstWord: Int32(firstWord),
          choice: alone))
      if longest > 1 { longWords += 1 }
      reach = max(reach, stretch.places.count - 1 + longest)
      position += width
    }
    if longWords > 1 {
      stretch.choose(weighing)
    } else {
      // The long word, if there is one, begins the stretch and is all of it.
      let end = stretch.places.count > 1 ? Int(stretch.places[1].firstWord) : stretch.words.count
      if end > 0 { stretch.places[0].choice = stretch.words[end - 1] }
    }
    return position
  }

  /// - Returns: The length of the longest word in scalars, at least 1.
  @inline(__always)
  private func addWords(
    _ source: UnsafeBufferPointer<Form.Unit>, at position: Int, limit: Int, _ scalar: UInt32,
    _ width: Int, _ weighing: Weighing, to words: inout [Stretch.Word]
  ) -> Int {
    guard stage.mayStart(scalar) else { return 1 }
    var unit = stage.units[Int(stage.code(of: scalar))]
    var depth: Int32 = 1
    var longest = 1
    var ahead = position &+ width
    if unit.outcome != 0 {
      words.append(
        Stretch.Word(outcome: Int32(unit.outcome), cost: 0, scalars: 1, units: Int32(width)))
    }
    while unit.base != 0, ahead < limit {
      let (next, nextWidth) = Form.scalar(in: source, at: ahead)
      let code = stage.code(of: next)
      let state = unit.base &+ Int(code)
      let child = stage.units[state]
      guard code != 0, child.code == code else { break }
      unit = child
      ahead &+= nextWidth
      depth &+= 1
      if unit.outcome != 0 {
        words.append(
          Stretch.Word(
            outcome: Int32(unit.outcome), cost: weighing.cost(ofState: state), scalars: depth,
            units: Int32(ahead &- position)))
        longest = Int(depth)
      }
    }
    return longest
  }

  /// Makes the changes of the words chosen.
  ///
  /// Phrases of the dictionaries are segments for the stages that follow, as in OpenCC; words of
  /// our own list are not, so that they part no phrase of a later stage.
  @inline(__always)
  private mutating func write(
    _ stretch: Stretch, _ source: UnsafeBufferPointer<Form.Unit>, from start: Int,
    scalarIndex: Int32
  ) {
    var index = 0
    while index < stretch.places.count {
      let word = stretch.places[index].choice
      let from = start &+ Int(stretch.places[index].offset)
      let isSegment =
        purpose.cuts == .matches && word.scalars > 1 && word.cost != Int32(WordCosts.fieldWord)
      if isSegment { cut(at: from) }
      if word.outcome != 0 {
        apply(
          Int(word.outcome), source, from: from, to: from &+ Int(word.units),
          scalarIndex: scalarIndex &+ Int32(index))
      }
      if isSegment { cut(at: from &+ Int(word.units)) }
      index += Int(word.scalars)
    }
  }
}
