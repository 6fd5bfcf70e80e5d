extension RegionFinder {
  /// Takes the elements below the body off the end of the content, in the order of the text.
  func takeFoot(
    _ content: inout [Int], roles: Set<FrameRole>, acceptsAttachmentLabel: Bool = false
  ) -> [Regions.Span] {
    var spans: [Regions.Span] = []
    while let last = content.last, !lines[last].isTableRow, lines[last].folded.count <= 400 {
      guard
        let (role, count) = footElement(
          content, roles, above: spans, acceptsLabel: acceptsAttachmentLabel)
      else { break }
      spans.append(.init(role: role, lines: Array(content.suffix(count))))
      content.removeLast(count)
    }
    return spans.reversed()
  }

  /// The element that the content ends with, and its lines.
  private func footElement(
    _ content: [Int], _ roles: Set<FrameRole>, above spans: [Regions.Span], acceptsLabel: Bool
  ) -> (FrameRole, count: Int)? {
    guard let last = content.last else { return nil }
    let text = compact(last)
    if let role = FrameGrammar.footRole(text), roles.contains(role) {
      return role == .note && standsBelowItsHeading(content) ? nil : (role, 1)
    }
    if let (role, count) = labelledGroup(content, roles) { return (role, count) }
    if roles.contains(.printedBy), spans.last?.role == .printedBy, OrganNames.isOrgan(text),
      let below = spans.last?.lines.first, startsWithDate(below)
    {
      return (.printedBy, 1)
    }
    if roles.contains(.signature), !isMarker(last), isSignature(text, content, above: spans) {
      return (.signature, 1)
    }
    if roles.contains(.attachmentNote) {
      if acceptsLabel, FrameGrammar.isAttachmentLabel(text) { return (.attachmentNote, 1) }
      if let count = attachmentNote(content) { return (.attachmentNote, count) }
    }
    if roles.contains(.body), let count = strayLines(content) { return (.note, count) }
    return nil
  }

  /// `四、联系方式` ⏎ `联系人：…`: what a section of its own says is no note of the frame.
  private func standsBelowItsHeading(_ content: [Int]) -> Bool {
    guard
      let heading = content.suffix(Self.mostContactLines).last(where: {
        FrameGrammar.footRole(compact($0)) != .note
      }),
      isMarker(heading)
    else { return false }
    let text = compact(heading)
    return text.count <= Self.longestContactHeading && text.firstIndex(of: "联系") != nil
  }

  private static let longestContactHeading = 16
  private static let mostContactLines = 12

  private func startsWithDate(_ line: Int) -> Bool {
    compact(line).first.map { DateGrammar.mayStart($0) && $0 != "中" } ?? false
  }

  private func isSignature(
    _ text: [Unicode.Scalar], _ content: [Int], above spans: [Regions.Span]
  ) -> Bool {
    guard FrameGrammar.isSignature(text) else { return false }
    switch spans.last?.role {
    case .date, .signature, .seal: return true
    default: break
    }
    // The date stands above, or the layout speaks for it.
    if content.count > 1 {
      let above = content[content.count - 2]
      if lines[above].folded.count <= 24, DateGrammar.wholeLine(compact(above)) != nil {
        return true
      }
    }
    guard let last = content.last else { return false }
    return lines[last].block.style.alignment == .end || isIndented(last)
  }

  /// Whether so many blanks stand before a line as push a signature to the right.
  private func isIndented(_ line: Int) -> Bool {
    let start = lines[line].folded.lowerBound
    var blanks = 0
    while start - blanks > 0, folded.scalars[start - blanks - 1] == " " { blanks += 1 }
    return blanks >= 8
  }

  // MARK: Elements of several lines

  /// Elements whose text may go on over several lines.
  private static let groups: Set<FrameRole> = [.cc, .attendance, .note]

  /// A list such as 抄送 that is broken over lines: no line but the last ends a sentence.
  private func labelledGroup(
    _ content: [Int], _ roles: Set<FrameRole>
  ) -> (FrameRole, count: Int)? {
    guard let last = content.last, !isMarker(last), !FrameGrammar.isAttachmentNote(compact(last))
    else { return nil }
    for count in 2...6 where count <= content.count {
      let line = content[content.count - count]
      guard line == content[content.count - 1] - count + 1, lines[line].folded.count <= 120,
        !lines[line].isTableRow
      else { return nil }
      let text = compact(line)
      guard text.last != "。", text.last != ")", !FrameGrammar.isAttachmentNote(text) else {
        return nil
      }
      guard let role = FrameGrammar.footRole(text) else {
        // What stands below a number is the body's.
        if isMarker(line) { return nil }
        continue
      }
      let end = compact(content[content.count - 1])
      if isDateLine(end) || role != .cc && OrganNames.isOrgan(end) { return nil }
      // Another element stands between: the lines below go with none.
      guard Self.groups.contains(role), roles.contains(role) else { return nil }
      let isOpen = text.last == "," || text.last == "、" || !endsInOrgan(text)
      return isOpen || compact(content[content.count - 1]).last == "。" ? (role, count) : nil
    }
    return nil
  }

  /// Whether the last member of a list is a whole name.
  private func endsInOrgan(_ text: [Unicode.Scalar]) -> Bool {
    let start = text.lastIndex { ",、:".unicodeScalars.contains($0) }.map { $0 + 1 } ?? 0
    return OrganNames.isOrgan(Array(text[start...]))
  }

  /// How many lines at the end of the content are one note on attachments.
  private func attachmentNote(_ content: [Int]) -> Int? {
    var wrapped = 0
    for count in 1...15 where count <= content.count {
      let line = content[content.count - count]
      guard line == content[content.count - 1] - count + 1, !lines[line].isTableRow,
        lines[line].folded.count <= 120
      else { return nil }
      let text = compact(line)
      // 附件1：… 附件2：… are one note.
      if FrameGrammar.isAttachmentNote(text) { return count }
      if FrameGrammar.isAttachmentLabel(text) { return count > 1 && wrapped == 0 ? count : nil }
      guard text.count <= 60, !text.contains("。") || text.last == "。" else { return nil }
      let isNumbered =
        text.first.map { Numerals.asciiDigit($0) != nil || $0 == "(" } ?? false
      wrapped = isNumbered ? 0 : wrapped + 1
      guard wrapped <= 1, !isDateLine(text) else { return nil }
    }
    return nil
  }

  /// How many short lines at the end are no element but stand right under one that nothing of the
  /// body follows.
  private func strayLines(_ content: [Int]) -> Int? {
    for count in 1...3 where count < content.count {
      let line = content[content.count - count]
      let text = compact(line)
      guard text.count <= 40, !lines[line].isTableRow, !isMarker(line),
        FrameGrammar.attachmentLabel(text) == nil, !TitleGrammar.isComplete(text)
      else { return nil }
      let above = content[content.count - count - 1]
      guard lines[above].folded.count <= 120 else { return nil }
      let anchor = compact(above)
      switch FrameGrammar.footRole(anchor) {
      case .disclosure, .printedBy, .signature, .cc: return count
      case .date:
        let signed = content.count - count - 2
        return signed >= 0 && FrameGrammar.isSignature(compact(content[signed])) ? count : nil
      default: continue
      }
    }
    return nil
  }
}
