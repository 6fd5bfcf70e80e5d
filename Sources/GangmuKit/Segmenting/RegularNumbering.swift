/// The reading of numbering that nothing speaks against, which is that of nearly all documents.
///
/// Every number is the one that is due, and every place inside a line is left alone. Such a reading
/// costs nothing, so no other can be cheaper; the search would come to the same after weighing
/// dozens of ways at each marker.
struct RegularNumbering {
  private(set) var readings: [MarkerReading] = []
  private(set) var state = SequenceState()

  /// - Returns: Nil when anything speaks against the plain reading, or when leaving a marker unread
  ///   would cost so little that another reading may come close.
  init?(_ candidates: [MarkerCandidate], order: MarkerOrder) {
    readings.reserveCapacity(candidates.count)
    var transitions = Transitions(order: order)
    for candidate in candidates {
      let rejection = SequenceSearch.rejectionCost(candidate)
      if rejection == 0 {
        readings.append(.rejected)
        continue
      }
      guard rejection >= SequenceCosts.ambiguity else { return nil }
      transitions.gather(state, candidate)
      guard let free = transitions.options.first(where: { $0.cost == 0 }) else { return nil }
      let isSafe = transitions.options.allSatisfy {
        $0.cost == 0 || $0.cost >= SequenceCosts.ambiguity
      }
      guard isSafe else { return nil }
      state = free.state
      readings.append(free.reading)
    }
  }
}
