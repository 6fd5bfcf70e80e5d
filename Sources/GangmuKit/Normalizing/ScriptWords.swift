internal import ScriptConversion

/// The words of all tables that are looked for in a text, found in one scan.
///
/// In each list the longest word from the left counts, and words of one list do not overlap.
struct ScriptWords: Sendable {
  enum List: Int, Sendable, CaseIterable {
    /// What `t2s` leaves (``SimplifiedRepairs``).
    case repair
    /// What a converter without context left (``ScriptTables/leftSimplified``).
    case leftSimplified
    /// Words that tell the origin of a Traditional text (``ScriptVocabulary``).
    case taiwanIdiom, mainland, taiwan, converter
    /// 著 as a particle, which is Taiwan's.
    case particle
    /// Words that stand for others (``SpunTable``, ``IdiomTable``).
    case spun, idiom
  }

  struct Hit: Sendable {
    var list: List
    /// The index of the row in its list.
    var row: Int
    var range: Range<Int>
  }

  /// A word in a list; a word that only keeps others away has no row.
  private struct Entry: Sendable {
    var list: List
    var row: Int?
    /// The word as it must stand, where a like one in the other script is not meant.
    var exact: [Unicode.Scalar]?
  }

  let scanner: WordScanner
  private let entries: [[Entry]]

  init(fold: ScalarFold, characters: ScriptCharacters) {
    var table = Table(fold: fold)
    for (row, entry) in SimplifiedRepairs.entries.enumerated() {
      table.add(entry.key, .repair, row: entry.key == entry.value ? nil : row)
    }
    for entry in SimplifiedRepairs.particles {
      table.add(entry.key, .particle, row: entry.key == entry.value ? nil : 0)
    }
    for (row, leftover) in ScriptTables.leftSimplified.enumerated() {
      table.add(leftover.repair.wrong, .leftSimplified, row: row, isExact: true)
      for kept in leftover.repair.keeps { table.add(kept, .leftSimplified, isExact: true) }
    }
    table.add(IdiomTable.taiwanWords, .taiwanIdiom)
    table.add(ScriptVocabulary.mainlandWords, .mainland)
    table.add(ScriptVocabulary.taiwanWords, .taiwan)
    for word in ScriptVocabulary.notTaiwanWords { table.add(word, .taiwan) }
    table.add(ScriptVocabulary.converterWords, .converter)
    table.add(SpunTable.rules.map(\.seen), .spun)
    table.add(IdiomTable.rules.map(\.seen), .idiom)
    entries = table.entries
    scanner = WordScanner(
      words: table.words, fold: fold, classes: ScriptLetter.all(characters, fold),
      hanClass: ScriptLetter(kind: .shared, isHan: true).number)
  }

  private struct Table {
    let fold: ScalarFold
    private(set) var words: [String] = []
    private(set) var entries: [[Entry]] = []
    private var places: [String: Int] = [:]

    init(fold: ScalarFold) { self.fold = fold }

    mutating func add(_ words: [String], _ list: List) {
      for (row, word) in words.enumerated() { add(word, list, row: row) }
    }

    /// Of a word that stands in a list twice the first row is told.
    mutating func add(_ word: String, _ list: List, row: Int? = nil, isExact: Bool = false) {
      let exact = isExact ? Array(word.unicodeScalars) : nil
      let folded = String(String.UnicodeScalarView(word.unicodeScalars.map { fold($0) }))
      let entry = Entry(list: list, row: row, exact: exact)
      if let place = places[folded] {
        let isKnown = entries[place].contains { $0.list == list && $0.exact == exact }
        if !isKnown { entries[place].append(entry) }
      } else {
        places[folded] = words.count
        words.append(folded)
        entries.append([entry])
      }
    }
  }

  /// - Parameter matches: All places where words stand in the text, as the scanner gives them.
  func hits(_ matches: [WordScanner.Match], in text: [Unicode.Scalar]) -> [Hit] {
    var hits: [Hit] = []
    var ends = [Int](repeating: 0, count: List.allCases.count)
    var index = 0
    while index < matches.count {
      let start = matches[index].start
      var next = index + 1
      while next < matches.count, matches[next].start == start { next += 1 }
      for match in matches[index..<next].reversed() {
        for entry in entries[match.word] where ends[entry.list.rawValue] <= start {
          if let exact = entry.exact, !text.hasPrefix(exact, at: start) { continue }
          ends[entry.list.rawValue] = match.end
          if let row = entry.row {
            hits.append(Hit(list: entry.list, row: row, range: start..<match.end))
          }
        }
      }
      index = next
    }
    return hits
  }
}

/// What one scan tells about a text.
struct ScriptReading: Sendable {
  private(set) var counts = ScriptRecognizer.Counts()
  private var origins = [Int](repeating: 0, count: ScriptLetter.Origin.allCases.count)
  /// Sorted by list, then by place.
  private let hits: [[ScriptWords.Hit]]

  init(_ text: [Unicode.Scalar], by words: ScriptWords) {
    let (matches, numbers) = words.scanner.scan(text)
    var hits = [[ScriptWords.Hit]](repeating: [], count: ScriptWords.List.allCases.count)
    for hit in words.hits(matches, in: text) { hits[hit.list.rawValue].append(hit) }
    self.hits = hits
    for (number, count) in numbers.enumerated() where count > 0 {
      guard let letter = ScriptLetter(number: UInt8(number)) else { continue }
      origins[Int(letter.origin.rawValue)] += count
      switch letter.kind {
      case .simplified: counts.simplified += count
      case .traditional: counts.traditional += count
      case .shared: if letter.isHan { counts.shared += count }
      }
    }
  }

  func letters(_ origin: ScriptLetter.Origin) -> Int { origins[Int(origin.rawValue)] }

  func hits(_ list: ScriptWords.List) -> [ScriptWords.Hit] { hits[list.rawValue] }
}
