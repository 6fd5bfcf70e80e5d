/// What a reading of the markers so far knows: which kinds nest in which order, how far each has
/// counted, and whether each starts again below a new parent.
struct SequenceState: Equatable, Sendable {
  /// The last number of each kind.
  private(set) var last = SIMD32<Int16>(repeating: 0)
  /// The kinds seen, outermost first, five bits each.
  private var order: UInt64 = 0
  private var orderCount: UInt8 = 0
  /// The kinds that have an open node.
  private(set) var open: MarkerKinds = []
  /// The kinds above which a node has started since they last counted.
  private(set) var fresh: MarkerKinds = []
  /// The kinds seen to start again below a new parent, and those seen to go on.
  private(set) var restarting: MarkerKinds = []
  private(set) var continuing: MarkerKinds = []
  /// The decade in which tens digits are being lost; -1 outside one.
  private(set) var lostDecade: Int16 = -1

  static let maximumDepth = 12

  func lastNumber(_ kind: MarkerKind) -> Int { Int(last[Int(kind.rawValue)]) }

  func depth(of kind: MarkerKind) -> Int? {
    var depth = 0
    while depth < Int(orderCount) {
      if rawKind(atDepth: depth) == kind.rawValue { return depth }
      depth += 1
    }
    return nil
  }

  func kind(atDepth depth: Int) -> MarkerKind? {
    guard depth < Int(orderCount) else { return nil }
    return MarkerKind(rawValue: UInt8((order >> UInt64(depth * 5)) & 31))
  }

  var kinds: [MarkerKind] { (0..<Int(orderCount)).compactMap(kind(atDepth:)) }

  private func rawKind(atDepth depth: Int) -> UInt8 { UInt8((order >> UInt64(depth * 5)) & 31) }

  /// Where a new kind belongs by the usual order: before the first kind that ranks below it.
  func usualDepth(for kind: MarkerKind, in order: MarkerOrder) -> Int {
    let rank = order.rank(ofRaw: kind.rawValue)
    var depth = 0
    while depth < Int(orderCount), order.rank(ofRaw: rawKind(atDepth: depth)) < rank {
      depth += 1
    }
    return depth
  }

  /// Just below the deepest open node.
  var depthBelowOpen: Int {
    var depth = Int(orderCount)
    while depth > 0, open.rawValue & (1 << UInt32(rawKind(atDepth: depth - 1))) == 0 { depth -= 1 }
    return depth
  }

  var isFull: Bool { Int(orderCount) >= Self.maximumDepth }

  mutating func insert(_ kind: MarkerKind, atDepth depth: Int) {
    let shift = UInt64(depth * 5)
    let below = order & ((1 << shift) - 1)
    let above = order >> shift
    order = below | (UInt64(kind.rawValue) << shift) | (above << (shift + 5))
    orderCount += 1
  }

  /// Counts a node of a kind and closes everything that was open at its depth or deeper.
  mutating func accept(_ kind: MarkerKind, number: Int, lostDigit: Bool) {
    // A heading between two items does not end the decade that the items lose their tens in.
    let endsDecade = lastNumber(kind) / 10 == Int(lostDecade)
    last[Int(kind.rawValue)] = Int16(truncatingIfNeeded: min(number, 30_000))
    if lostDigit {
      lostDecade = Int16(truncatingIfNeeded: number / 10)
    } else if endsDecade {
      lostDecade = -1
    }
    var deeper: UInt32 = 0
    if var depth = depth(of: kind) {
      depth += 1
      while depth < Int(orderCount) {
        deeper |= 1 << UInt32(rawKind(atDepth: depth))
        depth += 1
      }
    }
    open.subtract(MarkerKinds(rawValue: deeper))
    fresh.formUnion(MarkerKinds(rawValue: deeper))
    open.insert(MarkerKinds(kind))
    fresh.remove(MarkerKinds(kind))
  }

  mutating func noteRestart(_ kind: MarkerKind) { restarting.insert(MarkerKinds(kind)) }
  mutating func noteContinuation(_ kind: MarkerKind) { continuing.insert(MarkerKinds(kind)) }

  /// A value that equal states share; made without the hasher, which costs more than a step of the
  /// search.
  var fingerprint: UInt64 {
    var mixed: UInt64 = order ^ 0x9E37_79B9_7F4A_7C15
    func add(_ word: UInt64) {
      mixed = (mixed ^ word) &* 0xFF51_AFD7_ED55_8CCD
      mixed ^= mixed >> 32
    }
    let numbers = unsafeBitCast(last, to: SIMD8<UInt64>.self)
    for lane in 0..<8 { add(numbers[lane]) }
    add(UInt64(open.rawValue) << 32 | UInt64(fresh.rawValue))
    add(UInt64(restarting.rawValue) << 32 | UInt64(continuing.rawValue))
    add(UInt64(UInt16(bitPattern: lostDecade)))
    return mixed
  }
}
