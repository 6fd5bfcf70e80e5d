/// Finds weak markers that count on from line to line: one numeral with a comma after it proves
/// nothing, three in a row from 1 are a list, and beside such a list two are one.
enum CountingRuns {
  private static let least = 3
  private static let leastBesideOther = 2

  /// Tells the candidates at starts of lines that stand in such a run of their kind. Sure markers
  /// count with the weak ones; markers of other kinds may stand between.
  static func mark(_ candidates: inout [MarkerCandidate]) {
    var kinds: Set<MarkerKind> = []
    for candidate in candidates where isPart(candidate) && candidate.marker.isWeak {
      kinds.insert(candidate.marker.kind)
    }
    for kind in kinds { mark(kind, &candidates) }
  }

  private static func mark(_ kind: MarkerKind, _ candidates: inout [MarkerCandidate]) {
    var runs: [[Int]] = [[]]
    for index in candidates.indices
    where candidates[index].marker.kind == kind && isPart(candidates[index]) {
      let value = candidates[index].marker.value
      if value != runs[runs.count - 1].count + 1 { runs.append([]) }
      if value == runs[runs.count - 1].count + 1 { runs[runs.count - 1].append(index) }
    }
    guard runs.contains(where: { $0.count >= least }) else { return }
    for run in runs where run.count >= leastBesideOther {
      for index in run { candidates[index].countsOn = true }
    }
  }

  private static func isPart(_ candidate: MarkerCandidate) -> Bool {
    candidate.place == .line && !candidate.continuesSentence && !candidate.isWrapped
      && candidate.marker.kind.isNumbered
  }
}
