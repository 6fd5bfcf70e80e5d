/// The partial readings that a search keeps, and the steps that led to each.
struct SequenceBeam {
  struct Path {
    var state: SequenceState
    var fingerprint: UInt64
    var cost: Int32
    /// The last step of this path among all steps; -1 before the first.
    var step: Int32
  }

  private struct Step {
    var previous: Int32
    var reading: MarkerReading
  }

  private var paths: [Path]
  private var steps: [Step] = []
  /// The next paths while they are gathered, each with its last step.
  private var gathered: [(path: Path, step: Step)] = []
  /// Where in `gathered` a state stands, by its fingerprint; -1 where none does.
  private var slots: [Int32]
  private var usedSlots: [Int32] = []
  private var transitions: Transitions
  /// The least cost among the gathered paths.
  private var best = Int32.max - SequenceCosts.beamMargin

  /// More slots than one advance can gather paths: the beam's width times the six ways onward.
  private static let slotCount = 1024

  init(capacity: Int, order: MarkerOrder) {
    transitions = Transitions(order: order)
    let start = SequenceState()
    paths = [Path(state: start, fingerprint: start.fingerprint, cost: 0, step: -1)]
    steps.reserveCapacity(capacity * 4)
    slots = [Int32](repeating: -1, count: Self.slotCount)
  }

  /// The paths that are left, the cheapest first; of equal ones the one found first.
  var ranked: [Path] {
    paths.enumerated().sorted {
      ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
    }.map(\.element)
  }

  /// Takes every path one step further, leaving the candidate unread or taking it in, and keeps the
  /// best.
  mutating func advance(over candidate: MarkerCandidate, rejection: Int32) {
    for path in paths {
      gather(path.state, path.fingerprint, path.cost + rejection, .rejected, after: path.step)
      transitions.gather(path.state, candidate)
      for option in transitions.options {
        gather(
          option.state, option.state.fingerprint, path.cost + option.cost, option.reading,
          after: path.step)
      }
    }
    keepBest()
  }

  /// The readings along a path, in the order of the candidates.
  func readings(of path: Path) -> [MarkerReading] {
    var readings: [MarkerReading] = []
    var step = path.step
    while step >= 0 {
      readings.append(steps[Int(step)].reading)
      step = steps[Int(step)].previous
    }
    return readings.reversed()
  }

  /// Keeps a path unless a cheaper one knows the same.
  private mutating func gather(
    _ state: SequenceState, _ fingerprint: UInt64, _ cost: Int32, _ reading: MarkerReading,
    after step: Int32
  ) {
    best = min(best, cost)
    guard cost <= best + SequenceCosts.beamMargin else { return }
    var slot = Int(truncatingIfNeeded: fingerprint) & (Self.slotCount - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      let other = gathered[index].path
      if other.fingerprint == fingerprint, other.state == state {
        if cost < other.cost {
          gathered[index].path.cost = cost
          gathered[index].step = Step(previous: step, reading: reading)
        }
        return
      }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    slots[slot] = Int32(gathered.count)
    let path = Path(state: state, fingerprint: fingerprint, cost: cost, step: -1)
    gathered.append((path, Step(previous: step, reading: reading)))
    usedSlots.append(Int32(slot))
  }

  /// Moves the gathered paths within the margin and the width into the beam.
  private mutating func keepBest() {
    let limit = best + SequenceCosts.beamMargin
    var kept = gathered.indices.filter { gathered[$0].path.cost <= limit }
    if kept.count > SequenceCosts.beamWidth {
      // Stable: of equal costs the one found first stays.
      kept.sort { (gathered[$0].path.cost, $0) < (gathered[$1].path.cost, $1) }
      kept.removeSubrange(SequenceCosts.beamWidth...)
      kept.sort()
    }
    paths.removeAll(keepingCapacity: true)
    for index in kept {
      steps.append(gathered[index].step)
      var path = gathered[index].path
      path.step = Int32(steps.count - 1)
      paths.append(path)
    }
    gathered.removeAll(keepingCapacity: true)
    for slot in usedSlots { slots[Int(slot)] = -1 }
    usedSlots.removeAll(keepingCapacity: true)
    best = .max - SequenceCosts.beamMargin
  }
}
