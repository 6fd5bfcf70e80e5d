extension ScriptConverter {
  /// Whether a text may be cut after any line end: no key of any dictionary holds one.
  package var keepsLinesApart: Bool { script.keepsLinesApart }

  /// The last place at which a text can be cut so that its two parts, converted apart, give what
  /// the whole gives, whatever follows it. 0 where there is none.
  ///
  /// A place will do when no match of any stage reaches across it and when none near the end,
  /// where a longer key might still match, had a part in it.
  ///
  /// - Parameter text: Well-formed UTF-8, the beginning of a longer text.
  package func lastCut(inUTF8 text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = script.stages.first else { return text.count }
    let none = UnsafeBufferPointer<Int32>(start: nil, count: 0)
    var places = CutPlaces(reach: script.longestKey)
    var pass = StagePass<UTF8Form>(first, cuttingBy: .matches)
    if let segmentation = script.segmentation {
      var cutting = StagePass<UTF8Form>(segmentation, cuttingBy: .matches)
      cutting.run(text, segmentEnds: none, isWriting: false)
      places.keep(matchesOf: &cutting, segmentEnds: none)
      pass = StagePass(first, cuttingBy: .segments)
      pass.run(text, segmentEnds: cutting.cuts)
      places.keep(matchesOf: &pass, segmentEnds: cutting.cuts)
    } else {
      pass.run(text, segmentEnds: none)
      places.keep(matchesOf: &pass, segmentEnds: none)
    }
    var before = pass.text.array
    var ends = Array(pass.cuts)
    for (index, stage) in script.stages.enumerated().dropFirst() {
      if index >= script.stages.count - script.wholeTextStages { ends = [] }
      var next = StagePass<UTF8Form>(stage, cuttingBy: .segments)
      before.withUnsafeBufferPointer { text in
        ends.withUnsafeBufferPointer { ends in
          next.run(text, segmentEnds: ends)
          places.keep(matchesOf: &next, segmentEnds: ends)
        }
      }
      before = next.text.array
      ends = Array(next.cuts)
    }
    return pass.offset(of: Int(places.last))
  }
}

/// The places of a text that are between two matches in every stage so far.
private struct CutPlaces {
  private var places: [MatchEdges.Place]?
  /// In scalars.
  private let reach: Int

  init(reach: Int) { self.reach = reach }

  /// In scalars of the text.
  var last: Int32 { places?.last?.source ?? 0 }

  /// Keeps the places that a stage does not match across.
  mutating func keep(
    matchesOf pass: inout StagePass<UTF8Form>, segmentEnds: UnsafeBufferPointer<Int32>
  ) {
    var edges = MatchEdges(pass)
    pass.tellMatches(segmentEnds: segmentEnds, to: &edges)
    // Up to here the text of the stage stays as it is, whatever follows.
    let settled = places.map { Int($0.last?.result ?? 0) } ?? pass.sourceCount
    let known = places
    var kept: [MatchEdges.Place] = []
    var next = 0
    for edge in edges.places where Int(edge.source) <= settled - reach {
      guard let known else {
        kept.append(edge)
        continue
      }
      while next < known.count, known[next].result < edge.source { next += 1 }
      guard next < known.count, known[next].result == edge.source else { continue }
      kept.append(MatchEdges.Place(source: known[next].source, result: edge.result))
    }
    places = kept
  }
}

/// Every place at which a match could begin.
private struct MatchEdges: MatchTaker {
  struct Place {
    var source: Int32
    var result: Int32
  }

  private(set) var places: [Place] = []
  private let replacements: [Rewriting.Replacement]
  private var next = 0
  private var delta: Int32 = 0

  init(_ pass: borrowing StagePass<UTF8Form>) {
    replacements = Array(pass.replacements)
  }

  mutating func take(_ outcome: Int, _ start: Int, _ end: Int) {
    while next < replacements.count, Int(replacements[next].end) <= end {
      delta += replacements[next].delta
      next += 1
    }
    places.append(Place(source: Int32(end), result: Int32(end) + delta))
  }

  mutating func endSegment(at end: Int) {}
}
