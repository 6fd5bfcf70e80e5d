/// The stages of a conversion run over a text, one after another.
struct Cascade<Form: TextForm>: ~Copyable {
  /// The result; empty where it was not to be written.
  let text: GrowingBuffer<Form.Unit>
  /// The changes of all stages together; empty where they were not to be recorded.
  let total: Rewriting

  /// - Parameters:
  ///   - script: Has at least one stage.
  ///   - weighing: How the first stage weighs its words, where it does not take the longest.
  init(
    _ script: CompiledScript, _ source: UnsafeBufferPointer<Form.Unit>, isRecording: Bool,
    isWriting: Bool = true, weighing: Weighing? = nil
  ) {
    let count = script.stages.count
    func purpose(_ index: Int) -> StagePass<Form>.Purpose {
      let isLast = index + 1 == count
      let isCutting = index == 0 && (script.segmentation == nil || weighing != nil)
      let cuts = isCutting ? StagePass<Form>.Cuts.matches : .segments
      return StagePass<Form>.Purpose(
        writesText: isWriting || !isLast, recordsReplacements: isRecording,
        cuts: isLast ? .none : cuts)
    }
    var pass = StagePass<Form>(script.stages[0], purpose(0), sourceCount: source.count)
    if let weighing {
      pass.run(source, weighing: weighing)
    } else {
      Self.withSegments(of: source, script) { pass.run(source, segmentEnds: $0) }
    }
    var total = Rewriting(pass.replacements, pool: isRecording ? script.values : [])
    let scalars = isRecording && count > 1 ? Form.scalars(of: source) : []
    for index in 1..<max(count, 1) {
      var next = StagePass<Form>(
        script.stages[index], purpose(index), sourceCount: pass.text.count)
      next.run(pass.text.elements, segmentEnds: pass.cuts.elements)
      if isRecording {
        total = total.followed(
          by: Rewriting(next.replacements, pool: script.values), sharesPool: true,
          source: scalars.span)
      }
      pass = next
    }
    self.total = total
    text = pass.text
  }

  /// Where segments end, as far as they are cut before the first stage.
  static func withSegments(
    of source: UnsafeBufferPointer<Form.Unit>, _ script: CompiledScript,
    _ body: (UnsafeBufferPointer<Int32>) -> Void
  ) {
    let end = Int32(source.count)
    withUnsafePointer(to: end) { end in
      let whole = UnsafeBufferPointer(start: end, count: 1)
      guard let segmentation = script.segmentation else { return body(whole) }
      var cutting = StagePass<Form>(
        segmentation, StagePass<Form>.Purpose(cuts: .matches), sourceCount: 0)
      cutting.run(source, segmentEnds: whole)
      body(cutting.cuts.elements)
    }
  }
}
