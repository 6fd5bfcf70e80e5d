extension ScriptConverter {
  /// Whether a text may be cut after any line end: no key of any dictionary holds one.
  package var keepsLinesApart: Bool {
    ([script.segmentation].compactMap(\.self) + script.stages)
      .allSatisfy { $0.code(of: 0x0A) == 0 }
  }

  /// The last place at which a text can be cut so that its two parts, converted apart, give what
  /// the whole gives, whatever follows it. 0 where there is none.
  ///
  /// A place will do when no match of any stage reaches across it and when none near the end,
  /// where a longer key might still match, had a part in it.
  ///
  /// - Parameter text: Well-formed UTF-8, the beginning of a longer text.
  package func lastCut(inUTF8 text: UnsafeBufferPointer<UInt8>) -> Int {
    var places = TokenPlaces(reach: script.longestKeyBytes, end: text.count)
    if let segmentation = script.segmentation {
      places.pass(segmentation, over: text, segmentEnds: [Int32(text.count)])
    }
    guard let first = script.stages.first else { return text.count }
    var segments: [Int32] = []
    Cascade<UTF8Form>.withSegments(of: text, script) { segments = Array($0) }
    var pass = places.pass(
      first, over: text, segmentEnds: segments,
      cuts: script.segmentation == nil ? .matches : .segments)
    for stage in script.stages.dropFirst() {
      let next = places.pass(
        stage, over: pass.text.elements, segmentEnds: pass.cuts.array, cuts: .segments)
      pass = next
    }
    return places.last
  }
}

/// The places of a text that are between two matches in every stage so far.
private struct TokenPlaces {
  private struct Place {
    var source: Int32
    /// Where it is in what the stages so far have written.
    var current: Int32
  }

  private var places: [Place]?
  private let reach: Int32
  /// Up to where the text of the next stage will stay as it is, whatever follows.
  private var settledEnd: Int32

  init(reach: Int, end: Int) {
    self.reach = Int32(reach)
    settledEnd = Int32(end)
  }

  var last: Int { Int(places?.last?.source ?? 0) }

  /// Keeps the places that this stage does not match across.
  ///
  /// - Returns: The stage's result with its segments.
  @discardableResult
  mutating func pass(
    _ stage: Stage, over text: UnsafeBufferPointer<UInt8>, segmentEnds: [Int32],
    cuts: StagePass<UTF8Form>.Cuts = .none
  ) -> StagePass<UTF8Form> {
    var tokens = StagePass<UTF8Form>(
      stage, StagePass<UTF8Form>.Purpose(writesText: true, cuts: .tokens), sourceCount: text.count)
    var pass = StagePass<UTF8Form>(
      stage, StagePass<UTF8Form>.Purpose(writesText: true, cuts: cuts), sourceCount: text.count)
    segmentEnds.withUnsafeBufferPointer { ends in
      tokens.run(text, segmentEnds: ends)
      pass.run(text, segmentEnds: ends)
    }
    keep(tokens.cuts.elements)
    return pass
  }

  /// - Parameter tokens: Pairs of a position in the stage's source and in its result.
  private mutating func keep(_ tokens: UnsafeBufferPointer<Int32>) {
    let limit = settledEnd - reach
    let known = places
    var kept: [Place] = []
    var next = 0
    for index in stride(from: 0, to: tokens.count - 1, by: 2) where tokens[index] <= limit {
      guard let known else {
        kept.append(Place(source: tokens[index], current: tokens[index + 1]))
        continue
      }
      while next < known.count, known[next].current < tokens[index] { next += 1 }
      guard next < known.count, known[next].current == tokens[index] else { continue }
      kept.append(Place(source: known[next].source, current: tokens[index + 1]))
    }
    settledEnd = kept.last?.current ?? 0
    places = kept
  }
}
