extension RegionFinder {
  /// Takes the appended documents off the end of the content: from the first label below the body on.
  func takeAttachments(_ content: inout [Int], _ regions: inout Regions) {
    let firstMarker = content.firstIndex(where: isMarker) ?? content.count
    lazy var firstDate = content.firstIndex(where: isDate) ?? content.count
    let starts = content.indices.filter { index in
      lines[content[index]].folded.count <= 12
        && FrameGrammar.isAttachmentLabel(compact(content[index]))
        && (index > firstMarker || firstDate < index)
        && !isNoteLabel(content, at: index)
    }
    guard let first = starts.first else { return }
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : content.count
      regions.attachments.append(attachment(Array(content[start..<end])))
    }
    content.removeSubrange(first...)
  }

  private func isDate(_ line: Int) -> Bool {
    lines[line].folded.count <= 60 && isDateLine(compact(line))
  }

  /// Whether a label heads a note: short numbered lines follow, and then the signature.
  private func isNoteLabel(_ content: [Int], at index: Int) -> Bool {
    var position = index + 1
    while position < content.count, position < index + 15 {
      let text = compact(content[position])
      guard text.count <= 60, text.first.map({ Numerals.asciiDigit($0) != nil }) == true,
        !isDateLine(text), !text.contains("。")
      else { break }
      position += 1
    }
    guard position > index + 1, position < content.count else { return false }
    let text = compact(content[position])
    return FrameGrammar.isSignature(text) || isDateLine(text)
  }

  private func attachment(_ run: [Int]) -> Regions.AttachedRegion {
    var title: [Int] = []
    var joined: [Unicode.Scalar] = []
    for line in run.dropFirst().prefix(4) {
      let text = compact(line)
      guard line == run[0] + title.count + 1, text.count <= 60,
        TitleGrammar.endsOpen(text) || !TitleGrammar.isBalanced(joined + text), !isMarker(line),
        !lines[line].isTableRow, !text.contains("。"), !isDateLine(text)
      else { break }
      title.append(line)
      joined += text
      if TitleGrammar.isComplete(joined) { break }
    }
    return .init(
      label: run[0], title: title, body: Array(run.dropFirst(1 + title.count)))
  }
}
