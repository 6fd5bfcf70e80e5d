/// A table of contents (目录) in front of a plan: entries that repeat the headings.
struct ContentsTable {
  /// The lines of the table, its heading included; nil when there is none.
  let range: Range<Int>?

  /// How far from the start a table of contents may begin.
  private static let reach = 40
  /// How many entries make a table without a heading.
  private static let leastEntries = 3

  /// - Parameters:
  ///   - mayStart: Whether a line may be the heading or an entry with a page number.
  ///   - line: Gives a folded line without blanks.
  init(
    count: Int, mayStart: (Int) -> Bool = { _ in true }, line: (Int) -> [Unicode.Scalar]
  ) {
    var found: Range<Int>?
    for start in 0..<min(count, Self.reach) where mayStart(start) {
      let text = line(start)
      if Self.isHeading(text) {
        let lines = (start..<count).map(line)
        let length = Self.length(of: lines, from: 1, isHeaded: true)
        if length > 1 { found = start..<start + length }
      } else if Self.hasLeader(text) {
        let lines = (start..<count).map(line)
        let length = Self.length(of: lines, from: 0, isHeaded: false)
        if length >= Self.leastEntries { found = start..<start + length }
      }
      if found != nil { break }
    }
    range = found
  }

  private static func isHeading(_ line: [Unicode.Scalar]) -> Bool {
    headings.contains { line.equals($0) }
  }

  private static let headings: [Phrase] = ["目录", "目次", "【目录】", "[目录]"]
  /// What the heading starts with.
  static let headingFirsts = ScalarSet(headings.compactMap(\.description.unicodeScalars.first))

  /// Where the run of entries ends that starts at a line.
  private static func length(
    of lines: [[Unicode.Scalar]], from start: Int, isHeaded: Bool
  ) -> Int {
    var end = start
    var lastPage = 1
    while end < lines.count {
      let line = lines[end]
      let page = page(of: line)
      let goesOn = isHeaded && page.map { $0 >= lastPage } ?? false
      guard hasLeader(line) || goesOn || (isHeaded && isEcho(line, of: lines, after: end)) else {
        break
      }
      lastPage = page ?? lastPage
      end += 1
    }
    return end
  }

  /// The page number at the end of an entry, set off by a blank only: below a heading such numbers
  /// rise from line to line.
  private static func page(of line: [Unicode.Scalar]) -> Int? {
    let core = withoutPage(line)
    guard core.count < line.count, core.count >= 3, line.count <= 80 else { return nil }
    return Int(String(line[core.count...].drop { Numerals.asciiDigit($0) == nil }))
  }

  /// `一、总体要求……3`
  private static func hasLeader(_ line: [Unicode.Scalar]) -> Bool {
    let core = withoutPage(line)
    guard core.count < line.count, line.count <= 80 else { return false }
    let leader = line[core.count...].prefix { Numerals.asciiDigit($0) == nil }
    return leader.count >= 2
  }

  /// Whether an entry without leader stands again below as a heading.
  private static func isEcho(
    _ line: [Unicode.Scalar], of lines: [[Unicode.Scalar]], after position: Int
  ) -> Bool {
    let core = withoutPage(line)
    guard core.count >= 3, line.count <= 80 else { return false }
    return lines[(position + 1)...].contains { $0.starts(with: core) }
  }

  /// An entry without its page number and leader.
  private static func withoutPage(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var end = line.count
    while end > 0, Numerals.asciiDigit(line[end - 1]) != nil { end -= 1 }
    guard end < line.count, line.count - end <= 3 else { return line }
    while end > 0, [".", "…", "·", "-", "—", "_"].contains(line[end - 1]) { end -= 1 }
    return Array(line[..<end])
  }
}
