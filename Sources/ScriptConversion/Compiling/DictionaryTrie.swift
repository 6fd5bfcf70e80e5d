/// A group of dictionaries as one trie over scalars.
///
/// In OpenCC the first dictionary of a group that knows any prefix of the text wins, with its own
/// longest key, even where a later one knows a longer. An entry that has a prefix in an earlier
/// dictionary can therefore never be used and is left out here, after which the longest match is
/// the right one.
struct DictionaryTrie: Sendable {
  struct Output: Sendable {
    var valueStart: Int32
    var valueCount: Int32
    /// The place of the entry's dictionary in the group.
    var rank: Int32
    /// The place of the entry in its dictionary.
    var entry: Int32
    /// Whether the value is the key: it stops shorter keys and changes nothing.
    var isKey: Bool
  }

  private struct Node {
    var firstChild: Int32 = 0
    var childCount: Int32 = 0
    /// An index into ``outputs``, or -1.
    var output: Int32 = -1

    var children: Range<Int> { Int(firstChild)..<Int(firstChild + childCount) }
  }

  /// The nodes of one level after another, so that siblings stand together, sorted by scalar.
  /// Node 0 is the root.
  private var nodes: [Node] = [Node()]
  /// The scalar that leads to each node, apart from the nodes because the search among siblings
  /// touches nothing else.
  private var labels: [Unicode.Scalar] = ["\0"]
  private var roots = ScalarTable()
  private(set) var outputs: [Output] = []
  private(set) var values: [Unicode.Scalar] = []

  /// - Parameter group: The dictionaries in the order in which they are asked.
  init(_ group: [Lexicon]) {
    let keys = SortedKeys(group)
    guard keys.count > 0 else { return }
    nodes.reserveCapacity(keys.count * 2)
    labels.reserveCapacity(keys.count * 2)
    outputs.reserveCapacity(keys.count)
    var level = [Branch(node: 0, keys: 0..<keys.count, bestRank: Int32.max)]
    var depth = 0
    while !level.isEmpty {
      var next: [Branch] = []
      for branch in level { grow(branch, depth: depth, keys: keys, into: &next) }
      level = next
      depth += 1
    }
    for child in nodes[0].children { roots[labels[child]] = UInt32(child) }
  }

  /// A node whose keys are still to be sorted into children.
  private struct Branch {
    var node: Int
    var keys: Range<Int>
    /// The lowest rank among the entries above it.
    var bestRank: Int32
  }

  private mutating func grow(
    _ branch: Branch, depth: Int, keys: SortedKeys, into next: inout [Branch]
  ) {
    var branch = branch
    let first = branch.keys.lowerBound
    if keys.length(first) == depth {
      if keys.rank(first) <= branch.bestRank {
        nodes[branch.node].output = add(keys, first)
        branch.bestRank = keys.rank(first)
      }
      branch.keys = first + 1..<branch.keys.upperBound
    }
    nodes[branch.node].firstChild = Int32(nodes.count)
    var start = branch.keys.lowerBound
    while start < branch.keys.upperBound {
      let scalar = keys.scalar(start, at: depth)
      var end = start + 1
      while end < branch.keys.upperBound, keys.scalar(end, at: depth) == scalar { end += 1 }
      next.append(Branch(node: nodes.count, keys: start..<end, bestRank: branch.bestRank))
      nodes.append(Node())
      labels.append(scalar)
      nodes[branch.node].childCount += 1
      start = end
    }
  }

  private mutating func add(_ keys: SortedKeys, _ index: Int) -> Int32 {
    let value = keys.value(index)
    outputs.append(
      Output(
        valueStart: Int32(values.count), valueCount: Int32(value.count), rank: keys.rank(index),
        entry: keys.entry(index), isKey: value.elementsEqual(keys.key(index))))
    values.append(contentsOf: value)
    return Int32(outputs.count - 1)
  }

  /// The longest key that the text has at a position, before a limit.
  @inline(__always)
  func longestMatch(
    in text: borrowing Span<Unicode.Scalar>, at position: Int, limit: Int
  ) -> (output: Int32, length: Int)? {
    var node = Int(roots[text[position]])
    guard node != 0 else { return nil }
    var output = nodes[node].output
    var length = 1
    var end = position + 1
    while end < limit, let child = child(of: node, text[end]) {
      node = child
      end += 1
      if nodes[node].output >= 0 {
        output = nodes[node].output
        length = end - position
      }
    }
    return output >= 0 ? (output, length) : nil
  }

