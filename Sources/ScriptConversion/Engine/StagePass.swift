/// One pass of a stage over a text: looks up its codes, finds its keys and writes what they change.
///
/// A pass may be run over one text after another; its memory is kept.
struct StagePass<Form: TextForm>: ~Copyable {
  private let stage: Stage
  private var coded = CodedText()
  private var stretch = Stretch()
  private var recorder: MatchRecorder
  private(set) var text = GrowingBuffer<Form.Unit>()

  init(_ stage: Stage, cuttingBy cuts: MatchRecorder.Cuts = .none) {
    self.stage = stage
    recorder = MatchRecorder(changes: stage.changes, cuttingBy: cuts)
  }

  /// The changes of the last run, in scalars of its source.
  var replacements: UnsafeBufferPointer<Rewriting.Replacement> { recorder.replacements.elements }

  /// Where segments of the last run end, in scalars of its result, its end included.
  var cuts: UnsafeBufferPointer<Int32> { recorder.cuts.elements }

  /// How many scalars the last source had.
  var sourceCount: Int { coded.count }

  /// Where a scalar of the last source stands in it, in units.
  func offset(of index: Int) -> Int { Form.offset(of: Int32(truncatingIfNeeded: index), in: coded) }

  /// - Parameters:
  ///   - ends: Where segments end, in scalars; no match crosses such a place. The end of the source
  ///     need not be among them.
  ///   - isWriting: Whether the result is wanted, or only the changes.
  mutating func run(
    _ source: UnsafeBufferPointer<Form.Unit>, segmentEnds ends: UnsafeBufferPointer<Int32>,
    isWriting: Bool = true
  ) {
    Form.code(source, by: stage, into: &coded)
    recorder.removeAll()
    stage.match(coded, segmentEnds: ends, &recorder, stretch: &stretch)
    recorder.close(at: coded.count)
    text.removeAll()
    if isWriting { write(source) }
  }

  /// Tells all matches in the last source.
  mutating func tellMatches<Taker: MatchTaker & ~Copyable>(
    segmentEnds ends: UnsafeBufferPointer<Int32>, to taker: inout Taker
  ) {
    stage.match(coded, segmentEnds: ends, &taker, stretch: &stretch)
  }

  private mutating func write(_ source: UnsafeBufferPointer<Form.Unit>) {
    guard let base = source.baseAddress else { return }
    var written = 0
    for replacement in recorder.replacements.elements {
      let place = Form.offset(of: replacement.start, in: coded)
      text.append(base + written, count: place &- written, room: source.count &- written)
      Form.append(replacement.poolStart..<replacement.poolEnd, of: stage, to: &text)
      written = Form.offset(of: replacement.end, in: coded)
    }
    text.append(base + written, count: source.count &- written, room: source.count &- written)
  }
}
