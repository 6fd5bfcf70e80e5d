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

  private var isTaken: [Bool] = [true]
  private var isBase: [Bool] = [true]
  private var searchStart = 1

  /// - Parameter codes: The code of the scalar that leads to each node.
  init(_ trie: DictionaryTrie, codes: [UInt16]) {
    places = [Int](repeating: 0, count: trie.nodeCount)
    bases = [Int](repeating: 0, count: trie.nodeCount)
    // The base of the root is 0, so that the places of its children are their codes.
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
      isTaken.extend(to: place)
      isTaken[place] = true
      count = max(count, place + 1)
    }
  }

  private mutating func findBase(for codes: [Int]) -> Int {
    while searchStart < isTaken.count, isTaken[searchStart] { searchStart += 1 }
    var place = max(searchStart, codes[0] + 1)
    let first = place
    var tried = 0
    while true {
      if !isFree(place) {
        place += 1
        continue
      }
      let base = place - codes[0]
      if base >= isBase.count || !isBase[base],
        codes.dropFirst().allSatisfy({ isFree(base + $0) })
      {
        // A stretch in which hardly anything fits any more is not searched again.
        if tried > 64, first == searchStart { searchStart = place - 64 }
        return base
      }
      tried += 1
      place += 1
    }
  }

  private func isFree(_ place: Int) -> Bool { place >= isTaken.count || !isTaken[place] }
}

extension [Bool] {
  fileprivate mutating func extend(to index: Int) {
    if index >= count { append(contentsOf: repeatElement(false, count: index + 1 - count)) }
  }
}
