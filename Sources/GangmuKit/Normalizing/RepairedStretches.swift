/// What was decoded again, as findings and as places.
struct RepairedStretches {
  private var tally = DiagnosticTally(.mojibake)
  private var ranges: [SourceRange] = []

  var all: [Diagnostic] { tally.all }

  mutating func add(_ range: SourceRange, _ message: String) {
    tally.add(range, message)
    ranges.append(range)
  }

  /// The text with a character that is no sign of anything in the place of each repaired one.
  func hiding(in text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard !ranges.isEmpty else { return text }
    var text = text
    for range in ranges {
      for position in range.bounds { text[position] = "一" }
    }
    return text
  }
}
