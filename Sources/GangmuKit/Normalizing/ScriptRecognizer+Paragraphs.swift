extension ScriptRecognizer {
  /// Says what was recognised, and where the scripts are mixed: the clauses of the lesser script
  /// in a mixed paragraph, and the paragraphs of the lesser script in a mixed text.
  func diagnostics(
    _ report: ScriptReport, _ total: Counts, of document: SourceDocument
  ) -> [Diagnostic] {
    let source = document.text
    var mixed = DiagnosticTally(.scriptMixed)
    let mayMix = min(total.simplified, total.traditional) >= Self.mixedCount
    for block in mayMix ? counts(of: document) : [] {
      if block.counts.isMixed {
        for run in runs(in: source, block.range, lesserThan: block.counts) {
          mixed.add(run.range, Self.message(run.counts, place: "paragraph"))
        }
      } else if block.counts.telling >= Self.mixedCount, report.detected == "mixed",
        block.counts.isTraditional != total.isTraditional
      {
        mixed.add(block.range, Self.message(block.counts, place: "text"))
      }
    }
    let message = "The text is \(report.detected), \(report.state)"
    let converter = report.converter.map { " by \($0)" } ?? ""
    return [Diagnostic(.script, message + converter + ".", confidence: report.confidence)]
      + mixed.all
  }

  private func counts(of document: SourceDocument) -> [(range: SourceRange, counts: Counts)] {
    let ranges = document.blocks.map(\.range)
    let whole = [SourceRange(0, document.text.count)]
    return (ranges.isEmpty ? whole : ranges).map { range in
      (range, counts(document.text[range.bounds]))
    }
  }

  private static func message(_ counts: Counts, place: String) -> String {
    if counts.isMixed {
      return "Simplified and Traditional characters are mixed: "
        + "\(counts.simplified) and \(counts.traditional)."
    }
    let scripts =
      counts.isTraditional ? ("Traditional", "Simplified") : ("Simplified", "Traditional")
    return "This is \(scripts.0) in a \(place) that is mostly \(scripts.1)."
  }

  /// The clauses of a paragraph that stand in the script it has less of, neighbours joined.
  private func runs(
    in source: [Unicode.Scalar], _ paragraph: SourceRange, lesserThan whole: Counts
  ) -> [(range: SourceRange, counts: Counts)] {
    var runs: [(range: SourceRange, counts: Counts)] = []
    var joins = false
    for clause in Clauses(Array(source[paragraph.bounds])) {
      let range = SourceRange(
        paragraph.start + clause.lowerBound, paragraph.start + clause.upperBound)
      let counts = counts(source[range.bounds])
      guard counts.telling > 0 else { continue }
      let isLesser = whole.isTraditional ? counts.simplified > 0 : counts.traditional > 0
      if isLesser, joins, let last = runs.indices.last {
        runs[last].range = SourceRange(runs[last].range.start, range.end)
        runs[last].counts = runs[last].counts + counts
      } else if isLesser {
        runs.append((range, counts))
      }
      joins = isLesser
    }
    return runs
  }
}
