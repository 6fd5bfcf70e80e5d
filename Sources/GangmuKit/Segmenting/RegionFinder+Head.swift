extension RegionFinder {
  /// How many lines a head has at most.
  private static let longestHead = 60

  /// What the scan of a head knows so far.
  private struct Head {
    var spans: [Regions.Span] = []
    /// Lines that are no element, above the title.
    var rest: [Int] = []
    var title: [Unicode.Scalar]?
    /// Where the title stands for the last time; elements between are those of the head.
    var lastEcho = -1

    mutating func take(_ role: FrameRole, _ lines: some Sequence<Int>) {
      spans.append(.init(role: role, lines: Array(lines)))
    }
  }

  /// Takes the elements of the head off the front of the content, and the text above the title.
  func takeHead(
    _ content: inout [Int], isMinutes: Bool, _ regions: inout Regions
  ) -> [Regions.Span] {
    var head = Head()
    var position = 0
    while position < min(content.count, Self.longestHead) {
      guard let count = takeHeadLine(content, at: position, isMinutes, &head, &regions) else {
        break
      }
      position += count
    }
    content = head.rest + content[position...]
    if head.title == nil { nameByBanner(&head) }
    return head.spans
  }

  /// The banner of an order, or of minutes, is their title where they have no other.
  private func nameByBanner(_ head: inout Head) {
    for index in head.spans.indices where head.spans[index].role == .issuerBanner {
      guard let line = head.spans[index].lines.last else { continue }
      switch DocumentKinds.kind(of: compact(line)) {
      case .order, .minutes:
        head.spans[index].role = .title
        return
      default: continue
      }
    }
  }

  /// How many lines were taken; nil where the head ends.
  private func takeHeadLine(
    _ content: [Int], at position: Int, _ isMinutes: Bool, _ head: inout Head,
    _ regions: inout Regions
  ) -> Int? {
    let line = content[position]
    let text = compact(line)
    if isMinutes, FrameGrammar.footRole(text) == .attendance {
      head.take(.attendance, [line])
      return 1
    }
    if isMinutes, FrameGrammar.isMeetingLine(text) {
      head.take(.body, [line])
      return 1
    }
    if let rule = rule(for: line, at: .head) {
      regions.setAside.append(.init(line: line, reason: .boilerplate, rule: rule.name))
      return 1
    }
    if let title = head.title, let count = echo(of: title, content, at: position) {
      for line in content[position..<position + count] {
        regions.setAside.append(.init(line: line, reason: .duplicate, rule: "title-echo"))
      }
      return count
    }
    if head.title == nil, isSiteTitle(content, at: position) {
      regions.setAside.append(.init(line: line, reason: .duplicate, rule: "title-echo"))
      return 1
    }
    if head.title == nil || position < head.lastEcho {
      if let count = bannerLength(content, at: position) {
        head.take(.issuerBanner, content[position..<position + count])
        return count
      }
      if let role = FrameGrammar.headRole(text), role != .issuerBanner {
        head.take(role, [line])
        return 1
      }
      switch head.spans.last?.role {
      case .signatories where isPersonName(text):
        head.take(.signatories, [line])
        return 1
      case .issuerBanner, .docNumber, .issueNumber:
        // Minutes say under their number who printed them, and when.
        guard head.rest.isEmpty, isDateLine(text) else { break }
        head.take(FrameGrammar.matches(text, .signedDate) ? .signature : .date, [line])
        return 1
      default: break
      }
    }
    if head.title == nil, let count = titleLength(content, at: position) {
      let taken = Array(content[position..<position + count])
      let title = taken.flatMap { compact($0) }
      // What stands above a title cannot belong to the body below it.
      head.spans += head.rest.map { .init(role: .body, lines: [$0]) }
      head.rest = []
      head.take(.title, taken)
      head.title = title
      head.lastEcho = lastEcho(of: title, content, after: position + count) ?? -1
      return count
    }
    if isMarker(line) { return nil }
    if head.title != nil {
      if let (role, count) = roleUnderTitle(content, at: position, head.spans) {
        head.take(role, content[position..<position + count])
        return count
      }
      guard position < head.lastEcho else { return nil }
      head.take(.body, [line])
      return 1
    }
    head.rest.append(line)
    return 1
  }

  /// Two to four Chinese characters, as the second signatory stands on a line of its own.
  private func isPersonName(_ text: [Unicode.Scalar]) -> Bool {
    (2...4).contains(text.count) && text.allSatisfy { $0.isHan || $0 == "·" }
  }

  // MARK: Banner

  /// How many lines from a position are a banner (发文机关标志): names of organs, of which one ends
  /// in 文件 or 令, or below which the document number stands.
  private func bannerLength(_ content: [Int], at position: Int) -> Int? {
    var count = 0
    var hasTail = false
    while count < 12, position + count < content.count {
      let line = content[position + count]
      guard lines[line].folded.count <= 100, !lines[line].isTableRow, !isMarker(line) else { break }
      let text = compact(line)
      let isTail = FrameGrammar.headRole(text) == .issuerBanner || (count > 0 && text.equals("文件"))
      guard isTail || OrganNames.isOrgan(text) else { break }
      hasTail = hasTail || isTail
      count += 1
    }
    guard count > 0 else { return nil }
    let next = position + count < content.count ? compact(content[position + count]) : []
    // 云溪县教育局 above 关于… starts the title.
    if next.starts(with: "关于"), count > 1 || !hasTail {
      count -= hasTail ? 1 : count
      return count > 0 ? count : nil
    }
    if hasTail { return count }
    switch FrameGrammar.headRole(next) {
    case .docNumber, .issueNumber, .signatories: return count
    default: return count == 1 && next.starts(with: compact(content[position])) ? 1 : nil
    }
  }

  // MARK: Below the title

  private func roleUnderTitle(
    _ content: [Int], at position: Int, _ spans: [Regions.Span]
  ) -> (FrameRole, count: Int)? {
    let text = compact(content[position])
    if let last = spans.last?.role,
      [.title, .date, .docNumber, .note, .signature, .issueNumber].contains(last)
    {
      if isDateLine(text) {
        return (FrameGrammar.matches(text, .signedDate) ? .signature : .date, 1)
      }
      let role = FrameGrammar.headRole(text)
      if role == .docNumber || role == .issueNumber || role == .urgency, let role {
        return (role, 1)
      }
      if TitleGrammar.isPassage(text) { return (.note, 1) }
      if last != .signature, OrganNames.isOrgan(text) { return (.signature, 1) }
      if let count = addresseesLength(content, at: position) { return (.addressees, count) }
    }
    return FrameGrammar.isAddressees(text) ? (.addressees, 1) : nil
  }

  /// How many lines from a position are the addressees: up to three, the last with its colon; or one
  /// whose colon was lost.
  private func addresseesLength(_ content: [Int], at position: Int) -> Int? {
    var joined: [Unicode.Scalar] = []
    for count in 1...3 where position + count <= content.count {
      let line = content[position + count - 1]
      guard lines[line].folded.count <= 100, !isMarker(line), !lines[line].isTableRow else {
        return nil
      }
      joined += compact(line)
      if FrameGrammar.isAddressees(joined) { return count }
      if count == 1, FrameGrammar.isAddresseesWithoutColon(joined) { return 1 }
      guard !joined.contains("。"), joined.contains(",") || joined.contains("、"),
        !FrameGrammar.startsSentence(joined)
      else { return nil }
    }
    return nil
  }
}
