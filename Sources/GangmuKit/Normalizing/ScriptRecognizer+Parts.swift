extension ScriptRecognizer {
  /// Which script stands where in a text that has both scripts.
  ///
  /// 1. A paragraph of one script is a part, a mixed one is as many as it has runs of clauses.
  /// 2. Each is recognised by itself; what tells nothing goes with the part before it.
  /// 3. Neighbours of which the same is found are one part.
  ///
  /// - Returns: Nil for a text of one script.
  func parts(of document: SourceDocument, _ total: Counts) -> [ScriptPart]? {
    guard min(total.simplified, total.traditional) >= Self.mixedCount else { return nil }
    var parts: [ScriptPart] = []
    for block in document.blocks {
      for range in runs(in: block.range, of: document.text) {
        add(range, of: document.text, to: &parts)
      }
    }
    return Set(parts.map(\.detected)).count > 1 ? parts : nil
  }

  private func add(
    _ range: SourceRange, of text: [Unicode.Scalar], to parts: inout [ScriptPart]
  ) {
    let words = Array(text[range.bounds])
    let report = recognize(words, read(words), target: "")
    if let last = parts.indices.last {
      let isSame =
        report.detected == parts[last].detected && report.state == parts[last].state
        || report.detected == "und"
      if isSame { return parts[last].range.end = range.end }
    }
    parts.append(ScriptPart(range: range, detected: report.detected, state: report.state))
  }

  /// The paragraph as it is, or cut where clauses of one script meet those of the other.
  private func runs(
    in paragraph: SourceRange, of text: [Unicode.Scalar]
  ) -> [SourceRange] {
    guard counts(text[paragraph.bounds]).isMixed else { return [paragraph] }
    var runs = [paragraph]
    var isTraditional: Bool?
    for clause in Clauses(Array(text[paragraph.bounds])) {
      let start = paragraph.start + clause.lowerBound
      let counts = counts(text[start..<paragraph.start + clause.upperBound])
      guard counts.telling > 0 else { continue }
      // The marks between two clauses go with the first.
      if let known = isTraditional, known != counts.isTraditional {
        runs[runs.count - 1].end = start
        runs.append(SourceRange(start, paragraph.end))
      }
      isTraditional = counts.isTraditional
    }
    return runs
  }
}
