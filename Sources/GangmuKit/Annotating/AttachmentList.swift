/// Takes a note on attachments (附件说明) apart: `附件：1.任务分解表 2.责任清单`, one line or several.
struct AttachmentList {
  /// The names, as folded ranges.
  private(set) var names: [Range<Int>] = []
  private let text: [Unicode.Scalar]

  /// Notes and the names that they list.
  static let examples: [(note: String, names: [String])] = [
    ("附件：重点任务分解表", ["重点任务分解表"]),
    ("附件：1.重点任务分解表\n      2.责任清单", ["重点任务分解表", "责任清单"]),
    ("附件：1．重点任务分解表　2．责任清单。", ["重点任务分解表", "责任清单"]),
    ("附件:1、甲表 2、乙表 3、丙表", ["甲表", "乙表", "丙表"]),
    ("附件1：甲表\n附件2：乙表", ["甲表", "乙表"]), ("附件1.甲表", ["甲表"]),
    ("附件：（1）甲表；（2）乙表", ["甲表", "乙表"]),
    ("附件：1.云溪县2021年\n教育工作任务分解表\n2.乙表", ["云溪县2021年教育工作任务分解表", "乙表"]),
    ("附件：2021年招生计划表", ["2021年招生计划表"]), ("附：联系人名单", ["联系人名单"]), ("附件", []),
  ]

  /// - Parameter lines: The folded ranges of the note's lines.
  init(_ folded: FoldedText, _ lines: [Range<Int>]) {
    text = folded.scalars
    for line in lines { read(line) }
    names = names.map(trimmed).filter { !$0.isEmpty }
  }

  private mutating func read(_ line: Range<Int>) {
    let compact = Array(text[line])
    var start = line.lowerBound
    var isContinuation = !names.isEmpty
    if let label = labelEnd(in: compact) {
      start += label
      isContinuation = false
    }
    var position = skipBlanks(start, line.upperBound)
    if let next = numberEnd(at: position, line.upperBound) {
      position = next
      isContinuation = false
    }
    // A line without label and number goes on with the name before it.
    var nameStart = isContinuation ? names.removeLast().lowerBound : position
    while position < line.upperBound {
      let mayBreak = text[position].isFoldedBlank || ";。、,".unicodeScalars.contains(text[position])
      let after = skipBlanks(position + 1, line.upperBound)
      if mayBreak, position > nameStart, let next = numberEnd(at: after, line.upperBound) {
        names.append(nameStart..<position)
        nameStart = next
        position = next
      } else {
        position += 1
      }
    }
    names.append(nameStart..<line.upperBound)
  }

  /// Where the label ends in a line that may hold blanks.
  private func labelEnd(in line: [Unicode.Scalar]) -> Int? {
    let compact = line.filter { !$0.isFoldedBlank }
    var length = FrameGrammar.attachmentNoteLabel(compact)
    if length == nil, FrameGrammar.isAttachmentLabel(compact) { length = compact.count }
    guard var left = length else { return nil }
    var position = 0
    while left > 0, position < line.count {
      if !line[position].isFoldedBlank { left -= 1 }
      position += 1
    }
    return position
  }

  /// `1.`, `2、`, `（3）` and where it ends; a year is no number.
  private func numberEnd(at start: Int, _ end: Int) -> Int? {
    var position = start
    let isBracketed = position < end && text[position] == "("
    if isBracketed { position += 1 }
    guard position < end, let number = Numerals.arabic(in: text, at: position, end: end),
      number.length <= 2
    else { return nil }
    position += number.length
    guard position < end else { return nil }
    if isBracketed { return text[position] == ")" ? position + 1 : nil }
    guard ".、".unicodeScalars.contains(text[position]) else { return nil }
    return position + 1
  }

  private func skipBlanks(_ start: Int, _ end: Int) -> Int {
    var position = start
    while position < end, text[position].isFoldedBlank { position += 1 }
    return min(position, end)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = text.trimmed(range)
    while let last = range.last, "。;,、".unicodeScalars.contains(text[last]) {
      range = text.trimmed(range.lowerBound..<last)
    }
    return range
  }
}
