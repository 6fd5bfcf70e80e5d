extension CompiledScript {
  /// - Parameter fingerprint: What the configuration was made from, for a cache to compare.
  convenience init(
    compiling configuration: Configuration, fingerprint: Fingerprint = Fingerprint()
  ) throws(StageTables.Excess) {
    var configuration = configuration
    configuration.fuseStagesOfCharacters()
    let isFused = Self.canFuse(configuration)
    var pool = ValuePool()
    var stages: [StageTables] = []
    func group(_ numbers: [Int]) -> [Lexicon] { numbers.map { configuration.lexicons[$0] } }
    if !isFused {
      stages.append(
        try StageTables(
          group(configuration.segmentation).map(\.keysOnly), segmentRanks: Int.max, pool: &pool))
    }
    for (index, numbers) in configuration.stages.enumerated() {
      let isFirst = index == 0
      stages.append(
        try StageTables(
          group(numbers),
          segmentRanks: isFused && isFirst ? configuration.segmentation.count : 0,
          weights: isFirst ? configuration.weights : nil,
          letterKinds: isFirst ? configuration.letterKinds : nil, pool: &pool))
    }
    let lexicons = Set(configuration.segmentation + configuration.stages.joined())
      .map { configuration.lexicons[$0] }
    var writer = LayoutWriter(stages: stages.count)
    writer.set(.isFused, to: isFused ? 1 : 0)
    writer.set(.isWeighed, to: configuration.weights == nil ? 0 : 1)
    writer.set(.wholeTextStages, to: UInt64(configuration.wholeTextStages))
    writer.set(.longestKey, to: UInt64(lexicons.map(\.longestKey).max() ?? 0))
    writer.set(.keepsLinesApart, to: lexicons.contains(where: \.hasLineEnds) ? 0 : 1)
    writer.set(.fingerprint, to: fingerprint.first)
    writer.set(.fingerprint2, to: fingerprint.second)
    writer.add(pool.values, as: .values)
    writer.add(pool.encodedValues, as: .encodedValues)
    for (index, stage) in stages.enumerated() { writer.add(stage, number: index) }
    self.init(writer.finished())
  }

  /// A conversion without stages.
  static var unchanging: CompiledScript {
    var writer = LayoutWriter(stages: 0)
    return CompiledScript(writer.finished())
  }

  /// Cutting is part of the first stage when that asks the same dictionaries first and its others
  /// hold single characters only, which cannot reach into the next segment.
  private static func canFuse(_ configuration: Configuration) -> Bool {
    guard let first = configuration.stages.first, first.starts(with: configuration.segmentation)
    else { return false }
    if configuration.weights != nil { return true }
    return first.dropFirst(configuration.segmentation.count)
      .allSatisfy { configuration.lexicons[$0].longestKey <= 1 }
  }
}

extension Lexicon {
  fileprivate var hasLineEnds: Bool {
    entries.contains { key($0).contains("\n") }
  }

  /// The same keys, which change nothing.
  fileprivate var keysOnly: Lexicon {
    var keys = Lexicon()
    for entry in entries { keys.append(key: key(entry), value: key(entry)) }
    return keys
  }
}

/// Puts tables one after another.
private struct LayoutWriter {
  private var head: [UInt64]
  private var body: [UInt8] = []

  init(stages: Int) {
    head = [UInt64](repeating: 0, count: CompiledLayout.headWords(stages: stages))
    set(.stageCount, to: UInt64(stages))
  }

  mutating func set(_ word: CompiledLayout.Word, to value: UInt64) { head[word.rawValue] = value }

  mutating func add<Element: BitwiseCopyable>(
    _ elements: [Element], as table: CompiledLayout.SharedTable
  ) {
    add(elements, at: CompiledLayout.directoryWord(table))
  }

  mutating func add(_ stage: StageTables, number: Int) {
    func word(_ table: CompiledLayout.StageTable) -> Int {
      CompiledLayout.directoryWord(table, stage: number)
    }
    add(stage.pages, at: word(.pages))
    add(stage.codes, at: word(.codes))
    add(stage.units, at: word(.units))
    add(stage.changes, at: word(.changes))
    add(stage.starters, at: word(.starters))
    add(stage.kinds, at: word(.kinds))
    add(stage.readingPlaces, at: word(.readingPlaces))
    add(stage.readings, at: word(.readings))
  }

  /// Tables start at multiples of 64 bytes. After each there is room for a block of copying.
  private mutating func add<Element: BitwiseCopyable>(_ elements: [Element], at word: Int) {
    head[word] = UInt64(head.count * 8 + body.count)
    head[word + 1] = UInt64(elements.count)
    elements.withUnsafeBytes { body.append(contentsOf: $0) }
    body.append(contentsOf: repeatElement(0, count: 32))
    while (head.count * 8 + body.count) % 64 != 0 { body.append(0) }
  }

  mutating func finished() -> [UInt8] {
    set(.magic, to: CompiledLayout.magic)
    set(.version, to: CompiledLayout.version)
    set(.byteCount, to: UInt64(head.count * 8 + body.count))
    let sum = (head.withUnsafeBytes { Array($0) } + body).withUnsafeBytes(CompiledLayout.checksum)
    set(.checksum, to: sum)
    return head.withUnsafeBytes { Array($0) } + body
  }
}
