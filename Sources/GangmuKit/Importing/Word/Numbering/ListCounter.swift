/// The counts of one list definition, level by level.
final class ListCounter {
  /// A list and a level whose own start has been used.
  private struct Start: Hashable {
    var list: Int
    var level: Int
  }

  /// Nil where nothing has been counted since the last restart.
  private var counts: [Int?] = Array(repeating: nil, count: WordNumbering.levels.count)
  private var usedStarts: Set<Start> = []

  /// Counts a paragraph of a level of one of the definition's lists.
  func count(_ level: Int, of list: ResolvedList) {
    let isFirstUse =
      list.starts[level] != nil
      && usedStarts.insert(Start(list: list.id, level: level)).inserted
    if let count = counts[level], !isFirstUse {
      counts[level] = count + 1
    } else {
      counts[level] = start(of: level, in: list)
    }
    for deeper in level + 1..<counts.count where counts[deeper] != nil {
      if restarts(list.levels[deeper], after: level) { counts[deeper] = nil }
    }
  }

  /// The number of a level as a label shows it: one that has not been counted shows its start.
  func number(of level: Int, in list: ResolvedList) -> Int {
    counts[level] ?? start(of: level, in: list)
  }

  private func start(of level: Int, in list: ResolvedList) -> Int {
    list.starts[level] ?? list.levels[level]?.start ?? 0
  }

  /// `w:lvlRestart` names a level from 1; a level above that restarts the count too. Word takes 0
  /// to 7.
  private func restarts(_ deeper: ListLevel?, after level: Int) -> Bool {
    guard let restart = deeper?.restart, (0...7).contains(restart) else { return true }
    return level < restart
  }
}
