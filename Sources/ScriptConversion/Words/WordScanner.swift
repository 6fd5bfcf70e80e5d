/// Finds the words of a list in a text and counts its characters by class, in one pass.
///
/// Traditional characters are taken for their Simplified ones, so that a word is found in either
/// script.
package struct WordScanner: Sendable {
  /// A place where a word stands.
  package struct Match: Sendable {
    package var start: Int
    package var end: Int
    /// The index of the word in the list.
    package var word: Int
  }

  /// How many classes there may be.
  package static let classes = 128

  /// For each scalar its class above, and below the code by which the states are found.
  private let cells: PagedTable
  private let units: [Stage.Unit]
  private let starters: Int

  /// - Parameters:
  ///   - words: In Simplified, each once.
  ///   - fold: What each Traditional character becomes in Simplified.
  ///   - classes: What the characters are counted by, below ``classes``; 0 for all others but Han.
  ///   - hanClass: What all other Han characters are counted by.
  package init(
    words: [String], fold: ScalarFold, classes: [Unicode.Scalar: UInt8], hanClass: UInt8
  ) {
    var lexicon = Lexicon()
    for word in words { lexicon.append(key: word.unicodeScalars, value: []) }
    let trie = DictionaryTrie([lexicon])
    var codes = CharacterCodes(trie)
    codes.add(fold)
    var cells = PagedTable(hanValue: UInt32(hanClass) << 16)
    for (scalar, number) in classes { cells[scalar] = UInt32(number) << 16 }
    for (scalar, code) in codes.codes { cells[scalar] = cells[scalar] & ~0xFFFF | UInt32(code) }
    self.cells = cells
    units = codes.units(of: trie)
    starters = codes.starters
  }

  /// - Returns: All places where words stand, from left to right, those that begin together from the
  ///   shorter to the longer; and how many characters each class has.
  package func scan(_ text: [Unicode.Scalar]) -> (matches: [Match], counts: [Int]) {
    var matches: [Match] = []
    // Two rows, because a count waits for the one before it in the same cell.
    var counts = [Int](repeating: 0, count: 2 * Self.classes)
    cells.withCells { cell in
      units.withUnsafeBufferPointer { units in
        text.withUnsafeBufferPointer { text in
          counts.withUnsafeMutableBufferPointer { counts in
            for position in 0..<text.count {
              let value = cell(text[position])
              counts[Int(value >> 16) &+ (position & 1) &* Self.classes] &+= 1
              let code = Int(value & 0xFFFF)
              guard code &- 1 < starters, code != 0 else { continue }
              var unit = units[code]
              var ahead = position &+ 1
              while true {
                if unit.outcome != 0 {
                  matches.append(Match(start: position, end: ahead, word: unit.outcome &- 1))
                }
                guard unit.base != 0, ahead < text.count else { break }
                let next = UInt16(truncatingIfNeeded: cell(text[ahead]))
                unit = units[unit.base &+ Int(next)]
                guard unit.code == next else { break }
                ahead &+= 1
              }
            }
          }
        }
      }
    }
    return (matches, (0..<Self.classes).map { counts[$0] + counts[$0 + Self.classes] })
  }
}

/// The codes of the characters of words, those that start one first.
private struct CharacterCodes {
  private(set) var codes: [Unicode.Scalar: UInt16] = [:]
  let starters: Int

  init(_ trie: DictionaryTrie) {
    var next: UInt16 = 1
    for node in 1..<max(trie.nodeCount, 1) where codes[trie.label(of: node)] == nil {
      // The children of the root stand before all others.
      codes[trie.label(of: node)] = next
      next += 1
    }
    starters = trie.children(of: 0).count
  }

  /// Gives Traditional characters the codes of their Simplified ones.
  mutating func add(_ fold: ScalarFold) {
    for pair in fold.pairs {
      if let code = codes[pair.to] { codes[pair.from] = code }
    }
  }

  func units(of trie: DictionaryTrie) -> [Stage.Unit] {
    let nodeCodes = (0..<trie.nodeCount).map { node in
      node == 0 ? 0 : codes[trie.label(of: node)] ?? 0
    }
    let layout = DoubleArray(trie, codes: nodeCodes)
    // After the last state there is room for every code, so that no look-up needs a check.
    var units = [Stage.Unit](repeating: .none, count: layout.count + codes.count + 2)
    for node in 0..<trie.nodeCount where node > 0 {
      let word = trie.output(of: node).map { UInt32($0.entry) + 1 } ?? 0
      units[layout.places[node]] = Stage.Unit(
        code: nodeCodes[node], base: UInt32(layout.bases[node]), outcome: word)
    }
    return units
  }
}

/// A number for each scalar, one for all Han that are not set, and 0 for the others.
private struct PagedTable: Sendable {
  private var pages = [UInt32](repeating: 0, count: 0x11_0000 >> 8)
  private var cells: [UInt32]

  init(hanValue: UInt32) {
    cells = [UInt32](repeating: 0, count: 256) + [UInt32](repeating: hanValue, count: 256)
    for block in [0x34...0x4C, 0x4E...0x9F, 0xF9...0xFA, 0x200...0x322] {
      for page in block { pages[page] = 256 }
    }
    // The last page of extension A ends with hexagrams.
    for value in UInt32(0x4D00)...0x4DBF { set(value, to: hanValue) }
    set(0x3007, to: hanValue)
  }

  subscript(scalar: Unicode.Scalar) -> UInt32 {
    get { cells[Int(pages[Int(scalar.value >> 8)] + scalar.value & 0xFF)] }
    set { set(scalar.value, to: newValue) }
  }

  private mutating func set(_ scalar: UInt32, to value: UInt32) {
    let page = Int(scalar >> 8)
    if pages[page] <= 256 {
      let shared = Int(pages[page])
      pages[page] = UInt32(cells.count)
      cells += cells[shared..<shared + 256]
    }
    cells[Int(pages[page] + scalar & 0xFF)] = value
  }

  @inline(__always)
  func withCells<Result>(_ body: ((Unicode.Scalar) -> UInt32) -> Result) -> Result {
    pages.withUnsafeBufferPointer { pages in
      cells.withUnsafeBufferPointer { cells in
        body { scalar in
          cells[Int(pages[Int(scalar.value >> 8)] &+ scalar.value & 0xFF)]
        }
      }
    }
  }
}
