/// The places of a paragraph that lost its line ends, perhaps a whole plan.
extension MarkerCandidates {
  /// From this length on, and this share of the document, a paragraph may hold a whole plan whose
  /// line ends were lost.
  private static let leastRunLength = 120
  private static let leastRunPercent = 50
  /// From so many places on it is taken for one.
  static let leastRunCandidates = 3

  func isLong(_ lines: ArraySlice<TextLine>, of length: Int) -> Bool {
    var count = 0
    for line in lines {
      guard line.block.nodeStart == .unknown else { return false }
      count += line.folded.count
    }
    return count >= Self.leastRunLength && count * 100 >= length * Self.leastRunPercent
  }

  /// The places of a paragraph without line ends where a node may start. It may have been broken anew
  /// at a fixed width.
  func runCandidates(_ lines: [TextLine], _ stretch: Range<Int>) -> [MarkerCandidate] {
    var candidates: [MarkerCandidate] = []
    var depth = 0
    for index in stretch {
      let isFirst = index == stretch.lowerBound
      runCandidates(lines[index], index: index, isFirst: isFirst, &depth, into: &candidates)
    }
    return candidates
  }

  private func runCandidates(
    _ line: TextLine, index: Int, isFirst: Bool, _ depth: inout Int,
    into candidates: inout [MarkerCandidate]
  ) {
    let text = folded.scalars
    let start = line.folded.lowerBound
    let end = line.folded.upperBound
    var position = start
    while position < end {
      guard signs.contains(text[position]) else {
        position += 1
        continue
      }
      if position > start || (!isFirst && followsBlank(start)), openers.contains(text[position]),
        let place = runPlace(at: position, from: start),
        let marker = scanner.marker(at: position, end: end), fitsRun(marker, place, end: end)
      {
        candidates.append(
          MarkerCandidate(
            marker: marker, place: place, line: index, isTrusted: false, isConfirmed: false,
            continuesSentence: false, isEnclosed: depth > 0))
        position = marker.label.upperBound
        continue
      }
      // A lost closing mark must not hide the rest of the plan.
      depth = text[position] == "。" ? 0 : Self.depth(after: text[position], depth)
      position += 1
    }
  }

  /// Whether a blank that is no line end stands before a line: one that stood for a line end once.
  private func followsBlank(_ start: Int) -> Bool {
    var position = start - 1
    while position >= 0, folded.scalars[position].isFoldedBlank {
      if !folded.scalars[position].isLineEnd { return true }
      position -= 1
    }
    return false
  }

  private func runPlace(at position: Int, from start: Int) -> MarkerCandidate.Place? {
    if folded.scalars[position - 1].isFoldedBlank { return .run }
    let before = folded.scalars[position - 1]
    if Self.sentenceEnds.contains(before) { return .run }
    switch before {
    case ")", "】": return .run
    case ";", ":", "”", "》", "*", "X", "×": return .runAfterWord
    default:
      let isWord = before.isHan && !Self.wantsNumeral.contains(before)
      return isWord && Numerals.hanDigit(before) == nil ? .runAfterWord : nil
    }
  }

  private func fitsRun(_ marker: Marker, _ place: MarkerCandidate.Place, end: Int) -> Bool {
    let next = marker.label.upperBound
    guard next < end, scanner.opensText(marker, end: end) else { return false }
    // The first of a list stands after the title of what it belongs to.
    let opensList =
      marker.value == 1 && folded.scalars[marker.label.lowerBound - 1].isHan && !marker.isWeak
    switch marker.kind {
    case .part, .chapter, .section, .step: return true
    case .article: return place == .run || folded.scalars[next] == " "
    case .han, .legalHan, .hanParen, .arabic: return !marker.isWeak
    // What a sentence counts inside a paragraph are its points.
    case .clause, .counted: return false
    case .multi2, .multi3, .stem, .alpha, .roman:
      return (place == .run && !marker.isWeak) || opensList
    case .arabicParen, .circled: return place == .run || opensList
    case .custom1, .custom2, .custom3, .custom4, .custom5, .custom6, .custom7, .custom8:
      return place == .run && !marker.isWeak
    case .bullet: return place == .run
    case .heading1, .heading2, .heading3, .rowGroup, .row: return false
    }
  }
}