  @inline(__always)
  private func child(of node: Int, _ scalar: Unicode.Scalar) -> Int? {
    let children = nodes[node].children
    var low = children.lowerBound
    var high = children.upperBound
    while low < high {
      let middle = (low + high) >> 1
      let label = labels[middle]
      if label == scalar { return middle }
      if label < scalar { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  // MARK: The tree itself. Node 0 is the root, and children stand after their parents.

  var nodeCount: Int { nodes.count }

  func children(of node: Int) -> Range<Int> { nodes[node].children }

  /// The scalar that leads to a node.
  func label(of node: Int) -> Unicode.Scalar { labels[node] }

  func output(of node: Int) -> Output? {
    let output = nodes[node].output
    return output >= 0 ? outputs[Int(output)] : nil
  }

  func value(of output: Output) -> ArraySlice<Unicode.Scalar> {
    values[Int(output.valueStart)..<Int(output.valueStart + output.valueCount)]
  }
}

/// The keys of a group of dictionaries in the order of their scalars, each once, from the first
/// dictionary that has it.
private struct SortedKeys {
  private struct Reference {
    /// The first three scalars, which tell most keys apart.
    var head: UInt64
    var rank: Int32
    var entry: Int32
    /// Where the key starts in the scalars of all dictionaries; the value follows it.
    var start: Int32
    var keyCount: Int32
    var valueCount: Int32

    var keyRange: Range<Int> { Int(start)..<Int(start + keyCount) }
    var valueRange: Range<Int> { Int(start + keyCount)..<Int(start + keyCount + valueCount) }
  }

  private var scalars: [Unicode.Scalar] = []
  private var references: [Reference] = []

  var count: Int { references.count }

  init(_ group: [Lexicon]) {
    scalars.reserveCapacity(group.reduce(0) { $0 + $1.scalars.count })
    references.reserveCapacity(group.reduce(0) { $0 + $1.entries.count })
    for (rank, lexicon) in group.enumerated() { collect(lexicon, rank: Int32(rank)) }
    sort()
    removeLaterDuplicates()
  }

  private mutating func collect(_ lexicon: Lexicon, rank: Int32) {
    let base = Int32(scalars.count)
    scalars.append(contentsOf: lexicon.scalars)
    for (index, entry) in lexicon.entries.enumerated() {
      let reference = Reference(
        head: Self.head(of: lexicon.scalars, entry), rank: rank, entry: Int32(index),
        start: base + entry.start,
        keyCount: entry.keyCount, valueCount: entry.valueCount)
      references.append(reference)
    }
  }

  /// By key, then by dictionary, then by the place in it.
  private mutating func sort() {
    let scalars = scalars
    references.sort { left, right in
      if left.head != right.head { return left.head < right.head }
      if left.keyCount > 3 || right.keyCount > 3 {
        let (leftKey, rightKey) = (scalars[left.keyRange], scalars[right.keyRange])
        if leftKey != rightKey { return leftKey.lexicographicallyPrecedes(rightKey) }
      }
      return (left.rank, left.start) < (right.rank, right.start)
    }
  }

  private mutating func removeLaterDuplicates() {
    var unique: [Reference] = []
    unique.reserveCapacity(references.count)
    for reference in references {
      if let last = unique.last, last.head == reference.head,
        scalars[last.keyRange] == scalars[reference.keyRange]
      {
        continue
      }
      unique.append(reference)
    }
    references = unique
  }

  func rank(_ index: Int) -> Int32 { references[index].rank }
  func entry(_ index: Int) -> Int32 { references[index].entry }
  func length(_ index: Int) -> Int { Int(references[index].keyCount) }
  func key(_ index: Int) -> ArraySlice<Unicode.Scalar> { scalars[references[index].keyRange] }
  func value(_ index: Int) -> ArraySlice<Unicode.Scalar> { scalars[references[index].valueRange] }

  func scalar(_ index: Int, at depth: Int) -> Unicode.Scalar {
    scalars[Int(references[index].start) + depth]
  }

  private static func head(of scalars: [Unicode.Scalar], _ entry: Lexicon.Entry) -> UInt64 {
    var head: UInt64 = 0
    for offset in 0..<3 {
      let scalar = offset < entry.keyCount ? scalars[Int(entry.start) + offset].value + 1 : 0
      head = head << 21 | UInt64(scalar)
    }
    return head
  }
}
