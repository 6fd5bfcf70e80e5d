extension RegionFinder {
  /// Takes a notice that issues the plan (关于印发…的通知) off the front, and gives what is left.
  ///
  /// The plan starts at a second title: one that the notice cites in 《》, or one right after the
  /// notice's date.
  func takeNotice(_ content: inout [Int], _ regions: inout Regions) -> [Int] {
    guard let start = planStart(in: content) else { return content }
    var notice = Array(content[..<start])
    let plan = Array(content[start...])
    let spans = takeHead(&notice, isMinutes: false, &regions)
    let foot = takeFoot(
      &notice, roles: Self.footRoles(isMinutes: false), acceptsAttachmentLabel: true)
    let body = notice.map { Regions.Span(role: .body, lines: [$0]) }
    regions.notice = spans + body + foot
    return plan
  }

  /// The kinds of document that may carry another one.
  private static let carriers: Set<DocumentKind> = [
    .notice, .decision, .circular, .reply, .announcement, .publicNotice, .opinions, .letter, .order,
  ]

  /// Words of titles whose documents issue another one.
  static let issuingWords: [Phrase] = [
    "印发", "发布", "公布", "转发", "批转", "颁布", "颁发", "下发", "下达", "施行", "公开征求",
  ]

  /// How far below its title a notice goes.
  private static let longestNotice = 80

  private func planStart(in content: [Int]) -> Int? {
    guard let (title, end) = firstTitle(in: content),
      let kind = DocumentKinds.kind(of: title), Self.carriers.contains(kind)
    else { return nil }
    let issues = kind == .order || Self.issuingWords.contains { title.firstIndex(of: $0) != nil }
    var cited = TitleGrammar.bookTitles(title)
    if let issued = TitleGrammar.issuedTitle(title) { cited.append(issued) }
    var markers = 0
    for position in end..<min(content.count, end + Self.longestNotice) {
      let line = content[position]
      let isShort = lines[line].folded.count <= 120
      let text = isShort || issues ? compact(line) : []
      if isShort, isCited(content, at: position, cited) { return position }
      if issues { cited += TitleGrammar.bookTitles(text) }
      if isMarker(line) {
        markers += 1
        // What has an outline of its own is the document itself.
        if markers > 1, !issues { return nil }
      }
      if isShort, isDateLine(text),
        let second = titleAfterDate(content, position, acceptsLabel: issues)
      {
        return second
      }
    }
    return nil
  }

  /// Whether the title that starts here is one of those that the notice cites.
  private func isCited(_ content: [Int], at position: Int, _ cited: [[Unicode.Scalar]]) -> Bool {
    var joined: [Unicode.Scalar] = []
    for count in 1...4 where position + count <= content.count {
      guard content[position + count - 1] == content[position] + count - 1 else { return false }
      joined += compact(content[position + count - 1])
      let core = DocumentKinds.withoutBrackets(joined)
      if cited.contains(where: { $0 == joined || $0 == core }) { return true }
      guard cited.contains(where: { $0.starts(with: joined) }) else { return false }
    }
    return false
  }

  /// The first title, or the banner of an order, and where it ends.
  private func firstTitle(in content: [Int]) -> (text: [Unicode.Scalar], end: Int)? {
    var order: (text: [Unicode.Scalar], end: Int)?
    for position in content.indices.prefix(20) {
      // No title is longer, nor another element above one.
      guard lines[content[position]].folded.count <= 160, !isMarker(content[position]) else {
        continue
      }
      let text = compact(content[position])
      let role = FrameGrammar.headRole(text)
      if role == .issuerBanner, DocumentKinds.kind(of: text) == .order {
        order = (text, position + 1)
      }
      // An order has no title, but an issue number: its words follow.
      if order != nil, role == .issueNumber { return order }
      if role != nil || rule(for: content[position], at: .head) != nil { continue }
      if let count = titleLength(content, at: position) {
        let taken = content[position..<position + count]
        return (taken.flatMap { compact($0) }, position + count)
      }
    }
    return order
  }

  private func titleAfterDate(_ content: [Int], _ date: Int, acceptsLabel: Bool) -> Int? {
    for position in date + 1..<max(date + 1, min(content.count, date + 14)) {
      let text = compact(content[position])
      let isFoot = FrameGrammar.footRole(text) != nil || FrameGrammar.isAttachmentNote(text)
      if isFoot { continue }
      if FrameGrammar.isAttachmentLabel(text) {
        guard acceptsLabel else { return nil }
        continue
      }
      return titleLength(content, at: position) != nil ? position : nil
    }
    return nil
  }
}
