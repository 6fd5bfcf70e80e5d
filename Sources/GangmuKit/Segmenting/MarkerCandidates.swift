/// Gathers the candidates of a run of lines.
package struct MarkerCandidates: Sendable {
  let folded: FoldedText
  let scanner: MarkerScanner
  /// What may start a marker inside a line.
  let openers: ScalarSet
  /// What has to be looked at inside a line: the openers, and marks.
  let signs: ScalarSet
  private let openersBehindStops: ScalarSet
  private let names: CountedNames

  package init(_ folded: FoldedText, grammar: MarkerGrammar = .standard) {
    self.folded = folded
    scanner = MarkerScanner(folded, grammar: grammar)
    openers = grammar.openersInside
    openersBehindStops = grammar.openersBehindStops
    signs = openers.union(Self.otherSigns)
    names = CountedNames(grammar)
  }

  /// The candidates of lines, in the order of the text.
  package func find(in lines: [TextLine]) -> [MarkerCandidate] {
    var candidates: [MarkerCandidate] = []
    var length = 0
    for index in lines.indices { length += lines[index].folded.count }
    candidates.reserveCapacity(lines.count)
    var next = 0
    while next < lines.count {
      let stretch = stretch(from: next, in: lines)
      next = stretch.upperBound
      guard !lines[stretch.lowerBound].isTableRow else { continue }
      let run = isLong(lines[stretch], of: length) ? runCandidates(lines, stretch) : []
      let isRun = run.count >= Self.leastRunCandidates
      var list = LineList()
      var runStart = lines[stretch.lowerBound].folded.lowerBound
      for index in isRun ? stretch.prefix(1) : stretch {
        if lines[index].block.nodeStart == .no { continue }
        // Nothing starts inside a label: 专栏1 . is no 1.
        var start = lines[index].folded.lowerBound
        if let first = lineCandidate(at: index, in: lines) {
          candidates.append(first)
          start = first.marker.label.upperBound
          if index == stretch.lowerBound {
            list.start(first.marker)
            runStart = start
          }
        }
        // A result of ours says where its nodes start.
        if isRun || lines[index].block.settled != nil { continue }
        inlineCandidates(lines[index].folded, from: start, index, &list, into: &candidates)
      }
      if isRun { candidates += run.drop { $0.marker.label.lowerBound < runStart } }
    }
    names.part(&candidates, in: folded.scalars)
    Self.markKindsOfLines(&candidates)
    Self.countLastWords(&candidates)
    CountingRuns.mark(&candidates)
    return candidates
  }

  /// From so many lines on that start with a kind, one after a sentence is more than a point; from so
  /// many on in which one leads a list, lines were glued together in the whole text.
  private static let leastLinesOfKind = 2

  /// Tells the places inside lines whose kind starts lines elsewhere in the text, or leads lists in
  /// several.
  private static func markKindsOfLines(_ candidates: inout [MarkerCandidate]) {
    var lines = SIMD32<UInt8>(repeating: 0)
    var leaders = lines
    for candidate in candidates where candidate.place == .line || candidate.leadsList {
      let kind = Int(candidate.marker.kind.rawValue)
      if candidate.leadsList {
        leaders[kind] = min(leaders[kind], 254) + 1
      } else {
        lines[kind] = min(lines[kind], 254) + 1
      }
    }
    for index in candidates.indices
    where candidates[index].place == .afterSentence || candidates[index].place == .inline {
      let kind = Int(candidates[index].marker.kind.rawValue)
      if leaders[kind] >= leastLinesOfKind { candidates[index].isGluedElsewhere = true }
      if lines[kind] >= leastLinesOfKind, candidates[index].place == .afterSentence {
        candidates[index].startsLinesElsewhere = true
      }
    }
  }

  /// Gives 最后 the number after the one before it; without one it counts nothing.
  private static func countLastWords(_ candidates: inout [MarkerCandidate]) {
    var last: [Int: Int] = [:]
    for index in candidates.indices where candidates[index].marker.kind == .counted {
      guard let row = candidates[index].marker.row else { continue }
      if candidates[index].marker.value == MarkerGrammar.oneMore {
        candidates[index].marker.value = last[row, default: 0] + 1
      }
      last[row] = candidates[index].marker.value
    }
  }

  /// A line with those that were broken off it at a fixed width.
  private func stretch(from start: Int, in lines: [TextLine]) -> Range<Int> {
    var end = start + 1
    if !lines[start].isTableRow {
      while end < lines.count, lines[end].isWrapped, !lines[end].isTableRow { end += 1 }
    }
    return start..<end
  }

  // The lines are looked at where they stand, because they are large.

  private func lineCandidate(at index: Int, in lines: [TextLine]) -> MarkerCandidate? {
    let isConfirmed = lines[index].block.nodeStart == .yes
    if let (marker, others) = markers(startingLine: lines[index]) {
      // A dash at the start of a line that was broken anew is one inside a sentence.
      if lines[index].isWrapped, marker.kind == .bullet,
        MarkerGrammar.bareBullets.contains(folded.scalars[marker.label.lowerBound])
      {
        return nil
      }
      return MarkerCandidate(
        marker: marker, otherMarkers: others, place: .line, line: index,
        isTrusted: automatic(lines[index], marker), isConfirmed: isConfirmed,
        continuesSentence: index > 0 && continues(lines[index - 1], into: lines[index]),
        isWrapped: lines[index].isWrapped, isEnclosed: false)
    }
    return headingCandidate(lines[index], index: index)
  }

  /// The marker that a line starts with, and what else it may be.
  private func markers(startingLine line: TextLine) -> (Marker, [Marker])? {
    let end = line.folded.upperBound
    if let found = markers(startingLine: line, end: end) { return found }
    // The label of a node of a result may be a line of its own; some are known by what follows them.
    guard line.block.nodeStart == .yes, line.block.settled != nil, line.headingLevel == nil,
      let (marker, others) = markers(startingLine: line, end: folded.scalars.count),
      marker.label.upperBound <= end
    else { return nil }
    return (marker, others.filter { $0.label.upperBound <= end })
  }

  private func markers(startingLine line: TextLine, end: Int) -> (Marker, [Marker])? {
    let start = line.folded.lowerBound
    let plain = scanner.marker(at: start, end: end)
    // A sure marker of a kind that is not a letter cannot be misread.
    if let plain, plain.kind != .alpha, plain.kind != .bullet { return (plain, []) }
    let scanned = ScannedMarkers.markers(in: folded.scalars, at: start, end: end)
    if let number = line.block.number,
      let known = ((plain.map { [$0] } ?? []) + scanned).first(where: { $0.value == number })
    {
      return (known, [])
    }
    if let plain { return (plain, scanned) }
    return scanned.first.map { ($0, Array(scanned.dropFirst())) }
  }

  /// Whether the marker is the label that the file's list definition printed.
  private func automatic(_ line: TextLine, _ marker: Marker) -> Bool {
    guard let label = line.block.automaticLabel, label.value != nil else { return false }
    return folded.range(ofSource: label.range).overlaps(marker.label)
  }

  /// What is longer is a paragraph that a file calls a heading.
  private static let longestHeading = 60

  /// A heading by style that carries no number.
  private func headingCandidate(_ line: TextLine, index: Int) -> MarkerCandidate? {
    guard let level = line.headingLevel,
      line.folded.count <= Self.longestHeading || line.block.settled != nil
        || opensWithPeriod(line.folded)
    else { return nil }
    let start = line.folded.lowerBound
    let marker = Marker(kind: .heading(level: level), value: 0, label: start..<start, isWeak: false)
    return MarkerCandidate(
      marker: marker, place: .line, line: index, isTrusted: false,
      isConfirmed: line.block.nodeStart == .yes, continuesSentence: false, isEnclosed: false)
  }

  private func opensWithPeriod(_ line: Range<Int>) -> Bool {
    WorkPeriods.end(in: folded.scalars, at: line.lowerBound, end: line.upperBound) != nil
  }

  /// Whether a line breaks off inside a sentence (false break): it has no final punctuation, and
  /// either a quotation or bracket is open or its last word wants a numeral after it.
  private func continues(_ line: TextLine, into next: TextLine) -> Bool {
    let text = folded.scalars
    let between = line.folded.upperBound..<max(line.folded.upperBound, next.folded.lowerBound)
    guard let last = line.folded.last, !line.isTableRow, line.headingLevel == nil,
      text[between].allSatisfy(\.isFoldedBlank)
    else { return false }
    if Self.sentenceEnds.contains(text[last]) || text[last] == ":" || text[last] == ";" {
      return false
    }
    if Self.wantsNumeral.contains(text[last]) { return true }
    return openDepth(line.folded) > 0
  }

  /// Words that a numeral completes: `坚持“安全第` ⏎ `一、…`.
  static let wantsNumeral: ScalarSet = "第初高之其十"

  /// Punctuation after which a new sentence starts.
  static let sentenceEnds: ScalarSet = "。!?…"

  /// Quotation marks, brackets and ends of sentences.
  private static let otherSigns: ScalarSet = "“‘(《「『【”’)》」』】。"

  /// How many quotation marks and brackets of a range are left open.
  private func openDepth(_ range: Range<Int>) -> Int {
    var depth = 0
    for index in range where signs.contains(folded.scalars[index]) {
      depth = Self.depth(after: folded.scalars[index], depth)
    }
    return depth
  }

  static func depth(after scalar: Unicode.Scalar, _ depth: Int) -> Int {
    switch scalar {
    case "“", "‘", "(", "《", "「", "『", "【": depth + 1
    case "”", "’", ")", "》", "」", "』", "】": max(0, depth - 1)
    default: depth
    }
  }

  private func inlineCandidates(
    _ range: Range<Int>, from start: Int, _ index: Int, _ list: inout LineList,
    into candidates: inout [MarkerCandidate]
  ) {
    let text = folded.scalars
    let end = range.upperBound
    let first = candidates.count
    defer { Self.markLeaders(&candidates, from: first) }
    var depth = 0
    var position = start
    while position < end {
      let scalar = text[position]
      guard signs.contains(scalar) else {
        position += 1
        continue
      }
      if position > range.lowerBound, openers.contains(scalar),
        case let place = place(at: position, from: range.lowerBound),
        case let isMember = list.isOpen && separates(before: position, from: range.lowerBound),
        place != nil || isMember,
        let marker = scanner.marker(at: position, end: end, onlySure: true),
        case let countsOn = isMember && list.takes(marker),
        let place = countsOn ? .afterSentence : place, fits(marker, place, end: end)
      {
        let isPoint =
          !countsOn && place == .afterSentence && goesOnInSentence(marker, end: end)
        candidates.append(
          MarkerCandidate(
            marker: marker, place: isPoint ? .inline : place, line: index, isTrusted: false,
            isConfirmed: false, continuesSentence: false, startsLinesElsewhere: countsOn,
            isEnclosed: depth > 0))
        position = marker.label.upperBound
        continue
      }
      depth = Self.depth(after: scalar, depth)
      position += 1
      if scalar == "。", depth == 0,
        let marker = namedMarker(behindStop: position, end: end)
      {
        candidates.append(
          MarkerCandidate(
            marker: marker, place: .afterSentence, line: index, isTrusted: false,
            isConfirmed: false, continuesSentence: false, isEnclosed: false))
        position = marker.label.upperBound
      }
    }
  }

  /// What a word counts right behind a full stop: `…。任务三：完善机制`.
  private func namedMarker(behindStop position: Int, end: Int) -> Marker? {
    var start = position
    while start < end, folded.scalars[start].isFoldedBlank { start += 1 }
    guard start < end, openersBehindStops.contains(folded.scalars[start]),
      let marker = scanner.marker(at: start, end: end, onlySure: true),
      fits(marker, .afterSentence, end: end)
    else { return nil }
    return marker
  }

  /// Tells the places right after a word whose next number stands after a sentence of the same line:
  /// `一、加强领导1.健全制度。每月检查。2.明确责任。`
  private static func markLeaders(_ candidates: inout [MarkerCandidate], from first: Int) {
    guard candidates.count > first + 1 else { return }
    for index in first..<candidates.count - 1 where candidates[index].place == .inline {
      let leader = candidates[index]
      guard !leader.isEnclosed,
        let next = candidates[(index + 1)...].first(where: {
          $0.marker.kind == leader.marker.kind
        })
      else { continue }
      candidates[index].leadsList =
        next.place == .afterSentence && !next.isEnclosed
        && next.marker.value == leader.marker.value + 1
    }
  }

  /// A list that stands in one paragraph, which starts with its first number: `（1）摸底；（2）上报。`
  private struct LineList {
    private var kind: MarkerKind?
    private var next = 0

    var isOpen: Bool { kind != nil }

    mutating func start(_ marker: Marker) {
      guard !marker.isWeak, marker.kind.isNumbered, !marker.isOCR else { return }
      kind = marker.kind
      next = marker.value + 1
    }

    /// Whether a marker is the next of the list.
    mutating func takes(_ marker: Marker) -> Bool {
      guard marker.kind == kind, marker.value == next else { return false }
      next += 1
      return true
    }
  }

  private static let listSigns: ScalarSet = ",;。!?)】"

  /// Whether the members of a list may be set off so.
  private func separates(before position: Int, from start: Int) -> Bool {
    var before = position - 1
    while before > start, folded.scalars[before].isFoldedBlank { before -= 1 }
    return Self.listSigns.contains(folded.scalars[before])
  }

  /// So far the next number of the same sentence is looked for.
  private static let longestSentence = 400

  /// `1.严格制度；2.开展活动。`: the next number stands in the same sentence, so both are its points.
  private func goesOnInSentence(_ marker: Marker, end: Int) -> Bool {
    guard marker.kind == .arabic else { return false }
    var position = marker.label.upperBound
    let end = min(end, position + Self.longestSentence)
    while position < end, folded.scalars[position] != "。" {
      defer { position += 1 }
      guard folded.scalars[position] == ";" else { continue }
      var next = position + 1
      while next < end, folded.scalars[next].isFoldedBlank { next += 1 }
      guard let following = scanner.marker(at: next, end: end, onlySure: true) else { continue }
      if following.kind == marker.kind, following.value == marker.value + 1 { return true }
    }
    return false
  }

  /// What stands before a place inside a line, if a marker could follow it.
  private func place(at position: Int, from start: Int) -> MarkerCandidate.Place? {
    var before = position - 1
    while before > start, folded.scalars[before].isFoldedBlank { before -= 1 }
    switch folded.scalars[before] {
    case "。", "!", "?", "…": return .afterSentence
    case ")", "】":
      // The bracket closes an annotation at the end of an item.
      return before > start && folded.scalars[before - 1] != "。"
        && closesAnnotation(before, from: start) ? .afterSentence : .inline
    case ";", ":", "”", "》", "*", "X", "×": return .inline
    default: return folded.scalars[before].isHan ? .inline : nil
    }
  }

  /// Whether a closing bracket ends a group that stands after a full stop.
  private func closesAnnotation(_ close: Int, from start: Int) -> Bool {
    var depth = 0
    var position = close
    while position > start {
      switch folded.scalars[position] {
      case ")", "】": depth += 1
      case "(", "【": depth -= 1
      default: break
      }
      if depth == 0 { break }
      position -= 1
    }
    return position > start && Self.sentenceEnds.contains(folded.scalars[position - 1])
  }

  /// Which forms may stand inside a line, and what must follow them there.
  private func fits(_ marker: Marker, _ place: MarkerCandidate.Place, end: Int) -> Bool {
    let next = marker.label.upperBound
    guard !marker.isWeak, next + 3 < end else { return false }
    let follower = folded.scalars[next]
    guard
      follower.isHan || follower == "“" || follower == "《" || follower == " "
        || follower.isASCIIDigit && scanner.opensText(marker, end: end)
    else { return false }
    switch marker.kind {
    case .han, .legalHan:
      // A numeral is part of a word after a plain Han character: 第一、二.
      return place == .afterSentence
        || !folded.scalars[marker.label.lowerBound - 1].isHan
    case .arabic, .hanParen: return true
    case .part, .chapter, .section, .article, .step, .arabicParen, .circled, .multi2,
      .multi3, .stem, .alpha, .roman, .custom1, .custom2, .custom3, .custom4, .custom5, .custom6,
      .custom7, .custom8:
      return place == .afterSentence
    case .bullet, .clause, .counted, .heading1, .heading2, .heading3, .rowGroup, .row: return false
    }
  }
}
