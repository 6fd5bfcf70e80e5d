/// One pass of a stage over a text: finds the longest key at each place, from left to right, and
/// writes what the keys change.
struct StagePass<Form: TextForm>: ~Copyable {
  struct Purpose {
    var writesText = false
    var recordsReplacements = false
    var cuts = Cuts.none
  }

  enum Cuts {
    case none
    /// The given segments, in positions of the result.
    case segments
    /// What the segmentation's keys among those of the stage cut out.
    case matches
    /// Every place at which a match could begin: its position in the source, then in the result.
    case tokens
  }

  let stage: Stage
  let purpose: Purpose
  private(set) var text: GrowingBuffer<Form.Unit>
  private(set) var replacements = GrowingBuffer<Rewriting.Replacement>()
  /// Where segments end, in positions of the result, its end included.
  private(set) var cuts = GrowingBuffer<Int32>()
  /// Up to where the source is written.
  private var written = 0

  init(_ stage: Stage, _ purpose: Purpose, sourceCount: Int) {
    self.stage = stage
    self.purpose = purpose
    text = GrowingBuffer(capacity: purpose.writesText ? sourceCount + sourceCount >> 6 + 64 : 0)
  }

  /// - Parameter segmentEnds: Where segments end; no match crosses such a place. The last is the
  ///   end of the source.
  mutating func run(
    _ source: UnsafeBufferPointer<Form.Unit>, segmentEnds: UnsafeBufferPointer<Int32>
  ) {
    var position = 0
    var scalarIndex: Int32 = 0
    for end in segmentEnds {
      scan(source, &position, &scalarIndex, limit: Int(end))
      if purpose.cuts == .segments { cut(at: position) }
    }
    flush(source, to: source.count)
    if purpose.cuts == .matches { cut(at: source.count) }
  }

  @inline(__always)
  private mutating func scan(
    _ source: UnsafeBufferPointer<Form.Unit>, _ position: inout Int, _ scalarIndex: inout Int32,
    limit: Int
  ) {
    let stage = stage
    while position < limit {
      let (scalar, width) = Form.scalar(in: source, at: position)
      guard stage.mayStart(scalar) else {
        position &+= width
        scalarIndex &+= 1
        if purpose.cuts == .tokens { cut(at: position) }
        continue
      }
      var unit = stage.units[Int(stage.code(of: scalar))]
      var outcome = unit.outcome
      var end = position &+ width
      var scalars: Int32 = 1
      var ahead = end
      var depth: Int32 = 1
      while unit.base != 0, ahead < limit {
        let (next, nextWidth) = Form.scalar(in: source, at: ahead)
        let code = stage.code(of: next)
        let child = stage.units[unit.base &+ Int(code)]
        guard code != 0, child.code == code else { break }
        unit = child
        ahead &+= nextWidth
        depth &+= 1
        if unit.outcome != 0 {
          outcome = unit.outcome
          end = ahead
          scalars = depth
        }
      }
      if outcome != 0 {
        apply(outcome, source, from: position, to: end, scalarIndex: scalarIndex)
      }
      position = end
      scalarIndex &+= scalars
      if purpose.cuts == .tokens { cut(at: position) }
    }
  }

  @inline(__always)
  mutating func apply(
    _ outcome: Int, _ source: UnsafeBufferPointer<Form.Unit>, from start: Int, to end: Int,
    scalarIndex: Int32
  ) {
    var index = outcome
    var change = stage.changes[index]
    let isSegment = purpose.cuts == .matches && change.has(Change.segment)
    if isSegment { cut(at: start) }
    while !change.has(Change.nothing) {
      let place = start &+ Form.offset(of: change)
      if purpose.writesText {
        flush(source, to: place)
        let (value, count) = Form.value(of: change, in: stage)
        text.append(value, count: count, room: Int.max)
        written = place &+ Form.length(of: change)
      }
      if purpose.recordsReplacements {
        let first = scalarIndex &+ Int32(change.scalarOffset)
        let value = Int32(bitPattern: change.valueStart)
        replacements.append(
          Rewriting.Replacement(
            start: first, end: first &+ Int32(change.scalarCount), poolStart: value,
            poolEnd: value &+ Int32(change.valueCount)))
      }
      if change.has(Change.last) { break }
      index &+= 1
      change = stage.changes[index]
    }
    if isSegment { cut(at: end) }
  }

  /// Copies what stands unchanged before a place.
  @inline(__always)
  mutating func flush(_ source: UnsafeBufferPointer<Form.Unit>, to place: Int) {
    guard purpose.writesText, place > written, let base = source.baseAddress else { return }
    text.append(base + written, count: place &- written, room: source.count &- written)
    written = place
  }

  /// Notes that a segment ends before a place of the source, unless one does already.
  @inline(__always)
  mutating func cut(at place: Int) {
    let position = Int32(
      truncatingIfNeeded: purpose.writesText ? text.count &+ place &- written : place)
    if purpose.cuts == .tokens {
      cuts.append(Int32(truncatingIfNeeded: place))
      cuts.append(position)
    } else if position > 0, cuts.count == 0 || cuts.elements[cuts.count - 1] != position {
      cuts.append(position)
    }
  }
}
