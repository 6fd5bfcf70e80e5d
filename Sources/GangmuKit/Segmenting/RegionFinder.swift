/// Divides a document's lines into frame, body, attachments and residue.
///
/// Guarantees: every line is in exactly one place of the result; only whole lines are set aside,
/// and, page numbers apart, only before the first and after the last line of content.
package struct RegionFinder: Sendable {
  let folded: FoldedText
  let lines: [TextLine]
  private let scanner: MarkerScanner

  package init(_ folded: FoldedText, lines: [TextLine]) {
    self.folded = folded
    self.lines = lines
    self.scanner = MarkerScanner(folded)
  }

  package func find() -> Regions {
    var regions = Regions()
    var content = withoutPageNumbers(&regions)
    takeContents(&content, &regions)
    trimFoot(&content, &regions)
    let imprint = takeFoot(&content, roles: [.cc, .printedBy, .subjectTerms, .copiesPrinted])
    let plan = takeNotice(&content, &regions)
    content = plan
    takeAttachments(&content, &regions)
    regions.front = takeHead(&content, &regions)
    regions.back = takeFoot(&content, roles: Set(FrameRole.allCases)) + imprint
    regions.body = content
    return regions
  }

  // MARK: Residue

  private func withoutPageNumbers(_ regions: inout Regions) -> [Int] {
    let bare = barePageNumbers()
    var previousIsPage = false
    var runningTitles: [[Unicode.Scalar]: [Int]] = [:]
    let kept = lines.indices.filter { index in
      let isShort = lines[index].folded.count <= 60 && !lines[index].isTableRow
      let text = isShort ? compact(index) : []
      let isPage = isShort && (bare.contains(index) || FrameGrammar.isPageNumber(text))
      if isPage {
        regions.setAside.append(.init(line: index, reason: .pagination, rule: "page-number"))
      } else if previousIsPage, isShort {
        runningTitles[text, default: []].append(index)
      }
      previousIsPage = isPage
      return !isPage
    }
    return withoutRunningTitles(kept, runningTitles, &regions)
  }

  /// A line that stands after at least two page numbers, and nowhere as the first of its kind, is a
  /// running title.
  private func withoutRunningTitles(
    _ kept: [Int], _ candidates: [[Unicode.Scalar]: [Int]], _ regions: inout Regions
  ) -> [Int] {
    let running = candidates.values.filter { $0.count >= 2 }.flatMap { $0 }.sorted()
      .filter { !isMarker($0) }
    for line in running {
      regions.setAside.append(.init(line: line, reason: .pagination, rule: "running-title"))
    }
    let set = Set(running)
    return kept.filter { !set.contains($0) }
  }

  /// Lines that hold only a number, when there are several and they count up by one.
  private func barePageNumbers() -> Set<Int> {
    var numbered: [(line: Int, value: Int)] = []
    for (index, line) in lines.enumerated() where line.folded.count <= 3 && !line.isTableRow {
      let range = line.folded
      guard
        let number = Numerals.arabic(
          in: folded.scalars, at: range.lowerBound, end: range.upperBound),
        number.length == range.count
      else { continue }
      numbered.append((index, number.value))
    }
    guard numbered.count >= 2,
      zip(numbered, numbered.dropFirst()).allSatisfy({ $1.value == $0.value + 1 })
    else { return [] }
    return Set(numbered.map(\.line))
  }

  /// Takes a table of contents out, told by its heading 目录 or by at least three entries with a
  /// leader and a page number.
  private func takeContents(_ content: inout [Int], _ regions: inout Regions) {
    let table = ContentsTable(count: content.count) { compact(content[$0]) }
    guard let range = table.range else { return }
    for line in content[range] {
      regions.setAside.append(.init(line: line, reason: .contents, rule: "table-of-contents"))
    }
    content.removeSubrange(range)
  }

  /// How many lines from the end are searched for a site's foot.
  private static let footReach = 60

  private func trimFoot(_ content: inout [Int], _ regions: inout Regions) {
    let reach = content.suffix(Self.footReach)
    if let cut = reach.firstIndex(where: { line in
      rule(for: line, at: .foot)?.endsContent == true && !isMarker(line)
    }), cut > 0 {
      for line in content[cut...] {
        let name = rule(for: line, at: .foot)?.name ?? "neighbours"
        regions.setAside.append(.init(line: line, reason: .boilerplate, rule: name))
      }
      content.removeSubrange(cut...)
    }
    while let last = content.last, let rule = rule(for: last, at: .foot) {
      regions.setAside.append(.init(line: last, reason: .boilerplate, rule: rule.name))
      content.removeLast()
    }
  }

  private func rule(for line: Int, at place: BoilerplateRule.Place) -> BoilerplateRule? {
    guard lines[line].folded.count <= 600 else { return nil }
    return BoilerplateRules.rule(for: compact(line), at: place)
  }

  // MARK: Head

  /// Takes the elements of the head off the front of the content, and the text above the title.
  private func takeHead(_ content: inout [Int], _ regions: inout Regions) -> [Regions.Span] {
    var spans: [Regions.Span] = []
    var rest: [Int] = []
    var title: [Unicode.Scalar]?
    var position = 0
    scan: while position < content.count {
      let line = content[position]
      let text = compact(line)
      if let rule = rule(for: line, at: .head) {
        regions.setAside.append(.init(line: line, reason: .boilerplate, rule: rule.name))
      } else if let title, text == title {
        regions.setAside.append(.init(line: line, reason: .duplicate, rule: "title-echo"))
      } else if title == nil, let role = FrameGrammar.headRole(text) {
        spans.append(.init(role: role, lines: [line]))
      } else if title == nil, let count = titleLength(content, at: position) {
        let taken = Array(content[position..<position + count])
        // What stands above a title cannot belong to the body below it.
        spans += rest.map { .init(role: .body, lines: [$0]) }
        rest = []
        spans.append(.init(role: .title, lines: taken))
        title = taken.flatMap(compact)
        position += count - 1
      } else if isMarker(line) {
        break scan
      } else if title != nil, let role = roleUnderTitle(text, spans) {
        spans.append(.init(role: role, lines: [line]))
      } else {
        if title != nil { break scan }
        rest.append(line)
      }
      position += 1
    }
    content = rest + content[position...]
    return spans
  }

  private func roleUnderTitle(_ text: [Unicode.Scalar], _ spans: [Regions.Span]) -> FrameRole? {
    if spans.last?.role == .title || spans.last?.role == .date || spans.last?.role == .docNumber {
      if DateGrammar.wholeLine(text) != nil { return .date }
      if FrameGrammar.headRole(text) == .docNumber { return .docNumber }
    }
    if FrameGrammar.isAddressees(text) { return .addressees }
    return nil
  }

  /// How many lines from a position make a title, if any do.
  ///
  /// A line that only looks like a title by its place, such as the organ's name, gives way to the
  /// title that it makes together with the next one.
  private func titleLength(_ content: [Int], at position: Int) -> Int? {
    var joined: [Unicode.Scalar] = []
    var alone: Int?
    for count in 1...3 {
      guard position + count <= content.count else { break }
      let line = content[position + count - 1]
      guard line == content[position] + count - 1 else { break }
      let text = compact(line)
      guard isTitleLine(line, text), count == 1 || continuesTitle(joined, line, text) else { break }
      joined += text
      let isComplete = TitleGrammar.isComplete(text)
      if count > 1, !isComplete { continue }
      let score = TitleGrammar.score(
        joined, isProminent: isProminent(line), isRepeated: isRepeated(joined, content))
      guard score >= TitleGrammar.threshold else { continue }
      if isComplete || TitleGrammar.namesDocument(joined) { return count }
      alone = count
    }
    return alone
  }

  private func isTitleLine(_ line: Int, _ text: [Unicode.Scalar]) -> Bool {
    !text.isEmpty && text.count <= 90 && !isMarker(line) && !lines[line].isTableRow
  }

  private func continuesTitle(_ joined: [Unicode.Scalar], _ line: Int, _ text: [Unicode.Scalar])
    -> Bool
  {
    mayContinueTitle(joined) && FrameGrammar.headRole(text) == nil
      && rule(for: line, at: .head) == nil && DateGrammar.wholeLine(text) == nil
  }

  private func mayContinueTitle(_ joined: [Unicode.Scalar]) -> Bool {
    joined.count <= 45 && TitleGrammar.endsOpen(joined) && !TitleGrammar.isComplete(joined)
      && !joined.contains("。") && !joined.contains(":")
  }

  private func isProminent(_ line: Int) -> Bool {
    if let level = lines[line].headingLevel, level <= 2 { return true }
    return lines[line].block.style.alignment == .center
  }

  private func isRepeated(_ text: [Unicode.Scalar], _ content: [Int]) -> Bool {
    content.prefix(12).filter { compact($0) == text }.count > 1
  }

  // MARK: Notice

  /// Takes a notice that issues the plan (关于印发…的通知) off the front, and gives what is left.
  ///
  /// The plan starts at a second title: one that the notice's title cites in 《》, or one right
  /// after the notice's date.
  private func takeNotice(_ content: inout [Int], _ regions: inout Regions) -> [Int] {
    guard let start = planStart(in: content) else { return content }
    var notice = Array(content[..<start])
    let plan = Array(content[start...])
    let spans = takeHead(&notice, &regions)
    let foot = takeFoot(&notice, roles: Set(FrameRole.allCases), acceptsAttachmentLabel: true)
    let body = notice.map { Regions.Span(role: .body, lines: [$0]) }
    regions.notice = spans + body + foot
    return plan
  }

  private static let noticeWords: [Phrase] = ["通知", "决定", "通报", "批复", "公告", "意见", "函", "令"]

  private func planStart(in content: [Int]) -> Int? {
    guard let (title, end) = firstTitle(in: content) else { return nil }
    guard Self.noticeWords.contains(where: { title.ends(with: $0) }) else { return nil }
    let cited = bookTitles(title)
    for position in end..<min(content.count, end + 60) {
      let text = compact(content[position])
      if cited.contains(where: { $0 == text }) { return position }
      if DateGrammar.wholeLine(text) != nil, let second = titleAfterDate(content, position) {
        return second
      }
    }
    return nil
  }

  private func firstTitle(in content: [Int]) -> (text: [Unicode.Scalar], end: Int)? {
    for position in content.indices.prefix(15) where !isMarker(content[position]) {
      if FrameGrammar.headRole(compact(content[position])) != nil { continue }
      if rule(for: content[position], at: .head) != nil { continue }
      if let count = titleLength(content, at: position) {
        let taken = content[position..<position + count]
        return (taken.flatMap(compact), position + count)
      }
    }
    return nil
  }

  private func titleAfterDate(_ content: [Int], _ date: Int) -> Int? {
    for position in date + 1..<min(content.count, date + 5) {
      let text = compact(content[position])
      if titleLength(content, at: position) != nil { return position }
      let isNote = FrameGrammar.footRole(text) != nil || FrameGrammar.isAttachmentLabel(text)
      guard isNote else { return nil }
    }
    return nil
  }

  /// What stands in 《》, outermost only.
  private func bookTitles(_ text: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var titles: [[Unicode.Scalar]] = []
    var depth = 0
    var start = 0
    for (index, scalar) in text.enumerated() {
      if scalar == "《" {
        if depth == 0 { start = index + 1 }
        depth += 1
      } else if scalar == "》", depth > 0 {
        depth -= 1
        if depth == 0 { titles.append(Array(text[start..<index])) }
      }
    }
    return titles
  }

  // MARK: Foot

  /// Takes the elements below the body off the end of the content, in the order of the text.
  private func takeFoot(
    _ content: inout [Int], roles: Set<FrameRole>, acceptsAttachmentLabel: Bool = false
  ) -> [Regions.Span] {
    var spans: [Regions.Span] = []
    while let last = content.last, !lines[last].isTableRow {
      let text = compact(last)
      if let role = FrameGrammar.footRole(text), roles.contains(role) {
        spans.append(.init(role: role, lines: [last]))
      } else if roles.contains(.signature), isSignature(text, above: spans), !isMarker(last) {
        spans.append(.init(role: .signature, lines: [last]))
      } else if roles.contains(.attachmentNote), acceptsAttachmentLabel,
        FrameGrammar.isAttachmentLabel(text)
      {
        spans.append(.init(role: .attachmentNote, lines: [last]))
      } else if roles.contains(.attachmentNote), let count = attachmentNote(content) {
        spans.append(.init(role: .attachmentNote, lines: Array(content.suffix(count))))
        content.removeLast(count)
        continue
      } else {
        break
      }
      content.removeLast()
    }
    return spans.reversed()
  }

  private func isSignature(_ text: [Unicode.Scalar], above spans: [Regions.Span]) -> Bool {
    guard let below = spans.last?.role, below == .date || below == .signature || below == .seal
    else { return false }
    return FrameGrammar.isSignature(text)
  }

  /// How many lines at the end of the content are one note on attachments.
  private func attachmentNote(_ content: [Int]) -> Int? {
    for count in 1...min(12, max(1, content.count)) where count <= content.count {
      let line = content[content.count - count]
      guard line == content[content.count - 1] - count + 1 else { return nil }
      let text = compact(line)
      if FrameGrammar.isAttachmentNote(text) { return count }
      guard text.count <= 60, text.first.map({ Numerals.asciiDigit($0) != nil }) == true,
        !text.contains("。")
      else { return nil }
    }
    return nil
  }

  // MARK: Attachments

  private func takeAttachments(_ content: inout [Int], _ regions: inout Regions) {
    let firstMarker = content.firstIndex(where: isMarker) ?? content.count
    let starts = content.indices.filter {
      $0 > firstMarker && lines[content[$0]].folded.count <= 12
        && FrameGrammar.isAttachmentLabel(compact(content[$0]))
    }
    guard let first = starts.first else { return }
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : content.count
      regions.attachments.append(attachment(Array(content[start..<end])))
    }
    content.removeSubrange(first...)
  }

  private func attachment(_ run: [Int]) -> Regions.AttachedRegion {
    var title: [Int] = []
    for line in run.dropFirst().prefix(3) {
      let text = compact(line)
      guard line == run[0] + title.count + 1, text.count <= 50, TitleGrammar.endsOpen(text),
        !isMarker(line),
        !lines[line].isTableRow, !text.contains("。")
      else { break }
      title.append(line)
      if TitleGrammar.isComplete(text) { break }
    }
    return .init(
      label: run[0], title: title, body: Array(run.dropFirst(1 + title.count)))
  }

  // MARK: Lines

  private func compact(_ line: Int) -> [Unicode.Scalar] {
    let range = lines[line].folded
    if !range.contains(where: { folded.scalars[$0].isFoldedBlank }) {
      return Array(folded.scalars[range])
    }
    return folded.scalars[range].filter { !$0.isFoldedBlank }
  }

  private func isMarker(_ line: Int) -> Bool {
    let range = lines[line].folded
    if lines[line].block.automaticLabel?.value != nil { return true }
    guard let marker = scanner.marker(at: range.lowerBound, end: range.upperBound) else {
      return false
    }
    return !marker.isWeak && marker.kind != .bullet
  }
}
