/// Where a stretch of the source text stands in a word processor's file.
public struct SourceRun: Hashable, Sendable {
  /// Where the stretch starts in the source text; it ends where the next one starts, or before.
  public var start: Int
  /// The paragraph of the part, from 1.
  public var paragraph: Int
  /// The run of the paragraph, from 1; 0 for an automatic number.
  public var run: Int
  /// How many characters of the run stand before the stretch.
  public var offset: Int

  public init(start: Int, paragraph: Int, run: Int, offset: Int) {
    self.start = start
    self.paragraph = paragraph
    self.run = run
    self.offset = offset
  }
}

/// What an importer leaves out of a block's words although a reader sees it, such as the gloss over
/// a character or the number of a note. It becomes an ``Edit`` of the result.
public struct SourceRemoval: Hashable, Sendable {
  public var range: SourceRange
  public var rule: String

  /// Rules of removals begin so.
  public static let rulePrefix = "source/"
  public static let gloss = rulePrefix + "gloss"
  public static let noteMark = rulePrefix + "note-mark"
  /// What a page holds inside its words and does not show.
  public static let hidden = rulePrefix + "hidden"
  /// What a page shows in the colour of its paper.
  public static let pale = rulePrefix + "pale"

  public init(range: SourceRange, rule: String) {
    self.range = range
    self.rule = rule
  }
}

extension SourceDocument {
  /// The runs that a range of the source text lies in, each with where it ends there.
  public func runs(in range: SourceRange) -> [(place: SourceRun, end: Int)] {
    let next = runs.partitioningIndex { $0.start > range.start }
    var found: [(place: SourceRun, end: Int)] = []
    for index in max(0, next - 1)..<runs.count {
      guard runs[index].start < range.end else { break }
      let end = index + 1 < runs.count ? runs[index + 1].start : text.count
      found.append((runs[index], end))
    }
    return found
  }
}
