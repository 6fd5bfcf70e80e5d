/// What the keys of a stage change: lists of changes, each once, because many phrases change the
/// same characters at the same places.
struct ChangeTable {
  /// The first stands for a state at which no key ends.
  private(set) var changes = [Change()]
  private var starts: [[Change]: Int] = [:]

  /// The index of the first change of a key.
  mutating func index(
    ofChanging key: [Unicode.Scalar], to value: ArraySlice<Unicode.Scalar>, isSegment: Bool,
    weight: WordWeights.Weight, pool: inout ValuePool
  ) -> Int {
    var list = Self.changes(from: key, to: value, pool: &pool)
    if list.isEmpty { list = [Change(flags: Change.nothing)] }
    list[list.count - 1].flags |= Change.last
    if isSegment { list[0].flags |= Change.segment }
    if weight.isDivisible { list[0].flags |= Change.divisible }
    list[0].cost = Int32(weight.cost)
    if let known = starts[list] { return known }
    starts[list] = changes.count
    changes += list
    return changes.count - list.count
  }

  private static func changes(
    from key: [Unicode.Scalar], to value: ArraySlice<Unicode.Scalar>, pool: inout ValuePool
  ) -> [Change] {
    var rewriting = Rewriting(pool: Array(value))
    rewriting.replace(0..<key.count, holding: key.span, with: 0..<value.count)
    return rewriting.replacements.map { replacement in
      let value = rewriting.value(replacement)
      return Change(
        scalarOffset: UInt16(replacement.start),
        scalarCount: UInt16(replacement.end - replacement.start),
        valueCount: UInt16(value.count), valueStart: pool.place(of: value))
    }
  }
}

extension Sequence<Unicode.Scalar> {
  var utf8Count: Int { reduce(0) { $0 + UTF8.width($1) } }
}
