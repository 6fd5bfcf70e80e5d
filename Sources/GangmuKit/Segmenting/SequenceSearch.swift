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
  /// Which of the candidate's markers was read: 0 for the first.
  package var option = 0
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
    /// How much dearer the next different end of the search is, at least.
    package var margin: Double
  }

  private let order: MarkerOrder

  package init(order: MarkerOrder = .standard) { self.order = order }

  package func run(_ candidates: [MarkerCandidate]) -> Result {
    if let regular = RegularNumbering(candidates, order: order) {
      return Result(
        readings: regular.readings, order: regular.state.kinds, cost: 0,
        margin: SequenceCosts.value(SequenceCosts.ambiguity))
    }
    return search(candidates)
  }

  /// The search itself, without the shortcut for regular numbering.
  package func search(_ candidates: [MarkerCandidate]) -> Result {
    var beam = SequenceBeam(capacity: candidates.count, order: order)
    for candidate in candidates {
      beam.advance(over: candidate, rejection: Self.rejectionCost(candidate))
    }
    return Self.result(beam, count: candidates.count)
  }

  private static func result(_ beam: SequenceBeam, count: Int) -> Result {
    guard let best = beam.ranked.first else {
      return Result(readings: [], order: [], cost: 0, margin: 0)
    }
    let runnerUp = beam.ranked.dropFirst().first?.cost ?? best.cost + SequenceCosts.beamMargin
    return Result(
      readings: beam.readings(of: best), order: best.state.kinds,
      cost: SequenceCosts.value(best.cost), margin: SequenceCosts.value(runnerUp - best.cost))
  }

  static func rejectionCost(_ candidate: MarkerCandidate) -> Int32 {
    if candidate.isTrusted || candidate.isConfirmed { return SequenceCosts.rejectTrusted }
    switch candidate.place {
    case .inline: return candidate.leadsList ? SequenceCosts.rejectAfterSentence : 0
    case .afterSentence:
      if candidate.isEnclosed { return 0 }
      return candidate.marker.kind.mayRunOn && !candidate.startsLinesElsewhere
        ? SequenceCosts.rejectRunningOn : SequenceCosts.rejectAfterSentence
    case .run: return candidate.isEnclosed ? SequenceCosts.rejectWeak : SequenceCosts.rejectRun
    case .runAfterWord: return candidate.isEnclosed ? 0 : SequenceCosts.rejectRunAfterWord
    case .line:
      if candidate.isWrapped { return SequenceCosts.rejectWrapped }
      if candidate.continuesSentence { return SequenceCosts.rejectFalseBreak }
      if candidate.marker.isOCR { return SequenceCosts.rejectScanned }
      if candidate.marker.kind == .bullet { return SequenceCosts.rejectBullet }
      guard candidate.marker.isWeak else { return SequenceCosts.rejectLine }
      return candidate.countsOn ? SequenceCosts.rejectWeakInRun : SequenceCosts.rejectWeak
    }
  }
}
