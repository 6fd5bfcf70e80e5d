/// What each reading of a marker costs in the search for the outline.
///
/// The unit is one unlikely event; costs behave like negative logarithms of probabilities. The
/// values were set by hand on damaged plans so that the reading of a careful person is the cheapest
/// one with a margin of at least 2; change one only with the golden samples and the sequence tests
/// at hand.
package enum SequenceCosts {
  /// A number one or more too high: three for the hole, one for each number in it, at most nine.
  static func gap(_ missing: Int) -> Int32 { min(fixed(9), fixed(3) + fixed(Double(missing))) }
  /// The same number twice: a shade less than leaving it unread, since a printed marker is seldom none.
  static let duplicate = fixed(5.75)
  /// A printed number that the sequence takes for a misprint of the expected one.
  static let misprint = fixed(6.5)
  static let misprintFarOff = fixed(8)
  /// A number lower than the last without a new parent.
  static let order = fixed(9)
  /// Starting again at 1 where numbers went on before.
  static let restartAgainstHabit = fixed(5)
  /// Going on where numbers started again before.
  static let continueAgainstHabit = fixed(2)
  /// A lost tens digit, and each further one in the same decade.
  static let digitLost = fixed(3)
  static let digitLostAgain = fixed(0.5)
  /// A lost tens digit with one number missing as well.
  static let digitLostAcrossGap = fixed(3.5)
  /// A list that starts at another number than 1.
  static let listStart = fixed(4)
  /// A kind that nests against the usual order of kinds.
  static let unusualNesting = fixed(2)
  /// A kind that nests below others by its nature.
  static let freeNesting = fixed(0.5)
  /// A kind that turns up above one that stood at the top so far.
  static let newTop = fixed(1)
  /// What words count turning up there: stages seldom hold the sections of a plan that began with these.
  static let newTopOfNames = fixed(3)
  /// A delimiter that alone proves nothing.
  static let weak = fixed(3)
  /// Such a delimiter where the numbers count on from line to line, and leaving that one unread.
  static let weakInRun = fixed(0.5)
  static let rejectWeakInRun = fixed(2.5)
  /// A marker inside a line.
  static let glued = fixed(2)
  /// A marker inside a paragraph that lost its line ends, or inside a line where others are glued too.
  static let run = fixed(0.25)
  static let runAfterWord = fixed(0.5)
  /// A marker inside open quotation marks or brackets.
  static let enclosed = fixed(2)
  /// A marker at a line's start where the sentence before seems to go on.
  static let falseBreak = fixed(4)

  /// A marker where a line was broken at a fixed width, and leaving one unread.
  static let wrapped = fixed(1)
  static let rejectWrapped = fixed(2)

  /// Leaving a sure marker at a line's start unread.
  static let rejectLine = fixed(6)
  /// A label as a scanner may have misread it, and leaving one unread.
  static let scanned = fixed(2)
  static let rejectScanned = fixed(2.5)
  /// Leaving a bullet unread: it counts nothing, so no sequence can prove it.
  static let rejectBullet = fixed(1.5)
  /// Leaving a weak one unread.
  static let rejectWeak = fixed(1)
  /// Leaving one unread that continues a sentence.
  static let rejectFalseBreak = fixed(1)
  /// Leaving one unread that stands after a full stop inside a line.
  static let rejectAfterSentence = fixed(2.5)
  /// Leaving one unread there that more often counts inside a paragraph: needs the next line's help.
  static let rejectRunningOn = fixed(1.5)
  /// Leaving one unread inside a paragraph that lost its line ends.
  static let rejectRun = fixed(2.5)
  static let rejectRunAfterWord = fixed(1.5)
  /// Leaving a number unread that the file itself computed, or a start that it states.
  static let rejectTrusted = fixed(12)

  /// Another reading that is no dearer than this makes the outline ambiguous.
  static let ambiguity = fixed(2)

  /// Readings this much dearer than the best one are given up.
  static let beamMargin = fixed(14)
  static let beamWidth = 96

  /// Costs are counted in quarters, so that sums are exact.
  static func fixed(_ value: Double) -> Int32 { Int32(value * 4) }
  static func value(_ cost: Int32) -> Double { Double(cost) / 4 }
}
