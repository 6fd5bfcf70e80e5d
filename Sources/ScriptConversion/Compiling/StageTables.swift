/// The tables of one stage, as ``Stage`` reads them.
struct StageTables {
  private(set) var pages: [UInt16]
  private(set) var codes: [UInt16]
  private(set) var units: [Stage.Unit]
  private(set) var changes: [Change]
  /// The scalars that start a key, which have the codes from 1 on.
  private(set) var starters: [Unicode.Scalar]
  /// A ``LetterKinds/Kind`` for each code; empty where no letters are told apart.
  private(set) var kinds: [UInt8] = []
  /// The keys with several values: the place of the state, where the values are in ``readings``.
  private(set) var readingPlaces: [ReadingPlace] = []
  /// Each list of values: how many, then each with its length before it.
  private(set) var readings: [UInt32] = []
  private(set) var longestKeyBytes = 0

  struct ReadingPlace: BitwiseCopyable {
    var state: UInt32
    var start: UInt32
  }

  /// - Parameters:
  ///   - group: The dictionaries in the order in which they are asked.
  ///   - segmentRanks: How many of them, at the head, are those of the segmentation.
  ///   - weights: What the words of the first dictionary cost, where they are weighed.
  ///   - letterKinds: What tells the scripts apart, where Traditional clauses stay.
  /// - Throws: ``StageTables/Excess`` when a table would not fit its numbers.
  init(
    _ group: [Lexicon], segmentRanks: Int, weights: WordWeights? = nil,
    letterKinds: LetterKinds? = nil, pool: inout ValuePool
  ) throws(StageTables.Excess) {
    let trie = DictionaryTrie(group)
    starters = trie.children(of: 0).map(trie.label)
    var scalars = Self.scalarsByFrequency(trie, starters: &starters)
    if let kinds = letterKinds?.kinds {
      scalars += Set(kinds.keys).subtracting(scalars).sorted()
      self.kinds = scalars.map { kinds[$0]?.rawValue ?? 0 }
    }
    guard scalars.count < Int(UInt16.max) else { throw Excess.tooManyCharacters }
    let table = Self.codeTable(scalars)
    pages = table.pages
    codes = table.codes
    let nodeCodes = (0..<trie.nodeCount).map { node in
      node == 0 ? 0 : Self.code(trie.label(of: node), table)
    }
    let layout = DoubleArray(trie, codes: nodeCodes)
    var outcomes = ChangeTable()
    let keys = KeyPaths(trie)
    // After the last state there is room for every code, so that no look-up needs a check.
    units = [Stage.Unit](repeating: .none, count: layout.count + scalars.count + 1)
    guard units.count < Stage.Unit.limit else { throw Excess.tooManyKeys }
    var places: [ReadingPlace] = []
    for node in 0..<trie.nodeCount where node > 0 {
      var outcome = 0
      if let output = trie.output(of: node) {
        let key = keys.key(of: node)
        longestKeyBytes = max(longestKeyBytes, key.utf8Count)
        guard max(longestKeyBytes, trie.value(of: output).utf8Count) <= Int(UInt16.max) else {
          throw Excess.tooLongEntry
        }
        let weight = output.rank == 0 ? weights?[Int(output.entry)] : nil
        outcome = outcomes.index(
          ofChanging: key, to: trie.value(of: output),
          isSegment: weight?.isSegment ?? (output.rank < segmentRanks),
          weight: weight ?? WordWeights.Weight(), pool: &pool)
        if let values = group[Int(output.rank)].readings[Int(output.entry)] {
          places.append(
            ReadingPlace(state: UInt32(layout.places[node]), start: UInt32(readings.count)))
          readings.append(UInt32(values.count))
          for value in values { readings += [UInt32(value.count)] + value.map(\.value) }
        }
      }
      units[layout.places[node]] = Stage.Unit(
        code: nodeCodes[node], base: UInt32(layout.bases[node]), outcome: UInt32(outcome))
    }
    readingPlaces = places.sorted { $0.state < $1.state }
    changes = outcomes.changes
    guard changes.count < Stage.Unit.limit else { throw Excess.tooManyKeys }
  }

  /// Dictionaries beyond what the tables can hold.
  enum Excess: String, Error {
    case tooManyCharacters = "its keys have more than 65,535 different characters"
    case tooManyKeys = "it has too many keys"
    case tooLongEntry = "a key or value is longer than 65,535 bytes"
  }

  /// Scalar 0 stands for none; then the scalars that start a key, then the others, in both the most
  /// frequent first, so that the states of frequent characters stand together.
  private static func scalarsByFrequency(
    _ trie: DictionaryTrie, starters: inout [Unicode.Scalar]
  ) -> [Unicode.Scalar] {
    var counts: [Unicode.Scalar: Int] = [:]
    for node in 0..<trie.nodeCount where node > 0 { counts[trie.label(of: node), default: 0] += 1 }
    func byFrequency(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
      let (first, second) = (counts[left] ?? 0, counts[right] ?? 0)
      return first == second ? left < right : first > second
    }
    starters.sort(by: byFrequency)
    let followers = Set(counts.keys).subtracting(starters)
    return ["\0"] + starters + followers.sorted(by: byFrequency)
  }

  private static func codeTable(
    _ scalars: [Unicode.Scalar]
  ) -> (pages: [UInt16], codes: [UInt16]) {
    var pages = [UInt16](repeating: 0, count: 0x11_0000 >> 8)
    // The first page stays empty and stands for all others that are.
    var codes = [UInt16](repeating: 0, count: 256)
    for (code, scalar) in scalars.enumerated().dropFirst() {
      let page = Int(scalar.value >> 8)
      if pages[page] == 0 {
        pages[page] = UInt16(codes.count >> 8)
        codes += [UInt16](repeating: 0, count: 256)
      }
      codes[Int(pages[page]) << 8 | Int(scalar.value & 0xFF)] = UInt16(code)
    }
    return (pages, codes)
  }

  private static func code(
    _ scalar: Unicode.Scalar, _ table: (pages: [UInt16], codes: [UInt16])
  ) -> UInt16 {
    table.codes[Int(table.pages[Int(scalar.value >> 8)]) << 8 | Int(scalar.value & 0xFF)]
  }
}

/// The keys that lead to the nodes of a trie.
private struct KeyPaths {
  private let trie: DictionaryTrie
  private var parents: [Int32]

  init(_ trie: DictionaryTrie) {
    self.trie = trie
    parents = [Int32](repeating: 0, count: trie.nodeCount)
    for node in 0..<trie.nodeCount {
      for child in trie.children(of: node) { parents[child] = Int32(node) }
    }
  }

  func key(of node: Int) -> [Unicode.Scalar] {
    var key: [Unicode.Scalar] = []
    var node = node
    while node != 0 {
      key.append(trie.label(of: node))
      node = Int(parents[node])
    }
    key.reverse()
    return key
  }
}
