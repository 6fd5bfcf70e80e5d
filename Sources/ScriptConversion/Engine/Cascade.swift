/// The stages of a conversion run over one block of text after another.
struct Cascade<Form: TextForm>: ~Copyable {
  private let script: CompiledScript
  private let isRecording: Bool
  private let isWriting: Bool
  private let segmentation: Pass?
  private let passes: [Pass]

  /// A pass in memory of its own, so that it can stand in an array.
  private final class Pass {
    var pass: StagePass<Form>

    init(_ stage: Stage, cuttingBy cuts: MatchRecorder.Cuts) {
      pass = StagePass(stage, cuttingBy: cuts)
    }
  }

  /// - Parameter script: Has at least one stage.
  init(_ script: CompiledScript, isRecording: Bool, isWriting: Bool = true) {
    self.script = script
    self.isRecording = isRecording
    self.isWriting = isWriting
    segmentation = script.segmentation.map { Pass($0, cuttingBy: .matches) }
    let last = script.stages.count - 1 - script.wholeTextStages
    let isCut = script.segmentation != nil
    passes = script.stages.enumerated().map { index, stage in
      Pass(
        stage, cuttingBy: index >= last ? .none : index == 0 && !isCut ? .matches : .segments)
    }
  }

  /// The result of the last run; empty where it was not to be written.
  var text: UnsafeBufferPointer<Form.Unit> { passes[passes.count - 1].pass.text.elements }

  /// - Parameters:
  ///   - barriers: Places that no word crosses, in scalars of the block, sorted.
  ///   - rewriting: Gets the changes of all stages together where they are to be recorded.
  ///   - offset: What is added to their places.
  /// - Returns: How many scalars the block has.
  @discardableResult
  mutating func run(
    _ block: UnsafeBufferPointer<Form.Unit>, barriers: UnsafeBufferPointer<Int32>,
    into rewriting: inout Rewriting, offset: Int
  ) -> Int {
    segmentation?.pass.run(block, segmentEnds: barriers, isWriting: false)
    let first = passes[0]
    first.pass.run(
      block, segmentEnds: segmentation?.pass.cuts ?? barriers,
      isWriting: isWriting || passes.count > 1)
    if passes.count == 1 {
      if isRecording { rewriting.append(first.pass.replacements, offset: offset) }
    } else {
      runLaterStages(of: block, into: &rewriting, offset: offset)
    }
    return first.pass.sourceCount
  }

  private func runLaterStages(
    of block: UnsafeBufferPointer<Form.Unit>, into rewriting: inout Rewriting, offset: Int
  ) {
    let first = passes[0]
    var total = Array(first.pass.replacements)
    for index in 1..<passes.count {
      let before = passes[index - 1]
      let pass = passes[index]
      pass.pass.run(
        before.pass.text.elements, segmentEnds: before.pass.cuts,
        isWriting: isWriting || index < passes.count - 1)
      if isRecording {
        total = rewriting.composed(total, followedBy: Array(pass.pass.replacements)) { range in
          let units =
            first.pass.offset(of: range.lowerBound)..<first.pass.offset(of: range.upperBound)
          return Form.scalars(of: UnsafeBufferPointer(rebasing: block[units]))
        }
      }
    }
    if isRecording { total.withUnsafeBufferPointer { rewriting.append($0, offset: offset) } }
  }
}
