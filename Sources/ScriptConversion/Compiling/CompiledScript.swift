/// The compiled dictionaries of a conversion, in memory of their own or mapped from a file.
///
/// `@unchecked Sendable`: the memory is never written after the initialiser, and lives as long as
/// the object.
final class CompiledScript: @unchecked Sendable {
  private let memory: UnsafeRawBufferPointer
  private let release: (UnsafeRawBufferPointer) -> Void

  /// The stages in the order in which they run; a stage that only cuts is not among them.
  let stages: [Stage]
  /// The stage that cuts, where that is a pass of its own.
  let segmentation: Stage?
  /// The new texts of all changes of all stages.
  let values: [Unicode.Scalar]
  /// How many of the stages, at the end, take no heed of segments.
  let wholeTextStages: Int
  /// In scalars.
  let longestKey: Int
  /// Whether a text may be cut after any line end: no key of any dictionary holds one.
  let keepsLinesApart: Bool

  /// What was written by ``CompiledScript/init(compiling:fingerprint:)``.
  convenience init(_ bytes: [UInt8]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    memory.copyBytes(from: bytes)
    self.init(intact: UnsafeRawBufferPointer(memory)) {
      UnsafeMutableRawBufferPointer(mutating: $0).deallocate()
    }
  }

  /// - Returns: nil when the memory, which is then released, is of another version or damaged.
  convenience init?(
    checking memory: UnsafeRawBufferPointer,
    release: @escaping (UnsafeRawBufferPointer) -> Void
  ) {
    guard Self.isIntact(memory) else {
      release(memory)
      return nil
    }
    self.init(intact: memory, release: release)
  }

  private init(
    intact memory: UnsafeRawBufferPointer, release: @escaping (UnsafeRawBufferPointer) -> Void
  ) {
    self.memory = memory
    self.release = release
    let tables = Tables(memory: memory)
    var all = (0..<Int(tables.word(.stageCount))).map(tables.stage)
    segmentation = tables.word(.isFused) == 1 || all.isEmpty ? nil : all.removeFirst()
    stages = all
    values = Array(tables.values)
    wholeTextStages = Int(tables.word(.wholeTextStages))
    longestKey = Int(tables.word(.longestKey))
    keepsLinesApart = tables.word(.keepsLinesApart) == 1
  }

  deinit { release(memory) }

  var bytes: UnsafeRawBufferPointer { memory }

  var fingerprint: Fingerprint {
    let tables = Tables(memory: memory)
    return Fingerprint(first: tables.word(.fingerprint), second: tables.word(.fingerprint2))
  }

  private static func isIntact(_ memory: UnsafeRawBufferPointer) -> Bool {
    let head = CompiledLayout.headWords(stages: 0) * 8
    guard memory.count >= head, memory.count % 8 == 0 else { return false }
    let tables = Tables(memory: memory)
    return tables.word(.magic) == CompiledLayout.magic
      && tables.word(.version) == CompiledLayout.version
      && tables.word(.byteCount) == UInt64(memory.count)
      && tables.word(.checksum) == CompiledLayout.checksum(memory)
  }
}

/// Finds the tables in the memory of a compiled script.
private struct Tables {
  let memory: UnsafeRawBufferPointer

  func word(_ word: CompiledLayout.Word) -> UInt64 { self.word(word.rawValue) }

  var values: UnsafeBufferPointer<Unicode.Scalar> {
    table(at: CompiledLayout.directoryWord(.values))
  }

  func stage(_ number: Int) -> Stage {
    func start<Element>(_ table: CompiledLayout.StageTable, of type: Element.Type)
      -> UnsafePointer<Element>
    {
      pointer(at: CompiledLayout.directoryWord(table, stage: number))
    }
    let places: UnsafeBufferPointer<StageTables.ReadingPlace> = table(
      at: CompiledLayout.directoryWord(.readingPlaces, stage: number))
    let kinds: UnsafeBufferPointer<UInt8> = table(
      at: CompiledLayout.directoryWord(.kinds, stage: number))
    let starters: UnsafeBufferPointer<Unicode.Scalar> = table(
      at: CompiledLayout.directoryWord(.starters, stage: number))
    return Stage(
      pages: start(.pages, of: UInt16.self), codes: start(.codes, of: UInt16.self),
      units: start(.units, of: Stage.Unit.self), changes: start(.changes, of: Change.self),
      values: pointer(at: CompiledLayout.directoryWord(.values)),
      encodedValues: pointer(at: CompiledLayout.directoryWord(.encodedValues)),
      starters: starters, kinds: kinds.isEmpty ? nil : kinds.baseAddress,
      readingPlaces: places, readings: start(.readings, of: UInt32.self),
      isWeighed: number == 0 && word(.isWeighed) == 1)
  }

  private func table<Element>(at word: Int) -> UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(start: pointer(at: word), count: Int(self.word(word + 1)))
  }

  /// A table is never outside the memory, because the checksum was that of the compiler.
  private func pointer<Element>(at word: Int) -> UnsafePointer<Element> {
    UnsafeRawPointer(memory.baseAddress.unsafelyUnwrapped + Int(self.word(word)))
      .assumingMemoryBound(to: Element.self)
  }

  private func word(_ index: Int) -> UInt64 {
    memory.load(fromByteOffset: index * 8, as: UInt64.self)
  }
}
