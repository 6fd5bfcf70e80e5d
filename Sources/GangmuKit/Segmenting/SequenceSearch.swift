/// How a candidate was read.
package struct MarkerReading: Hashable, Sendable {
  /// What made the reading unusual; each becomes a diagnostic.
  package enum Finding: Hashable, Sendable {
    case gap(expected: Int)
    case duplicate
    case disorder(expected: Int)
    case mixedNumbering
    case digitLost
    case misprint
    case listStart
    case unusualNesting
  }

  /// The assigned number; nil when the candidate heads no node.
  package var number: Int?
  package var findings: [Finding] = []

  static let rejected = MarkerReading(number: nil)
}

/// Finds the cheapest consistent reading of all candidates: which of them head nodes, with which
/// number, in which nesting.
///
/// A beam search from left to right over ``SequenceState``; two partial readings that know the same
/// are one, the cheaper. It is exact as long as no more than the beam's width of readings lie within
/// its margin, and takes time linear in the number of candidates.
package struct SequenceSearch: Sendable {
  package struct Result: Sendable {
    package var readings: [MarkerReading]
    /// The kinds of the accepted nodes, outermost first.
    package var order: [MarkerKind]
    package var cost: Double
    /// How much dearer the next different end of the search is.
    package var margin: Double
  }

  private struct Path {
    var state: SequenceState
    var cost: Int32
    /// The last step of this path in the list of all steps.
    var step: Int32
  }

  private struct Step {
    var previous: Int32
    var reading: MarkerReading
  }

  package init() {}

  package func run(_ candidates: [MarkerCandidate]) -> Result {
    var steps: [Step] = []
    var paths = [Path(state: SequenceState(), cost: 0, step: -1)]
    for candidate in candidates {
      paths = advance(paths, over: candidate, recording: &steps)
    }
    return result(paths, steps: steps, count: candidates.count)
  }

  private func advance(
    _ paths: [Path], over candidate: MarkerCandidate, recording steps: inout [Step]
  ) -> [Path] {
    var next: [(path: Path, reading: MarkerReading, from: Int32)] = []
    var indexByState: [SequenceState: Int] = [:]
    func offer(_ state: SequenceState, _ cost: Int32, _ reading: MarkerReading, from step: Int32) {
      if let index = indexByState[state] {
        if cost < next[index].path.cost {
          next[index] = (Path(state: state, cost: cost, step: -1), reading, step)
        }
        return
      }
      indexByState[state] = next.count
      next.append((Path(state: state, cost: cost, step: -1), reading, step))
    }
    let rejection = Self.rejectionCost(candidate)
    for path in paths {
      offer(path.state, path.cost + rejection, .rejected, from: path.step)
      for option in Transitions(path.state, candidate).options {
        offer(option.state, path.cost + option.cost, option.reading, from: path.step)
      }
    }
    return survivors(next).map { entry in
      steps.append(Step(previous: entry.from, reading: entry.reading))
      var path = entry.path
      path.step = Int32(steps.count - 1)
      return path
    }
  }

  private func survivors(
    _ entries: [(path: Path, reading: MarkerReading, from: Int32)]
  ) -> [(path: Path, reading: MarkerReading, from: Int32)] {
    let best = entries.lazy.map(\.path.cost).min() ?? 0
    var kept = entries.filter { $0.path.cost <= best + SequenceCosts.beamMargin }
    if kept.count > SequenceCosts.beamWidth {
      // Stable: of equal costs the one found first stays.
      let ranked = kept.enumerated().sorted {
        ($0.element.path.cost, $0.offset) < ($1.element.path.cost, $1.offset)
      }
      kept = ranked.prefix(SequenceCosts.beamWidth).map(\.element)
    }
    return kept
  }

  private func result(_ paths: [Path], steps: [Step], count: Int) -> Result {
    let ranked = paths.enumerated().sorted {
      ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
    }
    guard let best = ranked.first?.element else {
      return Result(readings: [], order: [], cost: 0, margin: 0)
    }
    var readings: [MarkerReading] = []
    readings.reserveCapacity(count)
    var step = best.step
    while step >= 0 {
      readings.append(steps[Int(step)].reading)
      step = steps[Int(step)].previous
    }
    let runnerUp = ranked.dropFirst().first?.element.cost ?? best.cost + SequenceCosts.beamMargin
    return Result(
      readings: readings.reversed(), order: best.state.kinds,
      cost: SequenceCosts.value(best.cost), margin: SequenceCosts.value(runnerUp - best.cost))
  }

  private static func rejectionCost(_ candidate: MarkerCandidate) -> Int32 {
    if candidate.isTrusted || candidate.isConfirmed { return SequenceCosts.rejectTrusted }
    switch candidate.place {
    case .inline: return 0
    case .afterSentence:
      return candidate.isEnclosed ? 0 : SequenceCosts.rejectAfterSentence
    case .line:
      if candidate.continuesSentence { return SequenceCosts.rejectFalseBreak }
      return candidate.marker.isWeak ? SequenceCosts.rejectWeak : SequenceCosts.rejectLine
    }
  }
}
