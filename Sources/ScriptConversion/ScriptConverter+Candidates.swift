extension ScriptConverter {
  /// What a stretch of text could have become: all values of the first stage's entry for it, where
  /// it has several, as the later stages leave them; the usual one first.
  package func candidates(for text: some Collection<Unicode.Scalar>) -> [[Unicode.Scalar]] {
    var candidates: [[Unicode.Scalar]] = []
    for reading in script.stages.first?.readings(of: text) ?? [] {
      let candidate = laterStages(of: reading)
      if !candidates.contains(candidate) { candidates.append(candidate) }
    }
    return candidates.count > 1 ? candidates : []
  }

  private func laterStages(of text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    script.stages.dropFirst().reduce(text) { text, stage in
      var pass = StagePass<ScalarForm>(stage)
      text.withUnsafeBufferPointer { source in
        pass.run(source, segmentEnds: UnsafeBufferPointer(start: nil, count: 0))
      }
      return pass.text.array
    }
  }
}
