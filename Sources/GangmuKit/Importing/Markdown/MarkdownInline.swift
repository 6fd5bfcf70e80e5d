/// The text of a block with its inline markup taken away.
struct MarkdownInline {
  /// Lines are separated by a line feed.
  var text: [Unicode.Scalar]
  /// What was strong, by where it starts; an empty run stands where strong markup held nothing.
  var strong: [Range<Int>]
  /// The label that the file marks as computed.
  var automatic: AutomaticMark?

  struct AutomaticMark {
    var end: Int
    var level: Int
    var value: Int?
  }

  /// - Parameter definedNames: What link reference definitions of the file define.
  init(parsing lines: [[Unicode.Scalar]], definedNames: Set<String>) {
    var parser = MarkdownInlineParser(
      Array(lines.map { $0[...].trimmingBlanks() }.joined(separator: ["\n"])),
      definedNames: definedNames)
    self = parser.parse()
  }

  init(text: [Unicode.Scalar], strong: [Range<Int>], automatic: AutomaticMark?) {
    self.text = text
    self.strong = strong.sorted { $0.lowerBound < $1.lowerBound }
    self.automatic = automatic
  }

  /// The strong run that a position lies in or right after.
  func strongRun(at position: Int) -> Range<Int>? {
    let next = strong.partitioningIndex { $0.lowerBound > position }
    guard next > 0, position <= strong[next - 1].upperBound else { return nil }
    return strong[next - 1]
  }
}
