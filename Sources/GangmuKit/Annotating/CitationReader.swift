/// Finds the documents cited by title in 《》.
package struct CitationReader: Sendable {
  package struct Reading: Hashable, Sendable {
    /// With the marks and what belongs to the title after them.
    package var range: Range<Int>
    /// Between the marks, without a status in brackets at the end.
    package var title: Range<Int>
    package var status: Range<Int>?
    package var documentNumber: Range<Int>?
    package var isNested: Bool
  }

  private let text: [Unicode.Scalar]

  package init(_ folded: FoldedText) {
    text = folded.scalars
  }

  /// The words in brackets that tell a document's status.
  private static let statuses: [Phrase] = ["试行", "暂行", "修订", "修正", "征求意见稿", "草案", "修订稿", "试行稿"]

  package func citations(in range: Range<Int>) -> [Reading] {
    var readings: [Reading] = []
    var open: [Int] = []
    for position in range {
      switch text[position] {
      case "《", "〈": open.append(position)
      case "》", "〉":
        guard let start = open.popLast() else { continue }
        readings.append(reading(start, position, end: range.upperBound, isNested: !open.isEmpty))
      case "。":
        // A title holds no full stop; one that is still open has lost its mark.
        open.removeAll()
      default: break
      }
    }
    return readings.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func reading(_ open: Int, _ close: Int, end: Int, isNested: Bool) -> Reading {
    var title = open + 1..<close
    var status: Range<Int>?
    if let inner = bracketsBefore(close, from: open + 1), isStatus(inner) {
      status = inner
      title = title.lowerBound..<inner.lowerBound - 1
    }
    var after = close + 1
    var number: Range<Int>?
    while let group = brackets(at: after, end: end) {
      if status == nil, isStatus(group) {
        status = group
      } else if number == nil, isDocumentNumber(group) {
        number = group
      } else {
        break
      }
      after = group.upperBound + 1
    }
    return Reading(
      range: open..<after, title: title, status: status, documentNumber: number,
      isNested: isNested)
  }

  private func isStatus(_ range: Range<Int>) -> Bool {
    guard range.count <= 10 else { return false }
    return Self.statuses.contains { word in
      text.has(word, at: range.upperBound - word.count, end: range.upperBound)
    }
  }

  private func isDocumentNumber(_ range: Range<Int>) -> Bool {
    guard range.count <= 30 else { return false }
    guard let reading = DocumentNumberGrammar.find(in: Array(text[range])) else { return false }
    return reading.range.lowerBound == 0
  }

  /// What stands between brackets that open at a position.
  private func brackets(at open: Int, end: Int) -> Range<Int>? {
    guard open < end, text[open] == "(" else { return nil }
    var depth = 0
    for position in open..<min(end, open + 60) {
      if text[position] == "(" { depth += 1 }
      if text[position] == ")" {
        depth -= 1
        if depth == 0 { return open + 1..<position }
      }
    }
    return nil
  }

  private func bracketsBefore(_ close: Int, from start: Int) -> Range<Int>? {
    guard close > start, text[close - 1] == ")" else { return nil }
    var position = close - 2
    while position >= start, text[position] != "(" { position -= 1 }
    return position > start ? position + 1..<close - 1 : nil
  }
}
