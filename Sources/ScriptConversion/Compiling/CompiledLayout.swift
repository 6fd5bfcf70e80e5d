/// How a compiled script stands in memory and on disk: words of a head, then tables.
///
/// Everything is in the machine's own byte order; the magic number differs on a machine with
/// another.
enum CompiledLayout {
  static let magic: UInt64 = 0x4741_4E47_4D55_5343
  /// To be raised whenever the meaning of a word or a table changes. How many there are is part of
  /// it by itself.
  static var version: UInt64 {
    let tables = SharedTable.allCases.count * 100 + StageTable.allCases.count
    return 4 << 32 | UInt64(Word.allCases.count * 10_000 + tables)
  }

  /// The words of the head, each 8 bytes.
  enum Word: Int, CaseIterable {
    case magic, version, checksum, byteCount, fingerprint, fingerprint2
    case stageCount
    /// 1 when the first stage cuts and converts at once; otherwise the first only cuts.
    case isFused
    /// 1 when the first stage weighs words.
    case isWeighed
    /// How many of the last stages take no heed of segments.
    case wholeTextStages
    /// In scalars.
    case longestKey
    /// 1 when no key has a line end in it.
    case keepsLinesApart
  }

  /// The tables that all stages share.
  enum SharedTable: Int, CaseIterable { case values, encodedValues }

  enum StageTable: Int, CaseIterable {
    case pages, codes, units, changes, starters, kinds, readingPlaces, readings
  }

  /// The word that holds where a table starts; the next holds how many elements it has.
  static func directoryWord(_ table: SharedTable) -> Int {
    Word.allCases.count + table.rawValue * 2
  }

  static func directoryWord(_ table: StageTable, stage: Int) -> Int {
    Word.allCases.count + SharedTable.allCases.count * 2
      + (stage * StageTable.allCases.count + table.rawValue) * 2
  }

  static func headWords(stages: Int) -> Int {
    Word.allCases.count + (SharedTable.allCases.count + stages * StageTable.allCases.count) * 2
  }

  /// A sum over all words of a file after the checksum.
  static func checksum(_ memory: UnsafeRawBufferPointer) -> UInt64 {
    let first = (Word.checksum.rawValue + 1) * 8
    return WordSum.of(UnsafeRawBufferPointer(rebasing: memory[first...]), seed: 1)
  }
}
