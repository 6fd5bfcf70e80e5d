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
    /// Whether the value is the key: it stops shorter keys and changes nothing.
    var isKey: Bool
  }

  private struct Node {
    var scalar: Unicode.Scalar
    var firstChild: Int32 = 0
    var childCount: Int32 = 0
    /// An index into ``outputs``, or -1.
    var output: Int32 = -1

    var children: Range<Int> { Int(firstChild)..<Int(firstChild + childCount) }
  }

  /// The nodes of one level after another, so that siblings stand together, sorted by scalar.
  /// Node 0 is the root.
  private var nodes: [Node] = [Node(scalar: "\0")]
  private var roots = ScalarTable()
  private(set) var outputs: [Output] = []
  private(set) var values: [Unicode.Scalar] = []

  /// - Parameter group: The dictionaries in the order in which they are asked.
  init(_ group: [Lexicon]) {
    let keys = SortedKeys(group)
    guard keys.count > 0 else { return }
    nodes.reserveCapacity(keys.count * 2)
    outputs.reserveCapacity(keys.count)
    var level = [Branch(node: 0, keys: 0..<keys.count, bestRank: Int32.max)]
    var depth = 0
    while !level.isEmpty {
      var next: [Branch] = []
      for branch in level { grow(branch, depth: depth, keys: keys, into: &next) }
      level = next
      depth += 1
    }
    for child in nodes[0].children { roots[nodes[child].scalar] = UInt32(child) }
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
      nodes.append(Node(scalar: scalar))
      nodes[branch.node].childCount += 1
      start = end
    }
  }

  private mutating func add(_ keys: SortedKeys, _ index: Int) -> Int32 {
    let value = keys.value(index)
    outputs.append(
      Output(
        valueStart: Int32(values.count), valueCount: Int32(value.count), rank: keys.rank(index),
        isKey: value.elementsEqual(keys.key(index))))
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
    var low = Int(nodes[node].firstChild)
    var high = low + Int(nodes[node].childCount)
    while low < high {
      let middle = (low + high) >> 1
      let label = nodes[middle].scalar
      if label == scalar { return middle }
      if label < scalar { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// What single scalars become that become a single scalar.
  func forEachSingle(_ body: (Unicode.Scalar, Unicode.Scalar) -> Void) {
    for child in nodes[0].children where nodes[child].output >= 0 {
      let output = outputs[Int(nodes[child].output)]
      guard output.valueCount == 1 else { continue }
      body(nodes[child].scalar, values[Int(output.valueStart)])
    }
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
  }

  private let group: [Lexicon]
  private let references: [Reference]

  var count: Int { references.count }

  init(_ group: [Lexicon]) {
    var all: [Reference] = []
    all.reserveCapacity(group.reduce(0) { $0 + $1.entries.count })
    for (rank, lexicon) in group.enumerated() {
      for (index, entry) in lexicon.entries.enumerated() {
        let head = Self.head(of: lexicon, entry)
        all.append(Reference(head: head, rank: Int32(rank), entry: Int32(index)))
      }
    }
    func key(_ reference: Reference) -> ArraySlice<Unicode.Scalar> {
      let lexicon = group[Int(reference.rank)]
      return lexicon.key(lexicon.entries[Int(reference.entry)])
    }
    all.sort { left, right in
      if left.head != right.head { return left.head < right.head }
      let (leftKey, rightKey) = (key(left), key(right))
      if leftKey.count > 3 || rightKey.count > 3, leftKey != rightKey {
        return leftKey.lexicographicallyPrecedes(rightKey)
      }
      return (left.rank, left.entry) < (right.rank, right.entry)
    }
    var unique: [Reference] = []
    unique.reserveCapacity(all.count)
    for reference in all {
      if let last = unique.last, last.head == reference.head, key(last) == key(reference) {
        continue
      }
      unique.append(reference)
    }
    self.group = group
    references = unique
  }

  func rank(_ index: Int) -> Int32 { references[index].rank }
  func length(_ index: Int) -> Int { Int(entry(index).keyCount) }
  func key(_ index: Int) -> ArraySlice<Unicode.Scalar> { lexicon(index).key(entry(index)) }
  func value(_ index: Int) -> ArraySlice<Unicode.Scalar> { lexicon(index).value(entry(index)) }

  func scalar(_ index: Int, at depth: Int) -> Unicode.Scalar {
    lexicon(index).scalars[Int(entry(index).start) + depth]
  }

  private func lexicon(_ index: Int) -> Lexicon { group[Int(references[index].rank)] }

  private func entry(_ index: Int) -> Lexicon.Entry {
    lexicon(index).entries[Int(references[index].entry)]
  }

  private static func head(of lexicon: Lexicon, _ entry: Lexicon.Entry) -> UInt64 {
    var head: UInt64 = 0
    for offset in 0..<3 {
      let scalar =
        offset < entry.keyCount ? lexicon.scalars[Int(entry.start) + offset].value + 1 : 0
      head = head << 21 | UInt64(scalar)
    }
    return head
  }
}
