/// Finds the lines that go on with a paragraph which a page number cut in two.
struct PageCuts {
  private let folded: FoldedText
  private let lines: [TextLine]
  private let regions: Regions

  init(_ folded: FoldedText, _ lines: [TextLine], _ regions: Regions) {
    self.folded = folded
    self.lines = lines
    self.regions = regions
  }

  /// A line this long, or one with a comma in it, is no heading.
  private static let longestHeading = 30

  var continuing: [Int] {
    let cuts = Set(regions.setAside.filter { $0.reason == .pagination }.map(\.line))
    guard !cuts.isEmpty else { return [] }
    return zip(regions.body, regions.body.dropFirst()).compactMap { before, after in
      let between = before + 1..<after
      guard !between.isEmpty, between.allSatisfy(cuts.contains), !lines[after].isIndented,
        breaksOff(lines[before])
      else { return nil }
      return after
    }
  }

  private func breaksOff(_ line: TextLine) -> Bool {
    let text = folded.scalars[line.folded]
    guard let last = text.last, !MarkerCandidates.sentenceEnds.contains(last), last != ":",
      last != ")", last != ";"
    else { return false }
    return line.isBroken || text.count > Self.longestHeading || text.contains(",")
  }
}
