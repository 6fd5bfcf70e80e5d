/// What a reading of the markers so far knows: which kinds nest in which order, how far each has
/// counted, and whether each starts again below a new parent.
struct SequenceState: Hashable, Sendable {
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
    (0..<Int(orderCount)).first { self.kind(atDepth: $0) == kind }
  }

  func kind(atDepth depth: Int) -> MarkerKind? {
    guard depth < Int(orderCount) else { return nil }
    return MarkerKind(rawValue: UInt8((order >> UInt64(depth * 5)) & 31))
  }

  var kinds: [MarkerKind] { (0..<Int(orderCount)).compactMap(kind(atDepth:)) }

  /// Where a new kind belongs by the usual order: before the first kind that ranks below it.
  func usualDepth(for kind: MarkerKind) -> Int {
    kinds.firstIndex { $0.rawValue > kind.rawValue } ?? Int(orderCount)
  }

  /// Just below the deepest open node.
  var depthBelowOpen: Int {
    (kinds.lastIndex { open.contains(MarkerKinds($0)) } ?? -1) + 1
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
    last[Int(kind.rawValue)] = Int16(truncatingIfNeeded: min(number, 30_000))
    lostDecade = lostDigit ? Int16(number / 10) : -1
    var isDeeper = false
    for other in kinds {
      if other == kind {
        isDeeper = true
        continue
      }
      if isDeeper {
        open.remove(MarkerKinds(other))
        fresh.insert(MarkerKinds(other))
      }
    }
    open.insert(MarkerKinds(kind))
    fresh.remove(MarkerKinds(kind))
  }

  mutating func noteRestart(_ kind: MarkerKind) { restarting.insert(MarkerKinds(kind)) }
  mutating func noteContinuation(_ kind: MarkerKind) { continuing.insert(MarkerKinds(kind)) }
}
