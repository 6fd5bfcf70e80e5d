/// Lays the states of a trie out so that a child is found by adding its code to a base.
///
/// The states with most children are placed first, because they are the hardest to place; states
/// with one child then fill the gaps.
struct DoubleArray {
  /// The place of each node of the trie.
  private(set) var places: [Int]
  /// The base of each node of the trie, 0 for those without children.
  private(set) var bases: [Int]
  private(set) var count = 1

  private var free = FreePlaces()
  private var isBase: [Bool] = [true]
  /// Before it, states with several children hardly ever fit.
  private var searchStart = 1

  /// - Parameter codes: The code of the scalar that leads to each node.
  init(_ trie: DictionaryTrie, codes: [UInt16]) {
    places = [Int](repeating: 0, count: trie.nodeCount)
    bases = [Int](repeating: 0, count: trie.nodeCount)
    // The base of the root is 0, so that the places of its children are their codes. The place of
    // every other code stays empty, so that nothing is found where no key starts.
    for code in 0...Int(codes.max() ?? 0) { free.take(code) }
    count = Int(codes.max() ?? 0) + 1
    place(trie.children(of: 0), at: 0, codes)
    let parents = (1..<max(trie.nodeCount, 1)).filter { !trie.children(of: $0).isEmpty }
      .sorted { left, right in
        let (first, second) = (trie.children(of: left).count, trie.children(of: right).count)
        return first == second ? left < right : first > second
      }
    for parent in parents {
      let children = trie.children(of: parent)
      let base = findBase(for: children.map { Int(codes[$0]) }.sorted())
      bases[parent] = base
      isBase.extend(to: base)
      isBase[base] = true
      place(children, at: base, codes)
    }
  }

  private mutating func place(_ children: Range<Int>, at base: Int, _ codes: [UInt16]) {
    for child in children {
      let place = base + Int(codes[child])
      places[child] = place
      free.take(place)
      count = max(count, place + 1)
    }
  }

  private mutating func findBase(for codes: [Int]) -> Int {
    let start = codes.count > 1 ? searchStart : 1
    var place = free.first(from: max(start, codes[0] + 1))
    var tried = 0
    while true {
      let base = place - codes[0]
      if base >= isBase.count || !isBase[base],
        codes.dropFirst().allSatisfy({ free.isFree(base + $0) })
      {
        if tried > 64, codes.count > 1 { searchStart = max(searchStart, place - 256) }
        return base
      }
      tried += 1
      place = free.first(from: place + 1)
    }
  }
}

/// The places that are not taken, each taken one with a hint where to look on.
private struct FreePlaces {
  private var hints: [Int32] = []

  func isFree(_ place: Int) -> Bool { place >= hints.count || Int(hints[place]) == place }

  mutating func take(_ place: Int) {
    while hints.count <= place { hints.append(Int32(hints.count)) }
    hints[place] = Int32(place + 1)
  }

  /// The first free place that is not before the given one.
  mutating func first(from start: Int) -> Int {
    var place = start
    while !isFree(place) {
      let hint = Int(hints[place])
      // Halving the path keeps later searches short.
      if !isFree(hint) { hints[place] = hints[hint] }
      place = hint
    }
    return place
  }
}
extension [Bool] {
  fileprivate mutating func extend(to index: Int) {
    if index >= count { append(contentsOf: repeatElement(false, count: index + 1 - count)) }
  }
}
