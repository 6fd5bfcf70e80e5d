/// A text converted block by block, so that what the stages hand on stays in fast memory.
struct Conversion<Form: TextForm> {
  /// Empty where it was not to be written.
  private(set) var text: [Form.Unit] = []
  /// Empty where nothing was to be recorded.
  private(set) var rewriting: Rewriting

  /// How long a block is at least, in units, if no line ends earlier.
  private static var blockLength: Int { 1 << 15 }

  /// Hardly any text has more changes.
  private static var unitsPerChange: Int { 8 / MemoryLayout<Form.Unit>.stride }

  /// - Parameter protected: Ranges whose edges no word crosses, in scalars, sorted and disjoint.
  init(
    _ script: CompiledScript, _ source: UnsafeBufferPointer<Form.Unit>,
    protecting protected: [Range<Int>] = [], isRecording: Bool, isWriting: Bool = true
  ) {
    rewriting = Rewriting(pool: isRecording ? script.values : [])
    guard !script.stages.isEmpty else {
      if isWriting { text = Array(source) }
      return
    }
    // Memory that is reserved and not used costs nothing; growing costs a copy.
    if isWriting { text.reserveCapacity(source.count + source.count >> 4) }
    if isRecording { rewriting.reserve(source.count / Self.unitsPerChange) }
    var cascade = Cascade<Form>(script, isRecording: isRecording, isWriting: isWriting)
    var barriers = Barriers(protected)
    var start = 0
    var scalars = 0
    while start < source.count {
      let end = script.keepsLinesApart ? Self.blockEnd(in: source, from: start) : source.count
      let block = UnsafeBufferPointer(rebasing: source[start..<end])
      scalars += barriers.withNext(after: scalars, units: block.count) { places in
        cascade.run(block, barriers: places, into: &rewriting, offset: scalars)
      }
      if isWriting { text.append(contentsOf: cascade.text) }
      start = end
    }
  }

  /// After the last line end of a block, or after the next one.
  private static func blockEnd(in source: UnsafeBufferPointer<Form.Unit>, from start: Int) -> Int {
    let usual = start + blockLength
    guard usual < source.count else { return source.count }
    let block = UnsafeBufferPointer(rebasing: source[start..<usual])
    if let end = block.lastIndex(where: Form.isLineEnd) { return start + end + 1 }
    return source[usual...].firstIndex(where: Form.isLineEnd).map { $0 + 1 } ?? source.count
  }
}

/// The edges of protected ranges, block by block.
private struct Barriers {
  private let places: [Int32]
  private var next = 0

  init(_ ranges: [Range<Int>]) {
    places = ranges.flatMap { [Int32($0.lowerBound), Int32($0.upperBound)] }
  }

  /// - Parameters:
  ///   - start: Where the block begins, in scalars.
  ///   - units: At least as many as it has scalars.
  mutating func withNext<Result>(
    after start: Int, units: Int, _ body: (UnsafeBufferPointer<Int32>) -> Result
  ) -> Result {
    guard next < places.count else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    while next < places.count, places[next] <= start { next += 1 }
    let inside = places[next...].prefix { $0 < start + units }.map { $0 - Int32(start) }
    return inside.withUnsafeBufferPointer(body)
  }
}
