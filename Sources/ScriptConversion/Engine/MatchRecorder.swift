/// Notes what matches change and where they cut the text.
struct MatchRecorder: MatchTaker, ~Copyable {
  /// What the next stage takes for segments.
  enum Cuts {
    case none
    /// The segments of this stage.
    case segments
    /// What the segmentation's keys among those of the stage cut out.
    case matches
  }

  private let changes: UnsafePointer<Change>
  private let cuttingBy: Cuts
  private(set) var replacements = GrowingBuffer<Rewriting.Replacement>()
  private(set) var cuts = GrowingBuffer<Int32>()
  /// What the changes so far have grown the text by.
  private var delta = 0

  init(changes: UnsafePointer<Change>, cuttingBy: Cuts) {
    self.changes = changes
    self.cuttingBy = cuttingBy
  }

  mutating func removeAll() {
    replacements.removeAll()
    cuts.removeAll()
    delta = 0
  }

  @inline(__always)
  mutating func take(_ outcome: Int, _ start: Int, _ end: Int) {
    guard outcome != 0 else { return }
    var index = outcome
    var change = changes[index]
    let isSegment = cuttingBy == .matches && change.has(Change.segment)
    if isSegment { cut(at: start) }
    while !change.has(Change.nothing) {
      let place = Int32(truncatingIfNeeded: start &+ Int(change.scalarOffset))
      let value = Int32(bitPattern: change.valueStart)
      replacements.append(
        Rewriting.Replacement(
          start: place, end: place &+ Int32(change.scalarCount), poolStart: value,
          poolEnd: value &+ Int32(change.valueCount)))
      if cuttingBy != .none { delta &+= Int(change.valueCount) &- Int(change.scalarCount) }
      if change.has(Change.last) { break }
      index &+= 1
      change = changes[index]
    }
    if isSegment { cut(at: end) }
  }

  @inline(__always)
  mutating func endSegment(at end: Int) {
    if cuttingBy != .none { cut(at: end) }
  }

  /// Notes the end of the text.
  mutating func close(at end: Int) {
    if cuttingBy != .none { cut(at: end) }
  }

  /// Notes that a segment ends before a place of the source, unless one does already.
  @inline(__always)
  private mutating func cut(at place: Int) {
    let position = Int32(truncatingIfNeeded: place &+ delta)
    if position > 0, cuts.count == 0 || cuts[cuts.count &- 1] != position {
      cuts.append(position)
    }
  }
}
