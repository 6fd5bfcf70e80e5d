/// The characters of a folded text that mean something to one of the readers, found in one pass.
struct TextSigns: Sendable {
  private let positions: [Int32]
  private let kinds: [SignKinds]

  init(_ text: [Unicode.Scalar]) {
    // Written without a branch: one character in three is a sign, which no processor can guess.
    var count = 0
    let table = Self.table
    var kinds: [SignKinds] = []
    let positions = [Int32](unsafeUninitializedCapacity: text.count + 1) { places, filled in
      kinds = [SignKinds](unsafeUninitializedCapacity: text.count + 1) { classes, classed in
        for (position, scalar) in text.enumerated() {
          let kind = scalar.value < 0x10000 ? table[Int(scalar.value)] : []
          places[count] = Int32(truncatingIfNeeded: position)
          classes[count] = kind
          count += kind.isEmpty ? 0 : 1
        }
        classed = count
      }
      filled = count
    }
    self.positions = positions
    self.kinds = kinds
  }

  /// Only the signs of a kind.
  func only(_ kind: SignKinds) -> TextSigns {
    let places = kinds.indices.filter { !kinds[$0].isDisjoint(with: kind) }
    return TextSigns(positions: places.map { positions[$0] }, kinds: places.map { kinds[$0] })
  }

  private init(positions: [Int32], kinds: [SignKinds]) {
    self.positions = positions
    self.kinds = kinds
  }

  /// Which signs lie in a range of the text.
  ///
  /// - Parameter last: Where the signs of a range end that stands not far before it, as a rule.
  func places(in range: Range<Int>, near last: Int = 0) -> Range<Int> {
    let isAhead = last > 0 && last <= positions.count && positions[last - 1] < range.lowerBound
    let first = index(from: range.lowerBound, after: isAhead ? last : 0)
    return first..<index(from: range.upperBound, after: first)
  }

  /// The signs in a range, of which some that lie before it are known.
  ///
  /// - Parameter places: Signs that hold those of the range.
  func places(in range: Range<Int>, of places: Range<Int>) -> Range<Int> {
    guard places.count <= Self.fewPlaces else {
      let first = index(from: range.lowerBound, in: places)
      return first..<index(from: range.upperBound, in: first..<places.upperBound)
    }
    var first = places.lowerBound
    while first < places.upperBound, positions[first] < range.lowerBound { first += 1 }
    var end = places.upperBound
    while end > first, positions[end - 1] >= range.upperBound { end -= 1 }
    return first..<end
  }

  subscript(place: Int) -> (position: Int, kinds: SignKinds) {
    @inline(__always) get { (Int(positions[place]), kinds[place]) }
  }

  /// Calls for each sign of a kind.
  @inline(__always)
  func feed(_ places: Range<Int>, of kind: SignKinds, _ read: (Int) -> Void) {
    for index in places where !kinds[index].isDisjoint(with: kind) { read(Int(positions[index])) }
  }

  /// Up to so many, stepping from one to the next is faster than halving.
  private static let fewPlaces = 32

  /// Goes ahead in steps that double, since most places lie near.
  private func index(from position: Int, after start: Int) -> Int {
    var low = start
    var step = 16
    while low + step < positions.count, positions[low + step] < position {
      low += step
      step *= 2
    }
    return index(from: position, in: low..<min(low + step, positions.count))
  }

  private func index(from position: Int, in places: Range<Int>) -> Int {
    var low = places.lowerBound
    var high = places.upperBound
    while low < high {
      let middle = (low + high) / 2
      if positions[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static let table: [SignKinds] = {
    var table = [SignKinds](repeating: [], count: 0x10000)
    func enter<Reader: SignReader>(_ reader: Reader.Type) {
      for value in UInt32(0)..<0x10000 {
        guard let scalar = Unicode.Scalar(value), reader.signs.contains(scalar) else { continue }
        table[Int(value)].insert(reader.kind)
      }
    }
    enter(CitationReader.self)
    enter(PlaceholderReader.self)
    enter(TargetReader.self)
    enter(DeadlineReader.self)
    enter(PointReader.self)
    enter(SloganReader.self)
    enter(OrganizationReader.self)
    enter(CrossReferenceReader.self)
    enter(BalanceCheck.self)
    return table
  }()
}
