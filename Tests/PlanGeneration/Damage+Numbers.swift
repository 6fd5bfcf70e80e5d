extension GeneratedDocument {
  private func isNumbered(_ node: Int) -> Bool { nodes[node].number != nil }

  /// Whether a label prints its number in ASCII digits, and nothing but that number.
  private func digits(_ node: Int) -> Range<Int>? {
    let label = label(node)
    guard let first = label.firstIndex(where: \.isDigit) else { return nil }
    var end = first
    while end < label.count, label[end].isDigit { end += 1 }
    return label[end...].contains(where: \.isDigit) ? nil : first..<end
  }

  /// The tens digits fall off within one decade.
  mutating func loseTens(_ random: inout SeededRandom) -> Bool {
    var lost = 0
    for node in present {
      guard let number = nodes[node].number, number > 10, number % 10 != 0,
        let digits = digits(node)
      else { continue }
      var label = label(node)
      label.removeSubrange(digits.lowerBound..<digits.upperBound - 1)
      relabel(node, label)
      lost += 1
    }
    return lost > 0
  }

  /// One item is gone with its number, neither the first nor the last of its row.
  mutating func loseItem(_ random: inout SeededRandom) -> Bool {
    let candidates = present.filter { !nodes[$0].hasChildren && isNumbered($0) && isInner($0) }
    guard !candidates.isEmpty else { return false }
    lose(random.pick(candidates))
    return true
  }

  /// Neither the first nor the last node below its parent.
  private func isInner(_ node: Int) -> Bool {
    let row = children(of: nodes[node].parent)
    return row.count > 2 && row.first != node && row.last != node
  }

  /// One label prints the number before it; the next one goes on as if nothing had happened.
  mutating func duplicateNumber(_ random: inout SeededRandom) -> Bool {
    let candidates = present.filter { node in
      isNumbered(node) && isInner(node) && nodes[node].depth == deepest
        && previousSibling(node).map { label($0).count == label(node).count } == true
    }
    guard !candidates.isEmpty else { return false }
    let node = random.pick(candidates)
    guard let previous = previousSibling(node) else { return false }
    relabel(node, label(previous))
    return true
  }

  private var deepest: Int { nodes.map(\.depth).max() ?? 0 }

  private func previousSibling(_ node: Int) -> Int? {
    children(of: nodes[node].parent).last { $0 < node }
  }

  /// One heading with nodes below it is gone.
  mutating func loseSection(_ random: inout SeededRandom) -> Bool {
    let candidates = present.filter { nodes[$0].hasChildren && isInner($0) }
    guard !candidates.isEmpty else { return false }
    lose(random.pick(candidates))
    return true
  }

  /// Where numbers go on across sections, one section starts at 1 again, and the next goes on
  /// from there.
  mutating func restart(_ random: inout SeededRandom) -> Bool {
    guard continues else { return false }
    let parents = present.filter { nodes[$0].hasChildren && nodes[$0].depth == deepest - 1 }
    guard parents.count > 2 else { return false }
    let first = random.pick(Array(parents.dropFirst()))
    var number = 0
    for node in present where node > first && nodes[node].depth == deepest {
      guard let old = nodes[node].number else { continue }
      number += 1
      relabel(node, renumbered(label(node), from: old, to: number))
      nodes[node].number = number
    }
    return number > 0
  }

  /// A label with another number, in the digits that it is written in.
  private func renumbered(
    _ label: [Unicode.Scalar], from old: Int, to new: Int
  ) -> [Unicode.Scalar] {
    for (before, after) in [
      (String(old), String(new)), (LabelForm.han(old), LabelForm.han(new)),
      (String(old).fullWidth, String(new).fullWidth),
    ] {
      let before = Array(before.unicodeScalars)
      guard label.count >= before.count else { continue }
      for start in 0...label.count - before.count
      where Array(label[start..<start + before.count]) == before {
        return Array(label[..<start]) + Array(after.unicodeScalars)
          + Array(label[(start + before.count)...])
      }
    }
    return label
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value) }
}

extension String {
  var fullWidth: String {
    String(UnicodeScalarView(unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }
}
