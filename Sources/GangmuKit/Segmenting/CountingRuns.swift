/// Finds weak markers that count on from line to line: one numeral with a comma after it proves
/// nothing, three in a row from 1 are a list, and beside such a list two are one.
enum CountingRuns {
  private static let least = 3
  private static let leastBesideOther = 2
  /// 一是 and 二是 at the starts of two paragraphs are no chance.
  private static let leastOfWords = 2

  /// Tells the candidates at starts of lines that stand in such a run of their kind. Sure markers
  /// count with the weak ones; markers of other kinds may stand between.
  static func mark(_ candidates: inout [MarkerCandidate]) {
    var series: Set<Series> = []
    for candidate in candidates where isPart(candidate) && candidate.marker.isWeak {
      series.insert(Series(candidate.marker))
    }
    for one in series { mark(one, &candidates) }
  }

  /// What counts together: markers of a kind; of those in words 一是 with 二是 and not with 其二.
  private struct Series: Hashable {
    var kind: MarkerKind
    var row: Int?

    init(_ marker: Marker) {
      kind = marker.kind
      row = marker.kind == .counted ? marker.row : nil
    }

    /// Whether a number goes on from the last one. A word in its place is sure enough that one may
    /// be missing or stand twice.
    func goesOn(_ value: Int, after last: Int) -> Bool {
      value == last + 1
        || kind == .counted && last > 0 && (value == last || value == last + 2)
    }
  }

  private static func mark(_ series: Series, _ candidates: inout [MarkerCandidate]) {
    // What an introduction counts in words is no outline beside that of the plan.
    let needsParent =
      series.kind == .counted
      && candidates.contains {
        isPart($0) && !$0.marker.isWeak && $0.marker.kind != .counted
      }
    var runs: [[Int]] = []
    var last = 0
    // What stands before, and what a list in words stands below: the next one of that ends it.
    var nearest: MarkerKind?
    var parent: MarkerKind?
    for index in candidates.indices where isPart(candidates[index]) {
      let marker = candidates[index].marker
      guard Series(marker) == series else {
        guard series.kind == .counted, marker.kind != .counted, !marker.isWeak else { continue }
        nearest = marker.kind
        if let parent, marker.kind.rawValue <= parent.rawValue { last = -1 }
        continue
      }
      let value = candidates[index].marker.value
      if !runs.isEmpty, series.goesOn(value, after: last) {
        runs[runs.count - 1].append(index)
      } else if value == 1, !needsParent || nearest != nil {
        runs.append([index])
        parent = nearest
      } else {
        last = -1
        continue
      }
      last = value
    }
    let least = series.kind == .counted ? leastOfWords : least
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
