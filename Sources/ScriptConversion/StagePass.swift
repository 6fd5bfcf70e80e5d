/// One pass of a group of dictionaries over a text that is cut into segments.
struct StagePass {
  private let trie: DictionaryTrie
  private let segmentEnds: [Int32]
  /// Matches of dictionaries before this rank are segments of their own; nil to look for none.
  private let cuttingRanks: Int32?

  var isCutting: Bool { cuttingRanks != nil }

  init(_ trie: DictionaryTrie, segmentEnds: [Int32], cutting: Int32?) {
    self.trie = trie
    self.segmentEnds = segmentEnds
    cuttingRanks = cutting
  }

  /// - Returns: The changes, and where the segments found end, the end of the text included.
  func run(_ text: borrowing Span<Unicode.Scalar>) -> (rewriting: Rewriting, cuts: [Int32]) {
    var rewriting = Rewriting(pool: trie.values)
    var cuts: [Int32] = []
    var position = 0
    for end in segmentEnds {
      let limit = Int(end)
      while position < limit {
        guard let match = trie.longestMatch(in: text, at: position, limit: limit) else {
          position += 1
          continue
        }
        let output = trie.outputs[Int(match.output)]
        let range = position..<position + match.length
        if !output.isKey {
          let value = Int(output.valueStart)
          rewriting.replace(range, in: text, with: value..<value + Int(output.valueCount))
        }
        if let cuttingRanks, output.rank < cuttingRanks { Self.cut(range, &cuts) }
        position = range.upperBound
      }
    }
    if isCutting, cuts.last != Int32(text.count) { cuts.append(Int32(text.count)) }
    return (rewriting, cuts)
  }

  private static func cut(_ match: Range<Int>, _ cuts: inout [Int32]) {
    let start = Int32(match.lowerBound)
    if start > 0, cuts.last != start { cuts.append(start) }
    cuts.append(Int32(match.upperBound))
  }
}
