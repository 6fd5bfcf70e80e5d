extension RegionFinder {
  /// How many lines from a position make a title, if any do.
  ///
  /// A line that only looks like a title by its place, such as the organ's name, gives way to the
  /// title that it makes together with the next one.
  func titleLength(_ content: [Int], at position: Int) -> Int? {
    var joined: [Unicode.Scalar] = []
    var alone: Int?
    for count in 1...5 {
      guard position + count <= content.count else { break }
      let line = content[position + count - 1]
      guard line == content[position] + count - 1 else { break }
      let text = compact(line)
      guard isTitleLine(line, text), count == 1 || continuesTitle(joined, line, text) else { break }
      joined += text
      let isComplete = TitleGrammar.isComplete(joined)
      if count > 1, !isComplete { continue }
      let score = TitleGrammar.score(
        joined, isProminent: isProminent(line), isRepeated: isRepeated(joined, content))
      guard score >= TitleGrammar.threshold else { continue }
      if isComplete { return count + statusLines(content, after: position + count) }
      if TitleGrammar.namesDocument(joined), TitleGrammar.isBalanced(joined) { return count }
      alone = count
    }
    return alone
  }

  /// （试行） and （征求意见稿） on a line of its own belong to the title above.
  private func statusLines(_ content: [Int], after position: Int) -> Int {
    guard position < content.count, content[position] == content[position - 1] + 1 else { return 0 }
    return TitleGrammar.isStatus(compact(content[position])) ? 1 : 0
  }

  private func isTitleLine(_ line: Int, _ text: [Unicode.Scalar]) -> Bool {
    !text.isEmpty && text.count <= 90 && !isMarker(line) && !lines[line].isTableRow
      && !isDateLine(text) && !FrameGrammar.isAttachmentLabel(text)
  }

  private func continuesTitle(_ joined: [Unicode.Scalar], _ line: Int, _ text: [Unicode.Scalar])
    -> Bool
  {
    mayContinueTitle(joined) && FrameGrammar.headRole(text) == nil
      && rule(for: line, at: .head) == nil && !TitleGrammar.isPassage(text)
  }

  private func mayContinueTitle(_ joined: [Unicode.Scalar]) -> Bool {
    if joined.contains("。") || joined.contains(":") { return false }
    // A title that is still open goes on, whatever ends the line.
    if !TitleGrammar.isBalanced(joined) { return joined.count <= 100 }
    return joined.count <= 60 && TitleGrammar.endsOpen(joined) && !TitleGrammar.isComplete(joined)
  }

  private func isProminent(_ line: Int) -> Bool {
    if let level = lines[line].headingLevel, level <= 2 { return true }
    return lines[line].block.style.alignment == .center
  }

  private func isRepeated(_ text: [Unicode.Scalar], _ content: [Int]) -> Bool {
    var count = 0
    for line in content.prefix(12) where reads(line, text) { count += 1 }
    return count > 1
  }

  /// Whether a line without its blanks is a text.
  private func reads(_ line: Int, _ text: [Unicode.Scalar]) -> Bool {
    guard lines[line].folded.count >= text.count else { return false }
    var next = 0
    for position in lines[line].folded where !folded.scalars[position].isFoldedBlank {
      guard next < text.count, folded.scalars[position] == text[next] else { return false }
      next += 1
    }
    return next == text.count
  }

  // MARK: A title that is printed again

  /// How far below a title a site prints it again.
  private static let echoReach = 15

  /// How many lines from a position are the title again, broken over lines or with the site's name
  /// after it.
  func echo(of title: [Unicode.Scalar], _ content: [Int], at position: Int) -> Int? {
    var joined: [Unicode.Scalar] = []
    for count in 1...4 where position + count <= content.count {
      let line = content[position + count - 1]
      guard lines[line].folded.count <= 120 else { return nil }
      joined += compact(line)
      if joined == title { return count }
      if count == 1, joined.starts(with: title), isTitleSeparator(joined[title.count]) {
        return 1
      }
      guard title.starts(with: joined) else { return nil }
    }
    return nil
  }

  func lastEcho(
    of title: [Unicode.Scalar], _ content: [Int], after position: Int
  ) -> Int? {
    (position..<min(content.count, position + Self.echoReach)).last {
      echo(of: title, content, at: $0) != nil
    }
  }

  /// Whether a line is the title of a page: the document's, which follows, and the site's name.
  func isSiteTitle(_ content: [Int], at position: Int) -> Bool {
    let line = lines[content[position]].folded
    guard line.count <= 120, line.contains(where: { isTitleSeparator(folded.scalars[$0]) }) else {
      return false
    }
    let text = compact(content[position])
    return text.indices.contains { end in
      guard end >= 6, isTitleSeparator(text[end]) else { return false }
      let title = Array(text[..<end])
      return TitleGrammar.isComplete(title)
        && lastEcho(of: title, content, after: position + 1) != nil
    }
  }

  private func isTitleSeparator(_ scalar: Unicode.Scalar) -> Bool {
    "_-|—–".unicodeScalars.contains(scalar)
  }
}
