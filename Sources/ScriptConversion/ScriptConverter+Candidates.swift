extension ScriptConverter {
  /// What a stretch of text could have become: all values of the first stage's entry for it, where
  /// it has several, as the later stages leave them.
  package func candidates(for text: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var candidates: [[Unicode.Scalar]] = []
    for reading in script.stages.first?.readings(of: text) ?? [] {
      let candidate = laterStages(of: reading)
      if !candidates.contains(candidate) { candidates.append(candidate) }
    }
    return candidates.count > 1 ? candidates : []
  }

  private func laterStages(of text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var text = text
    for stage in script.stages.dropFirst() {
      var pass = StagePass<ScalarForm>(
        stage, StagePass<ScalarForm>.Purpose(writesText: true), sourceCount: text.count)
      text.withUnsafeBufferPointer { source in
        withUnsafePointer(to: Int32(source.count)) { end in
          pass.run(source, segmentEnds: UnsafeBufferPointer(start: end, count: 1))
        }
      }
      text = pass.text.array
    }
    return text
  }
}
