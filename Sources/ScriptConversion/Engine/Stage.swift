/// A group of dictionaries as a double array over dense codes of the scalars in its keys.
///
/// Only pointers into a ``CompiledScript``, which must outlive it. Indices need no check: the
/// compiler leaves room after the last unit for every code, and a damaged file is never opened.
struct Stage {
  /// Where the codes of each 256 scalars start in ``codes``.
  let pages: UnsafePointer<UInt16>
  /// 0 for a scalar in no key; those that start a key have the lower codes.
  let codes: UnsafePointer<UInt16>
  let units: UnsafePointer<Unit>
  let changes: UnsafePointer<Change>
  /// The new texts, and each of their scalars as UTF-8 in the bytes of a number, the first lowest.
  let values: UnsafePointer<Unicode.Scalar>
  let encodedValues: UnsafePointer<UInt32>
  /// The scalars that start a key, in the order of their codes, which begin with 1.
  let starters: UnsafeBufferPointer<Unicode.Scalar>
  /// A ``LetterKinds/Kind`` for each code, where Traditional clauses stay as they are.
  let kinds: UnsafePointer<UInt8>?
  /// The states of keys with several values, sorted.
  let readingPlaces: UnsafeBufferPointer<StageTables.ReadingPlace>
  let readings: UnsafePointer<UInt32>
  /// Whether words are weighed where they overlap.
  let isWeighed: Bool

  /// One state: the code that leads to it, where its children are, what a key that ends here does.
  ///
  /// No two states have the same base, so that the code alone tells whose child a state is.
  struct Unit: BitwiseCopyable {
    var bits: UInt64

    /// A place without a state; its code is that of no scalar.
    static let none = Unit(code: UInt16.max, base: 0, outcome: 0)

    init(code: UInt16, base: UInt32, outcome: UInt32) {
      bits = UInt64(code) | UInt64(base) << 16 | UInt64(outcome) << 40
    }

    @inline(__always) var code: UInt16 { UInt16(truncatingIfNeeded: bits) }
    /// 0 for a state without children.
    @inline(__always) var base: Int { Int(bits >> 16 & 0xFF_FFFF) }
    /// The index of the first change, or 0 where no key ends.
    @inline(__always) var outcome: Int { Int(bits >> 40) }

    static let limit = 1 << 24
  }

  @inline(__always)
  func code(of scalar: UInt32) -> UInt16 {
    codes[Int(pages[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF)]
  }

  @inline(__always)
  func starts(_ code: UInt16) -> Bool { Int(code &- 1) < starters.count }

  // MARK: Outside the hot path

  /// What a single scalar becomes by itself, if a single other one.
  func single(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let outcome = units[Int(code(of: scalar.value))].outcome
    guard outcome != 0, !changes[outcome].has(Change.nothing), changes[outcome].valueCount == 1
    else { return nil }
    return values[Int(changes[outcome].valueStart)]
  }

  /// All values of a key that has several.
  func readings(of key: some Collection<Unicode.Scalar>) -> [[Unicode.Scalar]] {
    guard let state = state(of: key) else { return [] }
    var low = 0
    var high = readingPlaces.count
    while low < high {
      let middle = (low + high) / 2
      if Int(readingPlaces[middle].state) < state { low = middle + 1 } else { high = middle }
    }
    guard low < readingPlaces.count, Int(readingPlaces[low].state) == state else { return [] }
    var place = Int(readingPlaces[low].start)
    let count = readings[place]
    place += 1
    return (0..<Int(count)).map { _ in
      let length = Int(readings[place])
      defer { place += 1 + length }
      return (place + 1..<place + 1 + length).compactMap { Unicode.Scalar(readings[$0]) }
    }
  }

  private func state(of key: some Collection<Unicode.Scalar>) -> Int? {
    var state = 0
    var base = 0
    for (depth, scalar) in key.enumerated() {
      let code = code(of: scalar.value)
      guard code != 0, depth == 0 || base != 0 else { return nil }
      state = base + Int(code)
      guard units[state].code == code else { return nil }
      base = units[state].base
    }
    return state == 0 ? nil : state
  }
}
