import GangmuKit

extension GeneratedDocument {
  /// The smallest document that is still read wrong in the same way.
  package func shrunk(
    keeping kind: OutlineComparison.Difference.Kind,
    _ differences: (Self) throws -> [OutlineComparison.Difference]
  ) rethrows -> Self {
    var smallest = self
    var isSmaller = true
    while isSmaller {
      isSmaller = false
      for candidate in smallest.smaller() {
        if try differences(candidate).contains(where: { $0.kind == kind }) {
          smallest = candidate
          isSmaller = true
          break
        }
      }
    }
    return smallest
  }

  /// Documents that lack one thing, the largest thing first.
  private func smaller() -> [Self] {
    var candidates: [Self] = []
    for part in [Part.closing, .preamble] where letters.contains(where: { $0.part == part }) {
      var candidate = self
      candidate.letters.removeAll { $0.part == part }
      candidates.append(candidate)
    }
    // What stands last can go without a hole in any row of numbers.
    for first in present.dropFirst() {
      var candidate = self
      guard let start = letters.firstIndex(where: { $0.node == first }),
        let end = letters.lastIndex(where: { $0.node >= first })
      else { continue }
      candidate.letters.removeSubrange(start...end)
      for node in present where node >= first { candidate.nodes[node].isLost = true }
      candidates.append(candidate)
    }
    for node in present {
      var candidate = self
      let hasTitle = letters.contains { $0.node == node && $0.part == .title }
      var isFirst = true
      candidate.letters.removeAll { letter in
        guard letter.node == node, letter.part == .text else { return false }
        defer { isFirst = false }
        return hasTitle && !isFirst
      }
      if candidate.letters.count < letters.count { candidates.append(candidate) }
    }
    return candidates
  }
}
