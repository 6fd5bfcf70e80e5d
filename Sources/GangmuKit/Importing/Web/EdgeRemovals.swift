/// Parts what is not read at the edges of lines from them: an edit stands inside a text, what stands
/// before or after it is set aside.
struct EdgeRemovals {
  private(set) var lines: [PageLine] = []
  private(set) var removals: [SourceRemoval] = []
  private let text: [Unicode.Scalar]

  init(_ page: PageText) {
    text = page.text
    var rest = page.removals[...]
    for line in page.lines {
      var own: [SourceRemoval] = []
      while let next = rest.first, next.range.start < line.range.upperBound {
        own.append(next)
        rest = rest.dropFirst()
      }
      if own.isEmpty { lines.append(line) } else { take(line, own[...]) }
    }
  }

  private mutating func take(_ line: PageLine, _ own: ArraySlice<SourceRemoval>) {
    var own = own
    var middle = line
    var after: [PageLine] = []
    if line.label == nil {
      while let first = own.first, first.range.start <= middle.range.lowerBound {
        own = own.dropFirst()
        guard line.role != .tableRow else { continue }
        lines.append(hidden(line, first.range))
        middle.range = text.trimmingBlanks(first.range.end..<middle.range.upperBound)
      }
    }
    while let last = own.last, last.range.end >= middle.range.upperBound {
      own = own.dropLast()
      guard line.role != .tableRow else { continue }
      after.insert(hidden(line, last.range), at: 0)
      middle.range = text.trimmingBlanks(middle.range.lowerBound..<last.range.start)
    }
    if !middle.range.isEmpty { lines.append(middle) }
    lines += after
    removals += own
  }

  private func hidden(_ line: PageLine, _ range: SourceRange) -> PageLine {
    var hidden = line
    hidden.range = range.bounds
    hidden.role = .paragraph
    hidden.label = nil
    hidden.isHidden = true
    return hidden
  }
}
