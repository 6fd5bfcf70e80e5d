/// The ways in which a state can take in a candidate as a node, each with its cost.
struct Transitions {
  struct Option {
    var state: SequenceState
    var cost: Int32
    var reading: MarkerReading
  }

  private(set) var options: [Option] = []
  private let order: MarkerOrder
  private var state = SequenceState()
  private var kind = MarkerKind.arabic
  private var value = 0
  private var isInserted = false
  private var nestsFreely = false
  private var option = 0
  private var isConfirmed = false
  private var countsOn = false
  private var base: Int32 = 0

  init(order: MarkerOrder) { self.order = order }

  /// Gathers the options anew for a state and a candidate. One value serves a whole search, so that
  /// its buffer is made once.
  mutating func gather(_ state: SequenceState, _ candidate: MarkerCandidate) {
    options.removeAll(keepingCapacity: true)
    self.state = state
    let placeCost = Self.placeCost(candidate)
    isConfirmed = candidate.isConfirmed || candidate.isTrusted
    countsOn = candidate.countsOn
    add(candidate.marker, option: 0, placeCost)
    for (index, marker) in candidate.otherMarkers.enumerated() {
      add(marker, option: index + 1, placeCost)
    }
  }

  private mutating func add(_ marker: Marker, option: Int, _ placeCost: Int32) {
    kind = marker.kind
    value = marker.value
    isInserted = marker.isInserted
    nestsFreely = kind.nestsFreely || marker.isNamed
    self.option = option
    base = placeCost
    if isConfirmed {
      base = 0
    } else if marker.isOCR {
      base += SequenceCosts.scanned
    } else if marker.isWeak {
      base += countsOn ? SequenceCosts.weakInRun : SequenceCosts.weak
    }
    if !kind.isNumbered {
      addUnnumbered()
    } else if state.depth(of: kind) == nil {
      addNewKind()
    } else {
      addNextNumber()
    }
  }

  private static func placeCost(_ candidate: MarkerCandidate) -> Int32 {
    var cost: Int32 = 0
    if candidate.isConfirmed || candidate.isTrusted { return cost }
    switch candidate.place {
    case .line: break
    case .afterSentence, .inline:
      cost += candidate.isGluedElsewhere ? SequenceCosts.run : SequenceCosts.glued
    case .run: cost += SequenceCosts.run
    case .runAfterWord: cost += SequenceCosts.runAfterWord
    }
    if candidate.isEnclosed { cost += SequenceCosts.enclosed }
    if candidate.isWrapped { cost += SequenceCosts.wrapped }
    if candidate.continuesSentence, !candidate.isWrapped { cost += SequenceCosts.falseBreak }
    return cost
  }

  private mutating func addUnnumbered() {
    guard state.depth(of: kind) == nil else {
      return add(state, number: 0, cost: 0, [])
    }
    guard !state.isFull else { return }
    var next = state
    next.insert(kind, atDepth: state.usualDepth(for: kind, in: order))
    add(next, number: 0, cost: 0, [])
  }

  /// A kind that this reading has not seen yet: it takes its usual place, or, where that would be
  /// above what is open, it may also nest below.
  private mutating func addNewKind() {
    guard !state.isFull else { return }
    let startCost = value == 1 ? 0 : SequenceCosts.listStart
    let findings: [MarkerReading.Finding] = value == 1 ? [] : [.listStart]
    let usual = state.usualDepth(for: kind, in: order)
    let below = state.depthBelowOpen
    var next = state
    next.insert(kind, atDepth: usual)
    let newTop =
      nestsFreely && kind != .article ? SequenceCosts.newTopOfNames : SequenceCosts.newTop
    let topCost = usual < below ? newTop : 0
    add(next, number: value, cost: startCost + topCost, findings)
    if usual < below {
      var nested = state
      nested.insert(kind, atDepth: below)
      if nestsFreely {
        add(nested, number: value, cost: startCost + SequenceCosts.freeNesting, findings)
      } else {
        add(
          nested, number: value, cost: startCost + SequenceCosts.unusualNesting,
          findings + [.unusualNesting])
      }
    }
  }

  private mutating func addNextNumber() {
    let expected = state.lastNumber(kind) + 1
    let isFresh = state.fresh.contains(MarkerKinds(kind))
    if isFresh { addRestart() }
    addContinuation(expected: expected, isFresh: isFresh)
    if !isFresh { addMisprint(expected: expected) }
    addLostDigit(expected: expected)
  }

  /// Counting from 1 again below a new parent.
  private mutating func addRestart() {
    var next = state
    next.noteRestart(kind)
    let goesOn = state.continuing.contains(MarkerKinds(kind))
    let habit = goesOn ? SequenceCosts.restartAgainstHabit : 0
    let mixed: [MarkerReading.Finding] = goesOn ? [.mixedNumbering] : []
    if value == 1 {
      add(next, number: 1, cost: habit, mixed)
    } else if value > 1 {
      add(
        next, number: value, cost: habit + SequenceCosts.gap(value - 1),
        mixed + [.gap(expected: 1)])
    }
  }

  /// Counting on from the last number.
  private mutating func addContinuation(expected: Int, isFresh: Bool) {
    var next = state
    var cost: Int32 = 0
    var findings: [MarkerReading.Finding] = []
    if isFresh {
      if state.restarting.contains(MarkerKinds(kind)) {
        cost += SequenceCosts.continueAgainstHabit
        findings.append(.mixedNumbering)
      }
      next.noteContinuation(kind)
    }
    if value > expected {
      cost += SequenceCosts.gap(value - expected)
      findings.append(.gap(expected: expected))
    } else if value == expected - 1, isInserted {
      // 第十二条之一 stands beside 第十二条.
    } else if value == expected - 1 {
      cost += SequenceCosts.duplicate
      findings.append(.duplicate)
    } else if value < expected {
      cost += SequenceCosts.order
      findings.append(.disorder(expected: expected))
    }
    add(next, number: value, cost: cost, findings)
  }

  /// A wrong number where the next ones show that the expected one was meant.
  private mutating func addMisprint(expected: Int) {
    guard value != expected else { return }
    let isNear = value == expected - 1
    add(
      state, number: expected,
      cost: isNear ? SequenceCosts.misprint : SequenceCosts.misprintFarOff, [.misprint])
  }

  /// A printed number below ten whose tens digit fell off: 1、 for 11、.
  private mutating func addLostDigit(expected: Int) {
    guard value < 10, expected >= 10 else { return }
    for missing in 0...1 where (expected + missing) % 10 == value {
      let number = expected + missing
      let again = Int(state.lostDecade) == number / 10
      var cost = again ? SequenceCosts.digitLostAgain : SequenceCosts.digitLost
      var findings: [MarkerReading.Finding] = [.digitLost]
      if missing > 0 {
        cost += SequenceCosts.digitLostAcrossGap
        findings.append(.gap(expected: expected))
      }
      var next = state
      if state.fresh.contains(MarkerKinds(kind)) { next.noteContinuation(kind) }
      add(next, number: number, cost: cost, findings, lostDigit: true)
    }
  }

  private mutating func add(
    _ next: SequenceState, number: Int, cost: Int32, _ findings: [MarkerReading.Finding],
    lostDigit: Bool = false
  ) {
    var next = next
    next.accept(kind, number: number, lostDigit: lostDigit)
    options.append(
      Option(
        state: next, cost: base + cost,
        reading: MarkerReading(number: number, option: option, findings: findings)))
  }
}
