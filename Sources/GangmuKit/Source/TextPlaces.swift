/// Where positions of a source text stand, as a person counts: lines and characters from 1.
package struct TextPlaces: Sendable {
  private let lineStarts: [Int]

  package init(_ text: [Unicode.Scalar]) {
    var starts = [0]
    for (position, scalar) in text.enumerated() where scalar == "\n" || scalar == "\u{2028}" {
      starts.append(position + 1)
    }
    lineStarts = starts
  }

  /// `line 3`.
  package func line(_ position: Int) -> String {
    "line \(lineStarts.partitioningIndex { $0 > position })"
  }

  /// `line 3, character 14`.
  package func describe(_ position: Int) -> String {
    let line = lineStarts.partitioningIndex { $0 > position } - 1
    return "line \(line + 1), character \(position - lineStarts[line] + 1)"
  }
}
